import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AirCase, cellOf, type Device } from '../../../src/engines/airflow/case'
import { createAirSolver } from '../../../src/engines/airflow/solver'
import { pod } from '../../support/airflow/pod'
import { fill, smallRoom } from '../../support/airflow/rooms'

const rhoCp = 1.2 * 1.006

/** An empty box of 12 × 10 × 8 cells of 0.25 m. */
const emptyBox = (more: Partial<AirCase> = {}): AirCase => ({
  nx: 12,
  ny: 10,
  nz: 8,
  cellMm: [250, 250, 250],
  solid: new Uint8Array(12 * 10 * 8),
  devices: [],
  startC: 20,
  ...more,
})

/** A box of one cell's depth in the middle that blows upwards along x. */
const fanBox = (device: Partial<Device> = {}, more: Partial<AirCase> = {}): AirCase => {
  const airCase = emptyBox(more)
  fill(airCase.solid, airCase, [5, 4, 2], [7, 6, 4])
  const face = (x: number) => ({ axis: 0, sign: 1, min: [x, 4, 2], max: [x, 6, 4] }) as const
  const fan: Device = { flowM3PerS: 0.2, intakes: [face(5)], exhausts: [face(7)], ...device }
  return { ...airCase, devices: [fan] }
}

describe('a settled room', () => {
  const solver = createAirSolver(pod(200))
  const progress = solver.advance(3000)

  it('settles in few steps, and says how well', () => {
    expect(progress.state).toBe('settled')
    expect(progress.share).toBe(1)
    expect(progress.steps).toBeLessThan(600)
    expect(progress.driftK).toBeLessThanOrEqual(0.3)
  })

  it('takes out what comes in, to half a per cent', () => {
    expect(progress.heatInKw).toBeCloseTo(47, 6)
    expect(Math.abs(progress.imbalance)).toBeLessThan(0.005)
    const taken = solver
      .devices()
      .slice(10)
      .reduce((sum, { heatKw }) => sum - heatKw, 0)
    expect(taken / 47).toBeCloseTo(1, 2)
  })

  it('keeps every cell in balance', () => {
    expect(progress.divergence).toBeLessThan(0.01)
  })

  it('stays the same for like racks on either side', () => {
    const states = solver.devices()
    for (let rack = 0; rack < 5; rack++) {
      const [left, right] = [states[rack], states[rack + 5]]
      expect(Math.abs((left?.intakeC ?? 0) - (right?.intakeC ?? 99))).toBeLessThan(0.3)
    }
  })

  it('stands at once when it starts from its own field', () => {
    const again = createAirSolver(pod(200), solver.field())
    const first = again.advance(1)
    expect(Math.abs(first.meanC - progress.meanC)).toBeLessThan(0.2)
    expect(again.advance(3000).state).toBe('settled')
  })

  it('answers the same whenever it is asked', () => {
    const once = createAirSolver(pod(200))
    const often = createAirSolver(pod(200))
    once.advance(12)
    for (let step = 0; step < 12; step++) often.advance(1)
    expect(often.field()).toEqual(once.field())
  })
})

describe('heat', () => {
  it('without a cooler warms the room for ever, and that is told', () => {
    const solver = createAirSolver(fanBox({ heatKw: 2 }))
    const first = solver.advance(30)
    const later = solver.advance(60)
    expect(first.state).toBe('rising')
    expect(later.state).toBe('rising')
    expect(later.meanC).toBeGreaterThan(first.meanC + 1)
  })

  const cooled = (more: Partial<AirCase>) => {
    const airCase = fanBox({ supplyC: 15, coolingKw: 50, flowM3PerS: 0.5 }, more)
    const solver = createAirSolver(airCase)
    expect(solver.advance(4000).state).toBe('settled')
    return solver
  }

  it('let loose in a box of air is taken out again', () => {
    const solver = cooled({ sources: [{ min: [1, 1, 0], max: [4, 4, 2], heatKw: 1 }] })
    expect(solver.progress().heatInKw).toBeCloseTo(1, 9)
    expect(solver.devices()[0]?.heatKw).toBeCloseTo(-1, 2)
  })

  it('of a device that moves no air is let loose before it', () => {
    const airCase = fanBox({ supplyC: 15, coolingKw: 50, flowM3PerS: 0.5 })
    const solid = airCase.solid.slice()
    fill(solid, airCase, [1, 1, 0], [3, 3, 2])
    const idle: Device = {
      flowM3PerS: 0,
      heatKw: 0.8,
      intakes: [{ axis: 1, sign: -1, min: [1, 3, 0], max: [3, 3, 2] }],
      exhausts: [],
    }
    const solver = createAirSolver({ ...airCase, solid, devices: [...airCase.devices, idle] })
    expect(solver.advance(4000).state).toBe('settled')
    expect(solver.devices()[0]?.heatKw).toBeCloseTo(-0.8, 2)
    expect(solver.devices()[1]?.exhaustC).toBeNaN()
  })

  it('comes in through a warm wall and goes out through a cold one', () => {
    const airCase = emptyBox({
      walls: { xMin: { temperatureC: 30 }, xMax: { temperatureC: 10 } },
    })
    const { heatInKw, heatOutKw, state, meanC } = createAirSolver(airCase).advance(6000)
    expect(state).toBe('settled')
    expect(heatOutKw / heatInKw).toBeCloseTo(1, 2)
    expect(meanC).toBeCloseTo(20, 0)
  })

  it('that leaks back inside a rack warms its intake, and the room gets no more of it', () => {
    const tight = createAirSolver(smallRoom())
    const leaky = createAirSolver(smallRoom({ selfLeakRatio: 0.1 }))
    tight.advance(1)
    leaky.advance(30)
    const rise = 3 / (0.3 * rhoCp)
    const state = leaky.devices()[0]
    expect((state?.exhaustC ?? 0) - (state?.intakeC ?? 0)).toBeCloseTo(rise, 1)
    expect(leaky.progress().heatInKw).toBeCloseTo(24, 6)
  })
})

describe('a cooler', () => {
  it('takes no more than its coil', () => {
    const solver = createAirSolver(fanBox({ supplyC: 10, coolingKw: 0.5 }))
    solver.advance(1)
    const state = solver.devices()[0]
    expect(state?.heatKw).toBeCloseTo(-0.5, 6)
    expect(state?.exhaustC).toBeCloseTo(20 - 0.5 / (0.2 * rhoCp), 6)
  })

  it('never heats', () => {
    const solver = createAirSolver(fanBox({ supplyC: 30, coolingKw: 5 }))
    const { meanC } = solver.advance(40)
    expect(meanC).toBeCloseTo(20, 9)
  })

  it('brings an empty room to its supply', () => {
    const solver = createAirSolver(fanBox({ supplyC: 15, coolingKw: 50 }))
    expect(solver.advance(4000).state).toBe('settled')
    expect(solver.progress().meanC).toBeCloseTo(15, 0)
  })
})

describe('openings and closed regions', () => {
  const hole = { axis: 0, sign: 1, min: [12, 5, 6], max: [12, 6, 7] } as const

  it('let out what a fan blows in, at the temperature it has', () => {
    const airCase = fanBox(
      { intakes: [], supplyC: 26, flowM3PerS: 0.3 },
      { openings: [{ patch: hole, outsideC: 5 }] },
    )
    const solver = createAirSolver(airCase)
    const progress = solver.advance(3000)
    const { u, nx, ny } = solver.field()
    const out = (u[12 + (nx + 1) * (5 + ny * 6)] ?? Number.NaN) * 0.25 ** 2
    expect(out).toBeCloseTo(0.3, 3)
    expect(progress.meanC).toBeCloseTo(26, 0)
    expect(progress.heatOutKw / progress.heatInKw).toBeCloseTo(1, 2)
  })

  it('that no face joins, each with a device more one way, leak into each other and stay in balance', () => {
    const airCase = emptyBox()
    for (let k = 0; k < 8; k++)
      for (let j = 0; j < 10; j++)
        for (const i of [5, 6]) airCase.solid[cellOf(airCase, i, j, k)] = 1
    const face = (x: number) => ({ axis: 0, sign: 1, min: [x, 4, 2], max: [x, 6, 4] }) as const
    const solver = createAirSolver({
      ...airCase,
      devices: [{ flowM3PerS: 0.2, intakes: [face(5)], exhausts: [face(7)], heatKw: 1 }],
    })
    const progress = solver.advance(80)
    expect(progress.divergence).toBeLessThan(0.01)
    expect(Number.isFinite(progress.meanC)).toBe(true)
  })

  it('says which devices are walled in', () => {
    const airCase = fanBox()
    fill(airCase.solid, airCase, [7, 4, 2], [9, 6, 4])
    const solver = createAirSolver(airCase)
    solver.advance(4)
    expect(solver.devices()[0]?.blocked).toBe(true)
  })
})

describe('absurd rooms', () => {
  it('give numbers or an error, never a settled answer that is none', () => {
    const number = fc.oneof(
      fc.constantFrom(0, 1e-9, 1e5, Number.NaN, Number.POSITIVE_INFINITY, -1),
      fc.double({ min: 0, max: 50, noNaN: true }),
    )
    fc.assert(
      fc.property(
        fc.record({ flow: number, heat: number, supply: number, cooling: number }),
        fc.array(fc.nat(12 * 10 * 8 - 1), { maxLength: 300 }),
        ({ flow, heat, supply, cooling }, solids) => {
          const airCase = fanBox({
            flowM3PerS: flow,
            heatKw: heat,
            supplyC: supply,
            coolingKw: cooling,
          })
          for (const at of solids) airCase.solid[at] = 1
          try {
            const solver = createAirSolver(airCase)
            const progress = solver.advance(12)
            if (progress.state !== 'broken') {
              expect(Number.isFinite(progress.meanC)).toBe(true)
              expect(Number.isFinite(progress.maxSpeedMPerS)).toBe(true)
            }
          } catch (error) {
            expect(error).toBeInstanceOf(RangeError)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('may be all solid', () => {
    const airCase = emptyBox()
    airCase.solid.fill(1)
    expect(() => createAirSolver(airCase)).toThrow(RangeError)
  })

  it('may have one cell', () => {
    const solver = createAirSolver({
      ...emptyBox(),
      nx: 1,
      ny: 1,
      nz: 1,
      solid: new Uint8Array(1),
    })
    expect(solver.advance(200).meanC).toBe(20)
  })
})
