import { describe, expect, it } from 'vitest'
import type { Cascade } from '#engines'
import { createLibrary, kinds } from '#model'
import { createWorkspace, isPlayed, paintingOf, type Upright } from '#workspace'
import { Crowd } from '../../src/scene/batch/crowd'
import { createUniforms } from '../../src/scene/batch/materials'
import type { Shape } from '../../src/scene/shape/shapes'
import { buildSolidMesh } from '../../src/scene/shape/solid-mesh'
import { Wave } from '../../src/scene/wave'
import { cascadeOf, coursesOf, eventOf } from '../support/resilience/cascade'
import { silentSolver } from '../support/silent-solver'
import { facilityOf, itemOf } from '../support/ui/facility'

// Work is counted, not timed: these hold on every machine.

const items = 10_000
const ids = Array.from({ length: items }, (_, row) => `i${row}`)

const shape: Shape = {
  key: 's',
  size: { widthM: 1, depthM: 1, heightM: 1 },
  surface: 0,
  triangles: 12,
  mesh: buildSolidMesh([]),
}
const place: Upright = { x: 0, y: 0, z: 0, rotationDeg: 0, widthM: 1, depthM: 1, heightM: 1 }

/** One piece is out; a hundred go down, one a second; the rest carries on. */
const cascade: Cascade = cascadeOf(['i0'], {
  rowsOut: [0],
  courses: coursesOf(
    ids.map((_, row) => (row === 0 ? [[0, 'out']] : row <= 100 ? [[row, 'down']] : ([] as const))),
  ),
  events: [
    eventOf({ type: 'out', atS: 0, rows: [0] }),
    ...Array.from({ length: 100 }, (_, n) =>
      eventOf({ type: 'load-lost', atS: n + 1, rows: [n + 1], causes: [0] }),
    ),
  ],
})

const open = () => {
  const workspace = createWorkspace(
    facilityOf({ equipment: ids.map((id) => itemOf(id)) }),
    createLibrary(kinds, new Map()),
    silentSolver(),
  )
  const { contingency } = cascade
  workspace.store.setState({ study: { type: 'break', contingency, found: { cascade, ids } } })
  const painting = paintingOf(workspace.store.getState(), workspace.library)
  if (!isPlayed(painting)) throw new Error('Nothing is played')
  return { workspace, painting }
}

const draw = () => {
  const { workspace, painting } = open()
  const crowd = new Crowd(createUniforms(), items, 0.4)
  for (const id of ids) crowd.put(id, place, shape, 0)
  const wave = new Wave()
  wave.take(painting, 0)
  crowd.rows.dirtyStates.take(items)
  let shown = crowd.rows.states.slice()
  /** The rows that a frame at a moment writes, and what of the states goes to the graphics card. */
  const frame = (atS: number) => {
    wave.take(painting, atS)
    wave.advance(atS, crowd.rows)
    const before = shown
    shown = crowd.rows.states.slice()
    const written = shown.filter((byte, at) => byte !== before[at]).length
    const uploads = crowd.rows.dirtyStates.take(items)
    return { written, uploaded: uploads.reduce((sum, { count }) => sum + count, 0) }
  }
  return { workspace, frame }
}

describe(`a break played over ${items} items`, () => {
  it('writes and uploads in a frame the rows that changed since the last one', () => {
    const { frame } = draw()
    expect(frame(0.5)).toEqual({ written: 0, uploaded: 0 })
    expect(frame(1)).toEqual({ written: 1, uploaded: 1 })
    expect(frame(5)).toEqual({ written: 4, uploaded: 4 })
    expect(frame(5.9)).toEqual({ written: 0, uploaded: 0 })
    expect(frame(100)).toEqual({ written: 95, uploaded: 95 })
    // And the same way back.
    expect(frame(90)).toEqual({ written: 10, uploaded: 10 })
    expect(frame(0)).toEqual({ written: 90, uploaded: 90 })
  })

  it('tells the page nothing that it would render at a frame', () => {
    const { workspace } = open()
    const { playback, store } = workspace
    playback.play()
    let told = 0
    store.subscribe(() => {
      told += 1
    })
    let rendered = 0
    playback.store.subscribe((now, before) => {
      // What components read of it; the moment is read by none.
      const isSame =
        now.span === before.span &&
        now.isPlaying === before.isPlaying &&
        now.rate === before.rate &&
        now.captionOf === before.captionOf
      if (!isSame) rendered += 1
    })
    for (let n = 0; n < 200; n++) playback.advance(16)
    expect(playback.store.getState().atS).toBeGreaterThan(0)
    expect(told).toBe(0)
    expect(rendered).toBe(0)
  })

  it('puts the changes in order once, however often it is looked at', () => {
    const { workspace, painting } = open()
    const again = paintingOf(workspace.store.getState(), workspace.library)
    expect(again).toBe(painting)
    workspace.playback.seek(50)
    expect(paintingOf(workspace.store.getState(), workspace.library)).toBe(painting)
  })
})
