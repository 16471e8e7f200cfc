import { samePlain } from '#base'
import { BreakMemory } from './break-memory'
import type { Breaks } from './breaks'
import { type Compartments, compartmentsOf } from './compartments'
import { LossMemory } from './loss-memory'
import { expand } from './loss-states'
import type { Baseline } from './losses'
import type { Plant } from './plant'
import type { LossState } from './solution'
import type { Wiring } from './wiring'
import { protectionZones, type Zone } from './zones'

type Lost = 'component' | 'zone' | 'compartment' | 'path' | 'utility'

/** What is kept of faults from one solution to the next, for as long as the network stays. */
export class FaultMemory {
  readonly zones: readonly Zone[]
  readonly zoneLosses: LossMemory
  readonly breaks: Readonly<Record<Lost, BreakMemory>> = {
    component: new BreakMemory(),
    zone: new BreakMemory(),
    compartment: new BreakMemory(),
    path: new BreakMemory(),
    utility: new BreakMemory(),
  }
  readonly #plant: Plant
  #compartments: Compartments | undefined
  #compartmentLosses: LossMemory
  readonly #told = new WeakMap<LossState, { breaks: Breaks; state: LossState }>()

  constructor({ wiring, plant }: { readonly wiring: Wiring; readonly plant: Plant }) {
    this.#plant = plant
    this.zones = protectionZones(wiring.network)
    this.zoneLosses = new LossMemory(plant)
    this.#compartmentLosses = new LossMemory(plant)
  }

  /** The compartments as they stand, with the memory of their losses; both new once a room changed. */
  compartmentsOf(wiring: Wiring): { at: Compartments; losses: LossMemory } {
    const now = compartmentsOf(wiring)
    if (!samePlain(this.#compartments, now)) {
      this.#compartments = now
      this.#compartmentLosses = new LossMemory(this.#plant)
    }
    return { at: this.#compartments ?? now, losses: this.#compartmentLosses }
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
}
