import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { openDocument } from '#document'
import { actions } from '#tools'
import { allCommands, commandGroups } from '../../src/ui/commands/commands'
import { isForPage } from '../../src/ui/commands/keys'
import { findEquipment, findProducts, findViews } from '../../src/ui/commands/search'
import { menuGroups, menuIds } from '../../src/ui/view/menu-commands'
import { facilityOf, itemOf, roomOf } from '../support/ui/facility'
import { startApp } from '../support/ui/start-app'

describe('the commands', () => {
  const { app, opened } = startApp()
  const all = allCommands(app, opened)

  it('have ids, places and shortcuts of their own', () => {
    const ids = all.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const shortcuts = all.flatMap(({ shortcut }) => shortcut ?? [])
    expect(new Set(shortcuts).size).toBe(shortcuts.length)
    expect(all.every(({ group }) => commandGroups.includes(group))).toBe(true)
  })

  it('hold everything that the editor can do', () => {
    expect(all.length).toBeGreaterThan(actions.length)
    expect(all.map(({ id }) => id)).toEqual(expect.arrayContaining(actions.map(({ id }) => id)))
  })

  it('do what they say, and say what is possible', () => {
    const command = (id: string) => allCommands(app, opened).find((one) => one.id === id)
    expect(command('delete')?.isEnabled).toBe(false)
    opened.workspace.select(['a'])
    expect(command('delete')?.isEnabled).toBe(true)
    command('delete')?.run()
    expect(opened.workspace.store.getState().document.count('equipment')).toBe(0)
    command('undo')?.run()
    expect(opened.workspace.store.getState().document.count('equipment')).toBe(1)
    command('panel-left')?.run()
    expect(app.chrome.getState().closed.left).toBe(true)
    expect(command('panel-left')?.isOn).toBe(false)
  })
})

describe('keys', () => {
  const press = (key: string, ctrl = false) => ({ key, ctrl, shift: false, alt: false })

  it('are left to what has the focus', () => {
    expect(isForPage(press('Delete'), 'text')).toBe(false)
    expect(isForPage(press('z', true), 'text')).toBe(false)
    expect(isForPage(press('k', true), 'text')).toBe(true)
    expect(isForPage(press('Enter'), 'control')).toBe(false)
    expect(isForPage(press('ArrowDown'), 'control')).toBe(false)
    expect(isForPage(press('Delete'), 'control')).toBe(true)
    expect(isForPage(press('Enter'), 'page')).toBe(true)
  })

  it('leave Tab and pasting to the browser', () => {
    expect(isForPage(press('Tab'), 'page')).toBe(false)
    expect(isForPage(press('v', true), 'page')).toBe(false)
    expect(isForPage(press('v'), 'page')).toBe(true)
  })
})

describe('the search of the palette', () => {
  const document = openDocument(
    facilityOf({
      rooms: [roomOf('hall', [0, 0, 9, 9], { name: 'Hall 1' })],
      equipment: [
        itemOf('a', { tag: 'UPS-01', kind: 'ups' }),
        ...Array.from({ length: 40 }, (_, i) => itemOf(`r${i}`, { tag: `AI-${i}` })),
      ],
    }),
  )

  it('finds equipment by tag and kind, rooms by name, and not too many', () => {
    expect(findEquipment(document, catalog, 'ups-01').map(({ id }) => id)).toEqual(['a'])
    expect(findEquipment(document, catalog, 'hall')[0]?.id).toBe('hall')
    expect(findEquipment(document, catalog, 'ai-')).toHaveLength(12)
    expect(findEquipment(document, catalog, ' ')).toEqual([])
  })

  it('finds doors, notes and views by their names', () => {
    const camera = { target: { x: 0, y: 0, z: 0 }, distanceM: 9, bearingDeg: 0, polarDeg: 0 }
    const drafted = openDocument({
      ...facilityOf({}),
      elements: [{ id: 'd', type: 'door', name: '', x: 0, y: 0, z: 0, rotationDeg: 0 }],
      notes: [{ id: 'n', text: 'Ask the owner', x: 0, y: 0, z: 0, done: false }],
      views: [{ id: 'v', name: 'Dock side', view: '3d', camera, layersOff: [], hidden: [] }],
    })
    expect(findEquipment(drafted, catalog, 'door').map(({ id }) => id)).toEqual(['d'])
    expect(findEquipment(drafted, catalog, 'owner').map(({ id }) => id)).toEqual(['n'])
    expect(findViews(drafted, 'side dock').map(({ id }) => id)).toEqual(['v'])
    expect(findViews(drafted, ' ')).toEqual([])
  })

  it('finds products by maker, model and kind', () => {
    const [first] = catalog.products.values()
    expect(findProducts(catalog, `${first?.maker} ${first?.model}`)[0]?.id).toBe(first?.id)
    expect(findProducts(catalog, '')).toEqual([])
  })
})

describe('the menu of the view', () => {
  const { app, opened } = startApp()
  const shown = () => {
    const { selection } = opened.workspace.store.getState()
    const groups = menuGroups(allCommands(app, opened), selection.size > 0)
    return groups.flat().map(({ id }) => id)
  }

  it('names commands that there are', () => {
    const ids = allCommands(app, opened).map(({ id }) => id)
    expect(menuIds.filter((id) => !ids.includes(id))).toEqual([])
  })

  it('offers what can be done now, and nothing else', () => {
    expect(shown()).toContain('frame-all')
    expect(shown()).not.toContain('delete')
    expect(shown()).not.toContain('tool-move')
    opened.workspace.select(['a'])
    expect(shown()).toEqual(
      expect.arrayContaining(['frame-selection', 'hide', 'copy', 'delete', 'tool-move']),
    )
    expect(shown()).not.toContain('show-all')
  })
})
