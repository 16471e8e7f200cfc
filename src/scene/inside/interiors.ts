import type { Size, Solid } from '#model'
import { buildSolidMesh, type SolidMesh } from '../shape/solid-mesh'

type Triple = readonly [number, number, number]

/** A piece without its doors, and one of the machines inside with the grid that it is repeated in. */
export interface Interior {
  readonly hull: readonly Solid[]
  readonly machine: SolidMesh
  /** How many side by side, one behind the other and above one another; where the first is; how far apart. */
  readonly grid: { readonly counts: Triple; readonly first: Triple; readonly pitch: Triple }
}

/** A box with its middle above a point, `z` being its underside. */
const box = (
  color: Solid['color'],
  [x, y, z]: Triple,
  [widthM, depthM, heightM]: Triple,
): Solid => ({ shape: 'box', color, x, y, z: z + heightM / 2, widthM, depthM, heightM })

const sides = [-1, 1] as const

/** Leaves out the faces that nobody sees: those that look against a direction. */
const without = (mesh: SolidMesh, ...hidden: readonly Triple[]): SolidMesh => {
  const { index, normal } = mesh
  const kept: number[] = []
  for (let at = 0; at < index.length; at += 3) {
    const corner = (index[at] as number) * 3
    const isHidden = hidden.some(
      (way) =>
        way[0] * (normal[corner] as number) +
          way[1] * (normal[corner + 1] as number) +
          way[2] * (normal[corner + 2] as number) >
        0.9,
    )
    if (!isHidden) kept.push(...index.subarray(at, at + 3))
  }
  return { ...mesh, index: Uint32Array.from(kept) }
}

const east: Triple = [1, 0, 0]
const west: Triple = [-1, 0, 0]
const rear: Triple = [0, 1, 0]
const above: Triple = [0, 0, 1]
const below: Triple = [0, 0, -1]

/** Trays over one another behind an open door: of each its face, its vents and a lamp. */
export const rackInterior = (
  { widthM: w, depthM: d, heightM: h }: Size,
  count: number,
): Interior => {
  const wall = Math.min(0.05, w * 0.08)
  const foot = h * 0.04
  const pitch = (h - foot - wall) / count
  const tray = pitch * 0.88
  const inner = w - 2 * wall
  const machine = buildSolidMesh([
    box('steel', [0, 0, 0], [inner * 0.98, 0.02, tray]),
    box('black', [inner * 0.08, -0.012, tray * 0.16], [inner * 0.72, 0.006, tray * 0.68]),
    box('light', [-inner * 0.4, -0.012, tray * 0.35], [inner * 0.05, 0.006, tray * 0.3]),
  ])
  return {
    hull: [
      ...sides.map((side) => box('graphite', [(side * (w - wall)) / 2, 0, 0], [wall, d, h])),
      box('graphite', [0, 0, 0], [inner, d, foot]),
      box('graphite', [0, 0, h - wall], [inner, d, wall]),
      box('graphite', [0, d / 2 - wall / 2, foot], [inner, wall, h - foot - wall]),
      box('black', [0, d / 2 - wall - 0.01, foot], [inner, 0.01, h - foot - wall]),
    ],
    machine: without(machine, east, west, rear, above, below),
    grid: {
      counts: [1, 1, count],
      first: [0, -d / 2 + 0.05, foot],
      pitch: [0, 0, pitch],
    },
  }
}

/** A miner of usual size: two fans high, its face to the front. */
const minerM = { width: 0.2, depth: 0.36, height: 0.29 }

/** Shelves of miners in two rows along a container whose front and roof are taken off. */
export const shelvesInterior = (
  { widthM: w, depthM: d, heightM: h }: Size,
  count: number,
): Interior => {
  const post = Math.min(0.16, h * 0.06)
  const rows = d >= 1.6 ? 2 : 1
  const decks = Math.max(1, Math.floor((h - 2 * post) / (minerM.height + 0.14)))
  const columns = Math.ceil(count / (rows * decks))
  const inner = w - 4 * post
  const deckM = (h - 2 * post) / decks
  const pitchX = inner / columns
  const pitchY = d * 0.46
  const width = Math.min(minerM.width, pitchX * 0.8)
  const depth = Math.min(minerM.depth, d * 0.3)
  const height = Math.min(minerM.height, deckM * 0.72)
  const firstY = rows === 2 ? -pitchY / 2 : 0
  const machine = buildSolidMesh([
    box('aluminium', [0, 0, 0], [width, depth, height]),
    box('black', [0, -depth / 2 - 0.004, height * 0.08], [width * 0.84, 0.006, height * 0.84]),
  ])
  return {
    hull: [
      box('grey', [0, 0, 0], [w, d, post]),
      ...sides.map((side) => box('white', [(side * (w - post)) / 2, 0, post], [post, d, h - post])),
      box('white', [0, (d - post / 2) / 2, post], [w - 2 * post, post / 2, h - post]),
      ...sides.map((side) =>
        box('grey', [0, (side * (d - post)) / 2, h - post], [w - 2 * post, post, post]),
      ),
      ...Array.from({ length: decks * rows }, (_, n) => {
        const y = firstY + Math.floor(n / decks) * pitchY
        return box('steel', [0, y, post + (n % decks) * deckM], [inner, depth * 1.05, 0.03])
      }),
    ],
    machine: without(machine, rear, below),
    grid: {
      counts: [columns, rows, decks],
      first: [-inner / 2 + pitchX / 2, firstY, post + 0.03],
      pitch: [pitchX, pitchY, deckM],
    },
  }
}

/** Machines hanging side by side in a bath without its lid, their tops above the fluid. */
export const tankInterior = (
  { widthM: w, depthM: d, heightM: h }: Size,
  count: number,
): Interior => {
  const wall = Math.min(0.06, d * 0.08)
  const inner = { width: w - 2 * wall, depth: d - 2 * wall }
  // Slots along the longer side, in as many rows as keep a machine no thinner than it is wide.
  const alongX = inner.width >= inner.depth
  const long = alongX ? inner.width : inner.depth
  const short = alongX ? inner.depth : inner.width
  const rows = Math.max(1, Math.round(Math.sqrt((count * short) / (long * 1.6))))
  const columns = Math.ceil(count / rows)
  const counts: Triple = alongX ? [columns, rows, 1] : [rows, columns, 1]
  const pitch: Triple = [inner.width / counts[0], inner.depth / counts[1], 0]
  const [width, depth] = [pitch[0] * 0.8, pitch[1] * 0.86]
  const machine = buildSolidMesh([
    box('aluminium', [0, 0, h * 0.3], [width, depth, h * 0.56]),
    box('black', [0, 0, h * 0.86], [width * 0.7, depth * 0.7, 0.006]),
  ])
  const rim = h * 0.93
  return {
    hull: [
      ...sides.map((side) => box('white', [(side * (w - wall)) / 2, 0, 0], [wall, d, rim])),
      ...sides.map((side) =>
        box('white', [0, (side * (d - wall)) / 2, 0], [inner.width, wall, rim]),
      ),
      box('fluid', [0, 0, 0], [inner.width, inner.depth, h * 0.78]),
    ],
    machine: without(machine, below),
    grid: {
      counts,
      first: [-inner.width / 2 + pitch[0] / 2, -inner.depth / 2 + pitch[1] / 2, 0],
      pitch,
    },
  }
}
