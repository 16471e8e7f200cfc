import type { Text } from '#base'
import { say } from '../words'
import type { Additions, Site } from './site'

/** How a solved attempt stands: whether it suffices and, where it does not, need over what is there. */
export interface Standing {
  readonly verdict: 'enough' | 'short' | 'unknown'
  readonly ratio: number
}

/** One way to cool, drawn and solved. */
export interface Trial {
  readonly added: Additions
  readonly site: Site
  /** Ids of the cooling units that were placed. */
  readonly units: readonly string[]
  /** Ids of headers that were drawn for them. */
  readonly headers: readonly string[]
  readonly remarks: readonly Text[]
  readonly refusals: readonly Text[]
}

/** Draws and solves so many units; answers why where that cannot be. */
export type Build = (count: number) => Trial | string

export type Found =
  | { readonly count: number; readonly trial: Trial }
  | { readonly refusal: Text; readonly trial?: Trial }

/** More than this in one plan are a slip. */
const mostUnits = 120
const mostRounds = 40

/**
 * Finds the fewest units that suffice once solved: goes up from an estimate until they do, then
 * down to where they no longer do. Every count is judged on its own solution.
 */
export function* fewest(
  build: Build,
  standing: (trial: Trial) => Standing,
  start: number,
): Generator<undefined, Found, undefined> {
  let count = Math.max(1, Math.min(mostUnits, start))
  let best: { readonly count: number; readonly trial: Trial } | undefined
  let shortAt = 0
  let downs = 0
  for (let round = 0; round < mostRounds; round++) {
    yield
    const trial = build(count)
    if (typeof trial === 'string') return best ?? { refusal: say(trial) }
    const { verdict, ratio } = standing(trial)
    if (verdict === 'unknown') {
      return best ?? { refusal: say('What they would come to cannot be told.'), trial }
    }
    if (verdict === 'enough') best = { count, trial }
    else shortAt = count
    if (best && best.count - 1 <= shortAt) return best
    if (best) {
      // The estimate is right more often than not: one less is tried before the middle.
      count = downs === 0 ? best.count - 1 : Math.floor((best.count + shortAt) / 2)
      downs += 1
    } else if (count >= mostUnits) break
    else count = Math.min(mostUnits, Math.max(count + 1, leap(count, ratio)))
  }
  return best ?? { refusal: say(`Not even ${count} of them suffice once solved.`) }
}

/** Towards what the ratio of need asks for, half of the way: spare units do not scale with it. */
const leap = (count: number, ratio: number): number =>
  Number.isFinite(ratio) && ratio > 1 ? Math.floor(count * (1 + (Math.min(ratio, 4) - 1) / 2)) : 0
