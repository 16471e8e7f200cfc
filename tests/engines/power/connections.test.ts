import { describe, expect, it } from 'vitest'
import { kinds } from '#model'
import { voltagesFit } from '../../../src/engines/power/connections'
import { type Site, solveSite } from '../../support/power/site'

const site = (wires: readonly string[], pieces: Site['pieces'] = {}): Site => ({
  pieces: {
    util: { kind: 'utility-feed', values: { voltageV: 33_000, capacityKw: 10_000 } },
    tx: {
      kind: 'transformer',
      values: { primaryV: 33_000, secondaryV: 415, ratingKva: 5000, efficiency: 0.99 },
    },
    bus: { kind: 'switchgear-bus', values: { voltageV: 415, ratingA: 8000 } },
    cb: { kind: 'breaker', values: { voltageV: 415, ratingA: 100 } },
    rack: { kind: 'rack', values: { loadKw: 10, voltageV: 415, cords: 2 } },
    ...pieces,
  },
  wires,
})

const faults = (wires: readonly string[], pieces?: Site['pieces']) =>
  solveSite(site(wires, pieces)).power.faults

describe('connections', () => {
  it('that fit are no faults', () => {
    const { power } = solveSite(site(['util>tx', 'tx>bus', 'bus>cb', 'cb>rack', 'bus>rack']))
    expect(power.faults).toEqual([])
    expect(power.connectionsChecked).toBe(5)
    expect(power.unstatedVoltages).toEqual([])
  })

  it('at different voltages are told with both, and carry power all the same', () => {
    const { power, row } = solveSite(site(['util>bus', 'bus>rack']))
    expect(power.faults).toEqual([{ connection: 'w0', type: 'voltage', fromV: 33_000, toV: 415 }])
    expect(power.supply.get(row('rack'))).toBe('unprotected')
  })

  it('without a stated voltage are neither right nor wrong', () => {
    const bare = { rack: { kind: 'rack', values: { loadKw: 10 } } }
    const { power, row } = solveSite(site(['util>tx', 'tx>bus', 'bus>rack'], bare))
    expect(power.faults).toEqual([])
    expect(power.unstatedVoltages).toEqual([{ row: row('rack'), field: 'voltageV' }])
  })

  it('that run backwards carry nothing', () => {
    const { power, row } = solveSite(site(['util>tx', 'bus.in>tx.out', 'bus>rack']))
    expect(power.faults).toEqual([{ connection: 'w1', type: 'direction' }])
    expect(power.supply.get(row('rack'))).toBe('dropped')
  })

  it('that join a liquid port are told', () => {
    expect(faults(['bus>rack.coolant'])).toEqual([{ connection: 'w0', type: 'medium' }])
  })

  it('that lead nowhere are told, but not when an end is marked as removed', () => {
    expect(faults(['bus>nothing', 'bus>rack.nothing'])).toEqual([
      { connection: 'w0', type: 'dangling' },
      { connection: 'w1', type: 'dangling' },
    ])
    const gone = { gone: { kind: 'rack', status: 'removed' } }
    expect(faults(['bus>gone'], gone)).toEqual([])
  })

  it('outnumber neither a single port nor the cords that a load has', () => {
    expect(faults(['bus>cb', 'tx>cb'])).toEqual([{ connection: 'w1', type: 'occupied' }])
    expect(faults(['bus>rack*3'])).toEqual([{ connection: 'w0', type: 'occupied' }])
    expect(faults(['bus>cb*3'])).toEqual([])
  })
})

describe('ports', () => {
  it('are few enough for the table that counts what is in them', () => {
    for (const { ports } of kinds.values()) expect(ports.length).toBeLessThanOrEqual(16)
  })
})

describe('nominal voltages', () => {
  it('fit within the tolerance, and from phase to neutral', () => {
    expect(voltagesFit(415, 400, 0.1, false)).toBe(true)
    expect(voltagesFit(415, 240, 0.1, true)).toBe(true)
    expect(voltagesFit(480, 277, 0.01, true)).toBe(true)
    expect(voltagesFit(480, 277, 0.01, false)).toBe(false)
    expect(voltagesFit(480, 400, 0.1, true)).toBe(false)
    expect(voltagesFit(240, 415, 0.1, true)).toBe(false)
  })
})

describe('a ring of ring main units', () => {
  it('feeds from either end when its open point closes', () => {
    const rmu = { kind: 'ring-main-unit', values: { voltageV: 33_000, ratingA: 630 } }
    const { power, row } = solveSite({
      pieces: {
        util: { kind: 'utility-feed', values: { voltageV: 33_000, capacityKw: 20_000 } },
        main: { kind: 'switchgear-bus', values: { voltageV: 33_000, ratingA: 1250 } },
        m1: rmu,
        m2: rmu,
        m3: rmu,
        m4: rmu,
        point: { kind: 'tie', values: { voltageV: 33_000, ratingA: 630 } },
        c2: { kind: 'miner-container', values: { loadKw: 1500, voltageV: 33_000 } },
        c3: { kind: 'miner-container', values: { loadKw: 1500, voltageV: 33_000 } },
      },
      wires: [
        'util>main',
        'main>m1',
        'm1>m2',
        'main>m4',
        'm4>m3',
        'm2>point',
        'point>m3',
        'm2>c2',
        'm3>c3',
      ],
    })
    const lost = new Map(power.componentLosses.map((state) => [state.lost, state.dropped]))
    // How long the open point takes to close, nobody says.
    expect(lost.get('m1')).toEqual([])
    expect(lost.get('m4')).toEqual([])
    expect(power.componentLosses.find((state) => state.lost === 'm4')?.interruptionUnknown).toEqual(
      [row('c3')],
    )
    expect(lost.get('m2')).toEqual([row('c2')])
    expect(power.overloads).toEqual([])
  })
})

describe('breakers on either side of a tie', () => {
  it('pass power both ways', () => {
    const bus = { kind: 'switchgear-bus', values: { voltageV: 415, ratingA: 4000 } }
    const breaker = { kind: 'breaker', values: { voltageV: 415, ratingA: 4000 } }
    const { power } = solveSite({
      pieces: {
        a: { kind: 'utility-feed', values: { voltageV: 415, capacityKw: 3000 } },
        b: { kind: 'utility-feed', values: { voltageV: 415, capacityKw: 3000 } },
        busA: bus,
        busB: bus,
        qa: breaker,
        qb: breaker,
        tie: { kind: 'tie', values: { voltageV: 415, ratingA: 4000 } },
        la: { kind: 'rack', values: { loadKw: 50, voltageV: 415 } },
        lb: { kind: 'rack', values: { loadKw: 60, voltageV: 415 } },
      },
      wires: ['a>busA', 'b>busB', 'busA>qa', 'qa>tie', 'tie>qb', 'qb>busB', 'busA>la', 'busB>lb'],
    })
    const dark = power.componentLosses.filter(({ dropped }) => dropped.length > 0)
    expect(dark.map(({ lost }) => lost).sort()).toEqual(['busA', 'busB'])
  })
})

describe('a 415/240 V system', () => {
  const on = (values: Record<string, number | string>, kind = 'rack') =>
    solveSite({
      pieces: {
        util: { kind: 'utility-feed', values: { voltageV: 415, capacityKw: 100 } },
        it: { kind, values: { loadKw: 5, ...values } },
      },
      wires: ['util>it'],
    }).power.faults.map(({ type }) => type)

  it('feeds one phase to the neutral with 240 V and between two lines with 415 V', () => {
    expect(on({ phases: 1, phase: 'L1', voltageV: 240 })).toEqual([])
    expect(on({ phases: 1, phase: 'L12', voltageV: 415 })).toEqual([])
    expect(on({ phases: 1, phase: 'L1', voltageV: 415 })).toEqual(['voltage'])
    expect(on({ phases: 1, phase: 'L12', voltageV: 240 })).toEqual(['voltage'])
  })

  it('feeds what states no phase either way, and three phases by either name', () => {
    expect(on({ phases: 1, voltageV: 240 })).toEqual([])
    expect(on({ phases: 1, voltageV: 415 })).toEqual([])
    expect(on({ voltageV: 240 })).toEqual([])
    expect(on({ voltageV: 120 })).toEqual(['voltage'])
  })

  it('gives 240 V through a single-phase strip, and nothing lower out of it', () => {
    const strip = (voltageV: number) =>
      solveSite({
        pieces: {
          util: { kind: 'utility-feed', values: { voltageV: 415, capacityKw: 100 } },
          strip: {
            kind: 'rack-pdu',
            values: { voltageV: 240, ratingA: 32, phases: 1, phase: 'L3' },
          },
          it: { kind: 'server', values: { loadKw: 5, voltageV } },
        },
        wires: ['util>strip', 'strip>it'],
      }).power.faults.map(({ connection }) => connection)
    expect(strip(240)).toEqual([])
    expect(strip(240 / Math.sqrt(3))).toEqual(['w1'])
  })
})
