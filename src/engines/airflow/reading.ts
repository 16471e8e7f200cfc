import { type AirIndices, airIndices, type CoolerAir, type IntakeRange } from './indices'
import type { MeshedDevice } from './mesh/mesh'
import type { DeviceState } from './progress'

/** How a rack stands in the air of its room. */
interface RackReading {
  readonly id: string
  readonly flowM3PerS: number
  readonly intakeC: number
  readonly intakeMaxC: number
  readonly exhaustC: number
}

/** A cooler with what it takes; its air returns partly from the room, partly over the ceiling. */
interface CoolerReading {
  readonly id: string
  readonly flowM3PerS: number
  readonly supplyC: number
  readonly returnC: number
  readonly takesKw: number
}

/** What the solver found, by equipment. */
export interface AirReadings {
  readonly racks: readonly RackReading[]
  readonly coolers: readonly CoolerReading[]
  /** All coolers together; undefined where none stands in the part that was looked at. */
  readonly cooling: CoolerAir | undefined
}

interface Mixed {
  flow: number
  supply: number
  back: number
  kw: number
}

/** Joins the states of the solver's devices to readings of racks and coolers, warmest rack first. */
export const readAir = (
  devices: readonly MeshedDevice[],
  states: readonly DeviceState[],
): AirReadings => {
  const racks: RackReading[] = []
  const mixed = new Map<string, Mixed>()
  devices.forEach(({ id, role, flowM3PerS }, n) => {
    const state = states[n]
    if (!state || id === undefined) return
    const { intakeC, intakeMaxC, exhaustC, heatKw } = state
    if (role === 'rack') racks.push({ id, flowM3PerS, intakeC, intakeMaxC, exhaustC })
    if (role !== 'cooler' && role !== 'duct') return
    const one = mixed.get(id) ?? { flow: 0, supply: 0, back: 0, kw: 0 }
    one.flow += flowM3PerS
    one.supply += flowM3PerS * exhaustC
    one.back += flowM3PerS * intakeC
    one.kw -= heatKw
    mixed.set(id, one)
  })
  const all = [...mixed.values()].reduce<Mixed>(
    (sum, one) => ({
      flow: sum.flow + one.flow,
      supply: sum.supply + one.supply,
      back: sum.back + one.back,
      kw: sum.kw + one.kw,
    }),
    { flow: 0, supply: 0, back: 0, kw: 0 },
  )
  const told = ({ flow, supply, back }: Mixed): CoolerAir => ({
    flowM3PerS: flow,
    supplyC: supply / flow,
    returnC: back / flow,
  })
  return {
    racks: racks.sort((a, b) => b.intakeMaxC - a.intakeMaxC),
    coolers: [...mixed].map(([id, one]) => ({ id, ...told(one), takesKw: one.kw })),
    cooling: all.flow > 0 ? told(all) : undefined,
  }
}

/** Indices of what was read; undefined without racks or without coolers. */
export const indicesOf = (
  { racks, cooling }: AirReadings,
  range: IntakeRange,
): AirIndices | undefined =>
  cooling && racks.length > 0 ? airIndices(racks, cooling, range) : undefined
