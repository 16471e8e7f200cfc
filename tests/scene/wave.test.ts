import { describe, expect, it } from 'vitest'
import type { BreakPainting, Painting, Upright } from '#workspace'
import { Crowd } from '../../src/scene/batch/crowd'
import { createUniforms } from '../../src/scene/batch/materials'
import { byteOf, stateBytes } from '../../src/scene/batch/state'
import type { Shape } from '../../src/scene/shape/shapes'
import { buildSolidMesh } from '../../src/scene/shape/solid-mesh'
import { Wave } from '../../src/scene/wave'
import { changesIn } from '../../src/workspace/playback/course'
import { coursesOf } from '../support/resilience/cascade'

const shape: Shape = {
  key: 's',
  size: { widthM: 1, depthM: 1, heightM: 1 },
  surface: 0,
  triangles: 12,
  mesh: buildSolidMesh([]),
}
const place: Upright = { x: 0, y: 0, z: 0, rotationDeg: 0, widthM: 1, depthM: 1, heightM: 1 }

const scene = () => {
  const crowd = new Crowd(createUniforms(), 8, 0.4)
  // The scene has its own order of rows.
  for (const id of ['c', 'b', 'a']) crowd.put(id, place, shape, 0)
  const shown = (id: string) =>
    crowd.rows.states[(crowd.rows.rowOf(id) ?? 0) * stateBytes + byteOf.overlay]
  return { crowd, shown: () => ['a', 'b', 'c'].map(shown) }
}

const painting = (): BreakPainting => {
  const courses = coursesOf([
    [[0, 'out']],
    [
      [0, 'at-risk'],
      [5, 'down'],
    ],
    [[9, 'down']],
  ])
  return {
    ids: ['a', 'b', 'c'],
    changes: changesIn(courses, new Int32Array(3).fill(-1)),
  } as unknown as BreakPainting
}

describe('the wave of consequences', () => {
  it('writes the rows that change, and hands over only those', () => {
    const { crowd, shown } = scene()
    const wave = new Wave()
    expect([...(wave.take(painting(), 0) ?? [])]).toEqual([5, 1, 0])
    crowd.rows.dirtyStates.take(3)
    expect(wave.advance(4, crowd.rows)).toBe(true)
    expect(crowd.rows.dirtyStates.take(3)).toEqual([])
    wave.advance(5, crowd.rows)
    expect(crowd.rows.dirtyStates.take(3)).toEqual([{ start: 1, count: 1 }])
    wave.advance(10, crowd.rows)
    expect(crowd.rows.dirtyStates.take(3)).toEqual([{ start: 0, count: 1 }])
    expect(shown()).toEqual([0, 4, 4])
    wave.advance(0, crowd.rows)
    expect(shown()).toEqual([0, 1, 0])
  })

  it('takes a painting up where time stands, and none that is not played', () => {
    const wave = new Wave()
    expect([...(wave.take(painting(), 6) ?? [])]).toEqual([5, 4, 0])
    expect(wave.take({ ids: [] } as unknown as Painting, 6)).toBeUndefined()
    expect(wave.advance(9, scene().crowd.rows)).toBe(true)
  })

  it('finds rows anew after some came or went', () => {
    const { crowd, shown } = scene()
    const wave = new Wave()
    wave.take(painting(), 0)
    wave.advance(9, crowd.rows)
    wave.advance(0, crowd.rows)
    crowd.rows.remove('c')
    crowd.put('d', place, shape, 0)
    crowd.put('c', place, shape, 0)
    wave.forget()
    wave.advance(9, crowd.rows)
    expect(shown()[2]).toBe(4)
    expect(crowd.rows.states[(crowd.rows.rowOf('d') ?? 0) * stateBytes + byteOf.overlay]).toBe(0)
  })
})
