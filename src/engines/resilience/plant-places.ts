import type { Inventory } from '#model'
import { figure } from '../cooling/lose'
import type { CoolingSolution, Loop, RoomHeat } from '../cooling/solution'
import type { PowerSolution } from '../power/solution'
import type { CooledPlace, PlantUnit } from './plant-supply'

/** What a place hands on to another: the heat of a room to the loops of its coolers, of a loop to the next. */
interface Passing {
  readonly to: number
  /** Of its heat, 0–1. */
  readonly share: number
}

/** A place with what one unit counts for in it. */
export interface PlaceFrame {
  readonly place: Omit<CooledPlace, 'pause'>
  /** What the place loses with a unit, kW and L/min, by row; NaN: not known. */
  readonly capacityOf: ReadonlyMap<number, number>
  readonly flowOf: ReadonlyMap<number, number>
  /** Until its first limit once nothing cools it. */
  readonly holdS: number | undefined
  readonly passes: readonly Passing[]
}

type Part = PlantUnit['part']

const partOf = (inventory: Inventory, row: number): Part => {
  const role = inventory.kindOf(row).cooling
  if (role === 'exchanger' || role === 'pump') return role
  return role === 'rejection' ? 'rejection' : 'cooler'
}

const unitsOf = (
  inventory: Inventory,
  { supply }: Pick<PowerSolution, 'supply'>,
  rows: Iterable<number>,
): readonly PlantUnit[] =>
  [...new Set(rows)]
    .sort((a, b) => a - b)
    .map((row) => ({ row, part: partOf(inventory, row), supply: supply.get(row) }))

const roomFrame = (
  inventory: Inventory,
  power: Pick<PowerSolution, 'supply'>,
  room: RoomHeat,
  at: number,
): PlaceFrame => {
  const capacityKw = figure(room.capacityKw)
  return {
    place: {
      type: 'room',
      at,
      id: inventory.facility.rooms[room.roomRow]?.id ?? '',
      units: unitsOf(inventory, power, room.coolerRows),
      heatKw: figure(room.airHeatKw),
      capacityKw,
      flowLPerMin: Number.NaN,
      flowDemandLPerMin: Number.NaN,
    },
    capacityOf: new Map(
      room.oneOut.map(({ row, capacityKw: left }) => [row, capacityKw - figure(left)]),
    ),
    flowOf: new Map(),
    holdS: room.rideThroughS?.seconds,
    passes: [],
  }
}

const loopFrame = (
  inventory: Inventory,
  power: Pick<PowerSolution, 'supply'>,
  loop: Loop,
  at: number,
): PlaceFrame => {
  const capacityKw = figure(loop.capacityKw)
  const isMoved = loop.movedBy !== 'nobody'
  const flowLPerMin = isMoved ? figure(loop.flowCapacityLPerMin) : Number.NaN
  const sinks = new Set(loop.sinkRows)
  const movers = new Set(
    loop.movedBy === 'cdu'
      ? loop.sinkRows.filter((row) => inventory.kindOf(row).cooling === 'exchanger')
      : loop.pumpRows,
  )
  const lost = loop.oneOut
  return {
    place: {
      type: 'loop',
      at,
      id: loop.id,
      units: unitsOf(inventory, power, [...loop.sinkRows, ...loop.pumpRows]),
      heatKw: figure(loop.heatKw),
      capacityKw,
      flowLPerMin,
      flowDemandLPerMin: isMoved ? figure(loop.flowDemandLPerMin) : Number.NaN,
    },
    capacityOf: new Map(
      lost.filter(({ row }) => sinks.has(row)).map((one) => [one.row, capacityKw - one.capacityKw]),
    ),
    flowOf: new Map(
      lost
        .filter(({ row }) => movers.has(row))
        .map((one) => [one.row, flowLPerMin - one.flowCapacityLPerMin]),
    ),
    holdS: loop.rideThroughS?.seconds,
    passes: [],
  }
}

/** Where the heat of each place goes on to, by what its units take of it. */
const passingsOf = (
  frames: readonly PlaceFrame[],
  loopPlaces: ReadonlyMap<number, readonly number[]>,
  dutyOf: (row: number) => number,
): readonly (readonly Passing[])[] =>
  frames.map(({ place }) => {
    const taking = place.units.filter(({ part }) => part !== 'pump' && part !== 'rejection')
    const takers = place.units.filter(({ part }) => part !== 'pump')
    const duties = takers.map(({ row }) => dutyOf(row))
    const isKnown = duties.every((kw) => kw >= 0) && duties.some((kw) => kw > 0)
    const all = isKnown ? duties.reduce((sum, kw) => sum + kw, 0) : takers.length
    const shares = new Map<number, number>()
    for (const { row } of taking) {
      const onward = loopPlaces.get(row) ?? []
      const own = (isKnown ? dutyOf(row) : 1) / all / Math.max(1, onward.length)
      for (const to of onward) shares.set(to, (shares.get(to) ?? 0) + own)
    }
    return [...shares].map(([to, share]) => ({ to, share }))
  })

/** The places of a facility: closed rooms with coolers, and every loop. */
export const framesOf = (
  inventory: Inventory,
  power: Pick<PowerSolution, 'supply'>,
  { rooms, loops, columns }: Pick<CoolingSolution, 'rooms' | 'loops' | 'columns'>,
): readonly PlaceFrame[] => {
  const inRooms = rooms.flatMap((room, at) =>
    room.open || room.roomRow < 0 || room.coolerRows.length === 0
      ? []
      : [roomFrame(inventory, power, room, at)],
  )
  const frames = [...inRooms, ...loops.map((loop, at) => loopFrame(inventory, power, loop, at))]
  const loopPlaces = new Map<number, number[]>()
  loops.forEach(({ sourceRows }, at) => {
    for (const row of sourceRows) {
      if (inventory.kindOf(row).it) continue
      const known = loopPlaces.get(row)
      if (known) known.push(inRooms.length + at)
      else loopPlaces.set(row, [inRooms.length + at])
    }
  })
  const duty = columns.find(({ name }) => name === 'coolingLoadKw')?.values
  const passings = passingsOf(frames, loopPlaces, (row) => duty?.[row] ?? Number.NaN)
  return frames.map((frame, at) => ({ ...frame, passes: passings[at] ?? [] }))
}

/** Places by what stands in their air, and by what is joined to their loops. */
export interface Givers {
  /** The place of a room by its index in the facility. */
  readonly roomPlace: ReadonlyMap<number, number>
  /** Places of the loops that a row gives its heat to. */
  readonly loopPlaces: ReadonlyMap<number, readonly number[]>
}

export const giversOf = (
  { rooms, loops }: Pick<CoolingSolution, 'rooms' | 'loops'>,
  frames: readonly PlaceFrame[],
): Givers => {
  const roomPlace = new Map<number, number>()
  const loopPlaces = new Map<number, number[]>()
  frames.forEach(({ place: { type, at } }, index) => {
    if (type === 'room') {
      roomPlace.set(rooms[at]?.roomRow ?? -1, index)
      return
    }
    for (const row of loops[at]?.sourceRows ?? []) {
      const known = loopPlaces.get(row)
      if (known) known.push(index)
      else loopPlaces.set(row, [index])
    }
  })
  return { roomPlace, loopPlaces }
}
