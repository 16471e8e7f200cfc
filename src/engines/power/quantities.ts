import { type Column, column } from '../quantities'
import type { Electric } from './electric'
import { lossOfNode } from './loss-curve'
import type { Baseline } from './losses'
import { linesOf, phaseCode } from './phases'
import { dead, supplyCode } from './state'
import { isUnplaced, kvarOf, kwOf, lineKva, width } from './vectors'
import type { Wiring } from './wiring'

/** Quantities by row that the columns of a solution are made of; NaN where not known. */
export interface Quantities {
  readonly loadKw: Float64Array
  readonly inputKw: Float64Array
  readonly loadKva: Float64Array
  readonly powerFactor: Float64Array
  /** Current of the worst phase, and of each. */
  readonly loadA: Float64Array
  readonly linesA: readonly [Float64Array, Float64Array, Float64Array]
  readonly imbalance: Float64Array
  readonly ratingKw: Float64Array
  readonly utilisation: Float64Array
  readonly lossKw: Float64Array
  readonly live: Float64Array
}

const unknown = Number.NaN
const rootThree = Math.sqrt(3)

const emptyQuantities = (count: number): Quantities => {
  const row = () => new Float64Array(count).fill(unknown)
  return {
    loadKw: row(),
    inputKw: row(),
    loadKva: row(),
    powerFactor: row(),
    loadA: row(),
    linesA: [row(), row(), row()],
    imbalance: row(),
    ratingKw: row(),
    utilisation: row(),
    lossKw: row(),
    live: row(),
  }
}

/** Greatest deviation of a phase current from the mean of the three, over that mean; 0 without current. */
export const imbalanceOf = (a: number, b: number, c: number): number => {
  const mean = (a + b + c) / 3
  return mean === 0 ? 0 : Math.max(...[a, b, c].map((amps) => Math.abs(amps - mean))) / mean
}

interface Place {
  readonly row: number
  readonly phases: 0 | 1 | 3
  readonly volts: number
  /** Of what has one phase: which; unstated where nobody says or feeders differ. */
  readonly code: number
}

/** Currents of one row from its vector; NaN where a phase is not stated. */
const fillCurrents = (
  { linesA, loadA, imbalance }: Quantities,
  { row, phases, volts, code }: Place,
  vectors: Float64Array,
  at: number,
): void => {
  if (phases !== 3) {
    const kva =
      phases === 0 ? kwOf(vectors, at) : Math.hypot(kwOf(vectors, at), kvarOf(vectors, at))
    const amps = (kva * 1000) / volts
    loadA[row] = amps
    if (phases === 0 || code === phaseCode.unstated) return
    const lines = linesOf[code] ?? []
    linesA.forEach((column, line) => {
      column[row] = lines.includes(line) ? amps : 0
    })
    return
  }
  if (isUnplaced(vectors, at)) return
  const [a, b, c] = [0, 1, 2].map(
    (line) => (lineKva(vectors, at, line) * 1000 * rootThree) / volts,
  ) as [number, number, number]
  linesA[0][row] = a
  linesA[1][row] = b
  linesA[2][row] = c
  loadA[row] = Math.max(a, b, c)
  imbalance[row] = imbalanceOf(a, b, c)
}

/** The phase of a single-phase component: that of the joints that feed it, where they agree. */
const codeOfNode = ({ phasing }: Wiring, { plant, state }: Baseline, node: number): number => {
  if (!phasing.isSingle[node]) return phaseCode.unstated
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

const fillPower = (
  { loadKva, powerFactor }: Quantities,
  row: number,
  isDirect: boolean,
  vectors: Float64Array,
  at: number,
): void => {
  const kw = kwOf(vectors, at)
  const kva = isDirect ? kw : Math.hypot(kw, kvarOf(vectors, at))
  loadKva[row] = kva
  powerFactor[row] = kw / kva
}

const fillNodes = (
  found: Quantities,
  wiring: Wiring,
  base: Baseline,
  { nodes }: Electric,
): void => {
  const { electrical } = wiring
  const { plant, state, network } = base
  wiring.rowOfNode.forEach((row, node) => {
    const vertex = plant.vertexOf[node] as number
    const isLive = state.rank[vertex] !== dead
    const known = base.nodeKw[node] as number
    const loss = isLive ? lossOfNode(network, node, known) : 0
    found.lossKw[row] = loss
    found.ratingKw[row] = network.ratingKw[node] as number
    found.live[row] = Number(isLive)
    if ((state.unknown[vertex] as number) > 0) return
    found.loadKw[row] = known
    found.inputKw[row] = known + loss
    const phases = electrical.phases(row)
    fillPower(found, row, phases === 0, nodes, node * width)
    const place = {
      row,
      phases,
      volts: electrical.volts(row),
      code: codeOfNode(wiring, base, node),
    }
    fillCurrents(found, place, nodes, node * width)
    found.utilisation[row] = electrical.utilisation(row, {
      kw: known,
      kva: found.loadKva[row] as number,
      amps: found.loadA[row] as number,
    })
  })
}

/** Where a load's own figure is that to the neutral, its feeder's lines are √3 above it. */
const lineVolts = (own: number, feeder: number): number => {
  const isNeutral = Math.abs(own - feeder / rootThree) < Math.abs(own - feeder)
  return isNeutral ? own * rootThree : own
}

/** How the cords of a load are joined: its first feeder, and its phase where all cords have the same. */
interface Joined {
  readonly feeder: number
  readonly code: number
}

const joinedLoads = (wiring: Wiring, base: Baseline): (Joined | undefined)[] => {
  const { phasing } = wiring
  const joined: (Joined | undefined)[] = Array.from({ length: base.network.loadCount })
  base.network.cordLoad.forEach((load, cord) => {
    const feeder = base.network.cordNode[cord] as number
    const isSingle = phasing.isSingle[feeder] === 1
    const code = isSingle ? codeOfNode(wiring, base, feeder) : (phasing.cordPhase[cord] as number)
    const before = joined[load]
    joined[load] = !before || before.code === code ? { feeder, code } : { feeder, code: 0 }
  })
  return joined
}

const fillLoads = (
  found: Quantities,
  wiring: Wiring,
  base: Baseline,
  { loads }: Electric,
): void => {
  const { electrical, rowOfNode } = wiring
  const { network, state, classes } = base
  const joined = joinedLoads(wiring, base)
  wiring.rowOfLoad.forEach((row, load) => {
    const kw = network.loadKw[load] as number
    const { feeder = -1, code = phaseCode.unstated } = joined[load] ?? {}
    const feederRow = rowOfNode[feeder] ?? row
    const isOn = state.supply[classes.of[load] as number] !== supplyCode.dropped
    // What hangs on one phase has one phase, and what hangs on direct current none.
    const phases = Math.min(electrical.phases(row), electrical.phases(feederRow)) as 0 | 1 | 3
    found.loadKw[row] = kw
    found.inputKw[row] = kw
    found.live[row] = Number(isOn)
    found.powerFactor[row] = phases === 0 ? 1 : electrical.powerFactor(row)
    found.loadKva[row] = kw / (found.powerFactor[row] as number)
    const own = electrical.volts(row)
    if (!isOn || Number.isNaN(kw)) {
      found.loadA[row] = (found.loadKva[row] as number) / electrical.kvaPerAmp(row)
      return
    }
    const volts = phases === 3 ? lineVolts(own, electrical.volts(feederRow)) : own
    fillCurrents(found, { row, phases, volts, code }, loads, load * width)
  })
}

/** Works out every quantity of every component and load of a dispatched state. */
export const quantitiesOf = (wiring: Wiring, base: Baseline, electric: Electric): Quantities => {
  const found = emptyQuantities(wiring.inventory.count)
  fillNodes(found, wiring, base, electric)
  fillLoads(found, wiring, base, electric)
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
