// Says aloud what a choice gave: once a run is drawn (drawn.js), what is selected and the finding are
// read by a screen reader, if they are other than before. The first page is not: it is read anyway.
// The region stands outside of what Streamlit draws, as one has to be there before it is filled.
(() => {
  const root = document.documentElement
  const region = document.createElement("div")
  region.setAttribute("role", "status")
  region.id = "announced"
  region.dataset.liveAnnouncer = "true"  // an open list hides all else from a screen reader
  let before
  const words = (selector) => [...document.querySelectorAll(selector)].map((one) => one.innerText.replaceAll("\u2060", "").trim())
  const look = () => {
    if (!root.dataset.drawn || document.querySelector(".st-key-stage, .st-key-leader")) return
    if (!region.isConnected) document.body.append(region)
    const chosen = words("[class*='st-key-chip-'] button p").map((chip) => chip.replace(/\s*\n.*/s, ""))
    const now = [...words("main h1"), chosen.join(", "), ...words(".statement")].filter(Boolean)
      .map((one) => one.replace(/[.\s]*$/, ".")).join(" ")
    if (before !== undefined && now !== before) region.textContent = now
    before = now
  }
  new MutationObserver(look).observe(root, { attributeFilter: ["data-drawn"] })
})()
