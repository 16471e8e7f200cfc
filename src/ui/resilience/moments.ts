import { type RowCourses, type RowState, rowStates } from '#engines'
import { breakWords } from '../text/breakPanel'

const { time } = breakWords

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * A length of time as people say it: `8 ms`, `4.2 s`, `3 min 12 s`, `2 h 05 min`, `3 d 4 h`. What is
 * not known is said so.
 */
export const formatSpan = (seconds: number): string => {
  if (Number.isNaN(seconds)) return time.unknown
  if (seconds < 0.9995)
    return seconds === 0 ? '0 s' : `${Number((seconds * 1000).toPrecision(3))} ms`
  if (seconds < 9.95) return `${Number(seconds.toFixed(1))} s`
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) {
    const rest = whole % 60
    return `${Math.floor(whole / 60)} min${rest === 0 ? '' : ` ${two(rest)} s`}`
  }
  const minutes = Math.round(seconds / 60)
  if (minutes < 24 * 60) {
    const rest = minutes % 60
    return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${two(rest)} min`}`
  }
  const hours = Math.round(seconds / 3600)
  return `${Math.floor(hours / 24)} d${hours % 24 === 0 ? '' : ` ${hours % 24} h`}`
}

/** When something happens, as a list tells it: at once, after so long, or at an unknown time. */
export const formatMoment = (atS: number): string => {
  if (Number.isNaN(atS)) return `${time.unknown.charAt(0).toUpperCase()}${time.unknown.slice(1)}`
  return atS <= 0 ? time.atOnce : formatSpan(atS)
}

/** What a row does at a moment: the last change that has come by then, else it runs. */
export const stateAt = (
  { offsets, atS, state }: RowCourses,
  row: number,
  moment: number,
): RowState => {
  let found: RowState = 'running'
  for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
    if ((atS[at] as number) > moment) break
    // What happens at an unknown time may have happened at any moment.
    found = Number.isNaN(atS[at]) ? 'unknown' : (rowStates[state[at] as number] ?? found)
  }
  return found
}
