import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { type ActionContext, actions, handleKey } from '#tools'
import { classOverlays, type KeyInput } from '#workspace'
import { item, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const key = (name: string): KeyInput => ({
  key: name,
  shift: /^[A-Z]$/.test(name),
  alt: false,
  ctrl: false,
})

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

describe('taking out', () => {
  it('looks into the power chain or into the cooling, as asked', () => {
    const { workspace, press, state } = start()
    press('C')
    expect(state().study).toBeUndefined()
    workspace.select(['r'])
    press('T')
    expect(state().study).toEqual({ type: 'loss', ids: ['r'] })
    press('C')
    expect(state().study).toEqual({ type: 'cooling-loss', ids: ['r'] })
    workspace.select(['hall'])
    press('C')
    expect(state().study).toEqual({ type: 'cooling-loss', ids: [], room: 'hall' })
    press('K')
    expect(state().study).toEqual({ type: 'network-loss', ids: ['hall'] })
    press('Escape')
    expect(state().study).toBeUndefined()
  })
})

describe('the overlays', () => {
  it.each([
    ['power', 'o'],
    ['cooling', 'O'],
  ] as const)('of %s come in turn, and then the materials again', (discipline, pressed) => {
    const { press, state } = start()
    const own = classOverlays.filter((overlay) => overlay.discipline === discipline)
    expect(own.length).toBeGreaterThan(2)
    const seen = [...own, undefined].map(() => {
      press(pressed)
      return state().overlay
    })
    expect(seen).toEqual([...own.map(({ id }) => id), undefined])
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
