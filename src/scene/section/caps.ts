import { type Point, rotate } from '#base'
import { elementRect } from '#document'
import type { KindId, Solid } from '#model'
import {
  isShown,
  type Layout,
  type SectionBox,
  type Upright,
  type WorkspaceState,
} from '#workspace'
import { isInBox } from '../cut'
import { drawnSpan } from '../ground/element-mesh'
import { MeshParts } from '../ground/mesh-parts'
import { wallBoxes } from '../ground/room-mesh'
import { bodyOf, boxBody } from './bodies'
import { type CutAxis, clippedTo, crossSection, middleOf, offPlane, onPlane } from './cross-section'

/** Caps lie so far within the box: its own planes would cut them away. */
const insetM = 0.002
/** With more pieces under the knife each is cut as its box. */
const mostDetailed = 400
/** With more still nothing is closed: a drag of a face must follow the pointer. */
const mostClosed = 4000

interface Face {
  readonly axis: CutAxis
  readonly level: number
}

const facesOf = (box: SectionBox): readonly Face[] => [
  { axis: 'x', level: box.minX + insetM },
  { axis: 'x', level: box.maxX - insetM },
  { axis: 'y', level: box.minY + insetM },
  { axis: 'y', level: box.maxY - insetM },
  { axis: 'z', level: box.minZ + insetM },
  { axis: 'z', level: box.maxZ - insetM },
]

interface Closed {
  readonly place: Upright
  readonly solids: readonly Solid[] | undefined
}

/** Reads the larger solids of a kind at a size, each once: a row of racks has one shape. */
const shapeReader = ({ library }: Layout) => {
  const read = new Map<string, readonly Solid[] | undefined>()
  return (id: KindId, { widthM, depthM, heightM }: Upright) => {
    const key = `${id} ${widthM} ${depthM} ${heightM}`
    if (!read.has(key)) {
      const solids = library.kinds.get(id)?.solids({ widthM, depthM, heightM })
      // Small parts lie on or in larger ones: their faces would only flicker there.
      read.set(
        key,
        solids?.filter(({ detail }) => !detail),
      )
    }
    return read.get(key)
  }
}

type Shown = Pick<WorkspaceState, 'document' | 'visibility'>

/** Pieces through which a face of the box runs; what is mounted in them is closed with them. */
const cutPieces = (
  { document, visibility }: Shown,
  layout: Layout,
  box: SectionBox,
  leftOut: ReadonlySet<string>,
): readonly Closed[] | undefined => {
  const cut: { readonly id: string; readonly place: Upright }[] = []
  const { index } = layout
  const inside = new Set(index.inBand(box, 'inside'))
  for (const id of index.inBand(box, 'touching')) {
    const place = index.get(id)
    if (!place || leftOut.has(id)) continue
    const [low, high] = [place.z, place.z + place.heightM]
    if (high <= box.minZ || low >= box.maxZ) continue
    if (inside.has(id) && low >= box.minZ && high <= box.maxZ) continue
    const item = document.get('equipment', id)
    if (!item || item.inside || !isShown(document, visibility, id)) continue
    cut.push({ id, place })
    if (cut.length > mostClosed) return undefined
  }
  const isPlain = cut.length > mostDetailed
  const solidsOf = shapeReader(layout)
  return cut.map(({ id, place }) => {
    const kind = isPlain ? undefined : document.get('equipment', id)?.kind
    return { place, solids: kind && solidsOf(kind, place) }
  })
}

/** A face as a fan from its middle: how far a point is from the rim tells where its outline is. */
const addFan = (parts: MeshParts, face: Face, points: readonly Point[]): void => {
  const { axis, level } = face
  const normal = offPlane(axis, { x: 0, y: 0 }, 1)
  const middle = parts.corner(offPlane(axis, middleOf(points), level), normal, 1, 1)
  const rim = points.map((at) => parts.corner(offPlane(axis, at, level), normal, 1, 0))
  rim.forEach((corner, n) => {
    parts.triangle(middle, corner, rim[(n + 1) % rim.length] as number)
  })
}

type Body = ReturnType<typeof bodyOf>

/** A piece as the box that it fills. */
const wholeOf = ({ widthM, depthM, heightM }: Upright): Sized => ({
  ...{ shape: 'box', x: 0, y: 0, z: heightM / 2 },
  ...{ widthM, depthM, heightM },
})

type Sized = Parameters<typeof bodyOf>[1]

/** The faces that may run through a solid: most are far from most. */
const metBy = (place: Upright, solid: Sized, faces: readonly Face[]): readonly Face[] => {
  const turned = rotate(solid, place.rotationDeg)
  const at = { x: place.x + turned.x, y: place.y + turned.y, z: place.z + solid.z }
  const reach = Math.hypot(solid.widthM, solid.depthM) / 2
  const upM = solid.heightM / 2
  return faces.filter(
    ({ axis, level }) => Math.abs(at[axis] - level) < (axis === 'z' ? upM : reach),
  )
}

const addBody = (parts: MeshParts, body: Body, box: SectionBox, faces: readonly Face[]): void => {
  const low = { x: box.minX, y: box.minY, z: box.minZ }
  const high = { x: box.maxX, y: box.maxY, z: box.maxZ }
  for (const face of faces) {
    const whole = crossSection(body, face.axis, face.level)
    if (whole.length < 3) continue
    const points = clippedTo(whole, onPlane(face.axis, low), onPlane(face.axis, high))
    if (points.length >= 3) addFan(parts, face, points)
  }
}

/** Walls as they are drawn, and parts of the building that are solid. */
const buildingBodies = ({ document, visibility }: Shown): readonly Body[] => {
  const rooms = document.list('rooms').filter(({ id }) => isShown(document, visibility, id))
  const walls = wallBoxes(rooms).map(({ rect, low, high }) => boxBody(rect, low, high))
  const columns = document
    .list('elements')
    .filter(({ id, type }) => type === 'column' && isShown(document, visibility, id))
    .map((element) => boxBody(elementRect(element), ...drawnSpan(element)))
  return [...walls, ...columns]
}

/** Whether a body lies within the box altogether: none of its faces runs through it. */
const isWhole = ({ from, to }: Body, box: SectionBox): boolean =>
  from.every((at) => isInBox(box, at)) && to.every((at) => isInBox(box, at))

/**
 * The faces that a section box lays bare, in one mesh: flat shapes, each with `extra` 1 in its middle
 * and 0 at its rim. Empty where more is cut than can be closed while a face is dragged.
 */
export const buildCaps = (
  state: Shown,
  layout: Layout,
  box: SectionBox,
  leftOut: ReadonlySet<string>,
): MeshParts => {
  const parts = new MeshParts()
  const pieces = cutPieces(state, layout, box, leftOut)
  if (!pieces) return parts
  const faces = facesOf(box)
  for (const { place, solids } of pieces) {
    for (const solid of solids ?? [wholeOf(place)]) {
      const met = metBy(place, solid, faces)
      if (met.length > 0) addBody(parts, bodyOf(place, solid), box, met)
    }
  }
  for (const body of buildingBodies(state)) {
    if (!isWhole(body, box)) addBody(parts, body, box, faces)
  }
  return parts
}
