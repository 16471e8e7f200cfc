import { BreakMemory } from './break-memory'
import type { Breaks } from './breaks'
import { type Compartments, compartmentsOf } from './compartments'
import { LossMemory } from './loss-memory'
import { expand, nodesOfPaths, type PathNodes } from './loss-states'
import type { Baseline } from './losses'
import type { LossState } from './outcome'
import { type Durations, durationsOf } from './timing'
import type { Wiring } from './wiring'
import { protectionZones, type Zone } from './zones'

type Lost = 'component' | 'zone' | 'compartment' | 'path' | 'utility'
type Sets = readonly (readonly number[])[]

/** The compartments as they stand, with what is kept of their losses. */
interface KnownCompartments {
  readonly rooms: unknown
  readonly roomRow: unknown
  readonly at: Compartments
  readonly sets: Sets
  readonly losses: LossMemory
  /** States that harm nobody, by compartment: made when first asked for. */
  readonly harmless: Map<number, LossState>
}

/** What is kept of faults from one solution to the next, for as long as the network stays. */
export class FaultMemory {
  readonly singles: Sets
  /** All utility feeds. */
  readonly sources: readonly number[]
  readonly zones: readonly Zone[]
  readonly zoneSets: Sets
  readonly zoneLosses: LossMemory
  readonly paths: readonly PathNodes[]
  readonly pathSets: Sets
  readonly pathLosses = new LossMemory()
  readonly durations: Durations
  readonly breaks: Readonly<Record<Lost, BreakMemory>> = {
    component: new BreakMemory(),
    zone: new BreakMemory(),
    compartment: new BreakMemory(),
    path: new BreakMemory(),
    utility: new BreakMemory(),
  }
  #compartments: KnownCompartments | undefined
  readonly #told = new WeakMap<LossState, { breaks: Breaks; state: LossState }>()
  readonly #copies = new WeakMap<LossState, readonly LossState[]>()

  constructor(wiring: Wiring) {
    this.singles = Array.from({ length: wiring.network.nodeCount }, (_, node) => [node])
    this.sources = wiring.network.roles.flatMap((role, node) => (role === 'source' ? [node] : []))
    this.zones = protectionZones(wiring.network)
    this.zoneSets = this.zones.map(({ nodes }) => nodes)
    this.zoneLosses = new LossMemory()
    this.paths = nodesOfPaths(wiring.network)
    this.pathSets = this.paths.map(({ nodes }) => nodes)
    this.durations = durationsOf(wiring)
  }

  /** The compartments; all of it new once a room changed or something moved to another room. */
  compartmentsOf(wiring: Wiring): KnownCompartments {
    const { roomRow, facility } = wiring.inventory
    const known = this.#compartments
    if (known?.rooms === facility.rooms && known.roomRow === roomRow) return known
    const at = compartmentsOf(wiring)
    this.#compartments = {
      rooms: facility.rooms,
      roomRow,
      at,
      sets: at.compartments.map(({ nodes }) => nodes),
      losses: new LossMemory(),
      harmless: new Map(),
    }
    return this.#compartments
  }

  /** A state with the breaks that its loss makes: made once, for as long as both stay. */
  tell(wiring: Wiring, base: Baseline, state: LossState, breaks: Breaks | undefined): LossState {
    if (!breaks) return state
    const known = this.#told.get(state)
    if (known?.breaks === breaks) return known.state
    const told = {
      ...state,
      interrupted: expand(wiring, base, breaks.interrupted).rows,
      interruptionUnknown: expand(wiring, base, breaks.unknown).rows,
    }
    this.#told.set(state, { breaks, state: told })
    return told
  }

  /** The same state by several names, as one zone has several buses: made once, as long as it stays. */
  byNames(state: LossState, names: () => readonly string[]): readonly LossState[] {
    let copies = this.#copies.get(state)
    if (!copies) {
      copies = names().map((lost) => ({ ...state, lost }))
      this.#copies.set(state, copies)
    }
    return copies
  }
}
