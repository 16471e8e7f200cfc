import { Mesh, Plane, Vector3 } from 'three'
import type { Layout, SectionBox, WorkspaceState } from '#workspace'
import { toThree } from '../axes'
import { createCapMaterial, paintCaps } from '../ground/materials'
import type { SceneNeeds, ScenePart } from '../part'
import { buildCaps } from '../section/caps'
import type { Theme } from '../theme'

const sides = [
  { direction: { x: 1, y: 0, z: 0 }, key: 'minX', sign: 1 },
  { direction: { x: -1, y: 0, z: 0 }, key: 'maxX', sign: -1 },
  { direction: { x: 0, y: 1, z: 0 }, key: 'minY', sign: 1 },
  { direction: { x: 0, y: -1, z: 0 }, key: 'maxY', sign: -1 },
  { direction: { x: 0, y: 0, z: 1 }, key: 'minZ', sign: 1 },
  { direction: { x: 0, y: 0, z: -1 }, key: 'maxZ', sign: -1 },
] as const

/** The planes that keep what lies in a box, in the axes of three. */
export const planesOf = (box: SectionBox): Plane[] =>
  sides.map(
    ({ direction, key, sign }) => new Plane(toThree(direction, new Vector3()), -sign * box[key]),
  )

const nobody: ReadonlySet<string> = new Set()

/** What a preview leads away is not cut where it stood. */
const ledOf = ({ preview: { moved } }: WorkspaceState): ReadonlySet<string> =>
  moved ? new Set(moved.ids) : nobody

/**
 * Cuts away what lies outside the section box: planes that every material of the scene heeds. What
 * they lay bare is closed by one mesh of hatched faces, a single draw. The ground around the facility stays.
 */
export const sectionPart = ({ recast }: SceneNeeds): ScenePart => {
  const caps = new Mesh(undefined, createCapMaterial())
  caps.frustumCulled = false
  caps.visible = false
  let drawn: SectionBox | undefined
  let layout: Layout | undefined
  let stale = false
  const build = (state: WorkspaceState, theme: Theme) => {
    stale = false
    caps.geometry.dispose()
    caps.visible = false
    if (!state.section || !layout) return
    const parts = buildCaps(state, layout, state.section, ledOf(state))
    paintCaps(caps.material, theme)
    caps.geometry = parts.geometry()
    caps.visible = parts.triangles > 0
  }
  return {
    root: caps,
    reopen: (_, next) => {
      layout = next
      stale = true
    },
    changed: () => {
      stale = true
    },
    paint: () => {
      stale = true
    },
    follow: (next, last) => {
      if (next.section !== last.section) recast()
      const isOther = next.section !== last.section || next.visibility !== last.visibility
      stale ||= isOther || next.preview.moved !== last.preview.moved
    },
    draw: ({ gl, state, theme }) => {
      const { section } = state
      if (section !== drawn) gl.clippingPlanes = section ? planesOf(section) : []
      drawn = section
      if (stale) build(state, theme)
      return false
    },
    dispose: () => {
      caps.geometry.dispose()
      caps.material.dispose()
    },
  }
}
