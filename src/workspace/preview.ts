import type { Point, Polygon, Text } from '#base'
import type { KindId } from '#model'
import type { ClearZone } from './clearance'
import type { Vector } from './spans'

/** A piece of equipment that is not there yet. */
export interface Ghost {
  readonly kind: KindId
  readonly product: string | undefined
  readonly x: number
  readonly y: number
  readonly z: number
  readonly rotationDeg: number
  /** Its size, where that is not the product's. */
  readonly size?: { readonly widthM: number; readonly depthM: number; readonly heightM: number }
  /** It would collide: drawn as a fault. */
  readonly blocked?: boolean
}

/** A dimension drawn between two points, with its text. */
export interface Dimension {
  readonly from: Point
  readonly to: Point
  readonly text: string
  /** Its level, where that is not the one that is looked at. */
  readonly z?: number
  /** It equals another one beside it: drawn as what the pointer snapped to. */
  readonly equal?: boolean
}

/** A line through the room that is not there yet, such as a tray under way. */
export interface Way {
  readonly points: readonly Vector[]
  /** Its width, where it has one to show. */
  readonly widthM?: number
  /** Where it meets what is there already. */
  readonly joins?: readonly Vector[]
}

/** One of several answers, such as the port that a cord goes to. */
export interface Choice {
  readonly id: string
  readonly label: Text
}

/** Something to take hold of in the air. */
export interface Handle {
  readonly at: Vector
  readonly isHeld: boolean
}

/** What the active tool shows before it writes anything. A drag changes this and nothing else. */
export interface Preview {
  readonly ghosts?: readonly Ghost[]
  /** Items that follow the pointer: drawn shifted and turned, not moved in the document. */
  readonly moved?: {
    readonly ids: readonly string[]
    readonly dx: number
    readonly dy: number
    /** How far up; of routes only. */
    readonly dz?: number
    readonly rotationDeg: number
    readonly about: Point
  }
  /** What constraints lead along with it, each by its own shift; its ghosts are among the others. */
  readonly followers?: readonly {
    readonly id: string
    readonly dx: number
    readonly dy: number
  }[]
  readonly outline?: { readonly polygon: Polygon; readonly closed: boolean; readonly z: number }
  /** The rubber band of a box selection, in plan. */
  readonly band?: { readonly from: Point; readonly to: Point }
  readonly dimensions?: readonly Dimension[]
  /** Clear spaces of what is led, and those of others that it would take. */
  readonly zones?: readonly ClearZone[]
  /** Lines that say what the pointer has snapped to. */
  readonly guides?: readonly { readonly from: Point; readonly to: Point }[]
  /** A connection under way, from a port to the pointer or another port. */
  readonly link?: { readonly from: string; readonly to: Point | string; readonly allowed: boolean }
  /** Cords that are not laid yet. */
  readonly cords?: readonly { readonly from: Vector; readonly to: Vector }[]
  /** Routes under way, at their own heights. */
  readonly ways?: readonly Way[]
  /** The level that the pointer is led on, where that is not the floor. */
  readonly levelM?: number
  readonly handles?: readonly Handle[]
  /** Answers to pick from, when a click can mean several things; the page hands the pick back. */
  readonly choices?: readonly Choice[]
  /** What has been typed so far and not yet entered, such as `3.6,2.`. */
  readonly typed?: string
  /** One short sentence for the status bar: what the tool waits for, or why it refuses. */
  readonly hint?: string
}
