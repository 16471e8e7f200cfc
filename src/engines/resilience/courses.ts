import type { CascadeEvent, RowCourses, RowState } from './cascade'
import { rowStates } from './cascade'
import type { Spell } from './spells'

interface Span {
  readonly fromS: number
  readonly toS: number
  readonly state: number
}

const codeOf = (state: RowState): number => rowStates.indexOf(state)

/** The last known moment before something of unknown time: until then nothing has changed. */
const lastKnown = (events: readonly CascadeEvent[], place: number): number => {
  const seen = new Set<number>()
  const stack = [place]
  let knownS = 0
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    const event = events[at]
    if (!event || seen.has(at)) continue
    seen.add(at)
    if (Number.isNaN(event.atS)) stack.push(...event.causes)
    else knownS = Math.max(knownS, event.atS)
  }
  return knownS
}

const spanOf = (
  { fromS, toS, state, event }: Spell,
  events: readonly CascadeEvent[],
  placeOf: Int32Array,
): Span => {
  if (!Number.isNaN(fromS) && !Number.isNaN(toS)) return { fromS, toS, state: codeOf(state) }
  const sinceS = Number.isNaN(fromS) ? lastKnown(events, placeOf[event] ?? -1) : fromS
  const endS = Number.isNaN(toS) ? Number.POSITIVE_INFINITY : toS
  return { fromS: sinceS, toS: endS, state: codeOf('unknown') }
}

/** The changes of one row: at each time the gravest of what then befalls it. */
const changesOf = (spans: readonly Span[], horizonS: number): [number, number][] => {
  const times = [...new Set(spans.flatMap(({ fromS, toS }) => [fromS, toS]))]
    .filter((atS) => atS <= horizonS)
    .sort((a, b) => a - b)
  const changes: [number, number][] = []
  let now = 0
  for (const atS of times) {
    let state = 0
    for (const span of spans) {
      if (span.fromS <= atS && atS < span.toS && span.state > state) state = span.state
    }
    if (state === now) continue
    changes.push([atS, state])
    now = state
  }
  return changes
}

/** How every row changes over time. */
export const coursesOf = (
  count: number,
  spellsOf: ReadonlyMap<number, readonly Spell[]>,
  events: readonly CascadeEvent[],
  placeOf: Int32Array,
  horizonS: number,
): RowCourses => {
  const offsets = new Int32Array(count + 1)
  const atS: number[] = []
  const state: number[] = []
  for (let row = 0; row < count; row++) {
    offsets[row] = atS.length
    const own = spellsOf.get(row)
    if (!own) continue
    const spans = own.map((spell) => spanOf(spell, events, placeOf))
    for (const [time, code] of changesOf(spans, horizonS)) {
      atS.push(time)
      state.push(code)
    }
  }
  offsets[count] = atS.length
  return { offsets, atS: Float64Array.from(atS), state: Uint8Array.from(state) }
}
