import type { Inventory } from '#model'
import type { Setting } from './conditions'
import type { LiquidNetwork, Member } from './network'
import type { ApproachChain, Gap } from './solution'

/** What a loop's sinks can supply, or what is missing to say so. */
export type LoopSupply =
  | {
      readonly known: true
      readonly supplyC: number
      readonly start: ApproachChain['start']
      readonly startC: number
      readonly steps: ApproachChain['steps']
    }
  | { readonly known: false; readonly gaps: readonly Gap[] }

const site = -1
const missing = (...gaps: readonly Gap[]): LoopSupply => ({ known: false, gaps })

const fromAir = (
  { dryBulbC, wetBulbC }: Setting,
  row: number,
  start: 'dry-bulb' | 'wet-bulb',
  approachK: number | undefined,
): LoopSupply => {
  const field = start === 'dry-bulb' ? 'designDryBulbC' : 'designWetBulbC'
  const startC = start === 'dry-bulb' ? dryBulbC : wetBulbC
  if (approachK === undefined) return missing({ row, field: 'approachK' })
  if (startC === undefined) return missing({ row: site, field })
  return {
    known: true,
    supplyC: startC + approachK,
    start,
    startC,
    steps: [{ row, approachK, ratedK: approachK }],
  }
}

const dryCoolerApproach = (inventory: Inventory, row: number): number | undefined => {
  const stated = inventory.numberOf(row, 'approachK')
  if (stated !== undefined) return stated
  const outlet = inventory.numberOf(row, 'outletC')
  const ambient = inventory.numberOf(row, 'ratedAmbientC')
  return outlet === undefined || ambient === undefined ? undefined : outlet - ambient
}

const rejectionSupply = (setting: Setting, row: number): LoopSupply => {
  const { inventory } = setting
  switch (inventory.kindOf(row).id) {
    case 'dry-cooler':
      return fromAir(setting, row, 'dry-bulb', dryCoolerApproach(inventory, row))
    case 'cooling-tower':
      return fromAir(setting, row, 'wet-bulb', inventory.numberOf(row, 'approachK'))
    default: {
      const supplyC = inventory.numberOf(row, 'supplyC')
      return supplyC === undefined
        ? missing({ row, field: 'supplyC' })
        : { known: true, supplyC, start: 'chiller', startC: supplyC, steps: [] }
    }
  }
}

/** The warmest of several: parallel units mix, and the plan holds with whichever runs. */
const warmest = (supplies: readonly LoopSupply[]): LoopSupply => {
  const unknown = supplies.filter((supply) => !supply.known)
  if (unknown.length > 0) return missing(...unknown.flatMap(({ gaps }) => gaps))
  const known = supplies.filter((supply) => supply.known)
  return known.length === 0
    ? missing()
    : known.reduce((best, supply) => (supply.supplyC > best.supplyC ? supply : best))
}

/**
 * The supply temperature of each loop at rated duty: design ambient plus each approach on the way
 * in, or what a chiller is stated to make. A circle in the wiring has no answer and no gaps.
 */
export const supplyTemperatures = (
  setting: Setting,
  network: LiquidNetwork,
): readonly LoopSupply[] => {
  const { inventory } = setting
  const found: (LoopSupply | undefined)[] = network.loops.map(() => undefined)
  const open = new Set<number>()
  const throughExchanger = (row: number): LoopSupply => {
    const approachK = inventory.numberOf(row, 'approachK')
    const upstream = warmest((network.loopsFrom.get(row) ?? []).map(supplyOf))
    if (approachK === undefined) {
      return missing({ row, field: 'approachK' }, ...(upstream.known ? [] : upstream.gaps))
    }
    if (!upstream.known) return upstream
    return {
      ...upstream,
      supplyC: upstream.supplyC + approachK,
      steps: [...upstream.steps, { row, approachK, ratedK: approachK }],
    }
  }
  const supplyOf = (at: number): LoopSupply => {
    const before = found[at]
    if (before) return before
    if (open.has(at)) return missing()
    open.add(at)
    const supply = warmest(
      (network.loops[at]?.sinks ?? []).map(({ row }) =>
        inventory.kindOf(row).cooling === 'rejection'
          ? rejectionSupply(setting, row)
          : throughExchanger(row),
      ),
    )
    open.delete(at)
    found[at] = supply
    return supply
  }
  return network.loops.map((_, at) => supplyOf(at))
}

/** Set point of a loop's CDUs above what the chain could supply, °C: the highest stated. */
export const setPointC = (inventory: Inventory, sinks: readonly Member[]): number | undefined => {
  const stated = sinks
    .filter(({ row }) => inventory.kindOf(row).cooling === 'exchanger')
    .map(({ row }) => inventory.numberOf(row, 'supplyC'))
    .filter((supplyC) => supplyC !== undefined)
  return stated.length === 0 ? undefined : Math.max(...stated)
}
