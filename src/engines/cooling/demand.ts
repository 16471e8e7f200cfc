import type { Ask } from './asks'
import { tableFlowLPerMin } from './asks'
import { flowForLPerMin, type PipeFlow } from './formulas/liquid'

/** Properties of a loop's fluid at a temperature; undefined where they are not known. */
export type FluidAt = (celsius: number | undefined) => PipeFlow | undefined

const fromHeat = (
  fluidAt: FluidAt,
  supplyC: number | undefined,
  heatKw: number,
  riseK: number,
): number => {
  if (heatKw === 0) return 0
  if (!(riseK > 0)) return Number.NaN
  const fluid = fluidAt(supplyC === undefined ? undefined : supplyC + riseK / 2)
  return fluid ? flowForLPerMin(heatKw, riseK, fluid) : Number.NaN
}

const fromTable = ({ table, heatKw }: Ask, supplyC: number): number => {
  if (!table) return Number.NaN
  const share = Number.isNaN(table.heatKw) ? 1 : heatKw / table.heatKw
  return heatKw === 0 ? 0 : tableFlowLPerMin(table, supplyC) * share
}

/**
 * Flow that is asked for at a supply temperature, L/min: the flow stated for this very row; else
 * the published table; else what holds the return, the more the warmer the supply; else the
 * product's flow; else the heat over a planning rise. NaN when it cannot be told.
 */
export const askedFlowLPerMin = (
  ask: Ask,
  supplyC: number | undefined,
  fluidAt: FluidAt,
): number => {
  if (!Number.isNaN(ask.ownLPerMin)) return ask.ownLPerMin
  if (supplyC !== undefined) {
    if (ask.table) return fromTable(ask, supplyC)
    if (!Number.isNaN(ask.returnC)) {
      return fromHeat(fluidAt, supplyC, ask.heatKw, ask.returnC - supplyC)
    }
  }
  if (!Number.isNaN(ask.statedLPerMin)) return ask.statedLPerMin
  return fromHeat(fluidAt, supplyC, ask.heatKw, ask.riseK)
}

interface Group {
  readonly like: Ask
  /** Heat of all that ask alike, and what they ask for together where that does not vary. */
  heatKw: number
  fixedLPerMin: number
  /** How many whole ones they are. */
  shares: number
}

/** What varies with the supply; asks of one key add up. */
const keyOf = (ask: Ask): unknown => {
  if (!Number.isNaN(ask.ownLPerMin)) return 'own'
  if (ask.table) return ask.table
  if (!Number.isNaN(ask.returnC)) return `return ${ask.returnC}`
  return Number.isNaN(ask.statedLPerMin) ? `rise ${ask.riseK}` : 'stated'
}

const groupFlow = (group: Group, supplyC: number | undefined, fluidAt: FluidAt): number => {
  const { like, heatKw, fixedLPerMin, shares } = group
  if (!Number.isNaN(like.ownLPerMin)) return fixedLPerMin
  if (like.table && Number.isNaN(like.table.heatKw) && supplyC !== undefined) {
    return tableFlowLPerMin(like.table, supplyC) * shares
  }
  return askedFlowLPerMin({ ...like, heatKw, statedLPerMin: fixedLPerMin }, supplyC, fluidAt)
}

/** Everything that is asked of a loop, grouped so that asking at another supply costs little. */
export class Demand {
  readonly #groups = new Map<unknown, Group>()

  add(ask: Ask, share: number): void {
    const key = keyOf(ask)
    const heatKw = ask.heatKw * share
    const fixedLPerMin = (key === 'own' ? ask.ownLPerMin : ask.statedLPerMin) * share
    const group = this.#groups.get(key)
    if (!group) {
      this.#groups.set(key, { like: ask, heatKw, fixedLPerMin, shares: share })
    } else {
      group.heatKw += heatKw
      group.fixedLPerMin += fixedLPerMin
      group.shares += share
    }
  }

  copy(): Demand {
    const copy = new Demand()
    for (const [key, group] of this.#groups) copy.#groups.set(key, { ...group })
    return copy
  }

  /** Flow asked for at a supply temperature, L/min; NaN when any part of it is not known. */
  at(supplyC: number | undefined, fluidAt: FluidAt): number {
    let sum = 0
    for (const group of this.#groups.values()) sum += groupFlow(group, supplyC, fluidAt)
    return sum
  }
}
