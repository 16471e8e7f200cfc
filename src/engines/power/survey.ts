import type { Text } from '#base'
import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { type Availability, availabilityOf, type UpsGroupAvailability } from './availability'
import { type Fallible, fallibleNodes } from './failing'
import { fabricOf } from './likeness'
import { type Baseline, createBaseline, loseEach, type Outcome } from './losses'
import type { LossState, Overload } from './outcome'
import { findKin, type Kin, losePairs, type PairOutcome } from './pairs'
import { losePlannedPairs } from './planned-pairs'
import { atLeast } from './reliability'
import { revisit } from './revisit'
import type { PowerSolution, UpsGroup } from './solution'
import type { Wiring } from './wiring'
import { worstLoads } from './worst-loads'

/** What the loss of one component does, in figures. */
export interface ComponentLoss {
  readonly row: number
  readonly dropped: number
  readonly droppedKw: number
  readonly droppedItKw: number
  readonly unprotected: number
  readonly interrupted: number
  /** Loads of which one of these cannot be said. */
  readonly unknown: number
  readonly worstOverload: Overload | undefined
}

/** Two components that do more harm together than each alone; it stands for `count` pairs like it. */
export interface PairLoss {
  readonly first: number
  readonly second: number
  readonly count: number
  /** Beyond what either does alone. */
  readonly dropped: number
  readonly droppedKw: number
  readonly droppedItKw: number
  readonly unprotected: number
  readonly unknown: number
  readonly worstOverload: Overload | undefined
}

export interface PairSurvey {
  readonly components: number
  /** Classes of components that structure does not tell apart. */
  readonly classes: number
  readonly pairsTried: number
  readonly pairsStoodFor: number
  /** Two faults at once, by kW lost. Within a block and across blocks are pairs of their own. */
  readonly harmful: readonly PairLoss[]
  /**
   * A fault (second) while the first is out for work (N-1-1), where people close a device for that
   * work. For all other components a fault during work does what two faults do.
   */
  readonly planned: readonly PairLoss[]
  /** Why not all pairs were tried, if so. */
  readonly capped: Text | undefined
}

/** What is too heavy for every edit. */
export interface PowerSurvey {
  /** Every component of the chain, the worst first. */
  readonly losses: readonly ComponentLoss[]
  /** By row: the greatest load over all single losses, NaN where unknown. */
  readonly worstKw: Float64Array
  /** By row: the component whose loss brings it, or −1 where the normal state is the worst. */
  readonly worstBy: Int32Array
  readonly pairs: PairSurvey
  readonly availability: Availability
}

/** Pairs that are worked out at the most: with 27,000 components and 1,900 classes about a minute. */
const mostPairs = 60_000

const worstOf = (overloads: readonly Overload[]): Overload | undefined =>
  overloads.reduce<Overload | undefined>(
    (worst, next) => (worst && worst.utilisation >= next.utilisation ? worst : next),
    undefined,
  )

const figuresOf = (row: number, state: LossState | undefined): ComponentLoss => ({
  row,
  dropped: state?.dropped.length ?? 0,
  droppedKw: state?.droppedKw ?? 0,
  droppedItKw: state?.droppedItKw ?? 0,
  unprotected: state?.unprotected.length ?? 0,
  interrupted: state?.interrupted.length ?? 0,
  unknown: (state?.unknown.length ?? 0) + (state?.interruptionUnknown.length ?? 0),
  worstOverload: state && !state.shed ? worstOf(state.overloads) : undefined,
})

const componentLosses = ({ inventory, rowOfNode }: Wiring, states: readonly LossState[]) => {
  const byId = new Map(states.map((state) => [state.lost, state]))
  return [...rowOfNode]
    .map((row) => figuresOf(row, byId.get(inventory.equipment[row]?.id ?? '')))
    .sort(
      (a, b) =>
        b.droppedKw - a.droppedKw ||
        b.dropped - a.dropped ||
        b.unprotected - a.unprotected ||
        b.interrupted - a.interrupted ||
        a.row - b.row,
    )
}

const pairLoss = (
  { rowOfNode, itKw }: Wiring,
  { classes, network, loads }: Baseline,
  pair: PairOutcome,
): PairLoss => {
  const { offsets, items } = classes.members
  const count = (groups: readonly number[]) =>
    groups.reduce(
      (sum, group) => sum + (offsets[group + 1] as number) - (offsets[group] as number),
      0,
    )
  const it = (group: number) => {
    let sum = 0
    for (const load of items.subarray(offsets[group], offsets[group + 1])) {
      if (!Number.isNaN(network.loadKw[load])) sum += itKw[load] as number
    }
    return sum
  }
  return {
    first: rowOfNode[pair.first] as number,
    second: rowOfNode[pair.second] as number,
    count: pair.count,
    dropped: count(pair.dropped),
    droppedKw: pair.dropped.reduce((sum, group) => sum + (loads.kw[group] as number), 0),
    droppedItKw: pair.dropped.reduce((sum, group) => sum + it(group), 0),
    unprotected: count(pair.unprotected),
    unknown: count(pair.unknown),
    worstOverload: worstOf(
      pair.overloads.map(({ node, loadKw }) => ({
        row: rowOfNode[node] as number,
        loadKw,
        utilisation: loadKw / (network.ratingKw[node] as number),
      })),
    ),
  }
}

const byHarm = (a: PairLoss, b: PairLoss): number =>
  b.droppedKw - a.droppedKw ||
  b.dropped - a.dropped ||
  b.unprotected - a.unprotected ||
  (b.worstOverload?.utilisation ?? 0) - (a.worstOverload?.utilisation ?? 0) ||
  a.first - b.first ||
  a.second - b.second

/** Components and classes of loads of the same make: also what fails alike, and what is IT. */
const fabricFor = (wiring: Wiring, base: Baseline, fallible: readonly Fallible[]) =>
  fabricOf(
    base.network,
    base.classes,
    base.loads,
    (node) => `${fallible[node]?.unavailability} ${fallible[node]?.perYear}`,
    (group) => {
      const { offsets, items } = base.classes.members
      return `${wiring.isIt[items[offsets[group] as number] as number]} ${(offsets[group + 1] as number) - (offsets[group] as number)}`
    },
  )

function* surveyPairs(wiring: Wiring, base: Baseline, kin: Kin) {
  const pairs = yield* losePairs(base, kin, mostPairs)
  const planned = createBaseline(base.network, base.classes, true, base.plant)
  const works = yield* losePlannedPairs(base, planned, kin)
  const told = (found: readonly PairOutcome[]) =>
    found.map((pair) => pairLoss(wiring, base, pair)).sort(byHarm)
  const survey: PairSurvey = {
    components: base.network.nodeCount,
    classes: pairs.classes,
    pairsTried: pairs.tried,
    pairsStoodFor: pairs.stoodFor,
    harmful: told(pairs.harmful),
    planned: told(works),
    capped:
      pairs.classesLeft === 0
        ? undefined
        : {
            en: `Stopped after ${pairs.tried} pairs: ${pairs.classesLeft} of ${pairs.classes} classes of components were not taken out first.`,
          },
  }
  return { survey, outcomes: pairs.harmful }
}

const byRow = ({ inventory, rowOfNode }: Wiring, worst: { kw: Float64Array; by: Int32Array }) => {
  const worstKw = new Float64Array(inventory.count).fill(Number.NaN)
  const worstBy = new Int32Array(inventory.count).fill(-1)
  rowOfNode.forEach((row, node) => {
    worstKw[row] = worst.kw[node] as number
    const by = worst.by[node] as number
    worstBy[row] = by < 0 ? -1 : (rowOfNode[by] as number)
  })
  return { worstKw, worstBy }
}

const singleOutcomes = (base: Baseline) => {
  const found = new Map<number, { dropped: readonly number[]; overloads: boolean }>()
  const note = (node: number, { dropped, overloads, shed }: Outcome) =>
    found.set(node, { dropped, overloads: overloads.length > 0 && !shed })
  loseEach(base, note)
  return found
}

/** k of n UPS on one bus, each failing alone. */
const groupAvailability = (
  { nodeOfRow }: Wiring,
  fallible: readonly Fallible[],
  { busRow, upsRows, modulesNeeded }: UpsGroup,
): UpsGroupAvailability => {
  const down = upsRows.map(
    (row) => fallible[nodeOfRow[row] as number]?.unavailability ?? Number.NaN,
  )
  // Modules of one group fail alike; where they do not, the worst stands for all.
  const each = 1 - down.reduce((worst, own) => Math.max(worst, own), 0)
  const isKnown = modulesNeeded !== undefined && !Number.isNaN(each)
  return {
    busRow,
    units: upsRows.length,
    needed: modulesNeeded,
    availability: isKnown ? atLeast(modulesNeeded, upsRows.length, each) : undefined,
  }
}

/**
 * Surveys what a power chain survives: every single loss in figures, the worst load of everything,
 * pairs of losses, and availability. `inventory` and `parameters` must be those that were solved.
 * Pauses every so often: run it to its end for the answer.
 */
export function* surveyPower(
  inventory: Inventory,
  parameters: Parameters,
  power: Pick<PowerSolution, 'columns' | 'componentLosses' | 'upsGroups'>,
): Generator<undefined, PowerSurvey, undefined> {
  const { wired, base } = revisit(inventory, parameters, power)
  const { wiring } = wired
  const fallible = fallibleNodes(wiring, parameters)
  const kin = yield* findKin(fabricFor(wiring, base, fallible))
  const worst = yield* worstLoads(base)
  const { survey, outcomes } = yield* surveyPairs(wiring, base, kin)
  const singles = singleOutcomes(base)
  return {
    losses: componentLosses(wiring, power.componentLosses),
    ...byRow(wiring, worst),
    pairs: survey,
    availability: {
      ...availabilityOf(wiring, base, kin, fallible, singles, outcomes),
      upsGroups: power.upsGroups.map((group) => groupAvailability(wiring, fallible, group)),
    },
  }
}
