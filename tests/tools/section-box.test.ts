import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PointerInput, SectionBox, Vector } from '#workspace'
import { alongAxis, facesOf, faceUnder, movedFace } from '../../src/tools/shared/section-faces'
import { item, room } from '../support/editor/facility'
import { stage } from '../support/editor/stage'

const parts = {
  rooms: [room('hall', [0, 0, 20, 10], { heightM: 5 })],
  equipment: [item('a', 'rack', { product: 'test-rack', x: 4, y: 4 })],
}
const whole: SectionBox = { minX: -0.4, minY: -0.4, minZ: -0.4, maxX: 20.4, maxY: 10.4, maxZ: 5.4 }
const eye: Vector = { x: -30, y: -40, z: 25 }

const towards = (at: Vector): PointerInput['ray'] => {
  const way = { x: at.x - eye.x, y: at.y - eye.y, z: at.z - eye.z }
  const length = Math.hypot(way.x, way.y, way.z)
  return {
    origin: eye,
    direction: { x: way.x / length, y: way.y / length, z: way.z / length },
  }
}

const playing = (tool = 'section-box', selection: readonly string[] = []) => {
  const on = stage(parts)
  on.workspace.select(selection)
  on.runner.activate(tool)
  const section = () => on.workspace.store.getState().section
  const pointer = (type: PointerInput['type'], at: Vector, button = 0) =>
    on.runner.pointer({
      ...{ type, button, shift: false, alt: true, ctrl: false },
      ...at,
      ray: towards(at),
      pixelsPerM: 20,
      screenX: 0,
      screenY: 0,
    } as PointerInput)
  const handle = (key: string) => {
    const found = facesOf(section() as SectionBox).find(({ face }) => face.key === key)
    if (!found) throw new Error(`No face ${key}`)
    return found.at
  }
  return { ...on, section, handle, pointer, tool: () => on.workspace.store.getState().tool }
}

describe('the section box', () => {
  it('begins around everything, and around the selection where there is one', () => {
    expect(playing().section()).toEqual(whole)
    const around = playing('section-box', ['a']).section()
    expect(around?.minX).toBeCloseTo(3.3)
    expect(around?.maxX).toBeCloseTo(4.7)
    expect(around?.maxZ).toBeCloseTo(2.6)
  })

  it('moves one face along its axis while its handle is dragged, and nothing of the document', () => {
    const on = playing()
    const top = on.handle('maxZ')
    on.pointer('move', top)
    expect(on.preview().handles?.filter(({ isHeld }) => isHeld)).toHaveLength(1)
    on.pointer('down', top)
    on.pointer('move', { ...top, z: 3 })
    on.pointer('up', { ...top, z: 3 })
    const now = on.section()
    expect(now?.maxZ).toBeCloseTo(3, 2)
    expect({ ...now, maxZ: 0 }).toEqual({ ...whole, maxZ: 0 })
    expect(on.document.undoLabel).toBeUndefined()
  })

  it('takes a drag back with Escape, and a figure in its place', () => {
    const on = playing()
    const west = on.handle('minX')
    on.pointer('down', west)
    on.pointer('move', { ...west, x: 6 })
    expect(on.section()?.minX).toBeCloseTo(6, 2)
    on.keys('Escape')
    expect(on.section()).toEqual(whole)
    on.pointer('move', west)
    on.type('-2.4')
    expect(on.section()?.minX).toBeCloseTo(2, 4)
    expect(on.tool()).toBe('section-box')
  })

  it('stays when the tool is put away, and goes with Delete', () => {
    const on = playing()
    on.keys('Escape')
    expect([on.tool(), on.section()]).toEqual(['select', whole])
    on.runner.activate('section-box')
    on.keys('Delete')
    expect([on.tool(), on.section()]).toEqual(['select', undefined])
  })

  it('keeps what it had when the pointer is taken away in mid-drag', () => {
    const on = playing()
    const east = on.handle('maxX')
    on.pointer('down', east)
    on.pointer('move', { ...east, x: 12 })
    on.runner.blur()
    expect(on.section()).toEqual(whole)
  })

  it('takes hold of nothing beside the handles', () => {
    const on = playing()
    on.pointer('down', { x: 3, y: 3, z: 0 })
    on.pointer('move', { x: 9, y: 3, z: 0 })
    on.pointer('up', { x: 9, y: 3, z: 0 })
    expect(on.section()).toEqual(whole)
  })
})

describe('faces of a section box', () => {
  it('follow the pointer exactly along their axis, wherever one looks from', () => {
    const metres = fc.double({ min: -15, max: 35, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5 }), metres, (n, to) => {
        const { face, at } = facesOf(whole)[n] as ReturnType<typeof facesOf>[number]
        const axis = face.axis.toLowerCase() as 'x' | 'y' | 'z'
        expect(alongAxis(whole, face, towards({ ...at, [axis]: to }))).toBeCloseTo(to, 6)
      }),
    )
  })

  it('never pass each other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.double({ min: -100, max: 100, noNaN: true }),
        fc.constantFrom(0, 0.1, 0.6),
        (n, by, step) => {
          const { face } = facesOf(whole)[n] as ReturnType<typeof facesOf>[number]
          const box = movedFace(whole, face, by, step)
          expect(box.maxX - box.minX).toBeGreaterThan(0.09)
          expect(box.maxY - box.minY).toBeGreaterThan(0.09)
          expect(box.maxZ - box.minZ).toBeGreaterThan(0.09)
        },
      ),
    )
  })

  it('cannot be dragged along the line of sight: a plan has four handles', () => {
    const ray = { origin: { x: 10, y: 5, z: 100 }, direction: { x: 0, y: 0, z: -1 } }
    const pointer = { ray, pixelsPerM: 20, x: 10, y: 5, z: 0 }
    expect(faceUnder(whole, pointer)).toBeUndefined()
    const aside = { ...ray, origin: { ...ray.origin, x: 20.4 } }
    expect(faceUnder(whole, { ...pointer, x: 20.4, ray: aside })?.key).toBe('maxX')
  })
})
