// On a phone Streamlit puts a group of pages into its list as a part that is no item, with items in it
// that are in no list (axe: list, listitem). The group is the item, and what is in it only links.
// Which page one is on it says by a ground alone, that no reader hears and chosen colours take away.
(() => {
  const mend = () => {
    for (const group of document.querySelectorAll("[data-testid=stSidebarNavItems] > div:not([role])")) {
      group.setAttribute("role", "listitem")
      for (const item of group.querySelectorAll("li")) item.setAttribute("role", "none")
    }
    for (const link of document.querySelectorAll("[data-testid=stTopNavLink], [data-testid=stSidebarNavLink]")) {
      const isHere = link.pathname === location.pathname
      if (isHere !== link.hasAttribute("aria-current")) {
        if (isHere) link.setAttribute("aria-current", "page")
        else link.removeAttribute("aria-current")
      }
    }
  }
  new MutationObserver(mend).observe(document, { childList: true, subtree: true })
})()
