import { type Point, rotate } from '#base'
import type { KindId, Library, Solid } from '#model'
import { isShown, type Layout, type Upright, type WorkspaceState } from '#workspace'

/** From where the facility is drawn. An elevation is named by the side that one stands on. */
export const sheetViews = ['plan', 'south', 'east', 'north', 'west'] as const
export type SheetView = (typeof sheetViews)[number]

/** What of the facility is drawn, and from where. */
export interface Looked {
  readonly view: SheetView
  /**
   * The plane of a section, m: of a plan its height, else how far along the look it lies (y seen from
   * the south or north, x seen from the east or west). What lies before it is cut away.
   */
  readonly cutM?: number | undefined
}

/** A shape on the drawing's plane: u to the right, v up, in metres; nearer ones cover farther ones. */
export interface Figure {
  readonly points: readonly Point[]
  /** A circle or an ellipse in the box of its points. */
  readonly isRound?: boolean
  readonly nearM: number
  readonly weight: 'detail' | 'outline' | 'cut'
}

/** A piece of equipment on the drawing: where its tag may stand. */
export interface Tagged {
  readonly tag: string
  readonly at: Point
  readonly widthM: number
  readonly heightM: number
}

export interface Projected {
  readonly figures: readonly Figure[]
  readonly tags: readonly Tagged[]
  readonly hiddenCount: number
  /** Whether pieces stand for themselves as boxes, being too many for their details. */
  readonly isPlain: boolean
}

/** Beyond this many pieces each is drawn as its box. */
const mostDetailed = 3000

/** To the right, up and towards the eye, as axes of the facility with a sign. */
const axesOf: Readonly<Record<SheetView, (at: Vector) => readonly [number, number, number]>> = {
  plan: ({ x, y, z }) => [x, y, z],
  south: ({ x, y, z }) => [x, z, -y],
  north: ({ x, y, z }) => [-x, z, y],
  east: ({ x, y, z }) => [y, z, x],
  west: ({ x, y, z }) => [-y, z, -x],
}

interface Vector extends Point {
  readonly z: number
}

/** How near to the eye the plane of a cut lies; without one nothing is cut away. */
const cutNearM = ({ view, cutM }: Looked): number => {
  if (cutM === undefined) return Number.POSITIVE_INFINITY
  return view === 'south' || view === 'west' ? -cutM : cutM
}

/** A point of the facility on the drawing's plane. */
export const drawnAt = (view: SheetView, at: Vector): Point & { readonly nearM: number } => {
  const [x, y, nearM] = axesOf[view](at)
  return { x, y, nearM }
}

const along = { plan: 'z', south: 'y', north: 'y', east: 'x', west: 'x' } as const

const corners = [
  [-0.5, -0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
] as const

/** The corners of a box at the foot and at the head, in the facility's axes. */
const cornersOf = (place: Upright, solid: Omit<Solid, 'shape' | 'color'>): Vector[] =>
  [-0.5, 0.5].flatMap((up) =>
    corners.map(([u, v]) => {
      const local = { x: solid.x + u * solid.widthM, y: solid.y + v * solid.depthM }
      const turned = rotate(local, place.rotationDeg)
      const z = place.z + solid.z + up * solid.heightM
      return { x: place.x + turned.x, y: place.y + turned.y, z }
    }),
  )

const isUpright = (rotationDeg: number): boolean => Math.abs(rotationDeg % 90) < 1e-6

/** What one solid shows of itself; undefined when it lies before the cut. */
const figureOf = (place: Upright, solid: Solid, looked: Looked): Figure | undefined => {
  const seen = cornersOf(place, solid).map((at) => drawnAt(looked.view, at))
  const nears = seen.map(({ nearM }) => nearM)
  const cut = cutNearM(looked)
  if (Math.min(...nears) >= cut) return undefined
  const isCut = Math.max(...nears) > cut
  const weight = isCut ? 'cut' : solid.detail ? 'detail' : 'outline'
  const nearM = Math.min(Math.max(...nears), cut)
  if (looked.view === 'plan' && solid.shape === 'box') {
    return { points: seen.slice(4), nearM, weight }
  }
  const us = seen.map(({ x }) => x)
  const vs = seen.map(({ y }) => y)
  const [left, right, low, high] = [
    Math.min(...us),
    Math.max(...us),
    Math.min(...vs),
    Math.max(...vs),
  ]
  const points = [
    { x: left, y: low },
    { x: right, y: low },
    { x: right, y: high },
    { x: left, y: high },
  ]
  const turned = isUpright(place.rotationDeg) && Math.abs(place.rotationDeg % 180) > 1e-6
  const axis = solid.axis ?? 'z'
  const inFacility = axis === 'z' || !turned ? axis : axis === 'x' ? 'y' : 'x'
  const isRound = solid.shape === 'cylinder' && inFacility === along[looked.view]
  return { points, isRound, nearM, weight }
}

const boxOf = ({ widthM, depthM, heightM }: Upright): Solid => ({
  shape: 'box',
  color: 'grey',
  x: 0,
  y: 0,
  z: heightM / 2,
  widthM,
  depthM,
  heightM,
})

const solidsOf = (kind: KindId, place: Upright, library: Library): readonly Solid[] => {
  const { widthM, depthM, heightM } = place
  return library.kinds.get(kind)?.solids({ widthM, depthM, heightM }) ?? [boxOf(place)]
}

/** Parts of the building that stand or gape: columns, shafts and the like, as far as their size is known. */
const elementFigures = (
  { document, visibility }: Pick<WorkspaceState, 'document' | 'visibility'>,
  looked: Looked,
): Figure[] =>
  document.list('elements').flatMap((element) => {
    const { x, y, z, rotationDeg, widthM, depthM, heightM, type } = element
    const isKnown = widthM !== undefined && depthM !== undefined
    if (!isKnown || type === 'door' || !isShown(document, visibility, element.id)) return []
    const isFlat = type === 'opening' || type === 'shaft'
    if (!isFlat && heightM === undefined) return []
    const place = { x, y, z, rotationDeg, widthM, depthM, heightM: isFlat ? 0.01 : (heightM ?? 0) }
    const figure = figureOf(place, boxOf(place), looked)
    return figure ? [type === 'column' ? { ...figure, weight: 'cut' as const } : figure] : []
  })

/** Everything that is shown, as it covers each other from there: the farthest first. */
export const project = (
  { document, visibility }: Pick<WorkspaceState, 'document' | 'visibility'>,
  layout: Layout,
  looked: Looked,
): Projected => {
  const figures: Figure[] = elementFigures({ document, visibility }, looked)
  const tags: Tagged[] = []
  let hiddenCount = 0
  const isPlain = document.count('equipment') > mostDetailed
  for (const item of document.records('equipment').values()) {
    if (!isShown(document, visibility, item.id)) {
      hiddenCount += 1
      continue
    }
    // What is mounted in a rack is drawn by the rack's own elevation.
    if (item.inside) continue
    const place = layout.placeOf(item)
    const solids = isPlain ? [boxOf(place)] : solidsOf(item.kind, place, layout.library)
    const own = solids.flatMap((solid) => figureOf(place, solid, looked) ?? [])
    if (own.length === 0) continue
    figures.push(...own)
    const box = figureOf(place, boxOf(place), looked)
    const xs = box?.points.map(({ x }) => x) ?? []
    const ys = box?.points.map(({ y }) => y) ?? []
    const [left, right] = [Math.min(...xs), Math.max(...xs)]
    const [low, high] = [Math.min(...ys), Math.max(...ys)]
    tags.push({
      tag: item.tag,
      at: { x: (left + right) / 2, y: (low + high) / 2 },
      widthM: right - left,
      heightM: high - low,
    })
  }
  figures.sort((a, b) => a.nearM - b.nearM)
  return { figures, tags, hiddenCount, isPlain }
}
