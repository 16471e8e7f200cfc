import { type Column, column } from '../quantities'
import type { Setting } from './conditions'
import { liquidRiseK } from './formulas/liquid'
import type { Flowing, Pipes } from './liquid'
import type { SolvedLoop } from './loops'

const names = [
  'coolantFlowLPerMin',
  'coolantSupplyC',
  'coolantReturnC',
  'coolantDropKpa',
  'coolantPathDropKpa',
  'coolantMarginKpa',
  'velocityMPerS',
  'frictionPaPerM',
  'coolantPressureKpa',
  'coolantReturnPressureKpa',
  'approachK',
] as const

type Name = (typeof names)[number]
type Values = Readonly<Record<Name, Float64Array>>

/** What the columns are filled from. */
export interface ColumnFrame {
  readonly setting: Setting
  readonly pipes: Pipes
  readonly loops: readonly SolvedLoop[]
  readonly flowing: Flowing
  /** Heat of every unit that takes it, tanks among them, kW. */
  readonly loadKw: Float64Array
}

const gravityMPerS2 = 9.81

/** Fill pressure of a loop at a height, kPa; NaN where no header states one. */
const staticPressureOf = ({ setting, pipes }: ColumnFrame, at: number) => {
  const { inventory } = setting
  const headers = pipes.network.loops[at]?.headerRows ?? []
  const filled = headers.find((row) => inventory.numberOf(row, 'staticPressureKpa') !== undefined)
  const fluid = pipes.fluids[at]?.(undefined)
  if (filled === undefined || !fluid) return () => Number.NaN
  const fillKpa = inventory.numberOf(filled, 'staticPressureKpa') ?? Number.NaN
  const fillZ = inventory.placeOf(filled).z
  return (row: number): number =>
    fillKpa + (fluid.densityKgPerM3 * gravityMPerS2 * (fillZ - inventory.placeOf(row).z)) / 1000
}

const fillSources = (frame: ColumnFrame, values: Values, at: number): void => {
  const { loop, hydraulics, delivered } = frame.loops[at] as SolvedLoop
  const head = loop.availableHeadKpa
  const available = head && head.unknownCount === 0 ? head.value : Number.NaN
  const pressureAt = staticPressureOf(frame, at)
  const heats = heatOfMembers(frame, at)
  for (const { row, flowLPerMin, ownKpa, pathKpa } of hydraulics.sources) {
    if (frame.setting.inventory.kindOf(row).cooling === 'exchanger') continue
    const flow = flowLPerMin * delivered
    values.coolantFlowLPerMin[row] = flow
    values.coolantSupplyC[row] = loop.supplyC ?? Number.NaN
    values.coolantReturnC[row] = returnAt(frame, at, heats.get(row) ?? Number.NaN, flow)
    values.coolantDropKpa[row] = ownKpa
    values.coolantPathDropKpa[row] = pathKpa
    values.coolantMarginKpa[row] = available - ownKpa - pathKpa
    values.coolantPressureKpa[row] = pressureAt(row) + available
    // Pumps draw from the fill pressure: what comes back has at least that.
    values.coolantReturnPressureKpa[row] = pressureAt(row)
  }
  for (const row of hydraulics.given.starved) values.coolantFlowLPerMin[row] = 0
}

/** Heat that each source gives to a loop, kW, by row. */
const heatOfMembers = ({ flowing }: ColumnFrame, at: number): ReadonlyMap<number, number> => {
  const heats = new Map<number, number>()
  for (const { ask, member, share } of flowing.placed[at] ?? []) {
    heats.set(member, (heats.get(member) ?? 0) + ask.heatKw * share)
  }
  return heats
}

const returnAt = (
  { pipes, loops }: ColumnFrame,
  at: number,
  heatKw: number,
  flow: number,
): number => {
  const { supplyC } = (loops[at] as SolvedLoop).loop
  const fluid = supplyC === undefined ? undefined : pipes.fluids[at]?.(supplyC)
  return supplyC === undefined || !fluid || !(flow > 0)
    ? Number.NaN
    : supplyC + liquidRiseK(heatKw, flow, fluid)
}

const fillUnits = ({ setting, loops }: ColumnFrame, values: Values, at: number): void => {
  const { loop, delivered } = loops[at] as SolvedLoop
  for (const { row, flowLPerMin, approachK, ratedApproachK } of loop.units) {
    values.coolantFlowLPerMin[row] = flowLPerMin * delivered
    values.coolantSupplyC[row] = loop.supplyC ?? Number.NaN
    values.coolantReturnC[row] = loop.returnC ?? Number.NaN
    values.approachK[row] = Number.isNaN(ratedApproachK) ? Number.NaN : approachK
  }
  const rated = setting.inventory.numbers('flowLPerMin')
  const together = loop.pumpRows.reduce((sum, row) => sum + (rated[row] as number), 0)
  const flow = loop.flowLPerMin.unknownCount === 0 ? loop.flowLPerMin.value : Number.NaN
  for (const row of loop.pumpRows) {
    values.coolantFlowLPerMin[row] = (flow * (rated[row] as number)) / together
  }
}

const fillPipes = ({ loops }: ColumnFrame, values: Values, at: number): void => {
  const { loop, delivered } = loops[at] as SolvedLoop
  for (const { row, flowLPerMin, velocityMPerS, frictionPaPerM, dropKpa } of loop.pipes) {
    if (row < 0) continue
    values.coolantFlowLPerMin[row] = flowLPerMin * delivered
    values.coolantSupplyC[row] = loop.supplyC ?? Number.NaN
    values.coolantReturnC[row] = loop.returnC ?? Number.NaN
    values.velocityMPerS[row] = velocityMPerS
    values.frictionPaPerM[row] = frictionPaPerM
    values.coolantDropKpa[row] = dropKpa
  }
}

/** Bath of a tank above its water, K: it follows the heat, the flows staying as they are. */
const fillTanks = ({ setting, loadKw }: ColumnFrame, values: Values): void => {
  const { inventory } = setting
  for (const row of inventory.rowsOf('immersion-tank')) {
    const ratedK = inventory.numberOf(row, 'exchangerApproachK') ?? Number.NaN
    const ratedKw = inventory.numberOf(row, 'heatCapacityKw') ?? Number.NaN
    values.approachK[row] = (ratedK * (loadKw[row] as number)) / ratedKw
  }
}

/** Flow, temperature and pressure of the coolant in every row; NaN where unknown or not wetted. */
export const liquidColumns = (frame: ColumnFrame): readonly Column[] => {
  const blank = () => new Float64Array(frame.setting.inventory.count).fill(Number.NaN)
  const values: Values = Object.fromEntries(names.map((name) => [name, blank()])) as Record<
    Name,
    Float64Array
  >
  frame.loops.forEach((_, at) => {
    fillSources(frame, values, at)
    fillUnits(frame, values, at)
    fillPipes(frame, values, at)
  })
  fillTanks(frame, values)
  return [
    column('coolantFlowLPerMin', 'Coolant flow', 'L/min', values.coolantFlowLPerMin),
    column('coolantSupplyC', 'Coolant supply', 'C', values.coolantSupplyC),
    column('coolantReturnC', 'Coolant return', 'C', values.coolantReturnC),
    column('coolantDropKpa', 'Coolant pressure drop inside', 'kPa', values.coolantDropKpa),
    column(
      'coolantPathDropKpa',
      'Coolant pressure drop of the way',
      'kPa',
      values.coolantPathDropKpa,
    ),
    column('coolantMarginKpa', 'Coolant pressure to spare', 'kPa', values.coolantMarginKpa),
    column('velocityMPerS', 'Coolant velocity', 'm/s', values.velocityMPerS),
    column('frictionPaPerM', 'Pipe friction', 'Pa/m', values.frictionPaPerM),
    column('coolantPressureKpa', 'Coolant pressure', 'kPa', values.coolantPressureKpa),
    column(
      'coolantReturnPressureKpa',
      'Coolant pressure at the return, at least',
      'kPa',
      values.coolantReturnPressureKpa,
    ),
    column('approachK', 'Approach', 'K', values.approachK),
  ]
}
