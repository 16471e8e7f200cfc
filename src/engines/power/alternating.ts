import type { PowerNetwork } from './network'
import type { Electrical } from './ratings'

/** Reactive power that comes with real power at a power factor; currents lag. */
const kvarPerKw = (powerFactor: number): number => Math.tan(Math.acos(Math.min(1, powerFactor)))

/** What decides currents and reactive power, by component and by load: it changes with no draw. */
export interface Alternating {
  /** Phases of what a component hands on: 3, 1, or 0 for direct current. */
  readonly nodePhases: Uint8Array
  readonly nodeVolts: Float64Array
  /** Of what draws its own reactive power whatever hangs below it: kvar per kW; else NaN. */
  readonly inputKvarPerKw: Float64Array
  /** 1 where a delta primary feeds a wye. */
  readonly delta: Uint8Array
  /** What hangs on direct current has no phases at all. */
  readonly hasDirectCurrent: boolean
  readonly loadPhases: Uint8Array
  /** Line voltage of three phases; its own of a single one or of direct current. */
  readonly loadVolts: Float64Array
  readonly loadPowerFactor: Float64Array
  readonly loadKvarPerKw: Float64Array
}

const rootThree = Math.sqrt(3)

/** Where a load's own figure is that to the neutral, its feeder's lines are √3 above it. */
const lineVolts = (own: number, feeder: number): number =>
  Math.abs(own - feeder / rootThree) < Math.abs(own - feeder) ? own * rootThree : own

/** Reads what holds for a wired facility whatever it draws. */
export const alternatingOf = (
  network: PowerNetwork,
  electrical: Electrical,
  rowOfNode: ArrayLike<number>,
  rowOfLoad: ArrayLike<number>,
): Alternating => {
  const feeder = new Int32Array(network.loadCount).fill(-1)
  network.cordLoad.forEach((load, cord) => {
    feeder[load] = network.cordNode[cord] as number
  })
  const nodePhases = Uint8Array.from(rowOfNode, electrical.phases)
  const nodeVolts = Float64Array.from(rowOfNode, electrical.volts)
  // What hangs on one phase has one phase, and what hangs on direct current none.
  const loadPhases = Uint8Array.from(rowOfLoad, (row, load) =>
    Math.min(electrical.phases(row), nodePhases[feeder[load] as number] ?? 3),
  )
  const loadPowerFactor = Float64Array.from(rowOfLoad, (row, load) =>
    loadPhases[load] === 0 ? 1 : electrical.powerFactor(row),
  )
  return {
    nodePhases,
    nodeVolts,
    hasDirectCurrent: nodePhases.includes(0),
    inputKvarPerKw: Float64Array.from(rowOfNode, (row) =>
      kvarPerKw(electrical.inputPowerFactor(row)),
    ),
    delta: Uint8Array.from(rowOfNode, (row) => Number(electrical.windings(row) === 'delta-wye')),
    loadPhases,
    loadPowerFactor,
    loadKvarPerKw: loadPowerFactor.map(kvarPerKw),
    loadVolts: Float64Array.from(rowOfLoad, (row, load) => {
      const own = electrical.volts(row)
      const above = nodeVolts[feeder[load] as number] ?? Number.NaN
      return loadPhases[load] === 3 ? lineVolts(own, above) : own
    }),
  }
}
