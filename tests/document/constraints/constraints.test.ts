import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import {
  addConstraint,
  addDimension,
  attempt,
  type ConstraintRequest,
  type Edit,
  makeBlock,
  measuresOf,
  moveItems,
  type Outcome,
  openDocument,
  removeItems,
  rotateItems,
  setConstraint,
  setRoomPolygon,
} from '#document'
import type { Anchor, Facility } from '#model'
import { inStep } from '../../support/editor/blocks'
import {
  accepted,
  facilityWith,
  item,
  library,
  reasonOf,
  room,
} from '../../support/editor/facility'
import { plainly } from '../../support/editor/pod'

const at = (
  of: string,
  side: 'min-x' | 'max-x' | 'min-y' | 'max-y' | 'middle',
  wall?: number,
): Anchor => ({
  of,
  side,
  ...(wall === undefined ? {} : { wall }),
})

/** Racks of 0.6 × 1.2 m in a hall of 30 × 20 m. */
const hall = (more: Partial<Facility> = {}) => {
  const document = openDocument(
    facilityWith({
      rooms: [room('hall', [0, 0, 30, 20])],
      equipment: [5, 8, 11, 14].map((x, index) =>
        item(`r${index}`, 'rack', { product: 'test-rack', x, y: 10 }),
      ),
      ...more,
    }),
    library,
  )
  const context = { library, ids: countingIds('c-') }
  const run = <T>(gesture: (edit: Edit) => Outcome<T>) => attempt(document, 'Test', gesture)
  const does = <T>(gesture: (edit: Edit) => Outcome<T>) => accepted(run(gesture))
  const asks = (request: ConstraintRequest) => does((edit) => addConstraint(edit, context, request))
  const move = (id: string, dx: number, dy = 0) =>
    run(plainly((edit) => moveItems(edit, [id], { dx, dy })))
  const xs = () => document.list('equipment').map(({ x }) => x)
  return { document, context, run, does, asks, move, xs }
}

describe('constraints', () => {
  it('hold an aisle of 1.2 m: what is moved stays where it was put, the other follows', () => {
    const { asks, move, xs, document } = hall()
    asks({
      type: 'distance',
      axis: 'x',
      anchors: [at('r0', 'max-x'), at('r1', 'min-x')],
      valueM: 1.2,
    })
    expect(xs()).toEqual([5, 6.8, 11, 14])
    const outcome = move('r1', 2)
    expect(xs()).toEqual([7, 8.8, 11, 14])
    expect(outcome.ok && outcome.warnings[0]?.en).toBe(
      '1 other thing moved along, as constraints ask.',
    )
    move('r0', -4, 3)
    expect(xs()).toEqual([3, 4.8, 11, 14])
    document.undo()
    expect(xs()).toEqual([7, 8.8, 11, 14])
    document.undo()
    document.undo()
    expect(xs()).toEqual([5, 8, 11, 14])
    expect(document.count('constraints')).toBe(0)
  })

  it('keep a row even: its step is stated, or follows its ends or what is moved', () => {
    const { asks, move, xs, does } = hall()
    const anchors = ['r0', 'r1', 'r2', 'r3'].map((id) => at(id, 'middle'))
    const row = asks({ type: 'pitch', axis: 'x', anchors })
    move('r3', 6)
    expect(xs()).toEqual([5, 10, 15, 20])
    move('r1', -1)
    expect(xs()).toEqual([5, 9, 13, 17])
    does((edit) => setConstraint(edit, row.id, 0.8))
    expect(xs()).toEqual([5, 5.8, 6.6, 7.4])
    move('r2', 10)
    expect(xs().map((x) => Math.round(x * 1e4) / 1e4)).toEqual([15, 15.8, 16.6, 17.4])
  })

  it('keep clear of a wall that moves, and push the rest along', () => {
    const { asks, does, xs, run } = hall()
    asks({
      type: 'clear',
      axis: 'x',
      anchors: [at('hall', 'middle', 3), at('r0', 'min-x')],
      valueM: 1.2,
    })
    asks({ type: 'clear', axis: 'x', anchors: [at('r0', 'max-x'), at('r1', 'min-x')], valueM: 1 })
    expect(xs()).toEqual([5, 8, 11, 14])
    const wall = (x: number) => (edit: Edit) =>
      setRoomPolygon(edit, 'hall', [
        { x, y: 0 },
        { x: 30, y: 0 },
        { x: 30, y: 20 },
        { x, y: 20 },
      ])
    does(wall(7))
    expect(xs()).toEqual([8.5, 10.1, 11, 14])
    // Away again: what is clear stays.
    run(wall(0))
    expect(xs()).toEqual([8.5, 10.1, 11, 14])
  })

  it('refuse what cannot hold, name the culprits, and write nothing', () => {
    const { asks, move, run, context, document } = hall()
    asks({
      type: 'clear',
      axis: 'x',
      anchors: [at('hall', 'middle', 3), at('r0', 'min-x')],
      valueM: 1.2,
    })
    const before = document.toFacility()
    expect(reasonOf(move('r0', -4))).toBe(
      'This cannot hold: hall and r0 at least 1.2 m apart, would be 0.7 m.',
    )
    expect(document.toFacility()).toEqual(before)
    asks({
      type: 'distance',
      axis: 'x',
      anchors: [at('r0', 'middle'), at('r1', 'middle')],
      valueM: 3,
    })
    const third = run((edit) =>
      addConstraint(edit, context, {
        type: 'distance',
        axis: 'x',
        anchors: [at('r0', 'middle'), at('r1', 'middle')],
        valueM: 4,
      }),
    )
    expect(reasonOf(third)).toMatch(/r0 and r1 4 m apart, would be 3 m; r0 and r1 3 m apart\.$/)
    expect(document.count('constraints')).toBe(2)
  })

  it('align along the axis only, and know turned footprints', () => {
    const { asks, does, document } = hall()
    asks({ type: 'align', axis: 'y', anchors: [at('r0', 'min-y'), at('r1', 'min-y')] })
    does(plainly((edit) => rotateItems(edit, ['r0'], 90, { x: 5, y: 10 })))
    // A rack on its side is 0.6 m deep: its front edge lies 0.3 m from its middle.
    expect(document.get('equipment', 'r1')).toMatchObject({ x: 8, y: 10.3 })
  })

  it('lead a block as a whole', () => {
    const { asks, does, move, context, document } = hall()
    does((edit) => makeBlock(edit, context, ['r1', 'r2']))
    asks({
      type: 'distance',
      axis: 'x',
      anchors: [at('r0', 'max-x'), at('r2', 'min-x')],
      valueM: 6,
    })
    inStep(document)
    move('r0', 1)
    inStep(document)
    expect(document.list('equipment').map(({ x }) => x)).toEqual([6, 9.6, 12.6, 14])
    move('r1', 2)
    expect(document.list('equipment').map(({ x }) => x)).toEqual([8, 11.6, 14.6, 14])
  })

  it('go with what they held on to, and say so', () => {
    const { asks, run, document, context, does } = hall()
    asks({
      type: 'distance',
      axis: 'x',
      anchors: [at('r0', 'max-x'), at('r1', 'min-x')],
      valueM: 2,
    })
    does((edit) =>
      addDimension(edit, context, {
        axis: 'x',
        anchors: ['r0', 'r1', 'r2'].map((id) => at(id, 'middle')),
      }),
    )
    const outcome = run(plainly((edit) => removeItems(edit, ['r0'])))
    expect(outcome.ok && outcome.warnings[0]?.en).toMatch(/^1 dimension or constraint went/)
    expect(document.count('constraints')).toBe(0)
    expect(document.list('dimensions')[0]?.anchors).toHaveLength(2)
    document.undo()
    expect(document.count('constraints')).toBe(1)
  })

  it('ask for two things and a distance', () => {
    const { run, context } = hall()
    const ask = (request: ConstraintRequest) =>
      reasonOf(run((edit) => addConstraint(edit, context, request)))
    const anchors = [at('r0', 'middle'), at('r1', 'middle')]
    expect(ask({ type: 'distance', axis: 'x', anchors })).toMatch(/needs a distance/)
    expect(ask({ type: 'clear', axis: 'x', anchors, valueM: -1 })).toMatch(/not negative/)
    expect(ask({ type: 'align', axis: 'x', anchors: [at('r0', 'middle')] })).toMatch(/two things/)
    expect(
      ask({ type: 'align', axis: 'x', anchors: [at('r0', 'middle'), at('x', 'middle')] }),
    ).toMatch(/no longer there/)
  })
})

describe('chains of dimensions', () => {
  it('follow what they measure', () => {
    const { document, does, context, move } = hall()
    const chain = does((edit) =>
      addDimension(edit, context, {
        axis: 'x',
        anchors: [at('hall', 'middle', 3), at('r0', 'min-x'), at('r0', 'max-x'), at('r1', 'min-x')],
        offsetM: 2,
      }),
    )
    const values = () =>
      measuresOf(document, library, chain).map(({ valueM }) => Math.round(valueM * 1e4) / 1e4)
    expect(values()).toEqual([4.7, 0.6, 2.4])
    move('r0', 1)
    expect(values()).toEqual([5.7, 0.6, 1.4])
    const [first] = measuresOf(document, library, chain)
    expect(first?.from).toEqual({ x: 0, y: 12 })
    expect(first?.to.y).toBe(12)
  })
})
