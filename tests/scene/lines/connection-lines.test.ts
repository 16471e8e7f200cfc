import type { LineSegments2 } from 'three/addons/lines/LineSegments2.js'
import { describe, expect, it } from 'vitest'
import { openDocument } from '#document'
import { allShown, layoutOf } from '#workspace'
import { ConnectionLines } from '../../../src/scene/lines/connection-lines'
import { themeOf } from '../../../src/scene/theme'
import { facilityWith, item, library, link } from '../../support/editor/facility'

const begun = () => {
  const document = openDocument(
    facilityWith({
      equipment: [item('a', 'switch'), item('b', 'switch', { x: 8, y: 6 })],
      connections: [link('l', 'a.data', 'b.data', { medium: 'data' })],
    }),
  )
  return new ConnectionLines(document, layoutOf(document, library))
}

/** The highest point of the drawn lines, and how many segments they have. */
const drawn = ({ root }: ConnectionLines) => {
  const [lines] = root.children as LineSegments2[]
  lines?.geometry.computeBoundingBox()
  return {
    segments: lines?.geometry.instanceCount ?? 0,
    topM: lines?.geometry.boundingBox?.max.z ?? Number.NaN,
  }
}

describe('lines of connections', () => {
  const wish = {
    selection: new Set(['a']),
    highlight: [],
    hovered: undefined,
    visibility: allShown,
  }

  it('run overhead as long as nobody knows the way', () => {
    const lines = begun()
    lines.show({ ...wish, ways: new Map() }, themeOf('dark', true))
    expect(drawn(lines).segments).toBe(4)
    lines.dispose()
  })

  it('run the way that their cable does, where it is known', () => {
    const lines = begun()
    const way = [
      { x: 0, y: 0, z: 1 },
      { x: 0, y: 0, z: 7.5 },
      { x: 8, y: 6, z: 7.5 },
    ]
    lines.show({ ...wish, ways: new Map([['l', way]]) }, themeOf('dark', true))
    expect(drawn(lines)).toEqual({ segments: 2, topM: 7.5 })
    lines.show(
      { ...wish, selection: new Set(), ways: new Map([['l', way]]) },
      themeOf('dark', true),
    )
    expect(lines.root.children).toEqual([])
    lines.dispose()
  })
})
