import type { Cascade } from '#engines'
import { shareOf, type TimeSpan } from '#workspace'
import { type Graveness, gravenessOf } from './events'
import { formatSpan } from './moments'

/** Events that stand at one place of the timeline, as one tick. */
export interface EventTick {
  /** 0–1 along the axis. */
  readonly share: number
  readonly graveness: Graveness
  readonly count: number
}

/** Ticks nearer than this are one. */
const mergedShare = 0.004
const byGraveness: readonly Graveness[] = ['plain', 'relief', 'risk', 'harm']

/** The events of known time as ticks, each in the colour of the gravest that it stands for. */
export const eventTicks = (
  { events }: Pick<Cascade, 'events'>,
  span: TimeSpan,
): readonly EventTick[] => {
  const ticks: { share: number; graveness: Graveness; count: number }[] = []
  for (const { atS, type } of events) {
    if (!Number.isFinite(atS)) continue
    const share = shareOf(span, atS)
    const graveness = gravenessOf[type]
    const last = ticks.at(-1)
    if (!last || share - last.share > mergedShare) ticks.push({ share, graveness, count: 1 })
    else {
      last.count += 1
      if (byGraveness.indexOf(graveness) > byGraveness.indexOf(last.graveness)) {
        last.graveness = graveness
      }
    }
  }
  return ticks
}

/** How many events come at a time that nobody can tell. */
export const timelessCount = ({ events }: Pick<Cascade, 'events'>): number =>
  events.filter(({ atS }) => !Number.isFinite(atS)).length

/** One round time along the axis. */
export interface TimeLabel {
  readonly share: number
  readonly text: string
}

/** Round times in the order in which they deserve a label. */
const roundS: readonly (readonly number[])[] = [
  [0.001, 0.01, 0.1, 1, 10, 60, 600, 3600, 21_600, 86_400],
  [30, 300, 1800, 7200, 43_200, 172_800],
  [0.005, 0.05, 0.5, 5, 20, 120, 1200, 10_800],
  [0.002, 0.02, 0.2, 2, 180, 900, 2400, 5400, 14_400],
]

/** Labels at the loss and at round times, at least `apart` of the axis from one another. */
export const timeLabels = (span: TimeSpan, apart: number): readonly TimeLabel[] => {
  const labels: TimeLabel[] = [{ share: 0, text: formatSpan(0) }]
  for (const seconds of roundS.flat()) {
    if (seconds > span.endS) continue
    const share = shareOf(span, seconds)
    if (labels.some((label) => Math.abs(label.share - share) < apart)) continue
    labels.push({ share, text: formatSpan(seconds) })
  }
  return labels.sort((a, b) => a.share - b.share)
}

/** The last event that has happened at a moment, by its index; undefined before the first. */
export const latestEvent = (
  { events }: Pick<Cascade, 'events'>,
  atS: number,
): number | undefined => {
  // Events stand by time, those of unknown time last: the middle is looked at again and again.
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >> 1
    const time = events[middle]?.atS ?? Number.NaN
    if (time <= atS) low = middle + 1
    else high = middle
  }
  return low > 0 ? low - 1 : undefined
}
