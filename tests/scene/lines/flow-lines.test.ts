import { LineSegments2 } from 'three/addons/lines/LineSegments2.js'
import { describe, expect, it } from 'vitest'
import { type FacilityDocument, openDocument } from '#document'
import { createLibrary, kinds } from '#model'
import { layoutOf } from '#workspace'
import { FlowLines } from '../../../src/scene/lines/flow-lines'
import { facilityOf, itemOf } from '../../support/ui/facility'

const library = createLibrary(kinds, new Map())

const wire = (id: string, from: string, to: string) => ({
  id,
  medium: 'power' as const,
  from: { equipment: from, port: 'out' },
  to: { equipment: to, port: 'in' },
  count: 1,
})

const start = () => {
  const document = openDocument(
    facilityOf({
      equipment: [
        itemOf('a', { kind: 'ups', x: 0 }),
        itemOf('b', { kind: 'ups', x: 10, y: 4 }),
        itemOf('c', { kind: 'rack', x: 20 }),
      ],
      connections: [wire('ab', 'a', 'b'), wire('bc', 'b', 'c')],
    }),
  )
  return { document, lines: new FlowLines(document, layoutOf(document, library)) }
}

const drawn = ({ root }: FlowLines): LineSegments2[] =>
  root.children.filter((child): child is LineSegments2 => child instanceof LineSegments2)

const geometryOf = (lines: FlowLines) => {
  const geometry = drawn(lines)[0]?.geometry
  if (!geometry) throw new Error('Nothing is drawn')
  return geometry
}

const widthsOf = (lines: FlowLines) => [...geometryOf(lines).getAttribute('instanceWidth').array]

const thin = () => ({ color: '#ff0000', widthPx: 1 })

const move = (document: FacilityDocument, id: string, x: number) =>
  document.transact('move', (edit) => {
    const item = edit.get('equipment', id)
    if (item) edit.put('equipment', { ...item, x })
  })

describe('the lines of an overlay', () => {
  it('are two draws, whatever their number', () => {
    const { lines } = start()
    lines.show(['ab', 'bc', 'gone'], thin)
    expect(lines.count).toBe(2)
    expect(drawn(lines)).toHaveLength(2)
    expect(new Set(drawn(lines).map(({ geometry }) => geometry)).size).toBe(1)
    // Up, east, north, down; and the same again.
    expect(geometryOf(lines).instanceCount).toBe(8)
  })

  it('take other colours and widths without another geometry', () => {
    const { lines } = start()
    const ids = ['ab', 'bc']
    lines.show(ids, thin)
    const geometry = geometryOf(lines)
    const position = geometry.getAttribute('instanceStart')
    const { version } = (position as unknown as { data: { version: number } }).data
    lines.show(ids, (id) => ({ color: '#00ff00', widthPx: id === 'ab' ? 5 : 0 }))
    expect(geometryOf(lines)).toBe(geometry)
    expect((position as unknown as { data: { version: number } }).data.version).toBe(version)
    expect(widthsOf(lines)).toEqual([5, 5, 5, 5, 0, 0, 0, 0])
    const colors = geometry.getAttribute('instanceColorStart') as unknown as {
      data: { array: Float32Array; version: number }
    }
    expect([...colors.data.array.slice(0, 6)]).toEqual([0, 1, 0, 0, 1, 0])
    expect(colors.data.version).toBeGreaterThan(0)
  })

  it('follow the document, and go when nothing is to be shown', () => {
    const { document, lines } = start()
    const ids = ['ab']
    lines.show(ids, thin)
    const before = geometryOf(lines)
    move(document, 'b', 30)
    lines.show(ids, thin)
    expect(geometryOf(lines)).not.toBe(before)
    lines.show([], thin)
    expect(lines.count).toBe(0)
    expect(lines.root.visible).toBe(false)
  })
})
