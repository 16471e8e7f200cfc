import { type OrientedRect, type Point, rotate } from '#base'
import { elementRect } from '#document'
import type { Element } from '#model'
import type { Vector } from '#workspace'
import type { Theme } from '../theme'
import { MeshParts } from './mesh-parts'

/** How high a part is drawn whose height nobody states, an estimate. */
const drawnHeightM: Readonly<Record<Element['type'], number>> = {
  door: 2.1,
  column: 3,
  shaft: 3,
  opening: 0,
  hoist: 2.4,
  ramp: 0,
}

const frameM = 0.08
const up: Vector = { x: 0, y: 0, z: 1 }

/** A box of its own frame within a part: from its middle, along its width and its depth. */
interface Box {
  readonly u: number
  readonly v: number
  readonly width: number
  readonly depth: number
  readonly low: number
  readonly high: number
}

const addBox = (parts: MeshParts, { x, y, rotationDeg }: OrientedRect, box: Box): void => {
  const corner = (su: number, sv: number, z: number): Vector => {
    const at = rotate(
      { x: box.u + (su * box.width) / 2, y: box.v + (sv * box.depth) / 2 },
      rotationDeg,
    )
    return { x: x + at.x, y: y + at.y, z }
  }
  const ring: readonly (readonly [number, number])[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ]
  const top = ring.map(([u, v]) => corner(u, v, box.high)) as [Vector, Vector, Vector, Vector]
  parts.quad(...top, up)
  const outward: readonly Point[] = [
    { x: 0, y: -1 },
    { x: 1, y: 0 },
    { x: 0, y: 1 },
    { x: -1, y: 0 },
  ]
  ring.forEach(([u, v], n) => {
    const [nextU, nextV] = ring[(n + 1) % 4] as readonly [number, number]
    const normal = { ...rotate(outward[n] as Point, rotationDeg), z: 0 }
    parts.quad(
      corner(u, v, box.low),
      corner(nextU, nextV, box.low),
      corner(nextU, nextV, box.high),
      corner(u, v, box.high),
      normal,
    )
  })
}

type Builder = (parts: MeshParts, element: Element, rect: OrientedRect, theme: Theme) => void

const heightOf = ({ type, heightM }: Element): number => heightM ?? drawnHeightM[type]

/** Two jambs and a lintel, and a threshold on the floor; where goods come in it is marked in colour. */
const buildDoor: Builder = (parts, element, rect, theme) => {
  const { z, dock } = element
  const { widthM, depthM } = rect
  const depth = depthM + 0.06
  const high = z + heightOf(element)
  parts.paint(theme.wall)
  for (const side of [-1, 1]) {
    const u = (side * (widthM + frameM)) / 2
    addBox(parts, rect, { u, v: 0, width: frameM, depth, low: z, high })
  }
  const width = widthM + 2 * frameM
  addBox(parts, rect, { u: 0, v: 0, width, depth, low: high, high: high + frameM })
  parts.paint(dock ? theme.accent : theme.floor)
  addBox(parts, rect, { u: 0, v: 0, width: widthM, depth, low: z - 0.03, high: z + 0.01 })
}

const buildSolid: Builder = (parts, element, rect, theme) => {
  const { z } = element
  const { widthM: width, depthM: depth } = rect
  parts.paint(theme.wall)
  addBox(parts, rect, { u: 0, v: 0, width, depth, low: z, high: z + heightOf(element) })
}

/** A kerb around what has no floor. */
const addKerb = (parts: MeshParts, rect: OrientedRect, z: number, highM: number): void => {
  const { widthM, depthM } = rect
  const t = Math.min(0.06, widthM / 4, depthM / 4)
  const [low, high] = [z, z + highM]
  for (const side of [-1, 1]) {
    const u = (side * (widthM - t)) / 2
    const v = (side * (depthM - t)) / 2
    addBox(parts, rect, { u, v: 0, width: t, depth: depthM, low, high })
    addBox(parts, rect, { u: 0, v, width: widthM, depth: t, low, high })
  }
}

const buildOpening: Builder = (parts, { z }, rect, theme) => {
  const { widthM: width, depthM: depth } = rect
  parts.paint(theme.background)
  addBox(parts, rect, { u: 0, v: 0, width, depth, low: z - 0.02, high: z + 0.005 })
  parts.paint(theme.warn)
  addKerb(parts, rect, z, 0.05)
}

/** A shaft is walls around nothing. */
const buildShaft: Builder = (parts, element, rect, theme) => {
  parts.paint(theme.background)
  const { widthM: width, depthM: depth } = rect
  const { z } = element
  addBox(parts, rect, { u: 0, v: 0, width, depth, low: z - 0.02, high: z + 0.005 })
  parts.paint(theme.wall)
  addKerb(parts, rect, z, heightOf(element))
}

/** A platform between four posts, up to where it ends. */
const buildHoist: Builder = (parts, element, rect, theme) => {
  const { z, toZ = z } = element
  const { widthM: width, depthM: depth } = rect
  const high = Math.max(z, toZ) + heightOf(element)
  parts.paint(theme.wall)
  addBox(parts, rect, { u: 0, v: 0, width, depth, low: z, high: z + 0.04 })
  parts.paint(theme.warn)
  for (const side of [-1, 1]) {
    for (const end of [-1, 1]) {
      const u = (side * (width - frameM)) / 2
      const v = (end * (depth - frameM)) / 2
      const low = Math.min(z, toZ)
      addBox(parts, rect, { u, v, width: frameM, depth: frameM, low, high })
    }
  }
}

/** A slope along its depth, from its own level to where it ends. */
const buildRamp: Builder = (parts, { z, toZ = z }, rect, theme) => {
  const corner = (su: number, sv: number): Vector => {
    const at = rotate({ x: (su * rect.widthM) / 2, y: (sv * rect.depthM) / 2 }, rect.rotationDeg)
    return { x: rect.x + at.x, y: rect.y + at.y, z: 0.02 + (sv < 0 ? z : toZ) }
  }
  parts.paint(theme.wall)
  parts.quad(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), up)
}

const builders: Readonly<Record<Element['type'], Builder>> = {
  door: buildDoor,
  column: buildSolid,
  shaft: buildShaft,
  opening: buildOpening,
  hoist: buildHoist,
  ramp: buildRamp,
}

/** All parts of the building in one mesh: one draw call. */
export const buildElements = (elements: readonly Element[], theme: Theme): MeshParts => {
  const parts = new MeshParts()
  for (const element of elements) {
    builders[element.type](parts, element, elementRect(element), theme)
  }
  return parts
}

/** From its foot to its top, as it is drawn. */
export const drawnSpan = (element: Element): readonly [number, number] => {
  const { z, toZ = z } = element
  const low = Math.min(z, toZ)
  return [low, Math.max(z, toZ) + heightOf(element)]
}
