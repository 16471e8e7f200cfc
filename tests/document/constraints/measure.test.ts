import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import {
  addConstraint,
  addDimension,
  attempt,
  constraintsOn,
  type Edit,
  keepables,
  keeperOf,
  keepMeasure,
  measuresOf,
  type Outcome,
  openDocument,
  removeDrafting,
  setMeasure,
} from '#document'
import type { Anchor } from '#model'
import {
  accepted,
  facilityWith,
  item,
  library,
  reasonOf,
  room,
} from '../../support/editor/facility'

const at = (of: string, side: 'min-x' | 'max-x' | 'middle', wall?: number): Anchor => ({
  of,
  side,
  ...(wall === undefined ? {} : { wall }),
})

/** From the west wall over two racks of 0.6 m. */
const chained = (axis: 'x' | 'aligned' = 'x') => {
  const document = openDocument(
    facilityWith({
      rooms: [room('hall', [0, 0, 30, 20])],
      equipment: [5, 8].map((x, index) =>
        item(`r${index}`, 'rack', { product: 'test-rack', x, y: 10 }),
      ),
    }),
    library,
  )
  const context = { library, ids: countingIds('c-') }
  const run = <T>(gesture: (edit: Edit) => Outcome<T>) => attempt(document, 'Test', gesture)
  const anchors = [at('hall', 'middle', 3), at('r0', 'min-x'), at('r0', 'max-x'), at('r1', 'min-x')]
  const chain = accepted(run((edit) => addDimension(edit, context, { axis, anchors })))
  const set = (index: number, valueM: number) =>
    run((edit) => setMeasure(edit, context, chain.id, { index, valueM }))
  const values = () =>
    measuresOf(document, library, chain).map(({ valueM }) => Math.round(valueM * 1e4) / 1e4)
  return { document, context, run, chain, set, values }
}

describe('typing what a dimension measures', () => {
  it('moves what it measures to', () => {
    const { set, values, document } = chained()
    accepted(set(2, 1.2))
    expect(values()).toEqual([4.7, 0.6, 1.2])
    accepted(set(0, 1))
    expect(document.get('equipment', 'r0')?.x).toBe(1.3)
    expect(reasonOf(set(1, 2))).toMatch(/change its size/)
    expect(reasonOf(set(0, -1))).toMatch(/not negative/)
  })

  it('moves the first end where the second is a wall', () => {
    const { document, context, run } = chained()
    const anchors = [at('r1', 'max-x'), at('hall', 'middle', 1)]
    const chain = accepted(run((edit) => addDimension(edit, context, { axis: 'x', anchors })))
    accepted(run((edit) => setMeasure(edit, context, chain.id, { index: 0, valueM: 2 })))
    expect(document.get('equipment', 'r1')?.x).toBe(27.7)
    const walls = [at('hall', 'middle', 3), at('hall', 'middle', 1)]
    const both = accepted(run((edit) => addDimension(edit, context, { axis: 'x', anchors: walls })))
    expect(
      reasonOf(run((edit) => setMeasure(edit, context, both.id, { index: 0, valueM: 2 }))),
    ).toMatch(/hold on to one thing/)
  })

  it('keeps a piece, then changes what is kept', () => {
    const { document, context, run, chain, set, values } = chained()
    accepted(run((edit) => keepMeasure(edit, context, chain.id, 2)))
    expect(keeperOf(document, { library }, chain, 2)).toMatchObject({ valueM: 2.4 })
    accepted(set(0, 1))
    // The kept aisle goes along.
    expect(values()).toEqual([1, 0.6, 2.4])
    accepted(set(2, 1.2))
    expect(values()).toEqual([1, 0.6, 1.2])
    expect(document.list('constraints')).toMatchObject([{ valueM: 1.2 }])
    expect(reasonOf(run((edit) => keepMeasure(edit, context, chain.id, 1)))).toMatch(/anyway/)
    run((edit) => ({
      ok: true,
      value: removeDrafting(edit, [chain.id, document.list('constraints')[0]?.id ?? '']),
      warnings: [],
    }))
    expect(document.count('constraints') + document.count('dimensions')).toBe(0)
  })

  it('cannot keep a slanting one', () => {
    const { context, run, chain } = chained('aligned')
    expect(reasonOf(run((edit) => keepMeasure(edit, context, chain.id, 2)))).toMatch(/along x or y/)
  })
})

describe('what can be kept of a selection', () => {
  it('offers the aisle, the line and the wall as they stand', () => {
    const { document, context, run } = chained()
    const offered = (ids: string[]) =>
      keepables(document, library, ids).map(({ what, request }) => [what, request.valueM])
    expect(offered(['r0', 'r1'])).toEqual([
      ['distance', 2.4],
      ['clear', 2.4],
      ['align', undefined],
    ])
    expect(offered(['r0'])).toEqual([['wall', 4.7]])
    expect(offered([])).toEqual([])
    const [first] = keepables(document, library, ['r0', 'r1'])
    if (first) accepted(run((edit) => addConstraint(edit, context, first.request)))
    expect(constraintsOn(document, new Set(['r1']))).toHaveLength(1)
    // What is kept is not offered again.
    expect(offered(['r0', 'r1']).map(([what]) => what)).toEqual(['clear', 'align'])
    expect(constraintsOn(document, new Set(['hall']))).toHaveLength(0)
  })
})
