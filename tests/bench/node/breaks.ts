import type { Facility } from '#model'
import type { BreakPainting, Upright } from '#workspace'
import { Crowd } from '../../../src/scene/batch/crowd'
import { createUniforms } from '../../../src/scene/batch/materials'
import type { Shape } from '../../../src/scene/shape/shapes'
import { buildSolidMesh } from '../../../src/scene/shape/solid-mesh'
import { Wave } from '../../../src/scene/wave'
import { changesIn } from '../../../src/workspace/playback/course'
import { nowMs } from './clock'
import { type Figure, ms } from './figure'

const shape: Shape = {
  key: 's',
  size: { widthM: 1, depthM: 1, heightM: 1 },
  surface: 0,
  triangles: 12,
  mesh: buildSolidMesh([]),
}
const place: Upright = { x: 0, y: 0, z: 0, rotationDeg: 0, widthM: 1, depthM: 1, heightM: 1 }

const [atRisk, down] = [1, 4]
/** Every piece goes down once within so long. */
const lengthS = 300
/** Played in so many frames: ten seconds at 60 a second. */
const frames = 600

/** Everything at risk at once, then down one after another, strewn over the facility. */
const changesOf = (count: number) => {
  const offsets = new Int32Array(count + 1)
  const atS = new Float64Array(count * 2)
  const state = new Uint8Array(count * 2)
  for (let row = 0; row < count; row++) {
    offsets[row + 1] = row * 2 + 2
    const share = ((row * 7919) % count) / count
    atS.set([0.01, 1 + share * (lengthS - 1)], row * 2)
    state.set([atRisk, down], row * 2)
  }
  return changesIn({ offsets, atS, state }, new Int32Array(count).fill(-1))
}

/** Script of the frames in which a break of everything is played: colours, without the drawing. */
export const breakFigures = ({ equipment }: Facility): Figure[] => {
  const ids = equipment.map(({ id }) => id)
  const crowd = new Crowd(createUniforms(), ids.length, 0.4)
  for (const id of ids) crowd.put(id, place, shape, 0)
  const began = nowMs()
  const changes = changesOf(ids.length)
  const ordered = nowMs() - began
  const wave = new Wave()
  wave.take({ changes, ids } as unknown as BreakPainting, 0)
  const samples: number[] = []
  const frame = (atS: number): boolean => {
    const start = nowMs()
    const hasArrived = wave.advance(atS, crowd.rows)
    crowd.rows.dirtyStates.take(crowd.rows.end)
    samples.push(nowMs() - start)
    return hasArrived
  }
  // At the loss everything changes at once: the wave takes some frames.
  while (!frame(0.5));
  const atOnce = Math.max(...samples)
  samples.length = 0
  for (let n = 1; n <= frames; n++) frame((lengthS * n) / frames)
  const sorted = samples.toSorted((a, b) => a - b)
  const share = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0
  return [
    ms('break-order', 'A break of everything: its changes put in order, once', ordered),
    ms('break-play', 'The same played: colours, per frame', share(0.5), 2),
    ms('break-play-p95', '… 95 of 100 within', share(0.95), 2),
    ms('break-at-once', '… the longest frame of all changing at once', atOnce, 2),
  ]
}
