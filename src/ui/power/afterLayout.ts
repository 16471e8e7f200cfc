/**
 * Runs something once the page stands as it will: the panel beside the view has taken its room, and
 * the view knows its new size. Answers how to call it off.
 */
export const afterLayout = (run: () => void): (() => void) => {
  let request = requestAnimationFrame(() => {
    request = requestAnimationFrame(run)
  })
  return () => cancelAnimationFrame(request)
}
