// On a phone Streamlit puts a group of pages into its list as a part that is no item, with items in it
// that are in no list (axe: list, listitem). The group is the item, and what is in it only links.
(() => {
  const mend = () => {
    for (const group of document.querySelectorAll("[data-testid=stSidebarNavItems] > div:not([role])")) {
      group.setAttribute("role", "listitem")
      for (const item of group.querySelectorAll("li")) item.setAttribute("role", "none")
    }
  }
  new MutationObserver(mend).observe(document, { childList: true, subtree: true })
})()
