// Streamlit has no setting for the language of its own words (streamlit/streamlit issue 1353), so
// they are exchanged where they stand. #words holds them in pairs, English and Swedish (and a
// third, where English readers are told otherwise than Streamlit does); a star
// stands for a name. What the pages say themselves is never touched: only names of controls, and
// text within the parts of Streamlit listed here.
(() => {
  const root = document.documentElement
  const pairs = JSON.parse(document.getElementById("words").textContent)
  const attributes = ["aria-label", "aria-valuetext", "placeholder", "title"]
  const named = "button, input, nav, section, header, [role=listbox], [role=spinbutton], [role=application], [role=grid], [aria-label='Selected values'], [aria-label='Valda']"
  const worded = ["stSkipToContent", "stFileUploader", "stDialog", "InputInstructions", "stStatusWidget", "stMainMenu", "stTooltipContent", "stTopNavSection", "stMultiSelectDropdown", "stSelectboxVirtualDropdown"]
    .map((id) => `[data-testid=${id}]`).join(", ")

  // What is said in a language instead of whole words, and instead of those around a name.
  const saidIn = (to) => {
    const whole = new Map(), around = []
    for (const pair of pairs) for (const from of pair) {
      const said = pair[to || pair.length > 2 && 2 || 0]
      if (from === said) continue
      const [before, after] = from.split("*")
      if (after === undefined) whole.set(before, said)
      else around.push([before, after, said])
    }
    return { whole, around }
  }
  const languages = [saidIn(0), saidIn(1)]

  // The same words in the language of the page, or undefined where they are none of Streamlit's.
  const exchanged = (text) => {
    const to = root.lang === "sv" ? 1 : 0
    const { whole, around } = languages[to]
    if (whole.has(text)) return whole.get(text)
    for (const [before, after, said] of around) {
      if (text.startsWith(before) && text.endsWith(after) && text.length > before.length + after.length) {
        const name = text.slice(before.length, text.length - after.length)
        // A size is written apart from its number in Swedish: "50 MB".
        const size = to ? name.replace(/^(\d+)([KMG]B)$/, "$1\u00a0$2") : name.replace(/^(\d+)\u00a0([KMG]B)$/, "$1$2")
        return said.replace("*", () => size)
      }
    }
  }

  // Every part of a page comes by here: few have such words, and of those alone is asked where they are.
  const exchangeNames = (element) => {
    for (const attribute of attributes) {
      const name = element.getAttribute(attribute)
      const words = name ? exchanged(name) : undefined
      if (words !== undefined && element.matches(named)) element.setAttribute(attribute, words)
    }
  }

  const exchangeText = (node) => {
    const words = exchanged(node.nodeValue)
    if (words !== undefined && node.parentElement?.closest(worded)) node.nodeValue = words
  }

  const exchange = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return exchangeText(node)
    if (!(node instanceof HTMLElement)) return  // no mark within a chart is a control
    exchangeNames(node)
    node.childNodes.forEach(exchange)
  }

  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === "childList") addedNodes.forEach(exchange)
      else if (type === "characterData") exchangeText(target)
      else if (target === root) exchange(document.body)
      else if (target instanceof HTMLElement) exchangeNames(target)
    }
  }).observe(root, {
    subtree: true, childList: true, characterData: true, attributeFilter: ["lang", ...attributes],
  })
})()
