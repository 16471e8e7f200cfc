import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import { type ActionContext, actions } from '#tools'
import { item, room } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'
import { cascadeOf, eventOf } from '../../support/resilience/cascade'

const playing = () => {
  const on = stage({
    rooms: [{ ...room('hall', [-2, -2, 4, 2]), fireCompartment: 'FC-1' }],
    equipment: [item('p', 'pdu', { tag: 'PDU-01', product: 'test-pdu', x: 20 })],
  })
  const context: ActionContext = {
    runner: on.runner,
    ids: countingIds('act-'),
    say: () => {},
    clipboard: { read: async () => '', write: async () => {} },
  }
  const find = (id: string) => {
    const action = actions.find((one) => one.id === id)
    if (!action) throw new Error(`No action ${id}`)
    return action
  }
  return {
    ...on,
    study: () => on.workspace.store.getState().study,
    can: (id: string) => find(id).enabled(on.workspace),
    act: (id: string) => find(id).run(on.workspace, context),
  }
}

describe('breaking what is selected', () => {
  it('takes equipment and rooms, at once or for work', () => {
    const on = playing()
    expect(on.can('break-selection')).toBe(false)
    on.act('break-selection')
    expect(on.study()).toBeUndefined()
    on.workspace.select(['p', 'hall'])
    expect(on.can('break-selection')).toBe(true)
    on.act('break-selection')
    expect(on.study()).toEqual({
      type: 'break',
      contingency: { ids: ['p', 'hall'], mode: 'fault' },
    })
    on.act('take-out-for-work')
    expect(on.study()).toMatchObject({ contingency: { mode: 'planned' } })
  })

  it('takes the compartment of a room by its name', () => {
    const on = playing()
    on.workspace.select(['p'])
    expect(on.can('break-compartment')).toBe(false)
    on.workspace.select(['hall'])
    on.act('break-compartment')
    expect(on.study()).toEqual({
      type: 'break',
      contingency: { ids: [], compartments: ['FC-1'], mode: 'fault' },
    })
  })

  it('lets people switch by hand after a fault where the options say so', () => {
    const on = playing()
    on.workspace.setOptions({ break: { mode: 'fault', orders: true } })
    on.workspace.select(['p'])
    on.act('break-selection')
    expect(on.study()).toMatchObject({ contingency: { orders: true } })
    on.act('take-out-for-work')
    expect(on.study()).toEqual({ type: 'break', contingency: { ids: ['p'], mode: 'planned' } })
  })
})

describe('playing', () => {
  it('is there once something follows: play, pause, from event to event', () => {
    const on = playing()
    for (const id of ['play-break', 'next-event', 'previous-event']) expect(on.can(id)).toBe(false)
    const cascade = cascadeOf(['p'], {
      events: [eventOf({ type: 'out', atS: 0 }), eventOf({ type: 'load-lost', atS: 30 })],
    })
    const { contingency } = cascade
    on.workspace.store.setState({
      study: { type: 'break', contingency, found: { cascade, ids: ['p'] } },
    })
    const at = () => on.workspace.playback.store.getState()
    on.act('play-break')
    expect(at().isPlaying).toBe(true)
    on.act('next-event')
    expect(at()).toMatchObject({ atS: 30, isPlaying: false })
    on.act('previous-event')
    expect(at().atS).toBe(0)
  })
})
