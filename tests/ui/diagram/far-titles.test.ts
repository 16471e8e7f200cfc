import { describe, expect, it } from 'vitest'
import { barAtPx, type Drawing, type PlacedPart } from '../../../src/ui/diagram/drawing'
import { farNameOf, farTitles } from '../../../src/ui/diagram/far-titles'
import { type Box, detailAt, fitted } from '../../../src/ui/diagram/viewing'
import { boardWith, diagramOf, exampleOf, layOutHere, plainWish } from '../../support/ui/diagram'

/** The centre of the app in a window of 1440 × 900, with the findings below it. */
const screen = { width: 850, height: 540 }

const drawn = (name: string): Promise<Drawing> =>
  layOutHere()(diagramOf(exampleOf(name)), { ...plainWish, merged: undefined })

const fitScale = (drawing: Drawing) => detailAt(fitted(drawing, screen), screen).scale

const titlesOf = (drawing: Drawing, scale = fitScale(drawing)) =>
  farTitles(drawing, (part) => farNameOf({ part }), scale)

const overlaps = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const body = ({ role, x, y, width, height }: PlacedPart): Box =>
  role === 'bus' ? { x, y: y + barAtPx - 2, width, height: 4 } : { x, y, width, height }

describe('titles seen from afar', () => {
  it.each(['gb300-hall', 'superpod-h100', 'hydro-yard'])(
    'collide with nothing when all of %s is shown',
    async (name) => {
      const drawing = await drawn(name)
      for (const scale of [fitScale(drawing), 0.1, 0.3, 0.45]) {
        const titles = titlesOf(drawing, scale)
        titles.forEach((a, index) => {
          expect(a.box.x).toBeGreaterThanOrEqual(0)
          expect(a.box.x + a.box.width).toBeLessThanOrEqual(drawing.width)
          for (const b of titles.slice(index + 1)) {
            expect(overlaps(a.box, b.box), `${a.text} and ${b.text} at ${scale}`).toBe(false)
          }
          for (const part of drawing.parts) {
            expect(overlaps(a.box, body(part)), `${a.text} on ${part.tag} at ${scale}`).toBe(false)
          }
        })
      }
    },
  )

  it.each(['gb300-hall', 'superpod-h100', 'hydro-yard'])(
    'name every source and every board of %s when all of it is shown',
    async (name) => {
      const drawing = await drawn(name)
      const named = new Set(titlesOf(drawing).map(({ key }) => key))
      const boards = drawing.parts.filter(({ role }) => role === 'bus' || role === 'source')
      expect(boards.filter(({ key }) => !named.has(key)).map(({ tag }) => tag)).toEqual([])
    },
  )

  it('stay by what they name, as large on screen at every scale', async () => {
    const drawing = await drawn('gb300-hall')
    for (const scale of [0.15, 0.3]) {
      for (const { key, box, sizePx } of titlesOf(drawing, scale)) {
        const part = drawing.parts.find((one) => one.key === key)
        if (!part) throw new Error(`${key} is not drawn`)
        // No farther than another line of letters would be.
        const near = 16 / scale
        const { x, y, width, height } = body(part)
        const around = {
          x: x - near,
          y: y - near,
          width: width + 2 * near,
          height: height + 2 * near,
        }
        expect(overlaps(around, box)).toBe(true)
        expect(sizePx * scale).toBeCloseTo(11)
      }
    }
  })

  it('leave out what has no room, beginning with the lesser', async () => {
    const drawing = await layOutHere()(diagramOf(boardWith(40)), { ...plainWish, merged: false })
    const titles = titlesOf(drawing, 0.05).map(({ text }) => text)
    expect(titles).toContain('GRID')
    expect(titles).toContain('BOARD')
    expect(titles.length).toBeLessThan(42)
  })
})
