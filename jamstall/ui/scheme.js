// Light or dark, as the reader's system asks for; but light on paper, and before a room (decision
// 53). Streamlit asks the browser, so that is what it is answered, and told when it changes.
(() => {
  const asked = "(prefers-color-scheme: dark)"
  const root = document.documentElement
  const real = matchMedia.bind(window)
  const system = real(asked)
  let onPaper = false

  class Answer extends EventTarget {
    media = asked
    get matches() { return system.matches && !onPaper && !root.hasAttribute("data-stage") }
  }
  const answer = new Answer()
  let told = answer.matches
  const tell = () => {
    if (told === answer.matches) return
    told = answer.matches
    answer.dispatchEvent(new Event("change"))
  }
  window.matchMedia = (query) => query === asked ? answer : real(query)

  system.addEventListener("change", tell)
  addEventListener("beforeprint", () => { onPaper = true; tell() })
  addEventListener("afterprint", () => { onPaper = false; tell() })
  new MutationObserver(tell).observe(root, { attributeFilter: ["data-stage"] })
})()
