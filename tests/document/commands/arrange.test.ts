import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { alignItems, attempt, distributeItems, groupItems } from '#document'
import { accepted, item, opened, reasonOf, room } from '../../support/editor/facility'

// A test rack is 0.6 m wide and 1.2 m deep.
const rack = (id: string, x: number, y: number, rotationDeg = 0) =>
  item(id, 'rack', { product: 'test-rack', x, y, rotationDeg })

const open = (...equipment: ReturnType<typeof rack>[]) => {
  const { document, context } = opened({ equipment })
  const ids = equipment.map(({ id }) => id)
  return {
    document,
    context,
    align: (axis: 'x' | 'y', side: 'low' | 'middle' | 'high') =>
      attempt(document, 'Align', (edit) => alignItems(edit, context, ids, { axis, side })),
    spread: (axis: 'x' | 'y', by: 'gaps' | 'middles') =>
      attempt(document, 'Spread', (edit) => distributeItems(edit, context, ids, { axis, by })),
    xs: () => document.list('equipment').map(({ x }) => x),
    ys: () => document.list('equipment').map(({ y }) => y),
  }
}

describe('aligning', () => {
  it('goes by edges, so that turned things line up where people see them', () => {
    const on = open(rack('a', 0, 0), rack('b', 3, 2, 90))
    expect(accepted(on.align('x', 'low'))).toBe(1)
    // The turned rack is 1.2 m wide: its middle comes 0.6 m east of the common edge at -0.3.
    expect(on.xs()).toEqual([0, 0.3])
    expect(on.ys()).toEqual([0, 2])
  })

  it.each([
    ['x', 'high', [4, 4], [0, 3]],
    ['x', 'middle', [2, 2], [0, 3]],
    ['y', 'low', [0, 4], [0, 0]],
    ['y', 'high', [0, 4], [3, 3]],
    ['y', 'middle', [0, 4], [1.5, 1.5]],
  ] as const)('%s %s', (axis, side, xs, ys) => {
    const on = open(rack('a', 0, 0), rack('b', 4, 3))
    accepted(on.align(axis, side))
    expect([on.xs(), on.ys()]).toEqual([xs, ys])
  })

  it('keeps groups as they are inside and moves rooms along', () => {
    const { document, context } = opened({
      equipment: [rack('a', 0, 0), rack('b', 0.6, 0.5), rack('c', 5, 5)],
      rooms: [room('hall', [10, 10, 12, 12])],
    })
    attempt(document, 'Group', (edit) => groupItems(edit, context, ['a', 'b']))
    const ids = ['a', 'b', 'c', 'hall']
    accepted(
      attempt(document, 'Align', (edit) =>
        alignItems(edit, context, ids, { axis: 'y', side: 'high' }),
      ),
    )
    const ys = document.list('equipment').map(({ y }) => y)
    expect(ys).toEqual([10.9, 11.4, 11.4])
    expect(document.get('rooms', 'hall')?.polygon[0]?.y).toBe(10)
  })

  it('refuses one thing alone', () => {
    expect(reasonOf(open(rack('a', 0, 0)).align('x', 'low'))).toContain('two or more')
  })
})

describe('spreading', () => {
  it('makes gaps equal between things of different widths', () => {
    const on = open(rack('a', 0, 0), rack('b', 0.7, 0, 90), rack('c', 5, 0))
    accepted(on.spread('x', 'gaps'))
    // From edge 0.3 to edge 4.7 are 4.4 m; 1.2 m is filled, so both gaps are 1.6 m.
    expect(on.xs()).toEqual([0, 2.5, 5])
  })

  it('makes steps equal from middle to middle', () => {
    const on = open(rack('c', 0, 9), rack('a', 0, 0), rack('b', 0, 2), rack('d', 0, 3))
    accepted(on.spread('y', 'middles'))
    expect(on.ys()).toEqual([9, 0, 3, 6])
  })

  it('says that things overlap where there is too little room', () => {
    const on = open(rack('a', 0, 0), rack('b', 0.2, 0), rack('c', 0.7, 0))
    const outcome = on.spread('x', 'gaps')
    expect(outcome).toMatchObject({
      ok: true,
      warnings: [{ en: 'There is too little room: some of it overlaps.' }],
    })
    expect(on.xs()).toEqual([0, 0.35, 0.7])
  })

  it('refuses two things', () => {
    expect(reasonOf(open(rack('a', 0, 0), rack('b', 1, 0)).spread('x', 'gaps'))).toContain(
      'three or more',
    )
  })

  it('leaves the outermost two and equal gaps, whatever stands there', () => {
    const at = fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10)
    const places = fc.array(fc.tuple(at, fc.constantFrom(0, 90)), { minLength: 3, maxLength: 9 })
    fc.assert(
      fc.property(places, (rows) => {
        const on = open(...rows.map(([x, turn], n) => rack(`r${n}`, x, 0, turn)))
        accepted(on.spread('x', 'gaps'))
        const once = on.xs()
        const edges = on.document
          .list('equipment')
          .map(({ x, rotationDeg }) => {
            const half = rotationDeg === 90 ? 0.6 : 0.3
            return [x - half, x + half] as const
          })
          .sort((a, b) => a[0] + a[1] - b[0] - b[1])
        const gaps = edges.slice(1).map(([low], n) => low - (edges[n]?.[1] ?? 0))
        for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 3)
        accepted(on.spread('x', 'gaps'))
        for (const [n, x] of on.xs().entries()) expect(x).toBeCloseTo(once[n] ?? 0, 3)
      }),
      { numRuns: 60 },
    )
  })
})
