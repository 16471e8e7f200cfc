import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridChoices, gridOf, snap } from '../../../../src/engines/airflow/mesh/grid'

describe('grid of a room', () => {
  it('divides the height of a room whose floats would not: 3.1 m by about 0.2 m', () => {
    // 3.1 / 0.2 is 15.5, which one language rounds to 15 and another to 16.
    const { nz, cellMm } = gridOf([6000, 6000, 3100], 200)
    expect(nz * cellMm[2]).toBe(3100)
    expect(Math.abs(cellMm[2] - 200)).toBeLessThan(60)
  })

  it('has whole millimetres, and misses an odd length by less than half a millimetre a cell', () => {
    fc.assert(
      fc.property(
        fc.tuple(...[1, 2, 3].map(() => fc.integer({ min: 2000, max: 40_000 }))),
        fc.constantFrom(150, 200, 250, 300, 400, 500),
        (size, wanted) => {
          const grid = gridOf(size as [number, number, number], wanted)
          for (const [axis, count] of [grid.nx, grid.ny, grid.nz].entries()) {
            const edge = grid.cellMm[axis] as number
            expect(Number.isInteger(edge)).toBe(true)
            expect(Math.abs(edge * count - (size[axis] as number))).toBeLessThanOrEqual(count / 2)
          }
        },
      ),
    )
  })

  it('gives neighbours the same line, wherever they stand', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000 }),
        fc.integer({ min: 50, max: 700 }),
        (mm, cell) => {
          const line = snap(mm, cell)
          expect(Math.abs(line * cell - mm)).toBeLessThanOrEqual(cell / 2)
          expect(snap(mm + cell, cell)).toBe(line + 1)
        },
      ),
    )
  })

  it('proposes 0.15 m for a pod and a coarser grid for a hall', () => {
    const proposed = (size: [number, number, number]) =>
      gridChoices(size).find(({ isProposed }) => isProposed)?.wantedMm
    expect(proposed([7000, 6300, 3100])).toBe(150)
    expect(proposed([40_000, 30_000, 5000])).toBeGreaterThanOrEqual(400)
  })
})
