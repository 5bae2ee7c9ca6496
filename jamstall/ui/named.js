// A chart is named by the finding that it shows, in words that stand hidden after it (ui/page.py).
// Streamlit has them in the chart itself, where any other finding draws all of it anew.
(() => {
  const charts = document.getElementsByClassName("stVegaLiteChart")
  const name = () => {
    for (const chart of charts) {
      const after = chart.closest("[data-testid=stElementContainer]")?.nextElementSibling
      const words = after?.querySelector(".told")?.id
      if (words && chart.getAttribute("aria-labelledby") !== words) chart.setAttribute("aria-labelledby", words)
    }
  }
  new MutationObserver(name).observe(document, { childList: true, subtree: true })
})()
