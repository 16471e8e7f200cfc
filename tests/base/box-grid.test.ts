import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Bounds, BoxGrid } from '#base'

function meets(a: Bounds, b: Bounds): boolean {
  return a.minX <= b.maxX && a.maxX >= b.minX && a.minY <= b.maxY && a.maxY >= b.minY
}

function found(grid: BoxGrid, { minX, minY, maxX, maxY }: Bounds): number[] {
  const rows: number[] = []
  grid.query(minX, minY, maxX, maxY, (row) => {
    rows.push(row)
    return true
  })
  return rows.sort((a, b) => a - b)
}

const coordinate = fc.double({ min: -40, max: 40, noNaN: true })
const extent = fc.oneof(
  fc.double({ min: 0, max: 3, noNaN: true }),
  fc.double({ min: 0, max: 400, noNaN: true }),
)
const bounds = fc
  .tuple(coordinate, coordinate, extent, extent)
  .map(([minX, minY, w, d]): Bounds => ({ minX, minY, maxX: minX + w, maxY: minY + d }))

describe('the grid', () => {
  it('finds what a scan finds, after any moves and deletions', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 19 }), fc.option(bounds))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), bounds, (steps, window) => {
        const grid = new BoxGrid(20, 4)
        const known = new Map<number, Bounds>()
        for (const [row, rectangle] of steps) {
          if (rectangle) {
            grid.set(row, rectangle.minX, rectangle.minY, rectangle.maxX, rectangle.maxY)
            known.set(row, rectangle)
          } else {
            grid.delete(row)
            known.delete(row)
          }
        }
        const scanned = [...known].filter(([, one]) => meets(one, window)).map(([row]) => row)
        expect(found(grid, window)).toEqual(scanned.sort((a, b) => a - b))
      }),
    )
  })

  it('stops when it is told to', () => {
    const grid = new BoxGrid(10)
    for (let row = 0; row < 10; row++) grid.set(row, 0, 0, 1, 1)
    let asked = 0
    grid.query(0, 0, 1, 1, () => {
      asked += 1
      return asked < 3
    })
    expect(asked).toBe(3)
  })

  it('may be asked from within an answer', () => {
    const grid = new BoxGrid(3)
    for (let row = 0; row < 3; row++) grid.set(row, row * 10, 0, row * 10 + 1, 1)
    const pairs: number[][] = []
    grid.query(-100, -100, 100, 100, (row) => {
      grid.query(-100, -100, 100, 100, (other) => {
        if (other > row) pairs.push([row, other])
        return true
      })
      return true
    })
    expect(pairs).toHaveLength(3)
  })
})
