import { type Inventory, placeFields } from '#model'
import { rewiredSince } from '../rewired'
import { sameLoadsStated } from '../stated'
import { classifyLoads, type LoadClasses } from './classes'
import { FaultMemory } from './fault-memory'
import { itKwOf } from './it-loads'
import { LossMemory } from './loss-memory'
import { createPlant, type Plant } from './plant'
import type { State } from './state'
import type { Topology } from './topology'
import { createWiring, type Wiring } from './wiring'

/** A power chain made ready for dispatch: all that does not depend on how much is drawn. */
export interface Wired {
  readonly wiring: Wiring
  readonly classes: LoadClasses
  readonly plant: Plant
  /** Outcomes of single losses: as faults, as planned work, and without the utility. */
  readonly memories: Readonly<Record<'fault' | 'planned' | 'islanded', LossMemory>>
  readonly faults: FaultMemory
  /** What hangs on what, once that is known. */
  readonly topology: { known: Topology | undefined }
  /** Who feeds whom in the normal state, once that is known. */
  readonly normal: { settled: State | undefined }
}

interface Kept extends Wired {
  readonly powerFactor: number
  readonly voltageTolerance: number
}

/** Fields on which neither network nor classes rest: of a load only whether it is stated matters. */
const unreadByWiring: ReadonlySet<string> = new Set([
  ...placeFields,
  'tag',
  'owner',
  'cluster',
  'demandFactor',
  'values.loadKw',
  'values.maxLoadKw',
  'values.opticsIncluded',
  'values.liquidFraction',
])

/** One per layout: an inventory and those edited from it share it, and it goes when they go. */
const kept = new WeakMap<object, Kept>()

const stillHolds = ({ wiring: { inventory: before } }: Wired, inventory: Inventory): boolean =>
  inventory.sameBut(before, unreadByWiring) &&
  !rewiredSince(before, inventory).energy &&
  sameLoadsStated(before, inventory)

/** Reads a facility's power chain; after an edit of loads alone, only the loads are read anew. */
export const wiredOf = (
  inventory: Inventory,
  powerFactor: number,
  voltageTolerance: number,
): Wired => {
  const known = kept.get(inventory.layout)
  const sameFigures =
    known?.powerFactor === powerFactor && known.voltageTolerance === voltageTolerance
  if (known && sameFigures && stillHolds(known, inventory)) {
    const itKw = itKwOf(inventory, known.wiring)
    return { ...known, wiring: { ...known.wiring, inventory, itKw } }
  }
  const wiring = createWiring(inventory, powerFactor, voltageTolerance)
  const classes = classifyLoads(wiring.network)
  const plant = createPlant(wiring.network, classes)
  const memories = {
    fault: new LossMemory(),
    planned: new LossMemory(),
    islanded: new LossMemory(),
  }
  const faults = new FaultMemory(wiring)
  const wired = {
    wiring,
    classes,
    plant,
    memories,
    faults,
    topology: { known: undefined },
    normal: { settled: undefined },
  }
  kept.set(inventory.layout, { ...wired, powerFactor, voltageTolerance })
  return wired
}
