import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { type Cascade, eventTypes } from '#engines'
import type { Facility } from '#model'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../../scripts/examples/hydro-yard/index'
import { immersionBuilding } from '../../../scripts/examples/immersion-building/index'
import { cascadesOf } from '../../support/resilience/cascades'

/** One of each kind, every room, every compartment, the routes, and all utilities at once. */
const losses = ({ equipment, rooms, routes }: Facility) => {
  const kinds = new Map(equipment.map(({ kind, id }) => [kind, id]))
  const compartments = new Set(rooms.flatMap(({ fireCompartment }) => fireCompartment ?? []))
  const feeds = equipment.filter(({ kind }) => kind === 'utility-feed').map(({ id }) => id)
  return [
    ...[...kinds.values()].map((id) => ({ ids: [id] })),
    ...rooms.map(({ id }) => ({ ids: [id] })),
    ...routes.slice(0, 3).map(({ id }) => ({ ids: [id] })),
    ...[...compartments].map((name) => ({ ids: [], compartments: [name] })),
    { ids: feeds },
    { ids: [], dryBulbC: 48, wetBulbC: 32 },
    { ids: [], isWithoutWater: true },
  ]
}

const last = Number.POSITIVE_INFINITY
const known = (s: number): number => (Number.isNaN(s) ? last : s)

/** What holds of every cascade, whatever it is about. */
const expectSound = ({ events, loads, courses, figures, settledS, horizonS }: Cascade) => {
  events.forEach(({ atS, causes, rows, type }, at) => {
    expect(eventTypes).toContain(type)
    expect(known(atS)).toBeGreaterThanOrEqual(known(events[at - 1]?.atS ?? 0))
    expect(causes.every((cause) => cause >= 0 && cause < at)).toBe(true)
    expect([...rows].sort((a, b) => a - b)).toEqual(rows)
  })
  const told = loads.flatMap(({ rows }) => rows)
  expect(new Set(told).size).toBe(told.length)
  for (const { chain, state, effects, lostS } of loads) {
    expect(effects.length).toBeGreaterThan(0)
    expect(chain.every((at) => events[at] !== undefined)).toBe(true)
    if (state === 'lost') expect(lostS).toBeDefined()
    expect(state).not.toBe('ok')
  }
  const { offsets, atS } = courses
  for (let row = 0; row + 1 < offsets.length; row++) {
    const own = [...atS.subarray(offsets[row], offsets[row + 1])]
    expect([...new Set(own)].sort((a, b) => a - b)).toEqual(own)
    expect(own.every((s) => s >= 0 && s <= horizonS)).toBe(true)
  }
  expect(figures.loadsLost).toBe(
    loads.reduce((sum, { rows, lostS }) => (lostS === undefined ? sum : sum + rows.length), 0),
  )
  expect(figures.itKwLostForGood.value).toBeLessThanOrEqual(figures.itKwLost.value + 1e-6)
  expect(settledS).toBeLessThanOrEqual(horizonS)
}

const examples: readonly (readonly [string, Facility])[] = [
  ['the GB300 hall', gb300Hall()],
  ['the hydro yard', hydroYard()],
  ['the immersion building', immersionBuilding()],
]

describe.each(examples)('cascades of %s', (_, facility) => {
  const { resilience } = cascadesOf(facility, catalog)

  it.each(['fault', 'planned'] as const)('are sound, as %s', (mode) => {
    for (const loss of losses(facility)) {
      const asked = { ...loss, mode }
      const cascade = resilience.run(asked)
      expectSound(cascade)
      expect(resilience.figures(asked)).toEqual(cascade.figures)
    }
  })
})
