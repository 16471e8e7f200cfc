/** What a way in is asked about. */
export interface WayInRequest {
  /** Equipment that is to be brought to its place. */
  readonly ids: readonly string[]
  /** The door where it comes in; without one, any door that is a dock. */
  readonly dock?: string | undefined
  /** Whether all other equipment stands in its place already, or only what exists. */
  readonly others: 'in-place' | 'existing'
}

/** One thing that was held against what passes. */
export interface WayInCheck {
  readonly type:
    | 'door-width'
    | 'door-height'
    | 'ceiling'
    | 'floor-load'
    | 'panel-load'
    | 'lift-width'
    | 'lift-depth'
    | 'lift-height'
    | 'lift-load'
    /** Where a lift ends, or how long a ramp is, is not stated. */
    | 'lift-ends'
    | 'ramp-width'
    /** Where no way was found: walls all around; a step, at most `needed`. */
    | 'no-door'
    | 'step'
    /** The narrowest place of the widest way; the longest piece of its width that gets around a corner. */
    | 'passage'
    | 'turn'
    /** At most `needed`, and not at least. */
    | 'ramp-slope'
    /** Something that hangs lower than the piece is high. */
    | 'overhead'
    | 'in-the-way'
    /** Nobody can tell whether a door leads through both faces of its wall, `measured` apart. */
    | 'door-wall'
  /** The door, hoist, room or equipment that it is about. */
  readonly id: string
  /** With the clearance on each side. NaN where it is not known, or where nothing is measured. */
  readonly needed: number
  /** What there is. NaN where it is not stated. */
  readonly measured: number
  readonly unit: 'm' | 'kg' | 'kPa' | 'ratio'
  readonly verdict: 'pass' | 'fail' | 'unknown'
  /** Where that is, of what has no place of its own. */
  readonly at?: { readonly x: number; readonly y: number; readonly z: number }
}

/** Where a piece stands on its way. */
export interface WayInPose {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly rotationDeg: number
}

/**
 * Whether a piece gets to its place. `fits` every check on the way passes; `blocked` no way without
 * a check that fails, or none at all; `unknown` something on the only ways is not stated, or the
 * search could not tell; `no-dock` no door is marked where goods come in.
 */
export type WayInOutcome = 'fits' | 'blocked' | 'unknown' | 'no-dock'

/** Why there is no way at all, or why nobody can tell. */
export type WayInReason =
  | 'size-unknown'
  | 'no-room'
  /** Only lifts or ramps lead there that do not say how far. */
  | 'lift-unstated'
  /** Walls without a door, or turns that are too tight. */
  | 'walls'
  /** Closer than the steps of the search can tell. */
  | 'too-close'
  /** More floor than is searched. */
  | 'too-large'

/** The way of one piece of equipment from the dock to its place. */
export interface WayIn {
  readonly id: string
  readonly outcome: WayInOutcome
  readonly reason: WayInReason | undefined
  readonly dock: string | undefined
  /** From the dock to its place; the way with the fewest faults where none is free of them. */
  readonly path: readonly WayInPose[]
  readonly lengthM: number
  /** What was passed on that way, in order; the worst first where something is passed twice. */
  readonly checks: readonly WayInCheck[]
  /** Kept clear on each side. */
  readonly clearanceM: number
  /** The search moves by this much and turns by {@link turnDeg}. */
  readonly stepM: number
  readonly turnDeg: number
}

/** The ways of all that was asked for. */
export interface WaysIn {
  readonly ways: readonly WayIn[]
  /** Doors that are marked as docks. */
  readonly docks: readonly string[]
}
