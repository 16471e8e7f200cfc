import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layGrid } from '../../../src/engines/airflow/grid'
import { cellLattice } from '../../../src/engines/airflow/links'
import {
  type Carried,
  createWorkspace,
  gatherTransport,
  sweep,
} from '../../../src/engines/airflow/transport'

const cells = 24
const grid = layGrid({
  nx: cells,
  ny: 1,
  nz: 1,
  cellMm: [100, 100, 100],
  solid: new Uint8Array(cells),
  devices: [],
  startC: 0,
})
const first = grid.cells[0] as number
const still = () => new Float64Array(grid.length)

/** Carries a profile along x for some steps; both ends are closed, so that the ends hold. */
const carry = (profile: readonly number[], speedMPerS: number, perDt: number, steps: number) => {
  const value = still()
  profile.forEach((at, i) => {
    value[first + i] = at
  })
  const u = still()
  for (const cell of grid.cells) if (grid.free[0][cell] === 1) u[cell] = speedMPerS
  const carried: Carried = {
    lattice: cellLattice(grid),
    value,
    rate: still(),
    own: undefined,
    diffusivity: 0,
    eddyShare: 0,
  }
  const work = createWorkspace(grid.length)
  const change = still()
  for (let step = 0; step < steps; step++) {
    gatherTransport(grid, carried, [u, still(), still()], still(), work)
    sweep(grid, carried, perDt, work, change)
    for (const cell of grid.cells) value[cell] = (value[cell] as number) + (change[cell] as number)
  }
  return Array.from({ length: cells }, (_, i) => value[first + i] as number)
}

describe('transport', () => {
  it('leaves what is even as it is, at any speed and step', () => {
    const even = Array.from({ length: cells }, () => 21.5)
    for (const speed of [-30, -1, 0, 2, 500])
      for (const at of carry(even, speed, 3, 5)) expect(at).toBeCloseTo(21.5, 9)
  })

  it('moves a step downstream, either way alike', () => {
    const step = Array.from({ length: cells }, (_, i) => (i < 8 ? 1 : 0))
    const east = carry(step, 1, 40, 20)
    const west = carry(step.toReversed(), -1, 40, 20).toReversed()
    east.forEach((at, i) => {
      expect(at).toBeCloseTo(west[i] ?? Number.NaN, 9)
    })
    // Half a metre in half a second: five cells on.
    const front = east.findIndex((at) => at < 0.5)
    expect(front).toBeGreaterThanOrEqual(12)
    expect(front).toBeLessThanOrEqual(14)
  })

  it('makes hardly any warmer or colder air than there was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 10, max: 40, noNaN: true }), {
          minLength: cells,
          maxLength: cells,
        }),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (profile, speed) => {
          const after = carry(profile, speed, 20, 12)
          const [low, high] = [Math.min(...profile), Math.max(...profile)]
          // The step is implicit, the limited slopes are of its start: a trace of overshoot is left.
          const trace = 0.02 * (high - low) + 1e-9
          expect(Math.max(...after)).toBeLessThanOrEqual(high + trace)
          expect(Math.min(...after)).toBeGreaterThanOrEqual(low - trace)
        },
      ),
    )
  })
})
