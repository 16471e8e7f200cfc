import { greatestOf } from '#base'
import type { Inventory } from '#model'
import { dielectricKjPerLK, rackHeatCapacityKjPerK } from '#standards'
import { dielectricStated } from '../flows'
import { fluidAt } from '../formulas/fluid'
import type { CoolingState } from '../lose'
import { columnOf, figure } from '../lose'
import type { Gap, Loop, RoomHeat } from '../solution'
import type { Mass, Moving } from './system'

const site = -1

/** The warmest air that anything draws in a room; of a room without such, as its supply. */
export const roomValueC = ({ aisles, supplyAirC, open }: RoomHeat): number => {
  const drawn = aisles.flatMap(({ intakeC, rows }) =>
    rows.length > 0 ? (intakeC ?? Number.NaN) : [],
  )
  const any = drawn.length > 0 ? drawn : aisles.map(({ intakeC }) => intakeC ?? Number.NaN)
  if (any.length === 0) return supplyAirC ?? Number.NaN
  return any.some(Number.isNaN) && !open ? Number.NaN : greatestOf(any)
}

/** What a kelvin takes of a closed room: the very figure that its ride-through rests on. */
const roomCapacity = ({ airHeatKw, warmingKPerMin, open }: RoomHeat): number =>
  open ? Number.POSITIVE_INFINITY : (figure(airHeatKw) * 60) / (warmingKPerMin ?? Number.NaN)

/** Racks that do not say what they take for a kelvin are planned with a figure of the assumptions. */
const restsOfRoom = (inventory: Inventory, { aisles, open }: RoomHeat): Mass['rests'] => {
  const stated = inventory.numbers('heatCapacityKjPerK')
  const isPlanned = (row: number) =>
    Number.isNaN(stated[row]) && inventory.kindOf(row).id.endsWith('rack')
  return !open && aisles.some(({ rows }) => rows.some(isPlanned))
    ? [{ parameter: rackHeatCapacityKjPerK.id }]
    : []
}

const roomMass = ({ inventory }: CoolingState, room: RoomHeat): Mass => {
  const place = inventory.facility.rooms[room.roomRow]
  const valueC = roomValueC(room)
  const noHeight = place !== undefined && place.heightM === undefined
  return {
    type: 'room',
    id: place?.id ?? 'site',
    heatCapacityKjPerK: roomCapacity(room),
    heatKw: figure(room.airHeatKw),
    valueC,
    moving: undefined,
    rests: restsOfRoom(inventory, room),
    gaps: [
      ...room.gaps,
      ...(Number.isNaN(valueC) ? room.aisles.flatMap(({ gaps }) => gaps) : []),
      ...(noHeight ? [{ row: site, field: 'heightM' }] : []),
    ],
  }
}

/** What each mover adds, read from the loop without it. */
const movingOf = ({ inventory }: CoolingState, loop: Loop): Moving | undefined => {
  const { movedBy, flowCapacityLPerMin, oneOut, flowDemandLPerMin } = loop
  if (movedBy === 'nobody') return undefined
  const all = figure(flowCapacityLPerMin)
  const isExchanger = (row: number) => inventory.kindOf(row).cooling === 'exchanger'
  const movers = new Set(movedBy === 'pump' ? loop.pumpRows : loop.sinkRows.filter(isExchanger))
  const flowOf = new Map<number, number>()
  for (const lost of oneOut) {
    const own = all - lost.flowCapacityLPerMin
    if (movers.has(lost.row) && own !== 0) flowOf.set(lost.row, own)
  }
  const asked = figure(flowDemandLPerMin)
  return {
    flowOf,
    haveLPerMin: all,
    // What was short before is not what follows: then all that is moved was enough.
    needLPerMin: asked > all ? all : asked,
    gaps: loop.flowGaps,
  }
}

const loopMass = (state: CoolingState, loop: Loop): Mass => {
  const { inventory } = state
  const { volumeL, supplyC } = loop
  const stated =
    loop.fluid === 'dielectric' ? dielectricStated(inventory, loop.headerRows) : undefined
  const fluid = fluidAt(loop.fluid, supplyC, stated)
  const nothing = volumeL.value === 0 && volumeL.unknownCount > 0
  const kjPerK = fluid
    ? (volumeL.value / 1000) * fluid.densityKgPerM3 * fluid.heatCapacityKjPerKgK
    : Number.NaN
  const noHeat = loop.headerRows.map((row) => ({ row, field: 'heatCapacityKjPerKgK' }))
  return {
    type: 'loop',
    id: loop.id,
    heatCapacityKjPerK: nothing ? Number.NaN : kjPerK,
    heatKw: figure(loop.heatKw),
    valueC: supplyC ?? Number.NaN,
    moving: movingOf(state, loop),
    rests: loop.volumeGaps,
    gaps: [
      ...loop.heatGaps,
      ...(supplyC === undefined ? loop.supplyGaps : []),
      ...(nothing ? loop.volumeGaps : []),
      ...(fluid ? [] : noHeat),
    ],
  }
}

const bathGaps = (row: number, fluidL: number, valueC: number): readonly Gap[] => [
  ...(Number.isNaN(fluidL) ? [{ row, field: 'fluidL' }] : []),
  ...(Number.isNaN(valueC) ? [{ row, field: 'exchangerApproachK' }] : []),
]

/** The bath of a tank: its fluid alone, its machines and walls left out. */
const bathMass = ({ inventory, parameters, cooling }: CoolingState, row: number): Mass => {
  const at = (name: string) => columnOf(cooling, name)?.[row] ?? Number.NaN
  const fluidL = inventory.numberOf(row, 'fluidL') ?? Number.NaN
  const { densityKgPerM3, heatCapacityKjPerKgK } =
    fluidAt('dielectric', undefined, dielectricStated(inventory, [row])) ?? {}
  const known = densityKgPerM3 !== undefined && heatCapacityKjPerKgK !== undefined
  const perL = known
    ? (densityKgPerM3 * heatCapacityKjPerKgK) / 1000
    : parameters(dielectricKjPerLK)
  const valueC = at('coolantSupplyC') + at('approachK')
  return {
    type: 'bath',
    id: inventory.equipment[row]?.id ?? '',
    heatCapacityKjPerK: fluidL * perL,
    heatKw: at('dielectricHeatKw'),
    valueC,
    moving: undefined,
    rests: known ? [] : [{ parameter: dielectricKjPerLK.id }],
    gaps: bathGaps(row, fluidL, valueC),
  }
}

/** Masses with the way to them: by room, by loop, by tank. */
export interface Masses {
  readonly all: readonly Mass[]
  readonly ofRoom: ReadonlyMap<number, number>
  readonly ofLoop: ReadonlyMap<string, number>
  readonly ofTank: ReadonlyMap<number, number>
}

/** Air around mining containers in the open, where nothing else stands in it. */
const openAir = ({ inventory, cooling }: CoolingState): readonly (readonly [number, Mass])[] => {
  const known = new Set(cooling.rooms.map(({ roomRow }) => roomRow))
  const intakeC = columnOf(cooling, 'intakeC')
  const found = new Map<number, Mass>()
  for (const row of inventory.rowsOf('miner-container')) {
    const roomRow = inventory.roomRow[row] as number
    const room = inventory.facility.rooms[roomRow]
    if (known.has(roomRow) || room?.open === false || found.has(roomRow)) continue
    found.set(roomRow, {
      type: 'room',
      id: room?.id ?? 'site',
      heatCapacityKjPerK: Number.POSITIVE_INFINITY,
      heatKw: 0,
      valueC: intakeC?.[row] ?? Number.NaN,
      moving: undefined,
      rests: [],
      gaps: [{ row: site, field: 'designDryBulbC' }],
    })
  }
  return [...found]
}

/** Reads the masses of a solved facility: rooms, loops, and baths that hold heat. */
export const readMasses = (state: CoolingState): Masses => {
  const { inventory, cooling } = state
  const heat = columnOf(cooling, 'dielectricHeatKw')
  const tanks = inventory.rowsOf('immersion-tank').filter((row) => heat?.[row] !== 0)
  const all: Mass[] = []
  const numbered = <Key>(key: Key, mass: Mass): readonly [Key, number] => [key, all.push(mass) - 1]
  return {
    ofRoom: new Map(
      [
        ...cooling.rooms.map((room) => [room.roomRow, roomMass(state, room)] as const),
        ...openAir(state),
      ].map(([roomRow, mass]) => numbered(roomRow, mass)),
    ),
    ofLoop: new Map(cooling.loops.map((loop) => numbered(loop.id, loopMass(state, loop)))),
    ofTank: new Map(tanks.map((row) => numbered(row, bathMass(state, row)))),
    all,
  }
}
