/** Runs what pauses every so often to its end. */
export const run = <T>(steps: Generator<undefined, T, undefined>): T => {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
