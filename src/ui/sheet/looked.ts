import type { Point } from '#base'

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
  /** The face that a cut lays bare. */
  readonly isFace?: boolean
  /** An outline that hides nothing behind it. */
  readonly isOpen?: boolean
}

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
export const cutNearM = ({ view, cutM }: Looked): number => {
  if (cutM === undefined) return Number.POSITIVE_INFINITY
  return view === 'south' || view === 'west' ? -cutM : cutM
}

/** A point of the facility on the drawing's plane. */
export const drawnAt = (view: SheetView, at: Vector): Point & { readonly nearM: number } => {
  const [x, y, nearM] = axesOf[view](at)
  return { x, y, nearM }
}

/** The axis of the facility that one looks along. */
export const along = { plan: 'z', south: 'y', north: 'y', east: 'x', west: 'x' } as const
