import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Cell,
  type GridColumn,
  plainCell,
  showCell,
  toTabbed,
} from '../../src/ui/kit/grid/columns'
import { moveInGrid } from '../../src/ui/kit/grid/keys'
import { nextOrder, sortRows } from '../../src/ui/kit/grid/sort'

interface Row {
  readonly tag: Cell
  readonly kw: Cell
}

const tag: GridColumn<Row> = { id: 'tag', label: 'Tag', widthPx: 1, value: (row) => row.tag }
const kw: GridColumn<Row> = {
  id: 'kw',
  label: 'Load',
  unit: 'kW',
  widthPx: 1,
  value: (row) => row.kw,
}
const share: GridColumn<Row> = { ...kw, id: 'share', label: 'Share', unit: 'ratio' }
const columns = [tag, kw]

const rowsOf = (...kws: Cell[]): Row[] =>
  kws.map((value, at) => ({ tag: `R-${at + 1}`, kw: value }))
const sorted = (rows: readonly Row[], column: string, isDown: boolean) =>
  sortRows(rows, columns, { column, isDown })

describe('sorting a table', () => {
  it('puts what is not known last, and what does not apply after that, either way', () => {
    const rows = rowsOf(undefined, 2, null, 10, Number.NaN, 0)
    const kws = (isDown: boolean) => sorted(rows, 'kw', isDown).map((row) => row.kw)
    expect(kws(true)).toEqual([10, 2, 0, undefined, Number.NaN, null])
    expect(kws(false)).toEqual([0, 2, 10, undefined, Number.NaN, null])
  })

  it('reads numbers in names', () => {
    const rows = ['R-10', 'R-9', 'B-1', undefined].map((name) => ({ tag: name, kw: 1 }))
    expect(sorted(rows, 'tag', false).map((row) => row.tag)).toEqual([
      'B-1',
      'R-9',
      'R-10',
      undefined,
    ])
    expect(sorted(rows, 'tag', true).map((row) => row.tag)).toEqual([
      'R-10',
      'R-9',
      'B-1',
      undefined,
    ])
  })

  it('keeps the order of equal rows and loses none', () => {
    const cell = fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.constantFrom(undefined, null, Number.NaN),
    )
    fc.assert(
      fc.property(fc.array(cell), fc.boolean(), (kws, isDown) => {
        const rows = rowsOf(...kws)
        const after = sorted(rows, 'kw', isDown)
        expect(new Set(after)).toEqual(new Set(rows))
        expect(after.length).toBe(rows.length)
        for (let at = 1; at < after.length; at++) {
          const [a, b] = [after[at - 1] as Row, after[at] as Row]
          if (Object.is(a.kw, b.kw)) expect(rows.indexOf(a)).toBeLessThan(rows.indexOf(b))
          else if (typeof a.kw === 'number' && typeof b.kw === 'number' && !Number.isNaN(b.kw)) {
            expect(isDown ? a.kw > b.kw : a.kw < b.kw).toBe(true)
          }
        }
      }),
    )
  })

  it('leaves the rows alone without an order or with one of no column', () => {
    const rows = rowsOf(3, 1)
    expect(sortRows(rows, columns, undefined)).toBe(rows)
    expect(sorted(rows, 'gone', true)).toBe(rows)
  })

  it('begins with the greatest figure or the first name, turns round, and lets go', () => {
    const first = nextOrder(undefined, kw)
    expect(first).toEqual({ column: 'kw', isDown: true })
    expect(nextOrder(first, tag)).toEqual({ column: 'tag', isDown: false })
    expect(nextOrder(first, kw)).toEqual({ column: 'kw', isDown: false })
    expect(nextOrder({ column: 'kw', isDown: false }, kw)).toBeUndefined()
  })
})

describe('the cells of a table', () => {
  it('say that a figure is not known, and never show it as 0', () => {
    expect(showCell(undefined, 'kW', 'metric')).toBe('unknown')
    expect(showCell(Number.NaN, 'kW', 'metric')).toBe('unknown')
    expect(showCell(null, 'kW', 'metric')).toBe('–')
    expect(showCell(0, 'kW', 'metric')).toBe('0')
    expect(showCell(7536.04, 'kW', 'metric')).toBe('7,536')
    expect(showCell(0.846, 'ratio', 'metric')).toBe('84.6')
    expect(showCell(1234, 'count', 'metric')).toBe('1,234')
  })

  it('go to a spreadsheet in full, without grouping', () => {
    expect(plainCell(7536.0412345678, 'kW', 'metric')).toBe('7536.04123')
    expect(plainCell(0.1 + 0.2, 'ratio', 'metric')).toBe('30')
    expect(plainCell(undefined, 'kW', 'metric')).toBe('unknown')
    expect(plainCell(null, 'kW', 'metric')).toBe('')
    expect(plainCell('A\tB\nC', undefined, 'metric')).toBe('A B C')
  })

  it('are copied under headings with their units, one line per row', () => {
    const rows = [
      { tag: 'UPS-1', kw: 0.5 },
      { tag: 'UPS-2', kw: undefined },
    ]
    expect(toTabbed([tag, kw, share], rows, 'metric')).toBe(
      'Tag\tLoad (kW)\tShare (%)\nUPS-1\t0.5\t50\nUPS-2\tunknown\tunknown\n',
    )
  })
})

describe('the keys of a table', () => {
  const go = (key: string, from: [number, number], ctrl = false) => {
    const to = moveInGrid({ row: from[0], column: from[1] }, { key, ctrl }, 100, 5)
    return to && [to.row, to.column]
  }

  it('move by a cell and stop at the edges', () => {
    expect(go('ArrowDown', [99, 2])).toEqual([99, 2])
    expect(go('ArrowUp', [0, 2])).toEqual([-1, 2])
    expect(go('ArrowUp', [-1, 2])).toEqual([-1, 2])
    expect(go('ArrowRight', [3, 4])).toEqual([3, 4])
    expect(go('ArrowLeft', [3, 4])).toEqual([3, 3])
  })

  it('move by a screenful and to the ends', () => {
    expect(go('PageDown', [95, 1])).toEqual([99, 1])
    expect(go('PageUp', [5, 1])).toEqual([0, 1])
    expect(go('Home', [5, 3])).toEqual([5, 0])
    expect(go('End', [5, 3])).toEqual([5, 4])
    expect(go('Home', [5, 3], true)).toEqual([0, 0])
    expect(go('End', [5, 3], true)).toEqual([99, 4])
    expect(go('x', [5, 3])).toBeUndefined()
  })
})
