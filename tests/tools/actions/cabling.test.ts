import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { type ActionContext, handleKey } from '#tools'
import { item, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

const data = (id: string) => ({
  id,
  medium: 'data' as const,
  from: { equipment: 'a', port: 'data' },
  to: { equipment: 'b', port: 'data' },
  count: 1,
})

const start = () => {
  const on = stage({
    rooms: [room('hall', [-2, -2, 4, 2])],
    equipment: [item('a', 'switch', { x: 0 }), item('b', 'switch', { x: 2 })],
    connections: [data('1'), { ...data('2'), medium: 'power' as const }],
  })
  const context = {
    runner: on.runner,
    ids: countingIds('cabling-'),
    say: () => {},
    clipboard: { read: async () => '', write: async () => {} },
  } satisfies ActionContext
  const press = () =>
    handleKey(on.workspace, context, { key: 'N', shift: true, alt: false, ctrl: false })
  return { ...on, press, study: () => on.workspace.store.getState().study }
}

describe('tracing links', () => {
  it('takes the links that are selected, else all equipment, else nothing', () => {
    const { workspace, press, study } = start()
    workspace.select(['hall'])
    press()
    expect(study()).toBeUndefined()
    workspace.select(['a', 'b', 'hall'])
    press()
    expect(study()).toEqual({ type: 'cable-trace', ids: ['a', 'b'] })
    workspace.select(['a', '1', '2'])
    press()
    expect(study()).toEqual({ type: 'cable-trace', ids: ['1'] })
  })

  it('ends when what it is about goes', () => {
    const { workspace, press, study, document } = start()
    workspace.select(['1'])
    press()
    document.transact('Disconnect', (edit) => edit.remove('connections', '1'))
    expect(study()).toBeUndefined()
  })
})
