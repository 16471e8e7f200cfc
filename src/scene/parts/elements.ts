import { Mesh } from 'three'
import { type OrientedRect, rotate } from '#base'
import { elementRect, type FacilityDocument } from '#document'
import type { Element } from '#model'
import { isShown, ledElement, type Vector, type WorkspaceState } from '#workspace'
import { type Ray, screenOf, seen } from '../camera/orbit'
import { buildElements, drawnSpan } from '../ground/element-mesh'
import { createSolidMaterial } from '../ground/materials'
import type { Look, PartHit, SceneNeeds, ScenePart } from '../part'

/** A pin is hit by a pointer that is no farther off than this. */
const pinPixels = 14

/** Where a ray meets an upright box: its distance along the ray; undefined where it does not. */
const metBox = (
  { origin, direction }: Ray,
  rect: OrientedRect,
  [low, high]: readonly [number, number],
): number | undefined => {
  const from = rotate({ x: origin.x - rect.x, y: origin.y - rect.y }, -rect.rotationDeg)
  const way = rotate({ x: direction.x, y: direction.y }, -rect.rotationDeg)
  const slabs = [
    [from.x, way.x, -rect.widthM / 2, rect.widthM / 2],
    [from.y, way.y, -rect.depthM / 2, rect.depthM / 2],
    [origin.z, direction.z, low, Math.max(high, low + 0.05)],
  ] as const
  let enter = 0
  let leave = Number.POSITIVE_INFINITY
  for (const [at, step, min, max] of slabs) {
    if (Math.abs(step) < 1e-12) {
      if (at < min || at > max) return undefined
      continue
    }
    const a = (min - at) / step
    const b = (max - at) / step
    enter = Math.max(enter, Math.min(a, b))
    leave = Math.min(leave, Math.max(a, b))
  }
  return enter <= leave ? enter : undefined
}

/** A frame is looked through: it is hit at its foot, which is where people point. */
const spanHit = (element: Element): readonly [number, number] => {
  const [low, high] = drawnSpan(element)
  return element.type === 'door' || element.type === 'hoist' ? [low, low + 1] : [low, high]
}

const shownIn = (
  document: FacilityDocument,
  { visibility }: Pick<WorkspaceState, 'visibility'>,
): readonly Element[] =>
  document.list('elements').filter(({ id }) => isShown(document, visibility, id))

/** Doors, columns, shafts, openings, lifts and ramps; and the pins of notes, which the pen draws. */
export const elementsPart = ({ workspace, uniforms, recast }: SceneNeeds): ScenePart => {
  const mesh = new Mesh(undefined, createSolidMaterial(uniforms))
  mesh.receiveShadow = true
  mesh.castShadow = true
  mesh.frustumCulled = false
  mesh.visible = false
  let stale = true
  const soil = () => {
    stale = true
    recast()
  }
  const under = ({ view, ray, x, y }: Look): PartHit | undefined => {
    const state = workspace.store.getState()
    const { document, visibility } = state
    const away = (at: Vector) => {
      const found = screenOf(view, seen(view, at))
      return Math.hypot(found.x - x, found.y - y)
    }
    for (const note of document.list('notes')) {
      if (!isShown(document, visibility, note.id) || away(note) > pinPixels) continue
      return { hit: { id: note.id, type: 'note' }, distanceM: 0 }
    }
    let best: PartHit | undefined
    for (const element of shownIn(document, state)) {
      const distanceM = metBox(ray, elementRect(element), spanHit(element))
      if (distanceM === undefined || (best?.distanceM ?? Number.POSITIVE_INFINITY) <= distanceM) {
        continue
      }
      best = { hit: { id: element.id, type: 'element' }, distanceM }
    }
    return best
  }
  return {
    root: mesh,
    paint: soil,
    reopen: soil,
    changed: ({ operations }) => {
      if (operations.some(({ table }) => table === 'elements')) soil()
    },
    follow: (next, last) => {
      if (next.visibility !== last.visibility) soil()
      if (next.preview.moved === last.preview.moved) return
      if (next.document.count('elements') > 0) soil()
    },
    draw: ({ state, theme }) => {
      if (!stale) return false
      stale = false
      const { moved } = state.preview
      const elements = shownIn(state.document, state).map((element) => ledElement(element, moved))
      mesh.geometry.dispose()
      const parts = buildElements(elements, theme)
      mesh.geometry = parts.geometry()
      mesh.visible = parts.triangles > 0
      return false
    },
    under,
    dispose: () => {
      mesh.geometry.dispose()
      mesh.material.dispose()
    },
  }
}
