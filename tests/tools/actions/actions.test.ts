import { describe, expect, it } from 'vitest'
import { countingIds } from '#base'
import type { Facility } from '#model'
import { type ActionContext, actionOf, actions, handleKey, isShortcut, pasteText } from '#tools'
import type { KeyInput } from '#workspace'
import { item, link, room } from '../../support/editor/facility'
import { type Stage, stage } from '../../support/editor/stage'

const hall: Partial<Facility> = {
  rooms: [room('hall', [-2, -2, 4, 2])],
  equipment: [
    item('p', 'pdu', { tag: 'PDU-01', product: 'test-pdu', x: 20 }),
    item('r', 'rack', { tag: 'RACK-01', product: 'test-rack', x: 0 }),
    item('q', 'rack', { tag: 'RACK-02', product: 'test-rack', x: 2 }),
    item('s', 'server', { tag: 'SRV-01', inside: { equipment: 'r', slotU: 2 } }),
  ],
  connections: [link('1', 'p.out', 'r.cord')],
}

const press = (shortcut: string): KeyInput => {
  const parts = shortcut.split('+')
  const held = (name: string) => parts.slice(0, -1).includes(name)
  return { key: parts.at(-1) ?? '', shift: held('shift'), alt: held('alt'), ctrl: held('mod') }
}

const playing = (parts = hall) => {
  const on = stage(parts)
  let board = ''
  let deaf = false
  const context: ActionContext = {
    runner: on.runner,
    ids: countingIds('act-'),
    say: ({ en }) => on.said.push(en),
    clipboard: {
      read: async () => {
        if (deaf) throw new Error('not allowed')
        return board
      },
      write: async (text) => {
        if (deaf) throw new Error('not allowed')
        board = text
      },
    },
  }
  const actionNamed = (id: string) => {
    const action = actions.find((one) => one.id === id)
    if (!action) throw new Error(`No action ${id}`)
    return action
  }
  return {
    ...on,
    context,
    text: () => board,
    deafen: () => {
      deaf = true
    },
    can: (id: string) => actionNamed(id).enabled(on.workspace),
    checked: (id: string) => actionNamed(id).checked?.(on.workspace),
    act: async (id: string) => {
      const action = actionNamed(id)
      if (action.enabled(on.workspace)) await action.run(on.workspace, context)
    },
    press: (shortcut: string) => handleKey(on.workspace, context, press(shortcut)),
  }
}

const tagsOf = ({ document }: Stage) => document.list('equipment').map(({ tag }) => tag)

describe('the list of actions', () => {
  it('has an id, a label and its own shortcut for each', () => {
    const ids = actions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const keys = actions.flatMap(({ shortcut, otherShortcuts = [] }) => [
      ...(shortcut === undefined ? [] : [shortcut]),
      ...otherShortcuts,
    ])
    expect(new Set(keys).size).toBe(keys.length)
    for (const { label } of actions) expect(label.en).toMatch(/^[A-Z0-9].*[^.]$/)
    for (const { id, shortcut } of actions) {
      if (shortcut) expect(actionOf(press(shortcut))?.id).toBe(id)
    }
  })

  it('is quiet on an empty facility: every enabled action runs, none breaks', async () => {
    const on = playing({})
    for (const { id } of actions) await on.act(id)
    expect(on.document.undoLabel).toBeUndefined()
  })
})

describe('shortcuts', () => {
  it.each([
    ['mod+z', { key: 'z', ctrl: true }, true],
    ['mod+z', { key: 'Z', ctrl: true, shift: true }, false],
    ['mod+shift+z', { key: 'Z', ctrl: true, shift: true }, true],
    ['r', { key: 'r' }, true],
    ['r', { key: 'r', ctrl: true }, false],
    ['r', { key: 'r', alt: true }, false],
    ['?', { key: '?', shift: true }, true],
    ['mod++', { key: '+', ctrl: true }, true],
    ['delete', { key: 'Delete' }, true],
  ])('%s and %o: %s', (shortcut, key, expected) => {
    expect(isShortcut(shortcut, { shift: false, alt: false, ctrl: false, ...key })).toBe(expected)
  })

  it('go to the tool first, then to the action', () => {
    const on = playing()
    on.workspace.select(['q'])
    expect(on.press('r')).toBe(true)
    expect(on.document.get('equipment', 'q')?.rotationDeg).toBe(90)
    expect(on.press('mod+z')).toBe(true)
    expect(on.document.get('equipment', 'q')?.rotationDeg).toBe(0)
    expect(on.press('m')).toBe(true)
    expect(on.workspace.store.getState().tool).toBe('move')
    expect(on.press('mod+q')).toBe(false)
  })
})

describe('editing', () => {
  it('copies, cuts and pastes beside the pointer', async () => {
    const on = playing()
    on.workspace.select(['p', 'r'])
    await on.act('copy')
    on.pointer('move', 10, 10)
    await on.act('paste')
    expect(on.selection()).toHaveLength(3)
    expect(tagsOf(on).slice(4)).toEqual(['PDU-02', 'RACK-03', 'SRV-02'])
    expect(on.document.count('connections')).toBe(2)
    expect(on.document.undoLabel).toBe('Paste 3 items')
    await on.act('cut')
    expect(on.document.undoLabel).toBe('Cut 3 items')
    expect(on.document.count('equipment')).toBe(4)
    on.document.undo()
    on.document.undo()
    expect(tagsOf(on)).toEqual(['PDU-01', 'RACK-01', 'RACK-02', 'SRV-01'])
  })

  it('says so when the clipboard is closed, foreign or has nothing to take', async () => {
    const on = playing()
    on.workspace.select(['1'])
    await on.act('copy')
    pasteText(on.workspace, on.context, 'a shopping list')
    on.deafen()
    on.workspace.select(['r'])
    await on.act('cut')
    await on.act('paste')
    expect(on.said).toEqual([
      'There is nothing here that can be copied.',
      'The clipboard holds nothing that can be pasted here.',
      'The browser did not let the clipboard be written.',
      'The browser did not let the clipboard be read.',
    ])
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('duplicates edge to edge and selects the copies', async () => {
    const on = playing()
    on.workspace.select(['r', 'q'])
    await on.act('duplicate')
    const copies = on.document.list('equipment').slice(4)
    expect(copies.map(({ kind, x }) => [kind, x])).toEqual([
      ['rack', 2.6],
      ['rack', 4.6],
      ['server', 2.6],
    ])
    expect(on.document.undoLabel).toBe('Duplicate 2 items')
    expect(on.selection()).toEqual(copies.map(({ id }) => id))
  })

  it('deletes and says what went along', async () => {
    const on = playing()
    on.workspace.select(['r'])
    on.press('delete')
    expect(on.said).toEqual([
      'Deleted 1 item, 1 item mounted inside and 1 connection that lost an end.',
    ])
    expect(on.selection()).toEqual([])
    expect(on.can('delete')).toBe(false)
    expect(on.can('undo')).toBe(true)
  })

  it('takes out of hosts and disconnects', async () => {
    const on = playing()
    on.workspace.select(['s'])
    await on.act('unmount')
    expect(on.document.get('equipment', 's')).not.toHaveProperty('inside')
    on.workspace.select(['p'])
    await on.act('disconnect')
    expect(on.document.count('connections')).toBe(0)
    expect(on.said).toEqual(['Took 1 connection away.'])
  })

  it('calls off a drag before it undoes', async () => {
    const on = playing()
    on.workspace.select(['q'])
    on.press('r')
    on.pointer('down', 2, 0)
    on.pointer('move', 3, 3)
    await on.act('undo')
    expect(on.preview()).not.toHaveProperty('moved')
    on.pointer('up', 3, 3)
    expect(on.document.get('equipment', 'q')).toMatchObject({ x: 2, rotationDeg: 0 })
    await on.act('redo')
    expect(on.document.get('equipment', 'q')?.rotationDeg).toBe(90)
  })
})

describe('selecting and viewing', () => {
  it('selects all, like, connected, in a room', async () => {
    const on = playing()
    await on.act('select-all')
    expect(on.selection()).toEqual(['p', 'r', 'q'])
    await on.act('select-none')
    expect(on.can('select-like')).toBe(false)
    on.workspace.select(['r'])
    await on.act('select-like')
    expect(on.selection()).toEqual(['r', 'q'])
    await on.act('select-connected')
    expect(on.selection()).toEqual(['r', 'q', 'p'])
    expect(on.can('select-in-room')).toBe(false)
    on.workspace.select(['hall'])
    await on.act('select-in-room')
    expect(on.selection()).toEqual(['r', 'q'])
  })

  it('frames, switches the view and the lens', async () => {
    const on = playing()
    const state = () => on.workspace.store.getState()
    on.workspace.select(['r'])
    on.press('f')
    expect(state().camera).toMatchObject({ type: 'frame', ids: ['r'] })
    on.press('home')
    expect(state().camera?.type).toBe('home')
    on.press('2')
    expect([on.checked('view-plan'), on.checked('view-3d')]).toEqual([true, false])
    on.press('l')
    expect(state().question).toEqual({ lens: 'mining' })
    on.press('l')
    expect(state().question).toEqual({ lens: 'ai' })
    await on.act('lens-as-built')
    expect(on.checked('lens-as-built')).toBe(true)
    on.press('g')
    on.press('shift+g')
    expect(state().options).toMatchObject({ snapping: false, gridM: 0.6 })
    await on.act('toggle-units')
    expect(state().units).toBe('imperial')
    on.workspace.store.setState({ overlay: 'loadKw' })
    await on.act('clear-overlay')
    expect(state().overlay).toBeUndefined()
  })
})
