import { contentsOf } from '../named'
import type { LoadBook } from './book'
import { type CascadeEvent, type RowCourses, type RowState, rowStates } from './cascade'
import type { Spell } from './spells'

/** Nothing real nests deeper; files may nest in circles. */
const deepest = 8

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

type Changes = readonly (readonly [atS: number, state: number])[]

/** The changes of one row: at each time the gravest of what then befalls it. */
const changesOf = (spans: readonly Span[], horizonS: number): Changes => {
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

const stateAt = (changes: Changes | undefined, atS: number): number =>
  (changes ?? []).reduce((state, [fromS, own]) => (fromS <= atS ? own : state), 0)

const degraded = codeOf('degraded')

/** A frame does what is mounted in it does: as all of it, or in part. */
const frameChanges = (contents: readonly (Changes | undefined)[]): Changes => {
  const times = [...new Set(contents.flatMap((own) => (own ?? []).map(([atS]) => atS)))]
  const changes: [number, number][] = []
  let now = 0
  for (const atS of times.sort((a, b) => a - b)) {
    const states = contents.map((own) => stateAt(own, atS))
    const [least, most] = [Math.min(...states), Math.max(...states)]
    const state = least === most ? most : Math.max(least, Math.min(most, degraded))
    if (state === now) continue
    changes.push([atS, state])
    now = state
  }
  return changes
}

/** What stands in a load does what the load does; a frame what its loads do. */
const spread = (book: LoadBook, found: Map<number, Changes>): void => {
  const contents = contentsOf(book.inventory)
  const frames = new Set<number>()
  const give = (row: number, changes: Changes, depth: number): void => {
    for (const inside of depth > deepest ? [] : (contents.get(row) ?? [])) {
      if (found.has(inside)) continue
      found.set(inside, changes)
      give(inside, changes, depth + 1)
    }
  }
  for (const [row, changes] of [...found]) {
    if (book.isLoad[row] !== 1) continue
    give(row, changes, 0)
    const frame = book.rackOf(row)
    if (frame >= 0 && !book.isLoad[frame]) frames.add(frame)
  }
  for (const frame of frames) {
    if (found.has(frame)) continue
    const changes = frameChanges(book.loadsIn(frame).map((row) => found.get(row)))
    if (changes.length > 0) found.set(frame, changes)
  }
}

/** How every row changes over time. */
export const coursesOf = (
  book: LoadBook,
  spellsOf: ReadonlyMap<number, readonly Spell[]>,
  events: readonly CascadeEvent[],
  placeOf: Int32Array,
  horizonS: number,
): RowCourses => {
  const found = new Map<number, Changes>()
  for (const [row, own] of spellsOf) {
    const spans = own.map((spell) => spanOf(spell, events, placeOf))
    const changes = changesOf(spans, horizonS)
    if (changes.length > 0) found.set(row, changes)
  }
  spread(book, found)
  const { count } = book.inventory
  const offsets = new Int32Array(count + 1)
  const atS: number[] = []
  const state: number[] = []
  for (let row = 0; row < count; row++) {
    offsets[row] = atS.length
    for (const [time, code] of found.get(row) ?? []) {
      atS.push(time)
      state.push(code)
    }
  }
  offsets[count] = atS.length
  return { offsets, atS: Float64Array.from(atS), state: Uint8Array.from(state) }
}
