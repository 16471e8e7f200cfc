import type { Text, Unit } from '#base'
import type { FacilityDocument } from '#document'
import type { Kind, KindId } from '#model'
import type { Answer } from '../solver'
import type { Tone } from './tones'

/** One colour of an overlay with what it means. */
export interface PaintClass {
  readonly id: string
  readonly label: Text
  readonly tone: Tone
  readonly hatched?: boolean
  /** Drawn with red edges, as a fault is. */
  readonly outlined?: boolean
  /** Says nothing of its own: a line between this and something else takes the other's colour. */
  readonly neutral?: boolean
}

/** A colour for every piece of equipment, by classes that a legend names. */
export interface Painting {
  readonly id: string
  readonly label: Text
  readonly classes: readonly PaintClass[]
  readonly ids: readonly string[]
  /** Class of each id, as an index into `classes`. */
  readonly classOf: Uint8Array
  /** How many pieces of equipment are in each class. */
  readonly counts: readonly number[]
  /** Which end of a power connection lends it its colour. */
  readonly lines: 'feeder' | 'fed' | 'none'
  /** Floors that the overlay speaks of, by the ids of their rooms. */
  readonly areas?: ReadonlyMap<string, PaintedArea>
  /** Routes that the overlay speaks of, by their ids. */
  readonly routes?: ReadonlyMap<string, PaintedRoute>
  /** What has to be said besides the classes. */
  readonly note?: Text
}

/** The floor of a room in the colour of its class, with the figure that put it there. */
export interface PaintedArea {
  /** An index into the painting's classes. */
  readonly classAt: number
  /** NaN where it is not known. */
  readonly value: number
  readonly unit: Unit
}

/** A route in the colour of its class, with the figure that put it there. */
export interface PaintedRoute {
  /** An index into the painting's classes. */
  readonly classAt: number
  /** The classes of its runs, from each point to the next, where they differ. */
  readonly runs?: readonly number[]
  /** NaN where it is not known; none where the class says it all. */
  readonly value?: number
  readonly unit?: Unit
}

/** What paintings are made from. */
export interface PaintContext {
  readonly document: FacilityDocument
  readonly answer: Answer | undefined
  readonly kinds: ReadonlyMap<KindId, Kind>
}

/** An overlay that sorts equipment into classes. */
export interface ClassOverlay {
  readonly id: string
  readonly discipline: 'power' | 'cooling' | 'network'
  readonly label: Text
  /** Undefined as long as it has nothing to go by. */
  readonly paint: (context: PaintContext) => Painting | undefined
}

/** Counts and freezes a painting. */
export const painted = (
  about: Pick<Painting, 'id' | 'label' | 'classes' | 'lines' | 'note' | 'areas' | 'routes'>,
  ids: readonly string[],
  classFor: (id: string, row: number) => number,
): Painting => {
  const counts = about.classes.map(() => 0)
  const classOf = Uint8Array.from(ids, (id, row) => {
    const found = classFor(id, row)
    counts[found] = (counts[found] ?? 0) + 1
    return found
  })
  return { ...about, ids, classOf, counts }
}

/** The values of a column of the answer, by its name. */
export const valuesOf = (answer: Answer, name: string): Float64Array | undefined =>
  answer.columns.find((column) => column.name === name)?.values
