import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { addPlacement, makeBlock } from '#document'
import type { Constraint, Facility } from '#model'
import { item, library, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const rack = (id: string, x: number, y = 0) => item(id, 'rack', { product: 'test-rack', x, y })
const keep = (id: string, type: Constraint['type'], of: string[], valueM?: number): Constraint => ({
  id,
  type,
  axis: 'x',
  anchors: of.map((one) => ({ of: one, side: 'middle' as const })),
  ...(valueM === undefined ? {} : { valueM }),
})

const row = (constraints: Constraint[], more: Partial<Facility> = {}) =>
  stage(
    {
      rooms: [room('hall', [-5, -5, 25, 15])],
      equipment: [rack('a', 0), rack('b', 2), rack('c', 4), rack('far', 12)],
      constraints,
      ...more,
    },
    'select',
    { snapping: false },
  )

const xs = (on: ReturnType<typeof stage>) => on.document.list('equipment').map(({ x }) => x)
const ghosts = (on: ReturnType<typeof stage>) => on.preview().ghosts?.map(({ x }) => x)

describe('what follows by constraints', () => {
  it('is shown where it will stand while things are led, and stands there afterwards', () => {
    const on = row([keep('ab', 'distance', ['a', 'b'], 2), keep('bc', 'distance', ['b', 'c'], 2)])
    on.pointer('down', 0, 0)
    on.pointer('move', 1.5, 0)
    expect(ghosts(on)).toEqual([3.5, 5.5])
    expect(on.preview().followers).toEqual([
      { id: 'b', dx: 1.5, dy: 0 },
      { id: 'c', dx: 1.5, dy: 0 },
    ])
    expect(on.preview().hint).toMatch(/2 other things move along/)
    expect(xs(on)).toEqual([0, 2, 4, 12])
    on.pointer('up', 1.5, 0)
    expect(xs(on)).toEqual([1.5, 3.5, 5.5, 12])
    expect(on.preview().ghosts).toBeUndefined()
  })

  it('is nothing while it has room, and no more than it has to be', () => {
    const on = row([keep('bc', 'clear', ['b', 'c'], 1)])
    on.pointer('down', 2, 0)
    on.pointer('move', 2.5, 0)
    expect(ghosts(on)).toBeUndefined()
    on.pointer('move', 3.5, 0)
    expect(ghosts(on)).toEqual([4.5])
    on.keys('Escape')
    expect(ghosts(on)).toBeUndefined()
    expect(xs(on)).toEqual([0, 2, 4, 12])
  })

  it('is said before it is refused: what holds on to a wall does not give way', () => {
    const wall: Constraint = {
      id: 'wall',
      type: 'distance',
      axis: 'x',
      anchors: [
        { of: 'hall', side: 'min-x' },
        { of: 'b', side: 'middle' },
      ],
      valueM: 7,
    }
    const on = row([keep('ab', 'distance', ['a', 'b'], 2), wall])
    on.pointer('down', 0, 0)
    on.pointer('move', 1.5, 0)
    const { hint = '' } = on.preview()
    expect(hint).toMatch(/^This cannot hold: /)
    expect(ghosts(on)).toBeUndefined()
    on.pointer('up', 1.5, 0)
    expect(on.said).toEqual([hint])
    expect(xs(on)).toEqual([0, 2, 4, 12])
  })

  it('is the whole placement of a block', () => {
    const on = row([])
    const context = { library, ids: countingIds('pod-') }
    on.document.transact('Pod', (edit) => {
      const made = makeBlock(edit, context, ['b', 'c'])
      if (!made.ok) throw new Error(made.reason.en)
      addPlacement(edit, context, { block: made.value.block, x: 20, y: 5 })
      edit.put('constraints', keep('ab', 'distance', ['a', 'b'], 2))
    })
    on.pointer('down', 0, 0)
    on.pointer('move', 1, 0)
    expect(ghosts(on)?.toSorted()).toEqual([3, 5])
    on.pointer('up', 1, 0)
    expect(xs(on).slice(0, 4)).toEqual([1, 3, 5, 12])
  })

  it('is shown by the move tool too, by figures and by hand', () => {
    const on = row([keep('ab', 'distance', ['a', 'b'], 2)])
    on.workspace.select(['a'])
    on.runner.activate('move')
    on.click(0, 0)
    on.pointer('move', 2, 0)
    expect(ghosts(on)).toEqual([4])
    on.type('3,0')
    expect(xs(on).slice(0, 2)).toEqual([3, 5])
  })
})
