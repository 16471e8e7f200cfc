import { drivingDifferenceK } from '#standards'
import { movedAir } from '../fans'
import { type CoolingState, columnOf, figure } from '../lose'
import type { CoolingSolution, Gap, Loop } from '../solution'
import type { CoolingBasis } from './course'
import type { Masses } from './read-masses'
import type { UnitClass } from './system'

/** One unit between two masses, before like ones are counted together. */
type Unit = Omit<UnitClass, 'rows'> & { readonly row: number }

/** Columns that units are read from, in one weather. */
interface Figures {
  readonly loadKw: Float64Array
  readonly capacityKw: Float64Array
  readonly drawKw: Float64Array
  readonly returnAirC: Float64Array
  readonly supplyC: ReadonlyMap<string, number>
}

const figuresOf = (solution: CoolingSolution): Figures => {
  const at = (name: string) => columnOf(solution, name) ?? new Float64Array(0)
  return {
    loadKw: at('coolingLoadKw'),
    capacityKw: at('coolingCapacityKw'),
    drawKw: at('mechanicalKw'),
    returnAirC: at('returnAirC'),
    supplyC: new Map(solution.loops.map(({ id, supplyC }) => [id, supplyC ?? Number.NaN])),
  }
}

interface UnitReader {
  readonly state: CoolingState
  readonly figures: Figures
  readonly masses: Masses
  /** Loops that each row gives its heat to. */
  readonly gives: ReadonlyMap<number, readonly Loop[]>
}

const or = (figure: number, other: number): number => (Number.isNaN(figure) ? other : figure)

const givesOf = (loops: readonly Loop[]): ReadonlyMap<number, readonly Loop[]> => {
  const found = new Map<number, Loop[]>()
  for (const loop of loops) {
    for (const row of loop.sourceRows) {
      const own = found.get(row)
      if (own) own.push(loop)
      else found.set(row, [loop])
    }
  }
  return found
}

interface Taking {
  readonly from: number
  readonly capacityKw: number
  readonly dutyKw: number
  /** Heat handed on for each kW taken, and what comes on top of that. */
  readonly ratio: number
  readonly ownKw: number
  /** Between what it cools and what cools it, where that is known. */
  readonly drivingK: (into: Loop) => number
  readonly field: string
}

/** A unit, once for each loop that it gives heat to, in equal parts. */
const unitsOf = (reader: UnitReader, row: number, taking: Taking): readonly Unit[] => {
  const { state, masses, gives } = reader
  const { from, capacityKw, dutyKw, ratio, ownKw, field } = taking
  const gaps: readonly Gap[] = Number.isNaN(capacityKw) ? [{ row, field }] : []
  const loops = gives.get(row) ?? []
  if (loops.length === 0) {
    const alone = { from, into: -1, row, capacityKw, dutyKw, ratio, ownKw: 0 }
    return [{ ...alone, drivingK: Number.POSITIVE_INFINITY, rests: [], gaps }]
  }
  return loops.map((loop) => {
    const share = 1 / loops.length
    const known = taking.drivingK(loop)
    const isKnown = known > 0
    const rests: readonly CoolingBasis[] = isKnown ? [] : [{ parameter: drivingDifferenceK.id }]
    return {
      from,
      into: masses.ofLoop.get(loop.id) ?? -1,
      row,
      capacityKw: capacityKw * share,
      dutyKw: dutyKw * share,
      ratio,
      ownKw: ownKw * share,
      drivingK: isKnown ? known : state.parameters(drivingDifferenceK),
      rests,
      gaps,
    }
  })
}

/** Coolers of the rooms: net of their fans' heat, which their water takes as well. */
const airCoolers = (reader: UnitReader): readonly Unit[] => {
  const { state, figures, masses } = reader
  return state.cooling.rooms.flatMap((room) => {
    const from = room.open ? -1 : (masses.ofRoom.get(room.roomRow) ?? -1)
    if (from < 0) return []
    return room.coolerRows.flatMap((row) => {
      const dutyKw = figures.loadKw[row] as number
      const isDoor = state.inventory.kindOf(row).id === 'rear-door-cooler'
      const own = figures.capacityKw[row] as number
      return unitsOf(reader, row, {
        from,
        // A door takes no more than its own rack gives it.
        capacityKw: isDoor && !Number.isNaN(own) ? Math.min(own, dutyKw) : own,
        dutyKw,
        ratio: 1,
        ownKw: or(figures.drawKw[row] as number, 0),
        drivingK: ({ id }) =>
          (figures.returnAirC[row] as number) - (figures.supplyC.get(id) ?? Number.NaN),
        field: 'netSensibleKw',
      })
    })
  })
}

/** Fans that bring in outside air take what their share of the air asked for carries away. */
const ventilators = ({ state, masses }: UnitReader): readonly Unit[] => {
  const { inventory, cooling } = state
  const rooms = new Map(cooling.rooms.map((room) => [room.roomRow, room]))
  return inventory.rowsOf('fan-wall').flatMap((row) => {
    const roomRow = inventory.roomRow[row] as number
    const room = rooms.get(roomRow)
    const from = masses.ofRoom.get(roomRow)
    if (!room || room.open || from === undefined || room.coolerRows.includes(row)) return []
    const { airflowM3PerH, gaps } = movedAir(inventory, row)
    const heatKw = figure(room.airHeatKw)
    const capacityKw = (heatKw * airflowM3PerH) / figure(room.airDemandM3PerH)
    const dutyKw = (heatKw * airflowM3PerH) / figure(room.ventilationM3PerH)
    const drivingK = Number.POSITIVE_INFINITY
    const rests: readonly CoolingBasis[] = []
    return { from, into: -1, row, capacityKw, dutyKw, ratio: 1, ownKw: 0, drivingK, rests, gaps }
  })
}

/** Heat that a unit of a loop hands on over what it takes: a compressor adds its own. */
const ownOf = ({ state, figures }: UnitReader, row: number, dutyKw: number) => {
  const drawKw = or(figures.drawKw[row] as number, 0)
  return state.inventory.kindOf(row).id === 'chiller'
    ? { ratio: dutyKw > 0 ? 1 + drawKw / dutyKw : 1, ownKw: 0 }
    : { ratio: 1, ownKw: drawKw }
}

const loopUnits = (reader: UnitReader): readonly Unit[] => {
  const { state, figures, masses } = reader
  const [setC, approaches] = ['supplyC', 'approachK'].map((field) =>
    state.inventory.numbers(field),
  ) as [Float64Array, Float64Array]
  return state.cooling.loops.flatMap((loop) => {
    const from = masses.ofLoop.get(loop.id) ?? -1
    return loop.units.flatMap(({ row, dutyKw, capacityKw, ratedKw }) => {
      const isExchanger = state.inventory.kindOf(row).cooling === 'exchanger'
      const wantedC = or(setC[row] as number, loop.rideThroughS?.toC ?? Number.NaN)
      return unitsOf(reader, row, {
        from,
        capacityKw: isExchanger ? or(capacityKw, ratedKw) : capacityKw,
        dutyKw,
        ...ownOf(reader, row, figures.loadKw[row] as number),
        // The difference that its capacity is told at.
        drivingK: ({ id }) =>
          isExchanger
            ? or(wantedC - (figures.supplyC.get(id) ?? Number.NaN), approaches[row] as number)
            : Number.NaN,
        field: 'capacityKw',
      })
    })
  })
}

const tankUnits = (reader: UnitReader): readonly Unit[] => {
  const { state, figures, masses } = reader
  return [...masses.ofTank].flatMap(([row, from]) =>
    unitsOf(reader, row, {
      from,
      capacityKw: figures.capacityKw[row] as number,
      dutyKw: masses.all[from]?.heatKw ?? Number.NaN,
      ratio: 1,
      ownKw: 0,
      drivingK: () => state.inventory.numberOf(row, 'exchangerApproachK') ?? Number.NaN,
      field: 'heatCapacityKw',
    }),
  )
}

/**
 * Units of a mass that lacked capacity before: they carried its heat all the same, or its
 * temperatures would not be what they are. What follows a loss is what the loss does.
 */
const inBalance = (masses: Masses, units: readonly Unit[]): readonly Unit[] => {
  const sums = new Map<number, number>()
  for (const { from, capacityKw } of units) sums.set(from, (sums.get(from) ?? 0) + capacityKw)
  return units.map((unit) => {
    const sum = sums.get(unit.from) as number
    const heatKw = masses.all[unit.from]?.heatKw ?? Number.NaN
    return sum > 0 && heatKw > sum
      ? { ...unit, capacityKw: (unit.capacityKw * heatKw) / sum }
      : unit
  })
}

const likeness = (unit: Unit): string =>
  [
    unit.from,
    unit.into,
    unit.capacityKw,
    unit.dutyKw,
    unit.ratio,
    unit.ownKw,
    unit.drivingK,
    unit.rests.length,
    Number.isNaN(unit.capacityKw) ? unit.row : '',
  ].join(' ')

/** Reads the units between the masses; like ones are one class. */
export const readUnits = (state: CoolingState, masses: Masses): readonly UnitClass[] => {
  const reader: UnitReader = {
    state,
    figures: figuresOf(state.cooling),
    masses,
    gives: givesOf(state.cooling.loops),
  }
  const units = [
    ...airCoolers(reader),
    ...ventilators(reader),
    ...loopUnits(reader),
    ...tankUnits(reader),
  ]
  const found = new Map<string, Omit<UnitClass, 'rows'> & { rows: number[] }>()
  for (const { row, ...unit } of inBalance(masses, units)) {
    const key = likeness({ row, ...unit })
    const like = found.get(key)
    if (like) like.rows.push(row)
    else found.set(key, { ...unit, rows: [row] })
  }
  return [...found.values()]
}
