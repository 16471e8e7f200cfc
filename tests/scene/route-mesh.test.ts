import { Color } from 'three'
import { describe, expect, it } from 'vitest'
import type { Route } from '#model'
import type { Painting } from '#workspace'
import { allShown, toneColor } from '#workspace'
import { createUniforms } from '../../src/scene/batch/materials'
import { Ground } from '../../src/scene/ground/ground'
import { buildRoutes } from '../../src/scene/ground/route-mesh'
import { themeOf } from '../../src/scene/theme'
import { opened } from '../support/editor/facility'

const theme = themeOf('dark', true)
const pathways = ['tray', 'ladder', 'conduit', 'duct'] as const

const tray = (n: number): Route => ({
  id: `t${n}`,
  name: `Tray ${n}`,
  carries: 'data',
  pathway: pathways[n % 4] as (typeof pathways)[number],
  widthM: 0.3,
  usableDepthM: 0.1,
  points: [
    { x: 0, y: n, z: 2.8 },
    { x: 20, y: n, z: 2.8 },
    { x: 20, y: n, z: 3.6 },
    { x: 30, y: n, z: 3.6 },
  ],
})

/** The colours of a mesh, as text, with how many corners have each. */
const colorsOf = (routes: readonly Route[], painting?: Painting) => {
  const colors = buildRoutes(routes, theme, painting).geometry().getAttribute('color')
  const found = new Map<string, number>()
  for (let n = 0; n < colors.count; n++) {
    const color = `#${new Color(colors.getX(n), colors.getY(n), colors.getZ(n)).getHexString()}`
    found.set(color, (found.get(color) ?? 0) + 1)
  }
  return found
}

describe('the mesh of routes', () => {
  it('is one draw however many trays there are, and cheap enough for hundreds', () => {
    const { document } = opened({ routes: Array.from({ length: 200 }, (_, n) => tray(n)) })
    const ground = new Ground(createUniforms())
    const visible = () => ground.root.children.filter(({ visible }) => visible).length
    const before = visible()
    ground.build({ document, visibility: allShown }, theme, undefined)
    expect(visible()).toBeLessThanOrEqual(before + 1)
    const { triangles } = buildRoutes(document.list('routes'), theme, undefined)
    expect(triangles).toBeGreaterThan(200 * 12)
    expect(triangles).toBeLessThan(200 * 300)
    ground.dispose()
  })

  it('has one colour for what is carried, and those of an overlay by run', () => {
    expect(colorsOf([tray(0), tray(1)]).size).toBe(1)
    const painting = {
      classes: [
        { id: 'a', label: { en: 'a' }, tone: 'low' },
        { id: 'b', label: { en: 'b' }, tone: 'over' },
      ],
      routes: new Map([['t0', { classAt: 1, runs: [0, 0, 1], value: 0.7, unit: 'ratio' }]]),
    } as unknown as Painting
    const colors = colorsOf([tray(0)], painting)
    const low = colors.get(toneColor('low', 'dark')) ?? 0
    const over = colors.get(toneColor('over', 'dark')) ?? 0
    expect(low).toBe(2 * over)
    expect(colors.size).toBe(2)
  })

  it('is nothing for no routes', () => {
    expect(buildRoutes([], theme, undefined).triangles).toBe(0)
  })
})
