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
import { type Baseline, createBaseline, createLoser, type Outcome } from '../losses'
import { createPlant } from '../plant'
import { revisit } from '../revisit'
import { rideThroughOf } from '../ride-through'
import type { PowerSolution } from '../solution'
import type { Timing } from '../spans'
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

/** What all courses of a solution share. */
export interface PreparedPower {
  readonly wired: Wired
  readonly parameters: Parameters
  readonly benchOf: (manual: boolean) => TrialBench
  /** The same chain with every battery a source: what each carries while all of them hold. */
  readonly onBatteries: () => { readonly base: Baseline; readonly trials: Trials }
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
    onBatteries: once(() => {
      const own = batteriesAsSources(base)
      return { base: own, trials: createTrials(own.state) }
    }),
    timing,
    blocks: {
      share: parameters(generatorBlockShare),
      everyMs: parameters(generatorBlockS) * 1000,
    },
    ordersS: parameters(switchingOrderS),
    generatorRests: rests.map(({ id }) => ({ parameter: id })),
  }
}
