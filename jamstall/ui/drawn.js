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
  // In this order: to ask what is visible, the browser has to style the page there and then.
  const isDrawn = (chart) => chart.closest("[data-testid=stElementContainer]")?.querySelector(picture)
    || !chart.checkVisibility()
  const gliding = () => document.getAnimations().filter((one) =>
    one.playState === "running" && one.effect.getComputedTiming().endTime !== Infinity)

  const isAtRest = () => !document.querySelector(unfinished)
    && [...document.querySelectorAll("[data-testid=stVegaLiteChart]")].every(isDrawn)
    && [...document.images].every((image) => image.complete)
    && document.fonts.status === "loaded" && !gliding().length

  // Streamlit hands other numbers to a chart that is drawn already only when it has shown all else; a
  // task that gives way to every other comes when it has nothing left to do.
  const last = (task) => window.scheduler?.postTask
    ? scheduler.postTask(task, { priority: "background" }) : setTimeout(task, 100)

  // Not all that comes to rest says so: an animation whose element is taken away may neither end nor
  // be cancelled, and what becomes hidden is no change of the page. So whoever waits looks again.
  let isAsked = false
  const look = () => {
    if (isRunning()) return delete root.dataset.drawn
    const run = document.querySelector("[data-run]")?.dataset.run
    if (isAsked || !run || run === root.dataset.drawn) return
    isAsked = true
    last(() => {
      isAsked = false
      if (isRunning() || document.querySelector("[data-run]")?.dataset.run !== run) return look()
      if (!isAtRest()) return setTimeout(look, 50)
      root.dataset.drawn = run
    })
  }

  root.addEventListener("load", look, true)  // a picture's
  root.addEventListener("error", look, true)
  new MutationObserver(look).observe(root, {
    subtree: true, childList: true, attributeFilter: [state, "data-stale", "aria-label"],
  })
})()
