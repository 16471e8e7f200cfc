import { compartmentLosses } from './compartment-losses'
import { pathLosses, stateOfEach, toLossState } from './loss-states'
import { type Baseline, loseSets, type Outcome } from './losses'
import type { LossState } from './outcome'
import type { PowerSolution, StandbyState } from './solution'
import type { Timing } from './spans'
import type { Wired } from './wired'
import type { Wiring } from './wiring'

type Faults = Pick<
  PowerSolution,
  | 'componentLosses'
  | 'zoneLosses'
  | 'compartmentLosses'
  | 'assumedCompartments'
  | 'pathLosses'
  | 'componentsTried'
>

const harmless: Outcome = { dropped: [], unprotected: [], unknown: [], overloads: [] }

const idOf = ({ inventory, rowOfNode }: Wiring, node: number): string =>
  inventory.equipment[rowOfNode[node] as number]?.id ?? ''

const componentLosses = (
  { wiring, memories, faults }: Wired,
  base: Baseline,
  timing: Timing,
): { states: readonly LossState[]; unbroken: readonly LossState[]; tried: number } => {
  const { states, tried } = stateOfEach(wiring, base, 'component', memories.fault)
  const breaks = faults.breaks.component.of(base, faults.singles, timing)
  if (breaks.size === 0) return { states, unbroken: states, tried }
  const all: LossState[] = []
  // States come in the order of their components.
  let next = 0
  for (let node = 0; node < base.network.nodeCount; node++) {
    const id = idOf(wiring, node)
    const own = breaks.get(node)
    const known = states[next]?.lost === id ? states[next] : undefined
    if (known) next += 1
    const state = known ?? (own && toLossState(wiring, base, id, 'component', harmless))
    if (state) all.push(faults.tell(wiring, base, state, own))
  }
  return { states: all, unbroken: states, tried }
}

const zoneLosses = ({ wiring, faults }: Wired, base: Baseline, timing: Timing): LossState[] => {
  const { zones, zoneSets, zoneLosses: memory } = faults
  const breaks = faults.breaks.zone.of(base, zoneSets, timing)
  const found = new Map<number, LossState>()
  const note = (zone: number, outcome: Outcome) => {
    const make = () => toLossState(wiring, base, '', 'zone', outcome)
    found.set(zone, memory.stateOf(outcome, make))
  }
  loseSets(base, note, zoneSets.entries(), memory)
  const byBus = new Map<number, LossState>()
  zones.forEach(({ buses }, zone) => {
    const own = breaks.get(zone)
    const state = found.get(zone) ?? (own && toLossState(wiring, base, '', 'zone', harmless))
    if (!state) return
    const told = faults.tell(wiring, base, state, own)
    const named = faults.byNames(told, () => buses.map((node) => idOf(wiring, node)))
    buses.forEach((node, i) => {
      byBus.set(node, named[i] as LossState)
    })
  })
  return [...byBus].sort(([a], [b]) => a - b).map(([, state]) => state)
}

const lostPaths = ({ wiring, faults }: Wired, base: Baseline, timing: Timing): LossState[] => {
  const breaks = faults.breaks.path.of(base, faults.pathSets, timing)
  return pathLosses(wiring, base, faults.paths, faults.pathLosses).map((state, at) =>
    faults.tell(wiring, base, state, breaks.get(at)),
  )
}

/**
 * The standby plant with the breaks between the utility's loss and its taking over. The states with a
 * generator out as well tell what goes dark besides, not what is interrupted.
 */
export const standbyWithBreaks = (
  { wiring, faults }: Wired,
  base: Baseline,
  standby: StandbyState,
  timing: Timing,
): StandbyState => {
  const breaks = faults.breaks.utility.of(base, [faults.sources], timing).get(0)
  return { ...standby, utilityLoss: faults.tell(wiring, base, standby.utilityLoss, breaks) }
}

interface FaultStates {
  readonly faults: Faults
  /** The states of components without what is told of breaks. */
  readonly unbroken: readonly LossState[]
}

/** The states after every single fault: of a component, a bus with its zone, a compartment, a path. */
export const faultsOf = (wired: Wired, base: Baseline, timing: Timing): FaultStates => {
  const components = componentLosses(wired, base, timing)
  const { at, sets } = wired.faults.compartmentsOf(wired.wiring)
  const breaks = wired.faults.breaks.compartment.of(base, sets, timing)
  const compartments = compartmentLosses(wired, base)
  const faults = {
    componentLosses: components.states,
    componentsTried: components.tried,
    zoneLosses: zoneLosses(wired, base, timing),
    compartmentLosses: compartments.map((state, i) =>
      wired.faults.tell(wired.wiring, base, state, breaks.get(i)),
    ),
    assumedCompartments: at.assumed,
    pathLosses: lostPaths(wired, base, timing),
  }
  return { faults, unbroken: components.unbroken }
}
