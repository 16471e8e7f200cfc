import { describe, expect, it } from 'vitest'
import { tools } from '#tools'
import { facilityWith, item } from '../../support/editor/facility'
import { stage } from '../../support/editor/stage'

describe('the tools', () => {
  it('are complete, in order, each with its own shortcut', () => {
    expect([...tools.keys()]).toEqual([
      'select',
      'move',
      'copy',
      'rotate',
      'place',
      'draw-room',
      'draw-tray',
      'put-element',
      'connect',
      'plan-power',
      'plan-cooling',
      'plan-fabric',
      'array',
      'place-block',
      'measure',
      'dimension',
      'section-box',
      'note',
      'break',
    ])
    const shortcuts = [...tools.values()].map(({ shortcut }) => shortcut)
    expect(new Set(shortcuts).size).toBe(tools.size)
    for (const { label, hint, icon } of tools.values()) {
      expect(label.en).toMatch(/^[A-Z]/)
      expect(hint.en).toMatch(/\.$/)
      expect(icon).toMatch(/^[a-z0-9-]+$/)
    }
  })
})

describe('the runner', () => {
  it('follows the tool in the store and forgets what the last one showed', () => {
    const on = stage({}, 'draw-room')
    on.click(0, 0)
    on.pointer('move', 3, 3)
    expect(on.preview().outline).toBeDefined()
    on.workspace.store.setState({ tool: 'measure' })
    expect(on.preview()).toEqual({ hint: 'Click one end of the distance.' })
    on.workspace.store.setState({ tool: 'no such tool' })
    expect(on.preview().hint).toMatch(/^Click to select/)
  })

  it('begins anew when another facility is opened in the middle of a drag', () => {
    const on = stage({ equipment: [item('a', 'rack')] })
    on.pointer('down', 0, 0)
    on.pointer('move', 3, 3)
    on.workspace.open(facilityWith({ id: 'other', equipment: [item('a', 'rack')] }))
    expect(on.preview()).not.toHaveProperty('moved')
    on.pointer('up', 3, 3)
    expect(on.workspace.store.getState().document.undoLabel).toBeUndefined()
  })

  it('lets typed figures be corrected and called off', () => {
    const on = stage({}, 'draw-room')
    on.keys('1', '2', 'Backspace')
    expect(on.preview().typed).toBe('1')
    expect(on.key('q')).toBe(false)
    on.keys('Escape')
    expect(on.preview()).not.toHaveProperty('typed')
    expect(on.workspace.store.getState().tool).toBe('draw-room')
    on.runner.enter('hello')
    expect(on.preview().hint).toMatch(/^"hello" cannot be read/)
  })

  it('leaves keys that no tool wants to others', () => {
    const on = stage({})
    expect(on.key('z', { ctrl: true })).toBe(false)
    expect(on.key('5')).toBe(false)
    expect(on.key('Enter')).toBe(false)
  })

  it('clears what it shows when it is closed', () => {
    const on = stage({}, 'draw-room')
    on.click(0, 0)
    on.runner.close()
    expect(on.preview()).toEqual({})
    on.workspace.store.setState({ tool: 'measure' })
    expect(on.preview()).toEqual({})
  })
})
