import { toLossState } from './loss-states'
import { type Baseline, loseNodes } from './losses'
import type { LossState } from './outcome'
import type { Curtailment } from './solution'
import type { Wiring } from './wiring'

/** Components that may be opened on demand, in the order of the facility. */
const curtailableNodes = ({ inventory, nodeOfRow }: Wiring): number[] =>
  [...inventory.library.kinds.values()]
    .filter(({ fields }) => fields['curtailable'] !== undefined)
    .flatMap(({ id }) => inventory.rowsOf(id))
    .filter((row) => inventory.valueOf(row, 'curtailable')?.value === true)
    .map((row) => nodeOfRow[row] as number)
    .sort((a, b) => a - b)

/**
 * What goes dark when feeders that may be curtailed are opened, one by one and all at once. A load
 * with a second feed stays on until that is opened too, so the parts need not add up to the whole.
 */
export const curtailmentOf = (
  wiring: Wiring,
  base: Baseline,
  componentLosses: readonly LossState[],
): Curtailment => {
  const { inventory, rowOfNode } = wiring
  const nodes = curtailableNodes(wiring)
  if (nodes.length === 0) return { feeders: [], kw: 0, itKw: 0, unknownRows: [] }
  const shed = new Map(componentLosses.map((state) => [state.lost, state]))
  const unknownOf = ({ dropped, unknown }: LossState): number[] => {
    const draws = new Set(
      wiring.rowOfLoad.filter((_, load) => Number.isNaN(base.network.loadKw[load])),
    )
    return [...dropped.filter((row) => draws.has(row)), ...unknown]
  }
  const together = toLossState(wiring, base, 'curtailment', 'path', loseNodes(base, nodes))
  return {
    feeders: nodes.map((node) => {
      const row = rowOfNode[node] as number
      const state = shed.get(inventory.equipment[row]?.id ?? '')
      return {
        row,
        kw: state?.droppedKw ?? 0,
        itKw: state?.droppedItKw ?? 0,
        shedS: inventory.numberOf(row, 'shedS'),
      }
    }),
    kw: together.droppedKw,
    itKw: together.droppedItKw,
    unknownRows: unknownOf(together),
  }
}
