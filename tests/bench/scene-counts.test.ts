import { InstancedBufferGeometry, Mesh } from 'three'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { createWorkspace } from '#workspace'
import { createUniforms } from '../../src/scene/batch/materials'
import { frustumOf } from '../../src/scene/camera/frustum'
import type { View } from '../../src/scene/camera/orbit'
import { focusOf, insidePxPerM } from '../../src/scene/focus'
import { openBudget } from '../../src/scene/inside/opening'
import { Presence } from '../../src/scene/presence'
import { fullCampus } from '../support/campus/full'
import { silentSolver } from '../support/silent-solver'

/**
 * What an integrated laptop GPU draws at 60 Hz. The weakest one meant (24 units at 1 GHz) sets up at
 * most one triangle in a clock: 1,000 million a second, 16.7 million a frame. A tenth of that peak leaves
 * the rest of the frame to shading: 1.6 million triangles; we stay below 1.5. A face has four corners to
 * two triangles, so that is at most 3 million corners a frame.
 */
const mostTriangles = 1_500_000
/** Equipment's share of the 80 draw calls: the ground, lines, air and previews take the rest. */
const mostDraws = 56

let presence: Presence

const viewAt = (x: number, y: number, distanceM: number, polarDeg: number): View => ({
  orbit: { target: { x, y, z: 0 }, distanceM, bearingDeg: 35, polarDeg },
  flatness: 0,
  widthPx: 1440,
  heightPx: 900,
})

const look = (view: View) => {
  const { crowd } = presence
  crowd.look(focusOf(view), [frustumOf(view)], focusOf(view, insidePxPerM))
  crowd.flush()
  const meshes = crowd.root.children.filter(
    (one): one is Mesh<InstancedBufferGeometry> =>
      one instanceof Mesh && one.visible && one.geometry instanceof InstancedBufferGeometry,
  )
  return {
    draws: meshes.length,
    triangles: meshes.reduce(
      (sum, { geometry }) => sum + ((geometry.index?.count ?? 0) / 3) * geometry.instanceCount,
      0,
    ),
    machines: crowd.machineCount,
    near: crowd.nearCount,
    far: crowd.farCount,
  }
}

/** The middle piece of a kind. */
const middleOf = (kind: string) => {
  const rows = presence.crowd.rows
  const found: { x: number; y: number }[] = []
  rows.places.forEach((place, row) => {
    if (place && rows.shapes[row]?.key.startsWith(`${kind} `)) found.push(place)
  })
  return found[Math.floor(found.length / 2)] ?? expect.fail(`The campus has no ${kind}`)
}

beforeAll(() => {
  const workspace = createWorkspace(fullCampus(), catalog, silentSolver())
  const { document } = workspace.store.getState()
  presence = new Presence(document, workspace, createUniforms(), 0.4, () => {})
}, 60_000)

describe('the scene of 100,000 pieces with a million machines inside', () => {
  it('holds them all', () => {
    expect(presence.crowd.rows.size).toBe(100_000)
    expect(presence.crowd.rows.machines).toBeGreaterThanOrEqual(1_000_000)
  })

  it.each(['rack', 'miner-container', 'immersion-tank', 'miner', 'generator'])(
    'keeps draws and triangles around a %s, from afar to within reach',
    (kind) => {
      const { x, y } = middleOf(kind)
      for (const polarDeg of [0, 55, 86]) {
        for (const distanceM of [3000, 400, 90, 20, 6]) {
          const { draws, triangles, machines } = look(viewAt(x, y, distanceM, polarDeg))
          expect(draws).toBeLessThanOrEqual(mostDraws)
          expect(triangles).toBeLessThanOrEqual(mostTriangles)
          // A machine is at least two triangles.
          expect(machines).toBeLessThanOrEqual(openBudget.triangles / 2)
        }
      }
    },
  )

  it.each([
    ['rack', 30],
    ['miner-container', 100],
    ['immersion-tank', 10],
  ])('shows the machines inside a %s once it is near, and no sooner', (kind, least) => {
    const { x, y } = middleOf(kind)
    expect(look(viewAt(x, y, 300, 50)).machines).toBe(0)
    expect(look(viewAt(x, y, 8, 50)).machines).toBeGreaterThanOrEqual(least)
  })

  it('draws only what is in view, near things in detail and far ones as boxes', () => {
    const { x, y } = middleOf('generator')
    const { near, far } = look(viewAt(x, y, 60, 55))
    expect(near).toBeGreaterThan(10)
    expect(near + far).toBeLessThan(10_000)
    const whole = look(viewAt(x, y, 6000, 30))
    expect(whole.near).toBe(0)
    expect(whole.far).toBeGreaterThan(90_000)
  })
})
