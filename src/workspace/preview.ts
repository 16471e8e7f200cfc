import type { Point, Polygon } from '#base'
import type { KindId } from '#model'

/** A piece of equipment that is not there yet. */
export interface Ghost {
  readonly kind: KindId
  readonly product: string | undefined
  readonly x: number
  readonly y: number
  readonly z: number
  readonly rotationDeg: number
  /** It would collide: drawn as a fault. */
  readonly blocked?: boolean
}

/** A dimension drawn between two points, with its text. */
export interface Dimension {
  readonly from: Point
  readonly to: Point
  readonly text: string
}

/** What the active tool shows before it writes anything. A drag changes this and nothing else. */
export interface Preview {
  readonly ghosts?: readonly Ghost[]
  /** Items that follow the pointer: drawn shifted and turned, not moved in the document. */
  readonly moved?: {
    readonly ids: readonly string[]
    readonly dx: number
    readonly dy: number
    readonly rotationDeg: number
    readonly about: Point
  }
  readonly outline?: { readonly polygon: Polygon; readonly closed: boolean; readonly z: number }
  /** The rubber band of a box selection, in plan. */
  readonly band?: { readonly from: Point; readonly to: Point }
  readonly dimensions?: readonly Dimension[]
  /** Lines that say what the pointer has snapped to. */
  readonly guides?: readonly { readonly from: Point; readonly to: Point }[]
  /** A connection under way, from a port to the pointer or another port. */
  readonly link?: { readonly from: string; readonly to: Point | string; readonly allowed: boolean }
  /** One short sentence for the status bar: what the tool waits for, or why it refuses. */
  readonly hint?: string
}
