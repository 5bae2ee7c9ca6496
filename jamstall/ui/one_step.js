// One step of a reader's is one entry in the browser's history. Streamlit makes an entry of every
// change of the address, also of those that a page itself writes on its way: a click in the menu
// gave three, and Back led to an address that was at once written anew (ui/address.py). What
// follows the first change after a click or a key only mends that entry.
(() => {
  let acted = false
  for (const act of ["pointerdown", "keydown", "change"]) {
    addEventListener(act, () => { acted = true }, true)
  }
  addEventListener("popstate", () => { acted = false }, true)
  const push = history.pushState.bind(history)
  history.pushState = (...entry) => {
    if (!acted) return history.replaceState(...entry)
    acted = false
    return push(...entry)
  }
})()
