import { describe, expect, it } from 'vitest'
import { type Piece, solveSite } from '../../support/power/site'

const v = 415
const breaker = (more = {}): Piece => ({
  kind: 'breaker',
  values: { ratingA: 4000, voltageV: v, ...more },
})
const container = (loadKw?: number): Piece => ({
  kind: 'miner-container',
  values: { voltageV: v, cordsNeeded: 1, ...(loadKw === undefined ? {} : { loadKw }) },
})

const mine = (pieces: Record<string, Piece>, wires: readonly string[]) =>
  solveSite({
    room: 'mining',
    pieces: {
      util: { kind: 'utility-feed', values: { capacityKw: 9000, voltageV: v } },
      ...pieces,
    },
    wires,
  })

describe('curtailment', () => {
  it('sheds what hangs on the feeders that may be opened, and nothing else', () => {
    const { power, row } = mine(
      {
        f1: breaker({ curtailable: true, shedS: 20 }),
        f2: breaker({ curtailable: true }),
        f3: breaker(),
        c1: container(2116),
        c2: container(1000),
        c3: container(500),
      },
      ['util>f1', 'util>f2', 'util>f3', 'f1>c1', 'f2>c2', 'f3>c3'],
    )
    expect(power.curtailment).toEqual({
      feeders: [
        { row: row('f1'), kw: 2116, itKw: 2116, shedS: 20 },
        { row: row('f2'), kw: 1000, itKw: 1000, shedS: undefined },
      ],
      kw: 3116,
      itKw: 3116,
      unknownRows: [],
    })
  })

  it('sheds a load of two feeds only with both', () => {
    const both = mine(
      {
        f1: breaker({ curtailable: true }),
        f2: breaker({ curtailable: true }),
        c1: container(1000),
      },
      ['util>f1', 'util>f2', 'f1>c1', 'f2>c1'],
    ).power.curtailment
    expect(both.feeders.map(({ kw }) => kw)).toEqual([0, 0])
    expect(both.kw).toBe(1000)
  })

  it('names what it sheds without a stated draw', () => {
    const { power, row } = mine({ f1: breaker({ curtailable: true }), c1: container() }, [
      'util>f1',
      'f1>c1',
    ])
    expect(power.curtailment).toMatchObject({ kw: 0, unknownRows: [row('c1')] })
  })

  it('is nothing without a feeder that may be opened', () => {
    const { power } = mine({ f1: breaker(), c1: container(10) }, ['util>f1', 'f1>c1'])
    expect(power.curtailment).toEqual({ feeders: [], kw: 0, itKw: 0, unknownRows: [] })
  })
})
