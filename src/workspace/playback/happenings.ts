import type { Cascade, CascadeEvent } from '#engines'
import { shareOf, type TimeSpan } from './span'

/** What has just happened fades from sight after so much of the axis. */
const freshShare = 0.05
/** More at once cannot be read. */
const mostShown = 6

const isPlaced = ({ rows, place }: CascadeEvent): boolean =>
  rows.length > 0 || place?.type === 'room'

/** The events that have just happened at a moment, by index, the latest first. */
export const happenings = (
  { events }: Pick<Cascade, 'events'>,
  span: TimeSpan,
  atS: number,
): readonly number[] => {
  const now = shareOf(span, atS)
  const found: number[] = []
  // Events stand by time, those of unknown time last.
  for (let index = events.length - 1; index >= 0 && found.length < mostShown; index--) {
    const event = events[index] as CascadeEvent
    if (!(event.atS <= atS)) continue
    if (now - shareOf(span, event.atS) > freshShare) break
    if (isPlaced(event)) found.push(index)
  }
  return found
}

/** The value of a course of straight lines at a moment; that of its ends beyond them. */
export const valueAt = (atS: Float64Array, values: Float64Array, moment: number): number => {
  let high = atS.findIndex((time) => time > moment)
  if (high === 0) return values[0] ?? Number.NaN
  if (high < 0) high = atS.length
  const low = high - 1
  const [from, to] = [values[low] ?? Number.NaN, values[high]]
  if (to === undefined) return from
  const [start, end] = [atS[low] as number, atS[high] as number]
  return end > start ? from + ((to - from) * (moment - start)) / (end - start) : to
}
