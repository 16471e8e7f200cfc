import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Drawing } from '../../../src/ui/diagram/drawing'
import { fitted, meets, revealed, seenBox, zoomedAt } from '../../../src/ui/diagram/viewing'
import { stepFrom } from '../../../src/ui/diagram/walking'
import { boardWith, diagramOf, layOutHere, plainWish } from '../../support/ui/diagram'

const screen = { width: 800, height: 500 }

describe('the view of the diagram', () => {
  it('shows the whole drawing in the middle, and blows small ones up only a little', () => {
    const view = fitted({ width: 4000, height: 400 }, screen)
    expect(view.scale * 4000).toBeCloseTo(768)
    expect(view.y).toBeCloseTo((500 - 400 * view.scale) / 2)
    expect(fitted({ width: 10, height: 10 }, screen).scale).toBe(1.25)
    expect(fitted({ width: 0, height: 0 }, { width: 0, height: 0 }).scale).toBeGreaterThan(0)
  })

  it('keeps the point under the pointer in place while it zooms', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 8, noNaN: true }),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 500 }),
        (factor, x, y) => {
          const before = { x: 30, y: -80, scale: 0.7 }
          const after = zoomedAt(before, factor, x, y)
          const at = (view: typeof before) => [(x - view.x) / view.scale, (y - view.y) / view.scale]
          expect(at(after)[0]).toBeCloseTo(at(before)[0] ?? Number.NaN, 6)
          expect(at(after)[1]).toBeCloseTo(at(before)[1] ?? Number.NaN, 6)
          expect(after.scale).toBeLessThanOrEqual(4)
        },
      ),
    )
  })

  it('moves only as far as it must to show a symbol', () => {
    const near = { x: 0, y: 0, scale: 1 }
    const inside = { x: 100, y: 100, width: 50, height: 50 }
    expect(revealed(near, inside, screen)).toBe(near)
    const right = revealed(near, { ...inside, x: 900 }, screen)
    expect(right.y).toBe(0)
    expect(right.x + 950).toBeCloseTo(800 - 16)
    const far = revealed({ x: 0, y: 0, scale: 0.1 }, { ...inside, x: 4000 }, screen)
    expect(far.scale).toBeGreaterThan(0.5)
    expect(meets(seenBox(far, screen, 0), { ...inside, x: 4000 })).toBe(true)
  })
})

describe('walking the diagram', () => {
  it('follows the wires down and up, and the row across', async () => {
    const drawing: Drawing = await layOutHere()(diagramOf(boardWith(3)), plainWish)
    const walk = (from: string | undefined, ...steps: Parameters<typeof stepFrom>[2][]) =>
      steps.reduce<string | undefined>((at, step) => stepFrom(drawing, at, step)?.key, from)
    expect(walk(undefined, 'down')).toBe('grid')
    expect(walk('grid', 'down')).toBe('board')
    expect(walk('cb0', 'right')).toBe('cb1')
    expect(walk('cb0', 'right', 'right', 'right')).toBe('cb2')
    expect(walk('cb2', 'left', 'down', 'down')).toBe('like r1a')
    expect(walk('like r1a', 'up', 'up', 'up', 'up', 'up')).toBe('grid')
  })
})
