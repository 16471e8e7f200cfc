import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AirGrid, layGrid } from '../../../src/engines/airflow/grid'
import { createPressureSolver } from '../../../src/engines/airflow/pressure'

const gridOf = (nx: number, ny: number, nz: number, solids: readonly number[]): AirGrid => {
  const solid = new Uint8Array(nx * ny * nz)
  for (const at of solids) solid[at % solid.length] = 1
  solid[0] = 0
  return layGrid({ nx, ny, nz, cellMm: [200, 250, 150], solid, devices: [], startC: 20 })
}

/** A right side that every closed region can meet: what the Laplacian makes of some pressure. */
const rightOf = (grid: AirGrid, pressureAt: (cell: number) => number): Float64Array => {
  const right = new Float64Array(grid.length)
  const [hx, hy, hz] = grid.h
  const conductance = [(hy * hz) / hx, (hx * hz) / hy, (hx * hy) / hz] as const
  for (const axis of [0, 1, 2] as const)
    for (const cell of grid.cells) {
      if (grid.free[axis][cell] === 0) continue
      const below = cell - grid.step[axis]
      const flow = conductance[axis] * (pressureAt(cell) - pressureAt(below))
      right[cell] = (right[cell] as number) + flow
      right[below] = (right[below] as number) - flow
    }
  return right
}

describe('the pressure', () => {
  it('is found in few rounds whatever stands in the room', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 17 }),
        fc.integer({ min: 2, max: 14 }),
        fc.integer({ min: 1, max: 11 }),
        fc.array(fc.nat(), { maxLength: 250 }),
        (nx, ny, nz, solids) => {
          const grid = gridOf(nx, ny, nz, solids)
          const right = rightOf(grid, (cell) => Math.sin(12.9898 * cell) * 5)
          const solver = createPressureSolver(grid, new Float64Array(grid.length))
          const { residual, cycles } = solver.solve(right, 1e-6, 60)
          expect(residual).toBeLessThanOrEqual(1e-6)
          expect(cycles).toBeLessThanOrEqual(60)
          expect(solver.pressure.every(Number.isFinite)).toBe(true)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of an empty room takes about as many rounds on a fine grid as on a coarse one', () => {
    const rounds = [16, 48].map((cells) => {
      const grid = gridOf(cells, cells, 8, [])
      const right = rightOf(grid, (cell) => Math.sin(12.9898 * cell))
      return createPressureSolver(grid, new Float64Array(grid.length)).solve(right, 1e-6, 60).cycles
    }) as [number, number]
    expect(rounds[1]).toBeLessThanOrEqual(rounds[0] + 4)
    expect(rounds[1]).toBeLessThan(16)
  })

  it('of nothing is nothing', () => {
    const grid = gridOf(5, 5, 5, [])
    const solver = createPressureSolver(grid, new Float64Array(grid.length))
    expect(solver.solve(new Float64Array(grid.length), 1e-6, 60)).toEqual({
      cycles: 0,
      residual: 0,
    })
  })
})
