import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { powerSupplyHoldUpMs } from '#standards'
import { type LossRequest, lostRows } from '../lost-rows'
import { BreakMemory } from './break-memory'
import { drawsFromOutside, loadsByRow, setInsideApart, withoutLoads } from './compartment-losses'
import { toLossState } from './loss-states'
import { type Baseline, createLoser, loseNodes, withShedding } from './losses'
import type { LossState } from './outcome'
import { revisit } from './revisit'
import { rideThroughOf } from './ride-through'
import type { PowerSolution } from './solution'
import { timingOf } from './timing'
import type { Wired } from './wired'

const breaksOf = (wired: Wired, base: Baseline, nodes: readonly number[], holdUpMs: number) => {
  const { wiring, faults } = wired
  const timing = timingOf(wiring, base, faults.durations, rideThroughOf(wiring, base), holdUpMs)
  return new BreakMemory().of(base, [nodes], timing).get(0)
}

/** Loses components with loads that go along: where those draw from what stays, they stop doing so. */
const loserOf = (base: Baseline, nodes: readonly number[], loads: readonly number[]) => {
  if (drawsFromOutside(base, nodes, loads)) {
    const less = withoutLoads(base, loads)
    return (lost: readonly number[]) => loseNodes(less, lost)
  }
  const loser = createLoser(base)
  return (lost: readonly number[]) => loser.lose(lost)
}

/**
 * The state after losing any pieces of equipment, or a room, as a fault: only automatic devices act.
 * Loads among what is lost go with it and are told as `inside`. `inventory` and `parameters` must be
 * those that were solved. Throws when something is not in the facility.
 */
export const losePower = (
  inventory: Inventory,
  parameters: Parameters,
  power: Pick<PowerSolution, 'columns'>,
  asked: LossRequest,
): LossState => {
  const { wired, base } = revisit(inventory, parameters, power)
  const { wiring } = wired
  const rows = lostRows(inventory, asked)
  const nodes = rows.map((row) => wiring.nodeOfRow[row] as number).filter((node) => node >= 0)
  const loadOf = loadsByRow(wiring)
  const inside = rows.filter((row) => loadOf.has(row))
  const loads = inside.map((row) => loadOf.get(row) as number)
  const outcome = withShedding(base.network, nodes, loserOf(base, nodes, loads))
  const name = asked.room ?? (asked.ids.length === 1 ? asked.ids[0] : undefined) ?? 'selection'
  const state = toLossState(wiring, base, name, 'selection', outcome)
  const told = setInsideApart(wiring, base, state, inside, loadOf)
  return wired.faults.tell(
    wiring,
    base,
    told,
    breaksOf(wired, base, nodes, parameters(powerSupplyHoldUpMs)),
  )
}
