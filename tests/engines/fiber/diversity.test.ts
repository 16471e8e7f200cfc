import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { solveFiber } from '#engines'
import { parametersOf } from '#standards'
import { entrance } from '../../support/fiber/plans'
import { dataLink, inventoryOf, type Plan, rectangle } from '../../support/plan'

const solve = (plan: Plan) =>
  solveFiber(inventoryOf(plan), parametersOf(plan.parameters ?? {})).diversity

const rack = (id: string, more: object = {}) => ({
  id,
  kind: 'server',
  values: { gpus: 8 },
  ...more,
})
const plain = (id: string, more: object = {}) => ({ id, kind: 'switch', ...more })
const carriers = [
  entrance('n', { carrier: 'N', routeId: 'north' }),
  entrance('s', { carrier: 'S', routeId: 'south' }, 50),
]

/** Two machines on two switches, each switch on its own entrance. */
const diverse: Plan = {
  equipment: [rack('a'), rack('b'), plain('x'), plain('y'), ...carriers],
  connections: [
    ...['a', 'b'].flatMap((one) => [dataLink(one, 'x'), dataLink(one, 'y')]),
    dataLink('x', 'n'),
    dataLink('y', 's'),
  ],
}

const withLinks = (...connections: readonly Record<string, unknown>[]): Plan => ({
  ...diverse,
  connections,
})

describe('diversity', () => {
  it('finds no single point where two ways share nothing', () => {
    expect(solve(diverse)).toMatchObject({
      machines: 2,
      reaching: 2,
      unreachedRows: [],
      entrancesLinked: true,
      points: [],
    })
  })

  it('finds the switch, the entrance, the carrier and the route that all ways pass', () => {
    const { points } = solve(
      withLinks(
        dataLink('a', 'x'),
        dataLink('a', 'y'),
        dataLink('b', 'y'),
        dataLink('x', 'n'),
        dataLink('y', 'n'),
      ),
    )
    expect(points.map(({ kind, id, machines }) => `${kind} ${id} ${machines}`)).toEqual([
      'equipment n 2',
      'carrier N 2',
      'route north 2',
      'equipment y 1',
    ])
  })

  it('does not take a management network, a compute fabric or another machine for a way', () => {
    const plan: Plan = {
      clusters: [{ id: 'c', name: 'C', nodes: 2 }],
      equipment: [
        rack('a'),
        rack('b'),
        plain('x'),
        plain('m', { cluster: 'c', values: { role: 'out-of-band' } }),
        ...carriers,
      ],
      connections: [
        dataLink('a', 'x'),
        dataLink('x', 'n'),
        dataLink('a', 'm'),
        dataLink('b', 'm'),
        dataLink('m', 's'),
        dataLink('a', 'b'),
      ],
    }
    expect(solve(plan)).toMatchObject({ machines: 2, reaching: 1, unreachedRows: [1] })
    expect(solve(plan).points.map(({ id }) => id)).toContain('x')
  })

  it('does not count a manager that hangs on the management network', () => {
    const plan: Plan = {
      clusters: [{ id: 'c', name: 'C', nodes: 2 }],
      equipment: [
        { id: 'ufm', kind: 'server' },
        plain('m', { cluster: 'c', values: { role: 'out-of-band' } }),
        ...carriers,
      ],
      connections: [dataLink('ufm', 'm')],
    }
    expect(solve(plan)).toMatchObject({ machines: 0, entrancesLinked: false })
  })

  it('names a fire compartment that takes both switches, unless it is the machine’s own', () => {
    const room = (id: string, x: number) => ({ id, polygon: rectangle(x, -5, 10, 10) })
    const at = (x: number) => ({ x, y: 0 })
    const plan: Plan = {
      rooms: [room('hall', 0), room('network', 10)],
      equipment: [
        rack('a', at(5)),
        rack('b', at(15)),
        plain('x', at(15)),
        plain('y', at(16)),
        ...carriers.map((one, i) => ({ ...one, x: 100 + i * 50 })),
      ],
      connections: diverse.connections ?? [],
    }
    expect(solve(plan).points).toEqual([
      { kind: 'compartment', id: 'network', row: -1, machines: 1, racks: 1 },
    ])
  })

  it('counts a panel that carries both cables', () => {
    const panelled = (second: string): Plan => ({
      equipment: [
        rack('a'),
        plain('x'),
        plain('y'),
        ...carriers,
        ...['p', 'q'].map((id) => ({ id, kind: 'patch-panel', values: { ports: 24 } })),
      ],
      connections: [
        ...[
          ['p', 'x'],
          [second, 'y'],
        ].flatMap(([panel, to], i) => [
          {
            ...dataLink('a', panel as string),
            id: `a${i}`,
            to: { equipment: panel, port: 'data', position: i + 1 },
          },
          {
            ...dataLink(to as string, panel as string),
            id: `b${i}`,
            to: { equipment: panel, port: 'rear', position: i + 1 },
          },
        ]),
        dataLink('x', 'n'),
        dataLink('y', 's'),
      ],
    })
    expect(solve(panelled('p')).points.map(({ id }) => id)).toEqual(['p'])
    expect(solve(panelled('q')).points).toEqual([])
  })

  it('serves a container by the switches in it', () => {
    const { points, machines } = solve({
      equipment: [
        { id: 'c', kind: 'miner-container' },
        plain('s1', { inside: { equipment: 'c' } }),
        plain('core'),
        entrance('n', { carrier: 'N', routeId: 'north' }),
      ],
      connections: [dataLink('s1', 'core'), dataLink('core', 'n')],
    })
    expect(machines).toBe(1)
    expect(points.map(({ id }) => id)).toEqual(['core', 'n', 's1', 'N', 'north'])
  })

  it('says the same in any order of the file', () => {
    const connections = [...(diverse.connections ?? []), dataLink('x', 'y')].slice(1)
    fc.assert(
      fc.property(fc.shuffledSubarray(connections, { minLength: connections.length }), (some) => {
        expect(solve({ ...diverse, connections: some }).points).toEqual(
          solve({ ...diverse, connections }).points,
        )
      }),
      { numRuns: 30 },
    )
  })
})
