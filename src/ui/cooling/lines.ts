import type {
  CoolingSchedule,
  ScheduledCooler,
  ScheduledLoad,
  ScheduledLoop,
  ScheduledRoom,
  ScheduledUnit,
} from '#engines'
import { words } from '../text/text'

/** The lists of the cooling schedule. */
export const coolingSections = ['coolers', 'loops', 'units', 'rooms', 'loads'] as const
export type CoolingSection = (typeof coolingSections)[number]

/** A line of the schedule: figures of a thing, what it is called, and what is selected for it. */
export interface CoolingLine<F> {
  readonly key: string
  readonly ids: readonly string[]
  readonly name: string
  readonly what: string
  /** The room that it stands in, or the loop that it serves. */
  readonly place: string
  readonly figures: F
}

/** What each list is made of. */
export interface CoolingLines {
  readonly coolers: readonly CoolingLine<ScheduledCooler>[]
  readonly loops: readonly CoolingLine<ScheduledLoop>[]
  readonly units: readonly CoolingLine<ScheduledUnit>[]
  readonly rooms: readonly CoolingLine<ScheduledRoom>[]
  readonly loads: readonly CoolingLine<ScheduledLoad>[]
}

/** Names of equipment and rooms, as the document has them. */
export interface CoolingNames {
  readonly tag: (id: string) => string
  readonly kind: (id: string) => string
  readonly room: (id: string | undefined) => string
}

/** The schedule's rows as lines, in the order of the facility. */
export const coolingLines = (
  { coolers, loops, rooms, loads }: CoolingSchedule,
  names: CoolingNames,
): CoolingLines => {
  const lineOf = <F extends { readonly id: string }>(
    figures: F,
    place: string,
    key: string = figures.id,
  ): CoolingLine<F> => ({
    key,
    ids: [figures.id],
    name: names.tag(figures.id),
    what: names.kind(figures.id),
    place,
    figures,
  })
  return {
    coolers: coolers.map((cooler) => lineOf(cooler, names.room(cooler.room))),
    loads: loads.map((load) => lineOf(load, names.room(load.room))),
    loops: loops.map((loop) => ({
      key: loop.id,
      ids: [loop.subject],
      name: loop.name,
      what: words.cooling.fluids[loop.fluid],
      place: '',
      figures: loop,
    })),
    units: loops.flatMap((loop) =>
      loop.units.map((unit) => lineOf(unit, loop.name, `${loop.id} ${unit.id}`)),
    ),
    rooms: rooms.map((room) => ({
      key: room.id ?? ' outside',
      ids: room.id === undefined ? [] : [room.id],
      name: names.room(room.id),
      what: room.open ? words.cooling.openAir : '',
      place: '',
      figures: room,
    })),
  }
}
