import type { Solid } from '#model'
import { surfaceNumber } from './surfaces'

/**
 * A shape ready for the graphics card: triangles with flat faces. `edge` holds for each corner of
 * a face how far it lies from the face's four sides in metres, so that a shader can draw crisp
 * edges of constant width without a line.
 */
export interface SolidMesh {
  readonly position: Float32Array
  readonly normal: Float32Array
  /** Distances to the sides at the start and end of the first and of the second direction. */
  readonly edge: Float32Array
  /** The number of the surface. */
  readonly surface: Float32Array
  readonly index: Uint32Array
}

type Triple = readonly [number, number, number]

/** Far enough from any side: a direction in which a face has no edge. */
const nowhere = 1000
/** Undersides closer to the base than this stand on the floor; nobody ever sees them. */
const onFloorM = 0.002

class MeshBuilder {
  readonly #position: number[] = []
  readonly #normal: number[] = []
  readonly #edge: number[] = []
  readonly #surface: number[] = []
  readonly #index: number[] = []

  vertex(
    at: Triple,
    normal: Triple,
    edge: readonly [number, number, number, number],
    surface: number,
  ): number {
    this.#position.push(...at)
    this.#normal.push(...normal)
    this.#edge.push(...edge)
    this.#surface.push(surface)
    return this.#surface.length - 1
  }

  triangle(a: number, b: number, c: number): void {
    this.#index.push(a, b, c)
  }

  build(): SolidMesh {
    return {
      position: Float32Array.from(this.#position),
      normal: Float32Array.from(this.#normal),
      edge: Float32Array.from(this.#edge),
      surface: Float32Array.from(this.#surface),
      index: Uint32Array.from(this.#index),
    }
  }
}

/** The three axes in turn, so that u × v points along the normal. */
const facesOfBox = [0, 1, 2].flatMap((axis) => [
  { axis, side: 1 },
  { axis, side: -1 },
])

const addBox = (mesh: MeshBuilder, solid: Solid, surface: number): void => {
  const centre: Triple = [solid.x, solid.y, solid.z]
  const half: Triple = [solid.widthM / 2, solid.depthM / 2, solid.heightM / 2]
  for (const { axis, side } of facesOfBox) {
    if (axis === 2 && side < 0 && solid.z - half[2] < onFloorM) continue
    const u = (axis + 1) % 3
    const v = (axis + 2) % 3
    const corner = (su: number, sv: number): number => {
      const at = [...centre] as [number, number, number]
      at[axis] = (centre[axis] as number) + side * (half[axis] as number)
      at[u] = (centre[u] as number) + su * (half[u] as number)
      at[v] = (centre[v] as number) + sv * (half[v] as number)
      const normal: [number, number, number] = [0, 0, 0]
      normal[axis] = side
      const lengthU = 2 * (half[u] as number)
      const lengthV = 2 * (half[v] as number)
      const edge = [su < 0 ? 0 : lengthU, su < 0 ? lengthU : 0, sv < 0 ? 0 : lengthV] as const
      return mesh.vertex(at, normal, [...edge, sv < 0 ? lengthV : 0], surface)
    }
    const a = corner(-1, -1)
    const b = corner(1, -1)
    const c = corner(1, 1)
    const d = corner(-1, 1)
    if (side > 0) {
      mesh.triangle(a, b, c)
      mesh.triangle(a, c, d)
    } else {
      mesh.triangle(a, c, b)
      mesh.triangle(a, d, c)
    }
  }
}

/** Enough sides to look round at the size that people see it. */
const segmentsFor = (radiusM: number): number => {
  if (radiusM < 0.05) return 8
  if (radiusM < 0.25) return 14
  return radiusM < 1 ? 24 : 36
}

const axisNumber = { x: 0, y: 1, z: 2 } as const

/** A cylinder with the directions of its own: u and v across, `axis` along. */
const barrelOf = (solid: Solid) => {
  const axis = axisNumber[solid.axis ?? 'z']
  const u = (axis + 1) % 3
  const v = (axis + 2) % 3
  const centre: Triple = [solid.x, solid.y, solid.z]
  const half: Triple = [solid.widthM / 2, solid.depthM / 2, solid.heightM / 2]
  const radiusU = half[u] as number
  const radiusV = half[v] as number
  const segments = segmentsFor(Math.max(radiusU, radiusV))
  const turned = (alongU: number, alongV: number, along: number): [number, number, number] => {
    const vector: [number, number, number] = [0, 0, 0]
    vector[axis] = along
    vector[u] = alongU
    vector[v] = alongV
    return vector
  }
  return {
    reach: half[axis] as number,
    radius: Math.min(radiusU, radiusV),
    segments,
    hidesBase: axis === 2 && solid.z - solid.heightM / 2 < onFloorM,
    turns: Array.from({ length: segments + 1 }, (_, n) => {
      const angle = (n / segments) * 2 * Math.PI
      return { cos: Math.cos(angle), sin: Math.sin(angle) }
    }),
    axisNormal: (side: number): Triple => turned(0, 0, side),
    point: (cos: number, sin: number, along: number): Triple => {
      const [x, y, z] = turned(cos * radiusU, sin * radiusV, along)
      return [centre[0] + x, centre[1] + y, centre[2] + z]
    },
    normal: (cos: number, sin: number): Triple => {
      const length = Math.hypot(cos * radiusV, sin * radiusU)
      return turned((cos * radiusV) / length, (sin * radiusU) / length, 0)
    },
  }
}

type Barrel = ReturnType<typeof barrelOf>

const addMantle = (mesh: MeshBuilder, barrel: Barrel, surface: number): void => {
  const { reach, segments } = barrel
  const rims = barrel.turns.map(({ cos, sin }) => {
    const normal = barrel.normal(cos, sin)
    const low = barrel.point(cos, sin, -reach)
    const high = barrel.point(cos, sin, reach)
    return [
      mesh.vertex(low, normal, [nowhere, nowhere, 0, 2 * reach], surface),
      mesh.vertex(high, normal, [nowhere, nowhere, 2 * reach, 0], surface),
    ] as const
  })
  for (let n = 0; n < segments; n++) {
    const [a, d] = rims[n] as readonly [number, number]
    const [b, c] = rims[n + 1] as readonly [number, number]
    mesh.triangle(a, b, c)
    mesh.triangle(a, c, d)
  }
}

const addCap = (mesh: MeshBuilder, barrel: Barrel, side: 1 | -1, surface: number): void => {
  const normal = barrel.axisNormal(side)
  const at = side * barrel.reach
  const toRim = [barrel.radius, barrel.radius, nowhere, nowhere] as const
  const middle = mesh.vertex(barrel.point(0, 0, at), normal, toRim, surface)
  const rim = barrel.turns.map(({ cos, sin }) =>
    mesh.vertex(barrel.point(cos, sin, at), normal, [0, 0, nowhere, nowhere], surface),
  )
  for (let n = 0; n < barrel.segments; n++) {
    const a = rim[n] as number
    const b = rim[n + 1] as number
    if (side > 0) mesh.triangle(middle, a, b)
    else mesh.triangle(middle, b, a)
  }
}

const addCylinder = (mesh: MeshBuilder, solid: Solid, surface: number): void => {
  const barrel = barrelOf(solid)
  addMantle(mesh, barrel, surface)
  addCap(mesh, barrel, 1, surface)
  if (!barrel.hidesBase) addCap(mesh, barrel, -1, surface)
}

/** Merges the solids of a shape into one mesh, in metres in the equipment's own frame. */
export const buildSolidMesh = (solids: readonly Solid[]): SolidMesh => {
  const mesh = new MeshBuilder()
  for (const solid of solids) {
    const surface = surfaceNumber(solid.color)
    if (solid.shape === 'box') addBox(mesh, solid, surface)
    else addCylinder(mesh, solid, surface)
  }
  return mesh.build()
}

/** The box that stands for everything from afar: 1 m wide and deep and high, its base at 0. */
export const buildUnitBox = (surface: number): SolidMesh => {
  const mesh = new MeshBuilder()
  addBox(
    mesh,
    { shape: 'box', color: 'grey', x: 0, y: 0, z: 0.5, widthM: 1, depthM: 1, heightM: 1 },
    surface,
  )
  return mesh.build()
}

/** The colour that covers most of a shape: what it looks like from afar. */
export const dominantSurface = (solids: readonly Solid[]): number => {
  const areas = new Map<number, number>()
  const large = solids.filter(({ detail }) => !detail)
  for (const { color, widthM, depthM, heightM } of large.length > 0 ? large : solids) {
    const area = widthM * depthM + widthM * heightM + depthM * heightM
    const number = surfaceNumber(color)
    areas.set(number, (areas.get(number) ?? 0) + area)
  }
  let best = surfaceNumber('grey')
  let most = 0
  for (const [number, area] of areas) {
    if (area > most) {
      best = number
      most = area
    }
  }
  return best
}
