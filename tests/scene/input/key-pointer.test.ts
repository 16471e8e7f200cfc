import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { KeyPointer } from '../../../src/scene/input/key-pointer'

const begin = () => {
  const sent: string[] = []
  const mark = {
    hidden: true,
    style: { translate: '' },
    setAttribute: () => undefined,
    remove() {},
  }
  vi.stubGlobal('document', { createElement: () => mark })
  const host = Object.assign(new EventTarget(), {
    getBoundingClientRect: () => ({ left: 100, top: 50, width: 800, height: 600 }),
    append: () => undefined,
  })
  const pointer = new KeyPointer(
    host as unknown as HTMLElement,
    {
      send: (type, { clientX, clientY, altKey, shiftKey, pointerType }) => {
        const held = altKey || shiftKey ? ' held' : ''
        sent.push(`${type} ${clientX},${clientY} ${pointerType}${held}`)
      },
    },
    'mark',
  )
  const press = (keys: string): boolean => {
    const parts = keys.split('+')
    return pointer.take({
      key: parts.at(-1) ?? '',
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
      ctrlKey: parts.includes('Control'),
      metaKey: false,
    })
  }
  return { sent, mark, host, pointer, press }
}

beforeEach(() => vi.unstubAllGlobals())
afterEach(() => vi.unstubAllGlobals())

describe('the pointer of the keys', () => {
  it('begins in the middle, goes in short and long steps, and presses as a mouse does', () => {
    const { press, sent, mark } = begin()
    expect(press('Alt+ArrowRight')).toBe(true)
    press('Alt+Shift+ArrowUp')
    press('Alt+Enter')
    expect(sent).toEqual([
      'move 508,350 keys',
      'move 508,286 keys',
      'down 508,286 keys',
      'up 508,286 keys',
    ])
    expect(mark).toMatchObject({ hidden: false, style: { translate: '408px 236px' } })
  })

  it('drags: it takes hold, is led along, and lets go', () => {
    const { press, sent } = begin()
    for (const keys of ['Alt+Shift+Enter', 'Alt+ArrowLeft', 'Alt+Shift+Enter']) press(keys)
    expect(sent.map((line) => line.split(' ')[0])).toEqual(['move', 'down', 'move', 'up'])
  })

  it('stays within the view', () => {
    const { press, sent } = begin()
    for (let n = 0; n < 30; n++) press('Alt+Shift+ArrowLeft')
    expect(sent.at(-1)).toBe('move 100,350 keys')
  })

  it('goes once a mouse comes or the focus leaves, and what it dragged is called off', () => {
    const { press, sent, host, mark } = begin()
    press('Alt+ArrowLeft')
    host.dispatchEvent(new Event('pointerdown'))
    expect(sent.at(-1)).toMatch(/^leave/)
    expect(mark.hidden).toBe(true)
    press('Alt+Shift+Enter')
    host.dispatchEvent(new Event('blur'))
    expect(sent.at(-1)).toMatch(/^cancel/)
    host.dispatchEvent(new Event('blur'))
    expect(sent.filter((line) => /^(leave|cancel)/.test(line))).toHaveLength(2)
  })

  it('leaves all other keys to the camera, the tools and the page', () => {
    const { press, sent } = begin()
    const others = ['ArrowLeft', 'Shift+ArrowLeft', 'Enter', 'Alt+x', 'Control+Alt+ArrowLeft']
    expect(others.map(press)).toEqual(others.map(() => false))
    expect(sent).toEqual([])
  })
})
