import { describe, expect, it } from 'vitest'
import { oneWay, twoWays } from '../../support/fiber/two-halls'
import { facilityOf, type Plan } from '../../support/plan'
import { cascadesOf } from '../../support/resilience/cascades'
import { wires } from '../../support/resilience/halls'

const isSwitch = (item: Readonly<Record<string, unknown>>) => item['kind'] === 'switch'

/** The switches as leaves of the machine's network, and all of them with a draw. */
const drawing = (plan: Plan): readonly Readonly<Record<string, unknown>>[] =>
  (plan.equipment ?? []).map((item) => {
    if (!isSwitch(item) && item['id'] !== 'm') return item
    const role = isSwitch(item) ? { role: 'in-band-leaf' } : {}
    return {
      ...item,
      values: { ...(item['values'] as object), ...role, loadKw: 1, cordsNeeded: 1 },
    }
  })

/** Two ways with a feed for the machine and one for each of the switches. */
const fed = (): Plan => {
  const plan = twoWays()
  return {
    ...plan,
    equipment: [
      ...drawing(plan),
      { id: 'util', kind: 'utility-feed', x: 60, y: 0 },
      { id: 'pdu-m', kind: 'pdu', x: 62, y: 0 },
      { id: 'pdu-x', kind: 'pdu', x: 64, y: 0 },
      { id: 'pdu-y', kind: 'pdu', x: 66, y: 0 },
    ],
    connections: [
      ...(plan.connections ?? []),
      ...wires('util>pdu-m', 'util>pdu-x', 'util>pdu-y', 'pdu-m>m.cord'),
      ...wires('pdu-x>x.cord', 'pdu-y>y.cord'),
    ],
  }
}

describe('a machine on two switches', () => {
  const { run } = cascadesOf(facilityOf(fed()))

  it('keeps some of its links when one of them is lost', () => {
    const told = run(['x'])
    expect(told.load('m')).toMatchObject({ state: 'degraded', effects: ['fewer-links'] })
    expect(told.cascade.network?.nodesDegraded).toHaveLength(1)
    expect(told.sentence('m')).toBe('m keeps some of its links only: x is out.')
  })

  it('is cut off when both are', () => {
    const told = run(['x', 'y'])
    expect(told.load('m')).toMatchObject({ state: 'lost', effects: ['cut-off'], lostS: 0 })
    expect(told.sentence('m')).toBe('m is cut off from the network at once: x and y are out.')
    expect(told.cascade.figures.gpusLost).toBe(8)
  })

  it('follows a switch that loses its power', () => {
    const told = run(['pdu-x'])
    expect(told.load('x')).toMatchObject({ state: 'lost', effects: ['unpowered'] })
    expect(told.load('m')).toMatchObject({ state: 'degraded', effects: ['fewer-links'] })
    expect(told.sentence('m')).toBe(
      'm keeps some of its links only: x stops, because pdu-x is out.',
    )
  })

  it('loses what is out only once', () => {
    const told = run(['m'])
    expect(told.cascade.loads).toHaveLength(1)
    expect(told.load('m')).toMatchObject({ effects: ['out'] })
  })

  it('loses the cables of a tray and of a room', () => {
    expect(run(['T-N']).load('m')).toMatchObject({ effects: ['fewer-links'] })
    expect(run(['T-N']).cascade.routesOut).toEqual(['T-N'])
    const plan = oneWay()
    const shared = cascadesOf(facilityOf({ ...plan, equipment: drawing(plan) }))
    expect(shared.run(['T']).load('m')).toMatchObject({ state: 'lost', effects: ['cut-off'] })
  })

  it('reaches no entrance once both carriers are lost, and works on', () => {
    expect(run(['n', 's']).load('m')).toMatchObject({ state: 'degraded', effects: ['cut-off'] })
    expect(run(['n']).load('m')).toBeUndefined()
    expect(run(['n', 's']).sentence('m')).toBe('m reaches no entrance any more: n and s are out.')
  })
})
