import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import { allShown, hiddenCount, hiding, isolating, isShown, layersOf, withLayer } from '#workspace'
import { item, link, opened, room } from '../support/editor/facility'

const hall: Partial<Facility> = {
  rooms: [room('hall', [-5, -5, 15, 10]), room('yard', [20, -5, 40, 10])],
  equipment: [
    item('ups', 'ups', { path: 'A' }),
    item('ups-b', 'ups', { path: 'B' }),
    item('rack', 'rack', { x: 4 }),
    item('node', 'server', { inside: { equipment: 'rack', slotU: 2 } }),
    item('cdu', 'cdu', { x: 8 }),
  ],
  connections: [link('cord', 'ups.out', 'rack.cord')],
  routes: [
    {
      id: 'tray',
      name: 'Tray',
      carries: 'data',
      points: [
        { x: 0, y: 0, z: 3 },
        { x: 9, y: 0, z: 3 },
      ],
    },
  ],
}

const { document } = opened(hall)
const ids = ['ups', 'ups-b', 'rack', 'node', 'cdu', 'cord', 'tray', 'hall', 'yard']
const shownIn = (visibility = allShown) => ids.filter((id) => isShown(document, visibility, id))

describe('what is shown', () => {
  it('is everything at first, and what nobody knows is not hidden', () => {
    expect(shownIn()).toEqual(ids)
    expect(isShown(document, hiding(allShown, ['rack']), 'elsewhere')).toBe(true)
    expect(hiddenCount(document, allShown)).toBe(0)
  })

  it('hides what is mounted and connected with what is hidden', () => {
    const visibility = hiding(allShown, ['rack'])
    expect(shownIn(visibility)).toEqual(['ups', 'ups-b', 'cdu', 'tray', 'hall', 'yard'])
    expect(hiddenCount(document, visibility)).toBe(2)
  })

  it('isolates a rack with what is in it, on the floors that it stands on', () => {
    expect(shownIn(isolating(allShown, ['rack']))).toEqual(['rack', 'node', 'hall', 'yard'])
    expect(shownIn(isolating(allShown, ['hall', 'rack']))).toEqual(['rack', 'node', 'hall'])
  })

  it('isolates what had been hidden: it is what the person asked to see', () => {
    const visibility = isolating(hiding(allShown, ['ups', 'cdu']), ['ups', 'rack'])
    expect(shownIn(visibility)).toEqual(['ups', 'rack', 'node', 'cord', 'hall', 'yard'])
  })

  it('takes layers by discipline and by path', () => {
    const ofPower = withLayer(allShown, 'power', false)
    expect(shownIn(ofPower)).toEqual(['rack', 'node', 'cdu', 'tray', 'hall', 'yard'])
    const ofPath = withLayer(allShown, 'path:A', false)
    expect(shownIn(ofPath)).toEqual(['ups-b', 'rack', 'node', 'cdu', 'tray', 'hall', 'yard'])
    expect(shownIn(withLayer(allShown, 'network', false))).not.toContain('tray')
    expect(shownIn(withLayer(allShown, 'building', false))).toEqual(ids.slice(0, -2))
    expect(shownIn(withLayer(ofPower, 'power', true))).toEqual(ids)
  })

  it('lists the layers on which something lies, with how much', () => {
    expect(layersOf(document)).toEqual([
      { id: 'building', count: 2 },
      { id: 'power', count: 2 },
      { id: 'cooling', count: 1 },
      { id: 'network', count: 1 },
      { id: 'it', count: 2 },
      { id: 'path:A', path: 'A', count: 1 },
      { id: 'path:B', path: 'B', count: 1 },
    ])
  })
})
