import { type Column, column, type Total } from '../quantities'
import { lossOfNode } from './draw'
import { type Baseline, isOver } from './losses'
import type { Overload } from './solution'
import { dead, supplyCode } from './state'
import type { Wiring } from './wiring'

/** What flows with nothing lost, by rows: the part of a solution that the fixed point needs. */
export interface PowerFlow {
  readonly columns: readonly Column[]
  /** Losses by row; NaN where a live component has some that nobody stated. */
  readonly lossKwOfRow: Float64Array
  readonly itLoadKw: Total
  readonly supportLoadKw: Total
  readonly lossKw: number
  readonly unknownLossRows: readonly number[]
  readonly unknownLoadRows: readonly number[]
  readonly unratedRows: readonly number[]
  readonly utilityKw: Total
  readonly overloads: readonly Overload[]
}

interface RowValues {
  readonly loadKw: Float64Array
  readonly inputKw: Float64Array
  readonly ratingKw: Float64Array
  readonly lossKw: Float64Array
}

const emptyRow = (count: number) => new Float64Array(count).fill(Number.NaN)

const isLive = ({ plant, state }: Baseline, node: number): boolean =>
  state.rank[plant.vertexOf[node] as number] !== dead

const unknownBelow = ({ plant, state }: Baseline, node: number): number =>
  state.unknown[plant.vertexOf[node] as number] as number

const rowValues = (wiring: Wiring, base: Baseline): RowValues => {
  const { count } = wiring.inventory
  const values = {
    loadKw: emptyRow(count),
    inputKw: emptyRow(count),
    ratingKw: emptyRow(count),
    lossKw: emptyRow(count),
  }
  wiring.rowOfNode.forEach((row, node) => {
    const known = base.nodeKw[node] as number
    const kw = unknownBelow(base, node) > 0 ? Number.NaN : known
    const loss = isLive(base, node) ? lossOfNode(base.network, node, known) : 0
    values.loadKw[row] = kw
    values.inputKw[row] = kw + loss
    values.ratingKw[row] = base.network.ratingKw[node] as number
    values.lossKw[row] = loss
  })
  wiring.rowOfLoad.forEach((row, load) => {
    values.loadKw[row] = base.network.loadKw[load] as number
    values.inputKw[row] = base.network.loadKw[load] as number
  })
  return values
}

const columnsOf = (wiring: Wiring, values: RowValues, powerFactor: number): Column[] => {
  const { electrical } = wiring
  const { loadKw, inputKw, ratingKw, lossKw } = values
  return [
    column('loadKw', 'Load', 'kW', loadKw),
    column('inputKw', 'Input', 'kW', inputKw),
    column(
      'loadKva',
      'Apparent load',
      'kVA',
      loadKw.map((kw) => kw / powerFactor),
    ),
    column(
      'loadA',
      'Current',
      'A',
      loadKw.map((kw, row) => kw / electrical.kwPerAmp(row)),
    ),
    column('ratingKw', 'Rating', 'kW', ratingKw),
    column(
      'utilisation',
      'Load over rating',
      'ratio',
      loadKw.map((kw, row) => kw / (ratingKw[row] as number)),
    ),
    column('lossKw', 'Losses', 'kW', lossKw),
  ]
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

/** Components loaded beyond their rating, of those whose load and rating are known. */
const overloadsOf = ({ rowOfNode }: Wiring, { nodeKw, network }: Baseline): Overload[] => {
  const found: Overload[] = []
  rowOfNode.forEach((row, node) => {
    const loadKw = nodeKw[node] as number
    const rating = network.ratingKw[node] as number
    if (isOver(loadKw, rating)) found.push({ row, loadKw, utilisation: loadKw / rating })
  })
  return found
}

/** Reads a dispatched normal state back into rows. */
export const readFlow = (wiring: Wiring, base: Baseline, powerFactor: number): PowerFlow => {
  const values = rowValues(wiring, base)
  const unknownLossRows = rowsWhere(
    wiring,
    (node) => isLive(base, node) && Number.isNaN(lossOfNode(base.network, node, 0)),
  )
  const support = base.network.loadKw.map((kw, load) =>
    wiring.isIt[load] ? kw - (wiring.itKw[load] as number) : kw,
  )
  return {
    columns: columnsOf(wiring, values, powerFactor),
    lossKwOfRow: values.lossKw,
    itLoadKw: total(wiring.itKw),
    // What an IT load draws besides its IT is known to be nothing where its own draw is unknown.
    supportLoadKw: total(
      [...support].filter((kw, load) => !(wiring.isIt[load] && Number.isNaN(kw))),
    ),
    lossKw: total(values.lossKw).value,
    unknownLossRows,
    unknownLoadRows: rowsWhere(wiring, (node) => unknownBelow(base, node) > 0),
    unratedRows: rowsWhere(wiring, (node) => Number.isNaN(base.network.ratingKw[node])),
    utilityKw: utilityOf(wiring, base, unknownLossRows.length),
    overloads: overloadsOf(wiring, base),
  }
}
