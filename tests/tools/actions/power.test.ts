import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { type ActionContext, actions, handleKey } from '#tools'
import { classOverlays, type KeyInput } from '#workspace'
import { item, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const key = (name: string): KeyInput => ({ key: name, shift: false, alt: false, ctrl: false })

const start = () => {
  const on = stage({
    rooms: [room('hall', [-2, -2, 4, 2])],
    equipment: [item('r', 'rack', { tag: 'RACK-01', product: 'test-rack', x: 0 })],
  })
  const context = {
    runner: on.runner,
    ids: countingIds('power-'),
    say: () => {},
    clipboard: { read: async () => '', write: async () => {} },
  } satisfies ActionContext
  const press = (name: string) => handleKey(on.workspace, context, key(name))
  return { ...on, press, state: () => on.workspace.store.getState() }
}

describe('tracing', () => {
  it('needs equipment, and takes the first that is selected', () => {
    const { workspace, press, state } = start()
    workspace.select(['hall'])
    press('t')
    expect(state().study).toBeUndefined()
    workspace.select(['hall', 'r'])
    press('t')
    expect(state().study).toEqual({ type: 'trace', id: 'r' })
  })

  it('ends with Escape before the selection does, and after a gesture under way', () => {
    const { workspace, press, state, runner } = start()
    workspace.select(['r'])
    press('t')
    runner.activate('draw-room')
    press('Escape')
    press('Escape')
    runner.activate('select')
    expect(state().selection.size).toBe(1)
    press('t')
    press('Escape')
    expect(state().study).toBeUndefined()
    expect(state().selection.size).toBe(1)
    press('Escape')
    expect(state().selection.size).toBe(0)
  })

  it('changes nothing in the document', () => {
    const { workspace, press, state } = start()
    workspace.select(['r'])
    const { revision } = state().document
    press('t')
    press('Escape')
    expect(state().document.revision).toBe(revision)
    expect(state().document.undoLabel).toBeUndefined()
  })
})

describe('the power overlays', () => {
  it('come in turn, and then the materials again', () => {
    const { press, state } = start()
    const seen = [...classOverlays, undefined].map(() => {
      press('o')
      return state().overlay
    })
    expect(seen).toEqual([...classOverlays.map(({ id }) => id), undefined])
  })

  it('are each a command that switches on and off', () => {
    const { workspace, state } = start()
    const action = actions.find(({ id }) => id === 'overlay-power-load')
    action?.run(workspace, {} as ActionContext)
    expect([state().overlay, action?.checked?.(workspace)]).toEqual(['power-load', true])
    action?.run(workspace, {} as ActionContext)
    expect(state().overlay).toBeUndefined()
  })
})
