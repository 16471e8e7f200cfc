import type { Column, Total } from '../quantities'
import { electricOf } from './electric'
import { lossOfNode } from './loss-curve'
import { type Baseline, isOver } from './losses'
import { columnsOf, type Quantities, quantitiesOf } from './quantities'
import type { Overload } from './solution'
import { dead, supplyCode } from './state'
import type { Wiring } from './wiring'

/** What flows with nothing lost, by rows. */
export interface PowerFlow {
  readonly columns: readonly Column[]
  readonly itLoadKw: Total
  readonly supportLoadKw: Total
  readonly lossKw: number
  readonly unknownLossRows: readonly number[]
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

const total = (values: Iterable<number>): Total => {
  let value = 0
  let unknownCount = 0
  for (const kw of values) {
    if (Number.isNaN(kw)) unknownCount += 1
    else value += kw
  }
  return { value, unknownCount }
}

const rowsWhere = ({ rowOfNode }: Wiring, test: (node: number) => boolean): number[] =>
  [...rowOfNode].filter((_, node) => test(node))

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
 * load is unknown, the rest may already be too much.
 */
const overloadsOf = (
  { rowOfNode }: Wiring,
  { nodeKw, network }: Baseline,
  { utilisation }: Quantities,
): Overload[] => {
  const found: Overload[] = []
  rowOfNode.forEach((row, node) => {
    const loadKw = nodeKw[node] as number
    const exact = utilisation[row] as number
    const share = Number.isNaN(exact) ? loadKw / (network.ratingKw[node] as number) : exact
    if (isOver(share, 1)) found.push({ row, loadKw, utilisation: share })
  })
  return found
}

/** Reads a dispatched normal state back into rows. */
export const readFlow = (wiring: Wiring, base: Baseline): PowerFlow => {
  const quantities = quantitiesOf(wiring, base, electricOf(wiring, base))
  const unknownLossRows = rowsWhere(
    wiring,
    (node) => isLive(base, node) && Number.isNaN(lossOfNode(base.network, node, 0)),
  )
  const support = base.network.loadKw.map((kw, load) =>
    wiring.isIt[load] ? kw - (wiring.itKw[load] as number) : kw,
  )
  return {
    columns: columnsOf(quantities),
    itLoadKw: total(wiring.itKw),
    // What an IT load draws besides its IT is known to be nothing where its own draw is unknown.
    supportLoadKw: total(
      [...support].filter((kw, load) => !(wiring.isIt[load] && Number.isNaN(kw))),
    ),
    lossKw: total(quantities.lossKw).value,
    unknownLossRows,
    unknownLoadRows: rowsWhere(wiring, (node) => unknownBelow(base, node) > 0),
    unratedRows: rowsWhere(wiring, (node) => Number.isNaN(base.network.ratingKw[node])),
    utilityKw: utilityOf(wiring, base, unknownLossRows.length),
    overloads: overloadsOf(wiring, base, quantities),
  }
}
