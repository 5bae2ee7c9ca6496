// Tells when the page is at rest: <html data-drawn="7"> once run 7 has gone to
// its end (ui/runs.py), its charts and pictures are drawn, its letters have come and nothing glides any more. It
// is taken away as soon as the next run begins.
(() => {
  const root = document.documentElement
  const state = "data-test-script-state"
  const unfinished = "[data-testid=stSkeleton], [data-stale=true]"
  // Streamlit offers a chart's picture from when it is drawn until it is drawn anew.
  const picture = "button:is([aria-label^='Download as PNG'], [aria-label^='Ladda ner som PNG'])"

  const isRunning = () => document.querySelector(`[${state}]`)?.getAttribute(state) !== "notRunning"
  const isDrawn = (chart) => !chart.checkVisibility()
    || chart.closest("[data-testid=stElementContainer]")?.querySelector(picture)
  const gliding = () => document.getAnimations().filter((one) =>
    one.playState === "running" && one.effect.getComputedTiming().endTime !== Infinity)

  const look = () => {
    if (isRunning()) return delete root.dataset.drawn
    const run = document.querySelector("[data-run]")?.dataset.run
    if (!run || run === root.dataset.drawn || document.querySelector(unfinished)) return
    if (![...document.querySelectorAll("[data-testid=stVegaLiteChart]")].every(isDrawn)) return
    if (![...document.images].every((image) => image.complete)) return
    if (document.fonts.status !== "loaded") return document.fonts.ready.then(look)
    const moving = gliding().map((one) => one.finished)
    if (moving.length) return Promise.allSettled(moving).then(look)
    root.dataset.drawn = run
  }

  root.addEventListener("load", look, true)  // a picture's
  root.addEventListener("error", look, true)
  new MutationObserver(look).observe(root, {
    subtree: true, childList: true, attributeFilter: [state, "data-stale", "aria-label"],
  })
})()
