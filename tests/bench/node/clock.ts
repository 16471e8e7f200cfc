import { readFileSync } from 'node:fs'

const statistics = `/proc/self/task/${process.pid}/schedstat`

/** Milliseconds of processor time of this very thread, as Linux counts them. */
const linuxMs = (): number => {
  // Asking for the usage first makes the kernel bring the thread's own count up to date.
  process.cpuUsage()
  return Number(readFileSync(statistics, 'latin1').split(' ')[0]) / 1e6
}

const canCount = (): boolean => {
  try {
    return linuxMs() > 0
  } catch {
    return false
  }
}

/** What the times are of: the thread's own processor time, or the wall clock where none is told. */
export const clockName: 'thread' | 'wall' = canCount() ? 'thread' : 'wall'

/** Milliseconds on the clock of the bench. */
export const nowMs: () => number = clockName === 'thread' ? linuxMs : () => performance.now()

/** The middle of some figures. */
export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN

/** A share of the figures lies at or below this one. */
export const percentile = (figures: readonly number[], share: number): number =>
  figures.toSorted((a, b) => a - b)[
    Math.min(figures.length - 1, Math.floor(figures.length * share))
  ] ?? Number.NaN

/** Time of one run, and what it answered. */
export const timed = <T>(run: () => T): { readonly ms: number; readonly result: T } => {
  const before = nowMs()
  const result = run()
  return { ms: nowMs() - before, result }
}

/**
 * Runs something again and again until about `budgetMs` are spent, at least three times, and answers
 * every time. The first run warms the machine up and is not counted where others follow.
 */
export const times = (run: () => unknown, budgetMs = 1500, most = 31): number[] => {
  const first = timed(run).ms
  const wanted = Math.max(3, Math.min(most, Math.floor(budgetMs / Math.max(first, 0.01))))
  return Array.from({ length: wanted }, () => timed(run).ms)
}
