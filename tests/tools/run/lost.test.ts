import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { handleKey } from '#tools'
import { item, room } from '../../support/editor/facility'
import { type Stage, stage } from '../../support/editor/stage'

const hall = {
  rooms: [room('hall', [-5, -5, 15, 10])],
  equipment: [
    item('a', 'rack', { product: 'test-rack' }),
    item('b', 'rack', { product: 'test-rack', x: 3 }),
  ],
}

const press = (on: Stage, key: string, ctrl: boolean) =>
  handleKey(
    on.workspace,
    {
      runner: on.runner,
      ids: countingIds('key-'),
      say: ({ en }) => on.said.push(en),
      clipboard: { read: async () => '', write: async () => undefined },
    },
    { key, ctrl, shift: false, alt: false },
  )

const dragging = () => {
  const on = stage(hall)
  on.workspace.select(['b'])
  press(on, 'r', false)
  on.pointer('down', 0, 0)
  on.pointer('move', 1, 2, { alt: true })
  expect(on.preview().moved).toBeDefined()
  return on
}

const back = 'Called off: everything stands where it stood.'

/** Afterwards the same hand drags again, as if nothing had been. */
const dragsAgain = (on: Stage) => {
  on.drag([0, 0], [0, 4], { alt: true })
  expect(on.document.get('equipment', 'a')).toMatchObject({ x: 0, y: 4 })
}

describe('a gesture that is taken away in the middle', () => {
  it.each([
    ['blur', (on: Stage) => on.runner.blur()],
    ['a second finger', (on: Stage) => on.pointer('cancel', 5, 5)],
  ])('by %s is said, writes nothing, and the next one works', (_, take) => {
    const on = dragging()
    const { revision } = on.document
    take(on)
    expect(on.said).toEqual([back])
    expect(on.preview()).not.toHaveProperty('moved')
    on.pointer('move', 4, 4)
    on.pointer('up', 4, 4)
    expect(on.document.revision).toBe(revision)
    dragsAgain(on)
  })

  it('by undo is said, and the step before is undone whole', () => {
    const on = dragging()
    press(on, 'z', true)
    expect(on.said).toEqual([back])
    expect(on.document.get('equipment', 'b')?.rotationDeg).toBe(0)
    on.pointer('up', 1, 2)
    expect(on.document.get('equipment', 'a')).toMatchObject({ x: 0, y: 0 })
    expect(on.document.undoLabel).toBeUndefined()
    dragsAgain(on)
  })

  it('by a change from elsewhere goes on; what is gone by then is passed over', () => {
    const on = dragging()
    on.document.transact('Elsewhere', (edit) => edit.remove('equipment', 'a'))
    on.pointer('move', 2, 2)
    on.pointer('up', 2, 2)
    expect(on.document.list('equipment').map(({ id, x }) => [id, x])).toEqual([['b', 3]])
    on.document.undo()
    dragsAgain(on)
  })

  it.each([
    ['move', back],
    ['rotate', back],
    ['draw-room', 'Called off: nothing was drawn.'],
  ])('of the tool %s is said too', (tool, text) => {
    const on = stage(hall)
    on.workspace.select(['a'])
    on.runner.activate(tool)
    on.click(0, 0)
    on.click(2, 0, { alt: true })
    if (tool !== 'rotate') on.runner.activate(tool)
    if (tool !== 'rotate') on.pointer('down', 0, 0, { alt: true })
    on.pointer('move', 1, 3, { alt: true })
    const { revision } = on.document
    on.said.length = 0
    on.runner.blur()
    expect(on.said).toEqual([text])
    expect(on.document.revision).toBe(revision)
  })

  it('is said once, and nothing is said when nothing was under way', () => {
    const on = dragging()
    on.runner.blur()
    on.runner.blur()
    expect(on.said).toEqual([back])
  })
})
