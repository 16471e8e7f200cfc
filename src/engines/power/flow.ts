import type { Column, Total } from '../quantities'
import { electricOf } from './electric'
import { lossOfNode } from './loss-curve'
import { type Baseline, isOver } from './losses'
import type { Overload } from './outcome'
import { columnsOf, type Quantities, quantitiesOf } from './quantities'
import { dead, supplyCode } from './state'
import type { Wiring } from './wiring'

/** What flows with nothing lost, by rows. */
export interface PowerFlow {
  readonly columns: readonly Column[]
  readonly itLoadKw: Total
  readonly supportLoadKw: Total
  readonly lossKw: number
  readonly unknownLossRows: readonly number[]
  readonly openLossRows: readonly number[]
  readonly unevenRows: readonly number[]
  readonly unknownLoadRows: readonly number[]
  readonly unratedRows: readonly number[]
  readonly utilityKw: Total
  readonly overloads: readonly Overload[]
}

const isLive = ({ plant, state }: Baseline, node: number): boolean =>
  state.rank[plant.vertexOf[node] as number] !== dead

const unknownBelow = ({ plant, state }: Baseline, node: number): number =>
  state.unknown[plant.vertexOf[node] as number] as number

/** Losses by row; NaN where a live component has some that nobody stated, and where there is none. */
export const lossKwByRow = (wiring: Wiring, base: Baseline): Float64Array => {
  const lossKw = new Float64Array(wiring.inventory.count).fill(Number.NaN)
  wiring.rowOfNode.forEach((row, node) => {
    lossKw[row] = isLive(base, node)
      ? lossOfNode(base.network, node, base.nodeKw[node] as number)
      : 0
  })
  return lossKw
}

const total = (values: Float64Array): Total => {
  let value = 0
  let unknownCount = 0
  for (let i = 0; i < values.length; i++) {
    const kw = values[i] as number
    if (Number.isNaN(kw)) unknownCount += 1
    else value += kw
  }
  return { value, unknownCount }
}

/** What loads draw besides their IT; known to be nothing where an IT load's own draw is unknown. */
const supportOf = ({ isIt, itKw }: Wiring, { network }: Baseline): Total =>
  total(
    network.loadKw.map((kw, load) => {
      if (!isIt[load]) return kw
      return Number.isNaN(kw) ? 0 : kw - (itKw[load] as number)
    }),
  )

const rowsWhere = ({ rowOfNode }: Wiring, test: (node: number) => boolean): number[] => {
  const rows: number[] = []
  for (let node = 0; node < rowOfNode.length; node++) {
    if (test(node)) rows.push(rowOfNode[node] as number)
  }
  return rows
}

/** Rows of what feeds any of some components: losses that nobody stated come on top of its load. */
const rowsAbove = (
  wiring: Wiring,
  { plant, state }: Baseline,
  rows: readonly number[],
): number[] => {
  const above = new Set<number>()
  const waiting = rows.map((row) => plant.vertexOf[wiring.nodeOfRow[row] as number] as number)
  for (let vertex = waiting.pop(); vertex !== undefined; vertex = waiting.pop()) {
    const end = plant.inOffsets[vertex + 1] as number
    for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
      const from = plant.arcFrom[arc] as number
      if (!((state.share[arc] as number) > 0) || above.has(from)) continue
      above.add(from)
      waiting.push(from)
    }
  }
  return above.size === 0 ? [] : rowsWhere(wiring, (node) => above.has(plant.vertexOf[node] ?? -1))
}

/** What the utility feeds give; unknown losses and lit loads of unstated draw make it "at least". */
const utilityOf = (wiring: Wiring, base: Baseline, unknownLosses: number): Total => {
  const { network, classes, state } = base
  let value = 0
  let reached = false
  wiring.rowOfNode.forEach((_, node) => {
    if (network.roles[node] !== 'source') return
    value += base.nodeKw[node] as number
    reached ||= unknownBelow(base, node) > 0
  })
  const unknownLoads = network.loadKw.filter(
    (kw, load) =>
      Number.isNaN(kw) && state.supply[classes.of[load] as number] !== supplyCode.dropped,
  )
  return { value, unknownCount: unknownLosses + (reached ? unknownLoads.length : 0) }
}

/**
 * Components loaded beyond a rating, of those whose load and rating are known. Where a part of the
 * load or its phases are unknown, what is known may already be too much.
 */
const overloadsOf = (
  { rowOfNode, electrical }: Wiring,
  { nodeKw, network }: Baseline,
  { utilisation, loadKw, loadKva, loadA }: Quantities,
): Overload[] => {
  const found: Overload[] = []
  rowOfNode.forEach((row, node) => {
    const kw = nodeKw[node] as number
    const exact = utilisation[row] as number
    const share = Number.isNaN(exact) ? kw / (network.ratingKw[node] as number) : exact
    if (!isOver(share, 1)) return
    const figures = [loadKw[row], loadKva[row], loadA[row]] as [number, number, number]
    const against = Number.isNaN(exact) ? undefined : electrical.tightest(row, ...figures)
    found.push({ row, loadKw: kw, utilisation: share, ...(against ? { against } : {}) })
  })
  return found
}

/** Components rated in A whose phases carry unlike currents; rounding is no imbalance. */
const unevenRowsOf = ({ inventory, rowOfNode }: Wiring, { imbalance }: Quantities): number[] =>
  [...rowOfNode].filter(
    (row) => (imbalance[row] as number) > 1e-9 && inventory.numberOf(row, 'ratingA') !== undefined,
  )

/** Reads a dispatched normal state back into rows. */
export const readFlow = (wiring: Wiring, base: Baseline): PowerFlow => {
  const quantities = quantitiesOf(wiring, base, electricOf(wiring, base))
  const unknownLossRows = rowsWhere(
    wiring,
    (node) => isLive(base, node) && Number.isNaN(lossOfNode(base.network, node, 0)),
  )
  return {
    columns: columnsOf(quantities),
    itLoadKw: total(wiring.itKw),
    supportLoadKw: supportOf(wiring, base),
    lossKw: total(quantities.lossKw).value,
    unknownLossRows,
    openLossRows: rowsAbove(wiring, base, unknownLossRows),
    unevenRows: unevenRowsOf(wiring, quantities),
    unknownLoadRows: rowsWhere(wiring, (node) => unknownBelow(base, node) > 0),
    unratedRows: rowsWhere(wiring, (node) => Number.isNaN(base.network.ratingKw[node])),
    utilityKw: utilityOf(wiring, base, unknownLossRows.length),
    overloads: overloadsOf(wiring, base, quantities),
  }
}
