import type { Inventory } from '#model'
import { type Parameters, powerFactor, powerSupplyHoldUpMs, voltageTolerance } from '#standards'
import { kept } from '../kept'
import { remembering } from '../remembering'
import { curtailmentOf } from './curtailment'
import { utilityEntrancesOf } from './entrances'
import { faultsOf, standbyWithBreaks } from './faults'
import { feedsOf } from './feeds'
import { lossKwByRow, type PowerFlow, readFlow } from './flow'
import { stateOfEach } from './loss-states'
import { type Baseline, createBaseline } from './losses'
import type { LossState } from './outcome'
import { buswayPeaksOf } from './path-peaks'
import { rideThroughOf } from './ride-through'
import type { PowerSolution, Supply } from './solution'
import { standbyOf } from './standby'
import { supplyCode } from './state'
import { timingOf } from './timing'
import { Topology } from './topology'
import { upsGroupsOf } from './ups-groups'
import { type Wired, wiredOf } from './wired'
import type { Wiring } from './wiring'

/** A facility's power chain, read once; the draw of its cooling may change from round to round. */
export interface PowerEngine {
  /** What flows with nothing lost. */
  flow(mechanicalKw: Float64Array): PowerFlow
  /**
   * Losses by row with nothing lost: enough for the rounds of power and cooling. NaN where a live
   * component has some that nobody stated.
   */
  losses(mechanicalKw: Float64Array): Float64Array
  /** Everything: flows, losses of components and paths, standby, faults. */
  solve(mechanicalKw: Float64Array): PowerSolution
}

const supplyNames: Readonly<Record<number, Supply>> = {
  [supplyCode.dropped]: 'dropped',
  [supplyCode.unprotected]: 'unprotected',
  [supplyCode.ok]: 'ok',
  [supplyCode.unknown]: 'unknown',
}

/** Draw of each load: IT and what runs inside it, or the draw that the cooling engine found. */
const drawsOf = ({ rowOfLoad, isIt, itKw }: Wiring, mechanicalKw: Float64Array): Float64Array => {
  const draws = new Float64Array(rowOfLoad.length)
  for (let load = 0; load < draws.length; load++) {
    const mechanical = mechanicalKw[rowOfLoad[load] as number] ?? Number.NaN
    // A load without a figure for fans and pumps has them in its stated load.
    draws[load] = isIt[load]
      ? (itKw[load] as number) + (Number.isNaN(mechanical) ? 0 : mechanical)
      : mechanical
  }
  return draws
}

const supplyOfRows = (wiring: Wiring, { state, classes }: Baseline): Map<number, Supply> => {
  const supply = new Map<number, Supply>()
  wiring.rowOfLoad.forEach((row, load) => {
    const code = state.supply[classes.of[load] as number] as number
    supply.set(row, supplyNames[code] as Supply)
  })
  return supply
}

const cordsUnstated = (wiring: Wiring, { classes }: Baseline): number[] =>
  [...wiring.rowOfLoad].filter((_, load) =>
    Number.isNaN(classes.needed[classes.of[load] as number] as number),
  )

const hasManualSpare = ({ network }: Wiring): boolean =>
  network.open.some((open, node) => open === 1 && network.manual[node] === 1)

/** Planned work breaks nothing; with no device to be moved by people it does what a fault does. */
const plannedLosses = (
  { wiring, memories }: Wired,
  base: Baseline,
  unbroken: readonly LossState[],
): readonly LossState[] => {
  if (!hasManualSpare(wiring)) return unbroken
  const planned = createBaseline(base.network, base.classes, true, base.plant)
  return stateOfEach(wiring, planned, 'component', memories.planned).states
}

const solutionOf = (
  wired: Wired,
  base: Baseline,
  flow: PowerFlow,
  parameters: Parameters,
): PowerSolution => {
  const { wiring, memories } = wired
  const { inventory, connections } = wiring
  const rideThroughMin = rideThroughOf(wiring, base)
  const timing = timingOf(
    wiring,
    base,
    wired.faults.durations,
    rideThroughMin,
    parameters(powerSupplyHoldUpMs),
  )
  const { faults, unbroken } = faultsOf(wired, base, timing)
  wired.topology.known ??= new Topology(wiring, base)
  return {
    ...flow,
    paths: pathsOf(inventory),
    supply: supplyOfRows(wiring, base),
    feeds: feedsOf(wiring, base),
    ...faults,
    maintenanceLosses: plannedLosses(wired, base, unbroken),
    faults: connections.faults,
    unstatedVoltages: connections.unstatedVoltages,
    unstatedPhaseRows: wiring.phasing.unstatedRows,
    connectionsChecked: connections.links.length,
    cordsUnstatedRows: cordsUnstated(wiring, base),
    standby: standbyWithBreaks(
      wired,
      base,
      standbyOf(wiring, base, parameters, memories.islanded),
      timing,
    ),
    rideThroughMin,
    curtailment: curtailmentOf(wiring, base, faults.componentLosses),
    ...wired.topology.known.tell(wiring, base, timing),
    upsGroups: upsGroupsOf(wiring, base),
    buswayPeaks: buswayPeaksOf(wiring, base),
    entrances: utilityEntrancesOf(inventory),
  }
}

/** Named paths of all equipment, sorted. */
const pathsOf = kept(
  ({ equipment }: Inventory): readonly string[] => {
    const paths = new Set<string>()
    for (const { path } of equipment) if (path !== undefined) paths.add(path)
    return [...paths].sort((a, b) => (a < b ? -1 : 1))
  },
  { fields: ['path'] },
)

const baselineOf = (wired: Wired, mechanicalKw: Float64Array): Baseline => {
  const { wiring, classes, plant, normal } = wired
  const network = { ...wiring.network, loadKw: drawsOf(wiring, mechanicalKw) }
  const base = createBaseline(network, classes, false, plant, normal.settled)
  normal.settled ??= base.state
  return base
}

/** Reads the power chain of a facility; what it answers depends on the cooling's draw alone. */
export const createPowerEngine = (inventory: Inventory, parameters: Parameters): PowerEngine => {
  const factor = parameters(powerFactor)
  const wired = wiredOf(inventory, factor, parameters(voltageTolerance))
  const baseline = remembering((mechanicalKw: Float64Array) => baselineOf(wired, mechanicalKw))
  const flow = remembering((mechanicalKw: Float64Array) =>
    readFlow(wired.wiring, baseline(mechanicalKw)),
  )
  return {
    flow,
    losses: (mechanicalKw) => lossKwByRow(wired.wiring, baseline(mechanicalKw)),
    solve: (mechanicalKw) =>
      solutionOf(wired, baseline(mechanicalKw), flow(mechanicalKw), parameters),
  }
}

/**
 * Solves the power chain of a facility: the normal state by deterministic dispatch, every single
 * removal, every named path, and the state without the utility. `mechanicalKw` is the electrical
 * draw of the cooling by row, NaN where it is not known. Throws nothing; faults are listed.
 */
export const solvePower = (
  inventory: Inventory,
  parameters: Parameters,
  mechanicalKw: Float64Array,
): PowerSolution => createPowerEngine(inventory, parameters).solve(mechanicalKw)
