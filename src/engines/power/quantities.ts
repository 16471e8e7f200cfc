import { groupBy } from '#base'
import { type Column, column } from '../quantities'
import type { Electric } from './electric'
import { lossOfNode } from './loss-curve'
import type { Baseline } from './losses'
import { linesOf, phaseCode } from './phases'
import { dead, supplyCode } from './state'
import { isUnplaced, lineKva, width } from './vectors'
import type { Wiring } from './wiring'

type Lines = readonly [Float64Array, Float64Array, Float64Array]

/** Quantities by row that the columns of a solution are made of; NaN where not known. */
export interface Quantities {
  readonly loadKw: Float64Array
  readonly inputKw: Float64Array
  readonly loadKva: Float64Array
  readonly powerFactor: Float64Array
  /** Current of the worst phase, and of each: one and the same array where all has three phases. */
  readonly loadA: Float64Array
  readonly linesA: Lines
  readonly imbalance: Float64Array
  readonly ratingKw: Float64Array
  readonly utilisation: Float64Array
  readonly lossKw: Float64Array
  readonly live: Float64Array
}

const unknown = Number.NaN
const rootThree = Math.sqrt(3)

const emptyQuantities = (count: number, isMixed: boolean): Quantities => {
  const row = () => new Float64Array(count).fill(unknown)
  const loadA = row()
  return {
    loadKw: row(),
    inputKw: row(),
    loadKva: row(),
    powerFactor: row(),
    loadA,
    linesA: isMixed ? [row(), row(), row()] : [loadA, loadA, loadA],
    imbalance: row(),
    ratingKw: row(),
    utilisation: row(),
    lossKw: row(),
    live: row(),
  }
}

/** Greatest deviation of a phase current from the mean of the three, over that mean; 0 without current. */
const imbalanceOf = (a: number, b: number, c: number): number => {
  const mean = (a + b + c) / 3
  if (mean === 0) return 0
  return Math.max(Math.abs(a - mean), Math.abs(b - mean), Math.abs(c - mean)) / mean
}

const fillEven = ({ linesA, loadA, imbalance }: Quantities, row: number, amps: number): void => {
  loadA[row] = amps
  for (const line of linesA) line[row] = amps
  imbalance[row] = Number.isNaN(amps) ? unknown : 0
}

/** Three currents from what does not lie evenly; left unknown where a phase is not stated. */
const fillUneven = (
  { linesA, loadA, imbalance }: Quantities,
  row: number,
  currentOf: (line: number) => number,
): void => {
  const [a, b, c] = [currentOf(0), currentOf(1), currentOf(2)]
  linesA[0][row] = a
  linesA[1][row] = b
  linesA[2][row] = c
  loadA[row] = Math.max(a, b, c)
  imbalance[row] = imbalanceOf(a, b, c)
}

/** What has one phase loads one line with its current, or two; which ones is unknown without a code. */
const fillSingle = (
  { linesA, loadA }: Quantities,
  row: number,
  amps: number,
  code: number,
): void => {
  loadA[row] = amps
  if (code === phaseCode.unstated) return
  const lines = linesOf[code] ?? []
  linesA.forEach((column, line) => {
    column[row] = lines.includes(line) ? amps : 0
  })
}

/** The phase of a single-phase component: that of the joints that feed it, where they agree. */
const codeOfNode = ({ phasing }: Wiring, { plant, state }: Baseline, node: number): number => {
  const vertex = plant.vertexOf[node] as number
  const codes = new Set<number>()
  const end = plant.inOffsets[vertex + 1] as number
  for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
    if (!((state.share[arc] as number) > 0)) continue
    codes.add(
      phasing.phaseOfJoint(plant.arcFromNode[arc] as number, plant.arcToNode[arc] as number),
    )
  }
  const [only] = codes
  return codes.size === 1 && only !== undefined ? only : phaseCode.unstated
}

const fillNodeCurrents = (
  found: Quantities,
  wiring: Wiring,
  base: Baseline,
  { kvar, uneven }: Electric,
  node: number,
): void => {
  const { nodePhases, nodeVolts } = wiring.alternating
  const row = wiring.rowOfNode[node] as number
  const kw = base.nodeKw[node] as number
  const volts = nodeVolts[node] as number
  const amps = ((found.loadKva[row] as number) * 1000) / volts
  if (nodePhases[node] === 0) found.loadA[row] = amps
  else if (nodePhases[node] === 1) {
    fillSingle(found, row, amps, codeOfNode(wiring, base, node))
  } else if (!uneven) fillEven(found, row, amps / rootThree)
  else if (!isUnplaced(uneven.nodes, node * width)) {
    const perKva = (1000 * rootThree) / volts
    fillUneven(
      found,
      row,
      (line) => lineKva(kw, kvar[node] as number, uneven.nodes, node * width, line) * perKva,
    )
  }
}

const fillNodes = (found: Quantities, wiring: Wiring, base: Baseline, electric: Electric): void => {
  const { electrical, rowOfNode } = wiring
  const { nodePhases } = wiring.alternating
  const { plant, state, network } = base
  for (let node = 0; node < network.nodeCount; node++) {
    const row = rowOfNode[node] as number
    const vertex = plant.vertexOf[node] as number
    const isLive = state.rank[vertex] !== dead
    const known = base.nodeKw[node] as number
    const loss = isLive ? lossOfNode(network, node, known) : 0
    found.lossKw[row] = loss
    found.ratingKw[row] = network.ratingKw[node] as number
    found.live[row] = Number(isLive)
    if ((state.unknown[vertex] as number) > 0) continue
    found.loadKw[row] = known
    found.inputKw[row] = known + loss
    const kva = nodePhases[node] === 0 ? known : Math.hypot(known, electric.kvar[node] as number)
    found.loadKva[row] = kva
    found.powerFactor[row] = known / kva
    fillNodeCurrents(found, wiring, base, electric, node)
    found.utilisation[row] = electrical.utilisation(row, known, kva, found.loadA[row] as number)
  }
}

/** The phase of each single-phase load where all its cords have the same. */
const codesOfLoads = (wiring: Wiring, base: Baseline): ((load: number) => number) => {
  const { phasing } = wiring
  const { network } = base
  if (!phasing.isMixed) return () => phaseCode.unstated
  const cordsOf = groupBy(network.loadCount, network.cordLoad)
  const codeOf = (cord: number): number => {
    const feeder = network.cordNode[cord] as number
    return phasing.isSingle[feeder]
      ? codeOfNode(wiring, base, feeder)
      : (phasing.cordPhase[cord] as number)
  }
  return (load) => {
    const cords = cordsOf.items.subarray(cordsOf.offsets[load], cordsOf.offsets[load + 1])
    const codes = new Set([...cords].map(codeOf))
    const [only] = codes
    return codes.size === 1 && only !== undefined ? only : phaseCode.unstated
  }
}

const fillLoads = (found: Quantities, wiring: Wiring, base: Baseline): void => {
  const { loadPhases, loadPowerFactor, loadVolts } = wiring.alternating
  const { network, state, classes } = base
  const codeOf = codesOfLoads(wiring, base)
  for (let load = 0; load < network.loadCount; load++) {
    const row = wiring.rowOfLoad[load] as number
    const kw = network.loadKw[load] as number
    const factor = loadPowerFactor[load] as number
    const isOn = state.supply[classes.of[load] as number] !== supplyCode.dropped
    found.loadKw[row] = kw
    found.inputKw[row] = kw
    found.live[row] = Number(isOn)
    found.powerFactor[row] = factor
    found.loadKva[row] = kw / factor
    const amps = ((kw / factor) * 1000) / (loadVolts[load] as number)
    if (loadPhases[load] === 3) fillEven(found, row, amps / rootThree)
    else if (loadPhases[load] === 1) fillSingle(found, row, amps, codeOf(load))
    else found.loadA[row] = amps
  }
}

/** Works out every quantity of every component and load of a dispatched state. */
export const quantitiesOf = (wiring: Wiring, base: Baseline, electric: Electric): Quantities => {
  const isMixed = electric.uneven !== undefined || wiring.alternating.hasDirectCurrent
  const found = emptyQuantities(wiring.inventory.count, isMixed)
  fillNodes(found, wiring, base, electric)
  fillLoads(found, wiring, base)
  return found
}

/** The quantities as columns, in the order in which they are shown. */
export const columnsOf = (found: Quantities): Column[] => [
  column('loadKw', 'Load', 'kW', found.loadKw),
  column('inputKw', 'Input', 'kW', found.inputKw),
  column('loadKva', 'Apparent load', 'kVA', found.loadKva),
  column('powerFactor', 'Power factor', 'ratio', found.powerFactor),
  column('loadA', 'Current of the worst phase', 'A', found.loadA),
  column('loadL1A', 'Current in L1', 'A', found.linesA[0]),
  column('loadL2A', 'Current in L2', 'A', found.linesA[1]),
  column('loadL3A', 'Current in L3', 'A', found.linesA[2]),
  column('imbalance', 'Imbalance of the phases', 'ratio', found.imbalance),
  column('ratingKw', 'Rating', 'kW', found.ratingKw),
  column('utilisation', 'Load over rating', 'ratio', found.utilisation),
  column('lossKw', 'Losses', 'kW', found.lossKw),
  column('live', 'Live', 'count', found.live),
]
