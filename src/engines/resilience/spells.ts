import type { Effect } from './cascade'

/** A while in which a row is not as before. */
export interface Spell {
  readonly row: number
  /** NaN where it begins and nobody can say when. */
  readonly fromS: number
  /** Infinite where it does not end; NaN where nobody can say when. */
  readonly toS: number
  readonly state: 'at-risk' | 'degraded' | 'unknown' | 'down' | 'out'
  /** Why, where the row is a load. */
  readonly effect?: Effect
  /** Number of the event that begins it. */
  readonly event: number
}

/** Whether a row does nothing in it. */
export const isStanding = ({ state }: Spell): boolean => state === 'down' || state === 'out'

/** Times in order; what nobody can say comes last. */
export const byTime = (a: number, b: number): number => {
  const [one, other] = [a, b].map((s) => (Number.isNaN(s) ? Number.POSITIVE_INFINITY : s))
  return one === other ? 0 : (one as number) < (other as number) ? -1 : 1
}
