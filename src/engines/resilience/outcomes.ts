import type { Inventory } from '#model'
import type { CascadeEvent, Effect, LoadOutcome } from './cascade'
import { byTime, isStanding, type Spell } from './spells'

/** How one load fares, before those alike are put together. */
export interface Fate {
  readonly state: LoadOutcome['state']
  readonly effects: readonly Effect[]
  readonly lostS: number | undefined
  readonly backS: number | undefined
  /** The spell that weighs most. */
  readonly gravest: Spell
}

const gravity: readonly Effect[] = [
  'out',
  'unpowered',
  'too-hot',
  'without-coolant',
  'cut-off',
  'interrupted',
  'curtailed',
  'throttled',
  'unprotected',
  'fewer-links',
]

/** When what stands still from a moment on works again: spells that overlap are one. */
const endOf = (standing: readonly Spell[]): number => {
  let endS = standing[0]?.toS ?? Number.NaN
  for (const { fromS, toS } of standing.slice(1)) {
    if (Number.isNaN(fromS) || fromS > endS) break
    endS = Math.max(endS, toS)
  }
  return endS
}

const stateOf = (spells: readonly Spell[], standing: readonly Spell[], horizonS: number) => {
  if (standing.some(({ toS }) => toS > horizonS)) return 'lost'
  if (spells.some(({ state }) => state === 'unknown')) return 'unknown'
  if (standing.some(({ toS }) => Number.isNaN(toS))) return 'unknown'
  return 'degraded'
}

const rankOf = ({ state }: Spell): number =>
  ['at-risk', 'degraded', 'unknown', 'down', 'out'].indexOf(state)

/** How a load fares by all that befalls it; undefined where nothing does. */
export const fateOf = (own: readonly Spell[], horizonS: number): Fate | undefined => {
  const spells = own.filter(({ effect }) => effect !== undefined)
  if (spells.length === 0) return undefined
  const standing = spells.filter(isStanding).sort((a, b) => byTime(a.fromS, b.fromS))
  const endS = endOf(standing)
  const effects = new Set(spells.map(({ effect }) => effect))
  const gravest = [...spells].sort(
    (a, b) =>
      rankOf(b) - rankOf(a) ||
      byTime(a.fromS, b.fromS) ||
      byTime(b.toS, a.toS) ||
      // Else the order of records would decide.
      gravity.indexOf(a.effect as Effect) - gravity.indexOf(b.effect as Effect),
  )[0] as Spell
  return {
    state: stateOf(spells, standing, horizonS),
    effects: gravity.filter((effect) => effects.has(effect)),
    lostS: standing[0]?.fromS,
    backS: standing.length === 0 || endS > horizonS ? undefined : endS,
    gravest,
  }
}

/** All that leads to an event, itself included, as places among the events. */
const chainOf = (events: readonly CascadeEvent[], place: number): readonly number[] => {
  const found = new Set<number>()
  const stack = [place]
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (at < 0 || found.has(at)) continue
    found.add(at)
    stack.push(...(events[at]?.causes ?? []))
  }
  return [...found].sort((a, b) => a - b)
}

const order = { lost: 0, unknown: 1, degraded: 2, ok: 3 } as const

const firstId = ({ equipment }: Inventory, { rows }: LoadOutcome): string =>
  rows.reduce((least, row) => {
    const id = equipment[row]?.id ?? ''
    return least === '' || id < least ? id : least
  }, '')

/** Loads that fare alike together, the gravest and earliest first. */
export const outcomesOf = (
  inventory: Inventory,
  fates: ReadonlyMap<number, Fate>,
  events: readonly CascadeEvent[],
  placeOf: Int32Array,
): readonly LoadOutcome[] => {
  const groups = new Map<string, { readonly fate: Fate; readonly rows: number[] }>()
  for (const [row, fate] of fates) {
    const { gravest, state, effects, lostS, backS } = fate
    const key = [state, effects.join(), lostS, backS, gravest.event].join(' ')
    const group = groups.get(key)
    if (group) group.rows.push(row)
    else groups.set(key, { fate, rows: [row] })
  }
  return [...groups.values()]
    .map(({ fate, rows }): LoadOutcome => {
      const { state, effects, lostS, backS, gravest } = fate
      const place = placeOf[gravest.event] ?? -1
      return {
        rows: rows.sort((a, b) => a - b),
        state,
        effects,
        lostS,
        backS,
        chain: chainOf(events, place),
      }
    })
    .sort(
      (a, b) =>
        order[a.state] - order[b.state] ||
        byTime(a.lostS ?? Number.NaN, b.lostS ?? Number.NaN) ||
        (firstId(inventory, a) < firstId(inventory, b) ? -1 : 1),
    )
}
