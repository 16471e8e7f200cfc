import type {
  Cascade,
  CascadeEvent,
  CascadeFigures,
  Contingency,
  LossState,
  RowCourses,
} from '#engines'
import { rowStates } from '#engines'

type State = (typeof rowStates)[number]

/** How rows change, written by hand: for each row its changes as time and state. */
export const coursesOf = (
  rows: readonly (readonly (readonly [atS: number, state: State])[])[],
): RowCourses => {
  const offsets = new Int32Array(rows.length + 1)
  rows.forEach((changes, row) => {
    offsets[row + 1] = (offsets[row] as number) + changes.length
  })
  const flat = rows.flat()
  return {
    offsets,
    atS: Float64Array.from(flat, ([atS]) => atS),
    state: Uint8Array.from(flat, ([, state]) => rowStates.indexOf(state)),
  }
}

/** An event written by hand; what is left out has no bearing. */
export const eventOf = (fields: Pick<CascadeEvent, 'type' | 'atS'> & Partial<CascadeEvent>) =>
  ({ rows: [], causes: [], rests: [], gaps: [], ...fields }) satisfies CascadeEvent

const nothing = { value: 0, unknownCount: 0 }

const harmless: CascadeFigures = {
  itKwLost: nothing,
  itKwLostForGood: nothing,
  loadsLost: 0,
  loadsDegraded: 0,
  loadsUnknown: 0,
  racksLost: 0,
  gpusLost: 0,
  thPerSLost: nothing,
  loadsUnprotected: 0,
  firstLostS: undefined,
  lastLostS: undefined,
}

/** A cascade written by hand, for what only shows one. */
export const cascadeOf = (
  ids: readonly string[],
  fields: Partial<Omit<Cascade, 'contingency'>> = {},
  more: Partial<Contingency> = {},
): Cascade => {
  const events = fields.events ?? []
  const times = events.map(({ atS }) => atS).filter(Number.isFinite)
  return {
    contingency: { ids, mode: 'fault', ...more },
    rowsOut: [],
    routesOut: [],
    events,
    courses: coursesOf([]),
    loads: [],
    warmth: [],
    figures: harmless,
    horizonS: 86_400,
    settledS: Math.max(0, ...times),
    power: {} as LossState,
    ...fields,
  }
}
