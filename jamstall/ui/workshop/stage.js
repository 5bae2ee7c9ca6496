// Before a room: arrows, space and a clicker's Page Up and Page Down step, and a button fills the
// screen, which only a click may do. Whoever is typing, or at another control, does not step.
(() => {
  // <html data-stage> or <html data-leader> while such a page is shown, for style.css.
  const root = document.documentElement
  const shown = ["stage", "leader"].map((name) => [`data-${name}`, document.getElementsByClassName(`st-key-${name}`)])
  new MutationObserver(() => {
    for (const [mark, pages] of shown) root.toggleAttribute(mark, pages.length > 0)
  }).observe(root, { childList: true, subtree: true })

  const forward = ["ArrowRight", "PageDown", " "]
  const back = ["ArrowLeft", "PageUp"]
  const typing = "input, textarea, select, [contenteditable=true], [role=radiogroup], [role=listbox], [role=slider], [data-testid=stNumberInput]"
  const pressed = "button, a, summary, label"

  document.addEventListener("keydown", (event) => {
    if (event.repeat || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const step = forward.includes(event.key) ? "next" : back.includes(event.key) ? "back" : ""
    const button = step && document.querySelector(`.st-key-stage-${step} button`)
    if (!button || event.target.closest(typing)) return
    if (event.key === " " && event.target.closest(pressed)) return
    event.preventDefault()
    button.click()
  })

  // A step's button is another one after the step: whoever pressed Enter on it stays on it.
  document.addEventListener("click", (event) => {
    const place = [".st-key-stage-next", ".st-key-stage-back"].find((name) => event.target.closest(name))
    const focused = document.activeElement
    if (!place || event.detail || !focused.closest(place)) return
    const watch = new MutationObserver(() => {
      if (focused.isConnected) return
      const button = document.querySelector(`${place} button`)
      if (!button) return
      watch.disconnect()
      if (document.activeElement === document.body) button.focus()
    })
    watch.observe(document.body, { childList: true, subtree: true })
  })

  document.addEventListener("click", (event) => {
    if (!event.target.closest(".st-key-stage-full button")) return
    if (document.fullscreenElement) document.exitFullscreen()
    else document.documentElement.requestFullscreen()
  })
})()
