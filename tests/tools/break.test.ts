import { describe, expect, it } from 'vitest'
import { item, link, room } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const hall = {
  rooms: [room('hall', [-4, -4, 8, 4])],
  equipment: [
    item('board', 'switchgear-bus', { tag: 'MSB-A', x: 0 }),
    item('rack', 'rack', { tag: 'RACK-01', product: 'test-rack', x: 4 }),
    item('srv', 'server', { tag: 'SRV-01', inside: { equipment: 'rack', slotU: 2 } }),
    item('gpu', 'server', { tag: 'SRV-02', inside: { equipment: 'srv' } }),
  ],
  connections: [{ ...link('1', 'board.out', 'rack.cord'), route: 'tray' }],
  routes: [
    {
      id: 'tray',
      name: 'Tray 1',
      carries: 'data' as const,
      points: [
        { x: -3, y: 3, z: 3 },
        { x: 7, y: 3, z: 3 },
      ],
      widthM: 0.3,
    },
  ],
}

const start = (options = {}) => {
  const on = stage(hall, 'break', options)
  return {
    ...on,
    hint: () => on.preview().hint,
    study: () => on.workspace.store.getState().study,
    tool: () => on.workspace.store.getState().tool,
  }
}

const breaks = (ids: readonly string[], mode: 'fault' | 'planned' = 'fault') => ({
  type: 'break',
  contingency: { ids, mode },
})

describe('the break tool', () => {
  it('names what would break with all that goes with it', () => {
    const on = start()
    expect(on.hint()).toBe('Click what breaks; Shift adds to it, Alt takes it out for work.')
    on.pointer('move', 0, 0)
    expect(on.hint()).toMatch(/^Click to break MSB-A, .*board.*\.$|^Click to break MSB-A, .*\.$/)
    on.pointer('move', 4, 0)
    expect(on.hint()).toContain('RACK-01')
    expect(on.hint()).toContain('with the 2 pieces mounted in it')
    on.pointer('move', -3, -3)
    expect(on.hint()).toBe(
      'Click to break hall with the 4 pieces in it and every cable that passes it.',
    )
    on.pointer('move', 1, 3)
    expect(on.hint()).toBe('Click to break Tray 1, with the 1 connection on it.')
    on.pointer('move', 40, 40)
    expect(on.hint()).toBe('Click what breaks; Shift adds to it, Alt takes it out for work.')
  })

  it('breaks what is clicked, and changes nothing in the document', () => {
    const on = start()
    on.click(0, 0)
    expect(on.study()).toEqual(breaks(['board']))
    on.click(-3, -3)
    expect(on.study()).toEqual(breaks(['hall']))
    on.click(1, 3)
    expect(on.study()).toEqual(breaks(['tray']))
    expect(on.document.undoLabel).toBeUndefined()
    expect(on.selection()).toEqual([])
  })

  it('leaves what is broken alone when the click meets nothing, or was a drag', () => {
    const on = start()
    on.click(0, 0)
    on.click(40, 40)
    on.drag([4, 0], [5, 0])
    expect(on.study()).toEqual(breaks(['board']))
  })

  it('adds with Shift, and takes back with Shift', () => {
    const on = start()
    on.click(0, 0)
    on.pointer('move', 4, 0, { shift: true })
    expect(on.hint()).toMatch(/too\.$/)
    on.click(4, 0, { shift: true })
    expect(on.study()).toEqual(breaks(['board', 'rack']))
    on.pointer('move', 0, 0, { shift: true })
    expect(on.hint()).toMatch(/^Click to leave MSB-A/)
    on.click(0, 0, { shift: true })
    expect(on.study()).toEqual(breaks(['rack']))
    on.click(4, 0, { shift: true })
    expect(on.study()).toBeUndefined()
  })

  it('takes out for work with Alt or by its option, then Alt breaks', () => {
    const on = start()
    on.pointer('move', 0, 0, { alt: true })
    expect(on.hint()).toMatch(/^Click to take MSB-A.* out for work\.$/)
    on.click(0, 0, { alt: true })
    expect(on.study()).toEqual(breaks(['board'], 'planned'))
    const planned = start({ break: { mode: 'planned', orders: true } })
    planned.click(0, 0)
    expect(planned.study()).toEqual(breaks(['board'], 'planned'))
    planned.click(0, 0, { alt: true })
    expect(planned.study()).toEqual({
      type: 'break',
      contingency: { ids: ['board'], mode: 'fault', orders: true },
    })
  })

  it('adds to a break as it is: its weather, its mode, its compartments', () => {
    const on = start()
    const contingency = { ids: [], compartments: ['FC-1'], mode: 'planned', dryBulbC: 45 } as const
    on.workspace.store.setState({ study: { type: 'break', contingency } })
    on.click(0, 0, { shift: true })
    expect(on.study()).toEqual({ type: 'break', contingency: { ...contingency, ids: ['board'] } })
    on.click(0, 0, { shift: true })
    expect(on.study()).toEqual({ type: 'break', contingency })
    on.click(0, 0)
    expect(on.study()).toEqual(breaks(['board']))
  })

  it('breaks the selection with Enter', () => {
    const on = start()
    on.keys('Enter')
    expect(on.study()).toBeUndefined()
    on.workspace.select(['rack', 'hall', '1'])
    on.keys('Enter')
    expect(on.study()).toEqual(breaks(['rack', 'hall']))
  })

  it('ends the break with Escape, then itself', () => {
    const on = start()
    on.click(0, 0)
    on.pointer('move', 4, 0)
    on.keys('Escape')
    expect(on.study()).toBeUndefined()
    expect(on.tool()).toBe('break')
    on.keys('Escape')
    expect(on.tool()).toBe('select')
  })

  it('says nothing of what has gone under the pointer', () => {
    const on = start()
    on.pointer('move', 0, 0)
    on.document.transact('delete', (edit) => {
      edit.remove('connections', '1')
      edit.remove('equipment', 'board')
    })
    expect(on.hint()).toBe('Click what breaks; Shift adds to it, Alt takes it out for work.')
  })
})
