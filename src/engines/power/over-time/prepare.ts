import type { Inventory } from '#model'
import {
  generatorBlockS,
  generatorBlockShare,
  generatorTransferS,
  outageDetectionS,
  type Parameters,
  powerSupplyHoldUpMs,
  switchingOrderS,
  synchronisationS,
} from '#standards'
import { type Before, standsBefore } from '../breaks'
import {
  type Baseline,
  createBaseline,
  createLoser,
  dispatchWithout,
  type Outcome,
} from '../losses'
import { createPlant } from '../plant'
import { revisit } from '../revisit'
import { rideThroughOf } from '../ride-through'
import type { PowerSolution } from '../solution'
import type { Timing } from '../spans'
import type { State } from '../state'
import { timingOf } from '../timing'
import { createTrials, type Trials } from '../trial'
import type { Wired } from '../wired'
import type { PowerBasis } from './ask'
import type { Blocks } from './pickup'

/** A normal state with what losses from it are tried on. */
interface TrialBench {
  readonly base: Baseline
  readonly trials: Trials
  readonly lose: (nodes: readonly number[]) => Outcome
  /** How the state stands, for what carries nothing as well. */
  readonly before: Before
}

/** So many settled states are kept: a course asks for one several times, and so do its rounds. */
const mostSettled = 6

const settledStates = () => {
  const known = new Map<Baseline, Map<string, State>>()
  return (base: Baseline, nodes: readonly number[]): State => {
    const own = known.get(base) ?? new Map<string, State>()
    known.set(base, own)
    const key = nodes.join()
    const state = own.get(key) ?? dispatchWithout(base, nodes)
    // The one asked for last stands last.
    own.delete(key)
    own.set(key, state)
    for (const oldest of own.keys()) {
      if (own.size <= mostSettled) break
      own.delete(oldest)
    }
    return state
  }
}

/** What batteries carry while all of them hold. */
interface OnBatteries {
  readonly base: Baseline
  readonly trials: Trials
  /** Written to while one loss is looked at, and put back. */
  readonly nodeKw: Float64Array
  /** Ride-throughs by node with nothing lost, ms; of what has no battery as they ever are. */
  readonly rideMs: Float64Array
  /** Whether several draw on one store, so that none can be told without the others. */
  readonly sharesStores: boolean
}

/** What all courses of a solution share. */
export interface PreparedPower {
  readonly wired: Wired
  readonly parameters: Parameters
  readonly benchOf: (manual: boolean) => TrialBench
  /** The same chain with every battery a source: what each carries while all of them hold. */
  readonly onBatteries: () => OnBatteries
  /** `dispatchWithout`, of which the last few answers are kept. */
  readonly settledWithout: (base: Baseline, nodes: readonly number[]) => State
  readonly timing: () => Timing
  readonly blocks: Blocks
  readonly ordersS: number
  /** What the readiness of every generator rests on besides its own start. */
  readonly generatorRests: readonly PowerBasis[]
}

const once = <T>(make: () => T): (() => T) => {
  let known: { readonly value: T } | undefined
  return () => {
    known ??= { value: make() }
    return known.value
  }
}

/** The ride-throughs of a state, and how long a generator takes with all that PW-13 counts. */
const timingIn = ({ wiring, faults }: Wired, base: Baseline, parameters: Parameters): Timing => {
  const sets = base.network.roles.filter((role) => role === 'generator').length
  const aroundS =
    parameters(outageDetectionS) +
    (sets > 1 ? parameters(synchronisationS) : 0) +
    parameters(generatorTransferS)
  const durations = {
    ...faults.durations,
    startMs: faults.durations.startMs.map((ms) => ms + aroundS * 1000),
  }
  const holdUpMs = parameters(powerSupplyHoldUpMs)
  return timingOf(wiring, base, durations, rideThroughOf(wiring, base), holdUpMs)
}

/** Every battery is a source, so that its load shows whatever feeds it. */
const batteriesAsSources = ({ network, classes }: Baseline): Baseline => {
  const roles = network.roles.map((role, node) => (network.protects[node] ? 'source' : role))
  const split = { ...network, roles }
  return createBaseline(split, classes, false, createPlant(split, classes))
}

/** Puts ride-throughs by row, in minutes, where they stand by node, in ms. */
export const putRides = (
  { rowOfNode, nodeOfRow }: Wired['wiring'],
  minutes: ReadonlyMap<number, number | undefined>,
  rideMs: Float64Array,
): Float64Array => {
  for (const [row, value] of minutes) {
    const node = nodeOfRow[row] as number
    if (rowOfNode[node] === row) rideMs[node] = (value ?? Number.NaN) * 60_000
  }
  return rideMs
}

const onBatteries = ({ wiring }: Wired, normal: Baseline, { rideMs }: Timing): OnBatteries => {
  const base = batteriesAsSources(normal)
  const stores = [...wiring.storesOf.values()].flat()
  return {
    base,
    trials: createTrials(base.state),
    nodeKw: base.nodeKw.slice(),
    rideMs: putRides(wiring, rideThroughOf(wiring, base), rideMs.slice()),
    sharesStores: new Set(stores).size < stores.length,
  }
}

/** Reads what all courses of a solution share; each part when it is first needed. */
export const preparePowerCourse = (
  inventory: Inventory,
  parameters: Parameters,
  power: Pick<PowerSolution, 'columns'>,
): PreparedPower => {
  const { wired, base } = revisit(inventory, parameters, power)
  const timing = once(() => timingIn(wired, base, parameters))
  const bench = (own: Baseline): TrialBench => {
    const trials = createTrials(own.state)
    return {
      base: own,
      trials,
      lose: createLoser(own).lose,
      before: standsBefore(trials.state, timing()),
    }
  }
  const fault = once(() => bench(base))
  const byHand = once(() => bench(createBaseline(base.network, base.classes, true, base.plant)))
  const sets = base.network.roles.filter((role) => role === 'generator').length
  const rests = [outageDetectionS, ...(sets > 1 ? [synchronisationS] : []), generatorTransferS]
  return {
    wired,
    parameters,
    benchOf: (manual) => (manual ? byHand() : fault()),
    onBatteries: once(() => onBatteries(wired, base, timing())),
    settledWithout: settledStates(),
    timing,
    blocks: {
      share: parameters(generatorBlockShare),
      everyMs: parameters(generatorBlockS) * 1000,
    },
    ordersS: parameters(switchingOrderS),
    generatorRests: rests.map(({ id }) => ({ parameter: id })),
  }
}
