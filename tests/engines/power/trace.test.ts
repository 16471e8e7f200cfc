import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { type PowerTrace, solve, tracePower } from '#engines'
import { createInventory } from '#model'
import { parametersOf } from '#standards'
import { gb300Hall } from '../../../scripts/examples/gb300-hall/index'
import { type Site, solveSite } from '../../support/power/site'

const traceOf = (site: Site, id: string): PowerTrace => {
  const { inventory, power } = solveSite(site)
  return tracePower(inventory, parametersOf(site.parameters ?? {}), power, id)
}

const names = ({ cords }: PowerTrace, n = 0) => cords[n]?.steps.map(({ id }) => id)
const shareOf = ({ cords }: PowerTrace, id: string, n = 0) =>
  cords[n]?.steps.find((step) => step.id === id)?.share

const rack = (cords: number, cordsNeeded: number) => ({
  kind: 'rack',
  values: { loadKw: 100, cords, cordsNeeded, voltageV: 415 },
})
const ups = (ratingKw: number) => ({ kind: 'ups', values: { ratingKw, efficiency: 1 } })

/** Two paths from one utility, a UPS in each: figure 6 of Schneider's White Paper 75 in short. */
const twoPaths: Site = {
  pieces: {
    util: { kind: 'utility-feed' },
    ba: { kind: 'switchgear-bus', path: 'A' },
    bb: { kind: 'switchgear-bus', path: 'B' },
    ua: { ...ups(200), path: 'A' },
    ub: { ...ups(200), path: 'B' },
    pa: { kind: 'pdu', path: 'A', values: { ratingKva: 200, efficiency: 1 } },
    pb: { kind: 'pdu', path: 'B', values: { ratingKva: 200, efficiency: 1 } },
    rack: rack(4, 2),
  },
  wires: ['util>ba', 'util>bb', 'ba>ua', 'bb>ub', 'ua>pa', 'ub>pb', 'pa>rack*2', 'pb>rack*2'],
}

describe('a trace', () => {
  it('follows every cord from the rack to the utility and tells what they share', () => {
    const trace = traceOf(twoPaths, 'rack')
    expect(trace).toMatchObject({ supply: 'ok', cordsNeeded: 2 })
    expect(trace.cords.map(({ from, count, loadKw, live }) => [from, count, loadKw, live])).toEqual(
      [
        ['pa', 2, 50, true],
        ['pb', 2, 50, true],
      ],
    )
    expect(names(trace)).toEqual(['pa', 'ua', 'ba', 'util'])
    expect(names(trace, 1)).toEqual(['pb', 'ub', 'bb', 'util'])
    const steps = trace.cords[0]?.steps ?? []
    expect(steps.filter(({ common }) => common).map(({ id }) => id)).toEqual(['util'])
    expect(steps.filter(({ protects }) => protects).map(({ id }) => id)).toEqual(['ua'])
    expect(steps.map(({ depth, share }) => [depth, share])).toEqual([
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
    ])
    expect(steps[1]).toMatchObject({ path: 'A', loadKw: 50, ratingKw: 200, utilisation: 0.25 })
    // The connections that light up: the cords themselves, then each on the way.
    expect(trace.cords[0]?.connections).toEqual(['w6'])
    expect(steps.map(({ connections }) => connections)).toEqual([[], ['w4'], ['w2'], ['w0']])
  })

  it('takes the input that a transfer switch prefers and names the one that it keeps', () => {
    const { pieces } = twoPaths
    const trace = traceOf(
      {
        pieces: { ...pieces, sts: { kind: 'sts', values: { transferMs: 8 } }, rack: rack(1, 1) },
        wires: [...twoPaths.wires.slice(0, 6), 'pb>sts.in1', 'pa>sts.in2', 'sts>rack'],
      },
      'rack',
    )
    expect(names(trace)).toEqual(['sts', 'pb', 'ub', 'bb', 'util'])
    expect(trace.cords[0]?.steps[0]?.spare).toEqual(['pa'])
    // With a single cord nothing is common to several.
    expect(trace.cords[0]?.steps.some(({ common }) => common)).toBe(false)
  })

  it('goes over UPS in parallel by their ratings', () => {
    const trace = traceOf(
      {
        pieces: {
          util: { kind: 'utility-feed' },
          small: ups(100),
          large: ups(300),
          out: { kind: 'switchgear-bus' },
          rack: rack(1, 1),
        },
        wires: ['util>small', 'util>large', 'small>out', 'large>out', 'out>rack'],
      },
      'rack',
    )
    expect(shareOf(trace, 'small')).toBeCloseTo(0.25, 12)
    expect(shareOf(trace, 'large')).toBeCloseTo(0.75, 12)
    expect(shareOf(trace, 'util')).toBeCloseTo(1, 12)
    expect(trace.cords[0]?.steps.map(({ depth }) => depth)).toEqual([0, 1, 1, 2])
  })

  const sections = (normally: 'open' | 'closed'): Site => ({
    pieces: {
      a: { kind: 'utility-feed' },
      b: { kind: 'utility-feed' },
      ba: { kind: 'switchgear-bus' },
      bb: { kind: 'switchgear-bus' },
      tie: { kind: 'tie', values: { normally, operation: 'automatic' } },
      rack: rack(1, 1),
    },
    wires: ['a>ba', 'b>bb', 'ba>tie', 'tie.b>bb.in', 'ba>rack'],
  })

  it('crosses a closed tie, and only stands by at an open one', () => {
    const closed = traceOf(sections('closed'), 'rack')
    expect(new Set(names(closed))).toEqual(new Set(['ba', 'a', 'tie', 'bb', 'b']))
    expect([shareOf(closed, 'ba'), shareOf(closed, 'tie'), shareOf(closed, 'b')]).toEqual([
      1, 0.5, 0.5,
    ])
    const tie = closed.cords[0]?.steps.find(({ id }) => id === 'tie')
    expect(tie?.connections).toEqual(['w2'])
    const open = traceOf(sections('open'), 'rack')
    expect(names(open)).toEqual(['ba', 'a'])
    expect(open.cords[0]?.steps[0]?.spare).toEqual(['tie'])
  })

  it('shows a dead cord up to its source, with nothing flowing', () => {
    const breaker = {
      kind: 'breaker',
      path: 'A',
      values: { normally: 'open', operation: 'manual' },
    }
    const trace = traceOf(
      {
        pieces: { ...twoPaths.pieces, cut: breaker },
        wires: [...twoPaths.wires.filter((wire) => wire !== 'ba>ua'), 'ba>cut', 'cut>ua'],
      },
      'rack',
    )
    expect(trace.cords.map(({ live, loadKw }) => [live, loadKw])).toEqual([
      [false, 0],
      [true, 100],
    ])
    expect(names(trace)).toEqual(['pa', 'ua', 'cut', 'ba', 'util'])
    expect(trace.cords[0]?.steps.map(({ live, share }) => [live, share])).toEqual([
      [false, 1],
      [false, 0],
      [false, 0],
      [true, 0],
      [true, 0],
    ])
    expect(trace.supply).toBe('ok')
    // What one live cord passes is no common point of two.
    expect(trace.cords[1]?.steps.some(({ common }) => common)).toBe(false)
  })

  it('of a frame is that of what stands in it, of a server that of its rack', () => {
    const site: Site = {
      pieces: {
        ...twoPaths.pieces,
        rack: { kind: 'rack' },
        strip: { kind: 'rack-pdu', inside: 'rack', path: 'A' },
        node: { kind: 'server', inside: 'rack', values: { loadKw: 10, cordsNeeded: 1 } },
        full: rack(2, 1),
        part: { kind: 'server', inside: 'full', values: { loadKw: 3 } },
      },
      wires: [...twoPaths.wires.slice(0, 6), 'pa>strip', 'strip>node', 'pb>full*2'],
    }
    const frame = traceOf(site, 'rack')
    expect(names(frame)).toEqual(['strip', 'pa', 'ua', 'ba', 'util'])
    expect(frame.cords[0]).toMatchObject({ from: 'strip', loadKw: 10, connections: ['w7'] })
    expect(traceOf(site, 'part').cords[0]).toMatchObject({ from: 'pb', count: 2, loadKw: 100 })
    expect(names(traceOf(site, 'strip'))).toEqual(['strip', 'pa', 'ua', 'ba', 'util'])
  })

  it('says unknown where a draw or a rating is not stated, and what is unfed', () => {
    const trace = traceOf(
      {
        pieces: {
          ...twoPaths.pieces,
          rack: { kind: 'rack', values: { cords: 2 } },
          bare: rack(1, 1),
        },
        wires: twoPaths.wires,
      },
      'rack',
    )
    expect(trace.cords[0]?.loadKw).toBeNaN()
    expect(trace.cords[0]?.steps[0]?.loadKw).toBeNaN()
    expect(trace.cords[0]?.steps.find(({ id }) => id === 'ba')?.ratingKw).toBeNaN()
    expect(trace.cordsNeeded).toBeUndefined()
    const bare = { ...twoPaths, pieces: { ...twoPaths.pieces, bare: rack(1, 1) } }
    expect(traceOf(bare, 'bare')).toMatchObject({ cords: [], supply: 'dropped' })
    expect(
      traceOf({ ...bare, pieces: { ...bare.pieces, tank: { kind: 'fuel-tank' } } }, 'tank'),
    ).toMatchObject({ cords: [], supply: undefined })
    expect(() => traceOf(bare, 'nothing')).toThrow(/no longer there/)
  })
})

describe('the traces of the GB300 hall', () => {
  const inventory = createInventory(gb300Hall(), catalog)
  const parameters = parametersOf(inventory.facility.parameters)
  const { power } = solve(inventory, parameters)
  const traces = inventory.rowsOf('rack').map((row) => {
    const { id = '' } = inventory.equipment[row] ?? {}
    return tracePower(inventory, parameters, power, id)
  })

  it('reach the utility with all of the power', () => {
    for (const { cords } of traces) {
      expect(cords.length).toBeGreaterThan(1)
      for (const { steps, live } of cords) {
        const fed = steps.filter(({ kind }) => kind === 'utility-feed')
        expect(fed.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
        expect(live).toBe(true)
      }
    }
  })

  it('add up to what the busways carry by the solution', () => {
    const kw = new Map<string, number>()
    for (const { cords } of traces) {
      for (const { steps, loadKw } of cords) {
        for (const { id, kind, share } of steps) {
          if (kind === 'busway') kw.set(id, (kw.get(id) ?? 0) + share * loadKw)
        }
      }
    }
    expect(kw.size).toBe(24)
    const loads = power.columns.find(({ name }) => name === 'loadKw')?.values
    for (const [id, sum] of kw) {
      expect(sum).toBeCloseTo(loads?.[inventory.rowOf.get(id) ?? -1] ?? Number.NaN, 6)
    }
  })
})
