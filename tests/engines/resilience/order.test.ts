import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import type { Facility } from '#model'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { facilityOf } from '../../support/plan'
import { cascadesOf, type Told } from '../../support/resilience/cascades'
import { smallHall } from '../../support/resilience/halls'
import { twoBoards } from '../../support/resilience/plant'
import '../../support/seed'

/** All that a cascade tells, by ids and to the millisecond, so that rows and their order mean nothing. */
const digestOf = (facility: Facility, told: Told) => {
  const { cascade, events, course } = told
  const round = (s: number | undefined) => (s === undefined ? undefined : Math.round(s * 1000))
  const { figures } = cascade
  return {
    events: [...events].sort(),
    inOrder: cascade.events.map(({ atS }) => round(atS)),
    loads: Object.fromEntries(
      facility.equipment.flatMap(({ id }) => {
        const load = told.load(id)
        if (!load) return []
        const { state, effects, lostS, backS } = load
        return [[id, { state, effects, lostS: round(lostS), backS: round(backS) }]]
      }),
    ),
    sentences: facility.equipment.map(({ id }) => told.sentence(id)).sort(),
    courses: Object.fromEntries(
      facility.equipment.map(({ id }) => [
        id,
        course(id).map(([atS, state]) => [round(atS), state]),
      ]),
    ),
    figures: {
      ...figures,
      firstLostS: round(figures.firstLostS),
      lastLostS: round(figures.lastLostS),
    },
    settledS: round(cascade.settledS),
  }
}

const shuffled = (facility: Facility) =>
  fc
    .tuple(
      fc.shuffledSubarray(facility.equipment, { minLength: facility.equipment.length }),
      fc.shuffledSubarray(facility.connections, { minLength: facility.connections.length }),
      fc.shuffledSubarray(facility.rooms, { minLength: facility.rooms.length }),
    )
    .map(
      ([equipment, connections, rooms]): Facility => ({
        ...facility,
        equipment,
        connections,
        rooms,
      }),
    )

const expectSame = (
  facility: Facility,
  losses: readonly (readonly string[])[],
  numRuns: number,
  known?: typeof catalog,
) => {
  const { run } = cascadesOf(facility, known)
  const expected = losses.map((ids) => digestOf(facility, run(ids)))
  fc.assert(
    fc.property(shuffled(facility), (other) => {
      const again = cascadesOf(other, known)
      losses.forEach((ids, at) => {
        expect(digestOf(facility, again.run(ids))).toEqual(expected[at])
      })
    }),
    { numRuns },
  )
}

describe('the order of records', () => {
  it('means nothing to a small hall', () => {
    const all = [['util'], ['util', 'gen'], ['board'], ['ups'], ['crah'], ['hall'], ['pdu']]
    expectSame(smallHall(), all, 20)
  })

  it('means nothing to loops', () => {
    const plan = facilityOf(twoBoards({ 'CDU-1': 'A', 'CDU-2': 'B', 'D-1': 'A', P: 'B' }))
    expectSame(plan, [['A'], ['B'], ['H'], ['F'], ['CDU-1'], ['U']], 20)
  })

  it('means nothing to a hall of 96 racks', () => {
    const facility = gb300Hall()
    const idOf = (tag: string) => facility.equipment.find((item) => item.tag === tag)?.id ?? tag
    const losses = [['UTIL-A'], ['UTIL-A', 'UTIL-B'], ['FWS'], ['MV-A'], ['TCS', 'UPS-R1']]
    expectSame(
      facility,
      losses.map((tags) => tags.map(idOf)),
      3,
      catalog,
    )
  })
})
