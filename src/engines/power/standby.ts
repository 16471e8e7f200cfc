import type { Inventory } from '#model'
import {
  batteryRecharge,
  continuousGeneratorCredit,
  generatorNoLoadFuel,
  type Parameters,
  standbyGeneratorCredit,
} from '#standards'
import type { Total } from '../quantities'
import { bridgeTimeOf } from './bridging'
import { generatorGroupsOf } from './generator-groups'
import type { LossMemory } from './loss-memory'
import { stateOfEach, toLossState } from './loss-states'
import {
  type Baseline,
  createBaseline,
  createBaselineWithout,
  loseNodes,
  withShedding,
} from './losses'
import type { LossState } from './outcome'
import type { GeneratorGroup, StandbyState } from './solution'
import type { Wiring } from './wiring'

interface GeneratorSet {
  readonly row: number
  readonly node: number
  /** Power that the rating class lets count, kW; NaN when class or rating is not stated. */
  readonly creditKw: number
}

const creditOf = (inventory: Inventory, parameters: Parameters, row: number): number => {
  const rating = inventory.numberOf(row, 'ratingKw') ?? Number.NaN
  switch (inventory.textOf(row, 'ratingClass')) {
    case 'COP':
    case 'DCC':
      return rating * parameters(continuousGeneratorCredit)
    case 'PRP':
    case 'ESP':
      return rating * parameters(standbyGeneratorCredit)
    default:
      return Number.NaN
  }
}

const sum = (values: readonly number[]): Total => ({
  value: values.reduce((all, kw) => (Number.isNaN(kw) ? all : all + kw), 0),
  unknownCount: values.filter(Number.isNaN).length,
})

/** Credits without the set that counts for most. */
const oneOut = (credits: readonly number[]): Total => {
  const known = credits.filter((kw) => !Number.isNaN(kw))
  const all = sum(credits)
  return known.length === 0
    ? all
    : { value: all.value - Math.max(...known), unknownCount: all.unknownCount }
}

/**
 * Fuel that one set burns at a load, L/h: a straight line from its idle share to its stated figure
 * at rating (the shape of Caterpillar's four published loads).
 */
export const fuelLPerH = (atRatedLPerH: number, loadShare: number, noLoadShare: number): number =>
  atRatedLPerH * (noLoadShare + (1 - noLoadShare) * loadShare)

const usableFuelL = (inventory: Inventory): number => {
  const volumes = inventory.numbers('volumeL')
  const usable = inventory.numbers('usableRatio')
  return inventory
    .rowsOf('fuel-tank')
    .reduce((all, row) => all + (volumes[row] as number) * (usable[row] as number), 0)
}

/** Hours of fuel with every set that carries load running; NaN where a figure is missing. */
export const fuelHoursOf = (
  inventory: Inventory,
  sets: readonly Pick<GeneratorSet, 'row' | 'node'>[],
  loadKw: Float64Array,
  parameters: Parameters,
): number => {
  const fuel = inventory.numbers('fuelLPerHAtRated')
  const rating = inventory.numbers('ratingKw')
  const running = sets.filter(({ node }) => (loadKw[node] as number) > 0)
  const burn = running.reduce((all, { row, node }) => {
    const share = (loadKw[node] as number) / (rating[row] as number)
    return all + fuelLPerH(fuel[row] as number, share, parameters(generatorNoLoadFuel))
  }, 0)
  return usableFuelL(inventory) / burn
}

const nodesOf = ({ network }: Baseline, role: 'source' | 'generator'): number[] =>
  network.roles.flatMap((own, node) => (own === role ? [node] : []))

/**
 * The same plant with generators rated at what their class lets count, where that is known, and
 * with UPS that take a share of their input on top to recharge their batteries.
 */
const creditedBase = (
  base: Baseline,
  sets: readonly GeneratorSet[],
  recharge: number,
): Baseline => {
  const ratingKw = base.network.ratingKw.slice()
  for (const { node, creditKw } of sets) {
    // Beyond its rating a set is overloaded whatever its class.
    if (!Number.isNaN(creditKw)) ratingKw[node] = creditKw
  }
  return createBaseline({ ...base.network, ratingKw, recharge }, base.classes, false, base.plant)
}

const withoutUtility = (
  wiring: Wiring,
  credited: Baseline,
  sources: readonly number[],
): LossState => {
  const outcome = withShedding(credited.network, sources, (nodes) => loseNodes(credited, nodes))
  return toLossState(wiring, credited, 'utility', 'utility', outcome)
}

/** Sets that share a board, with what they carry and what may count with one of them out. */
const groupsOf = (
  { network }: Baseline,
  sets: readonly GeneratorSet[],
  loadKw: Float64Array,
): GeneratorGroup[] => {
  const setOf = new Map(sets.map((set) => [set.node, set]))
  return generatorGroupsOf(network).flatMap((nodes) => {
    if (nodes.length < 2) return []
    const members = nodes.map((node) => setOf.get(node) as GeneratorSet)
    const carried = nodes.reduce((total, node) => total + (loadKw[node] as number), 0)
    const credit = oneOut(members.map(({ creditKw }) => creditKw))
    const isKnown = credit.unknownCount === 0 && !Number.isNaN(carried)
    return {
      rows: members.map(({ row }) => row),
      loadKw: carried,
      creditedOneOutKw: isKnown ? credit.value : undefined,
      loadingOneOut: isKnown ? carried / credit.value : undefined,
    }
  })
}

/**
 * What stands by once the utility is gone: credits by rating class, the load by dispatch over the
 * generators (which do not pool without a tie), one set out at a time, and hours of fuel. Batteries
 * are being recharged while sets are put to the test; the fuel lasts for the hours after. All tanks
 * serve all sets.
 */
export const standbyOf = (
  wiring: Wiring,
  base: Baseline,
  parameters: Parameters,
  memory: LossMemory,
): StandbyState => {
  const { inventory } = wiring
  const sets = nodesOf(base, 'generator').map((node): GeneratorSet => {
    const row = wiring.rowOfNode[node] as number
    return { row, node, creditKw: creditOf(inventory, parameters, row) }
  })
  const recharge = parameters(batteryRecharge)
  const credited = creditedBase(base, sets, recharge)
  const sources = nodesOf(credited, 'source')
  const islanded = createBaselineWithout(credited, sources)
  const charged =
    recharge > 0 && sets.length > 0
      ? createBaselineWithout(creditedBase(base, sets, 0), sources)
      : islanded
  const loadKw = charged.nodeKw
  const credits = sets.map(({ creditKw }) => creditKw)
  const loads = sets.map(({ node }) => loadKw[node] as number)
  const fuelHours = fuelHoursOf(inventory, sets, loadKw, parameters)
  return {
    generatorRows: sets.map(({ row }) => row),
    creditedKw: sum(credits),
    creditedOneOutKw: oneOut(credits),
    loadKw: loads.reduce((total, kw) => total + kw, 0),
    rechargeKw: sets.reduce(
      (total, { node }, i) => total + (islanded.nodeKw[node] as number) - (loads[i] as number),
      0,
    ),
    unknownLoads: base.loads.unknown.reduce((total, count) => total + count, 0),
    utilityLoss: withoutUtility(wiring, credited, sources),
    utilityLossOneOut: stateOfEach(
      wiring,
      islanded,
      'utility',
      memory,
      sets.map(({ node }) => node),
    ).states,
    unknownRows: sets.filter(({ creditKw }) => Number.isNaN(creditKw)).map(({ row }) => row),
    groups: groupsOf(base, sets, loadKw),
    bridge: bridgeTimeOf(
      inventory,
      parameters,
      sets.map(({ row }) => row),
    ),
    fuelHours: Number.isFinite(fuelHours) ? fuelHours : undefined,
  }
}
