import type { Bounds, OrientedRect, Polygon } from '#base'
import type { Equipment, Library, Room } from '#model'

/** Clear space that a piece of equipment needs on one side, as it would be where things are led. */
export interface ClearZone {
  readonly id: string
  readonly side: 'front' | 'rear' | 'side'
  /** Asked for by the maker or owner, or to work safely in front of live parts. */
  readonly basis: 'service' | 'working'
  readonly polygon: Polygon
  readonly z: number
  readonly neededM: number
  /** What stands in it and how much it leaves; undefined while it is clear. */
  readonly fault: ClearFault | undefined
}

export interface ClearFault {
  readonly foundM: number
  /** Equipment, or a wall when undefined. */
  readonly by: string | undefined
}

/** What a check of clear spaces needs to know of a facility. */
export interface ClearSite {
  readonly library: Library
  equipment(id: string): Equipment | undefined
  placeOf(item: Equipment): OrientedRect & { readonly z: number; readonly heightM: number }
  /** Ids of what may stand in a rectangle. */
  near(bounds: Bounds): Iterable<string>
  /** The very same list as long as no room changes. */
  rooms(): readonly Room[]
}

/** Checks clear spaces where things are led, before anything is written. */
export interface LiveClearances {
  /**
   * The zones of what is led, and those of others in which it would stand. `led` tells it as it
   * would be placed.
   */
  look(led: readonly Equipment[]): readonly ClearZone[]
  /** Equipment was edited, added or removed; of what is there still, the records as they are now. */
  changed(items: Iterable<Equipment>): void
}
