import { createPowerEngine, type Solution } from '#engines'
import type { Inventory } from '#model'
import { continuousLoadFactor, type Parameters, planningReserve } from '#standards'
import { type Chain, chainOf } from './chain'

/** Draw by the id of each load that counts, in kW; NaN where nobody stated it. */
export type Draws = ReadonlyMap<string, number>

/** What planning knows of a facility: its chain, what its loads draw and what its gear may carry. */
export interface Survey {
  readonly inventory: Inventory
  readonly parameters: Parameters
  readonly chain: Chain
  readonly draws: Draws
  /** Draw of a row with all that is fed through it; 0 where nothing of it counts, NaN where unknown. */
  drawKw(row: number): number
  /** What planning lets a row hand on for hours, in kW; NaN where no rating is stated. */
  limitKw(row: number): number
  /** Stated rating in kW, NaN where none is stated. */
  ratingKw(row: number): number
  /** Input over output at rating; 1 where no losses are stated. */
  inputRatio(row: number): number
  /** What is mounted in a row. */
  contents(row: number): readonly number[]
  nameOf(row: number): string
}

const columnOf = (columns: Solution['power']['columns'], name: string): Float64Array | undefined =>
  columns.find((one) => one.name === name)?.values

/** What each load of a solved facility draws, cooling included, by id. */
export const drawsOf = (inventory: Inventory, { power }: Pick<Solution, 'power'>) => {
  const loadKw = columnOf(power.columns, 'loadKw')
  const draws = new Map<string, number>()
  for (const row of power.supply.keys()) {
    const id = inventory.equipment[row]?.id
    if (id !== undefined) draws.set(id, loadKw?.[row] ?? Number.NaN)
  }
  return draws
}

const contentsOf = ({ hostRow }: Inventory): ReadonlyMap<number, readonly number[]> => {
  const contents = new Map<number, number[]>()
  hostRow.forEach((host, row) => {
    if (host < 0) return
    const inside = contents.get(host)
    if (inside) inside.push(row)
    else contents.set(host, [row])
  })
  return contents
}

const efficiencies = ['efficiency', 'efficiency25', 'efficiency50', 'efficiency75'] as const

/** Input over output, by the worst efficiency that is stated: what is planned holds at any load. */
const inputRatioOf = (inventory: Inventory, row: number, ratingKw: number): number => {
  const noLoad = inventory.numberOf(row, 'noLoadLossKw')
  const load = inventory.numberOf(row, 'loadLossKw')
  if (noLoad !== undefined && load !== undefined && ratingKw > 0) {
    return 1 + (noLoad + load) / ratingKw
  }
  const stated = efficiencies
    .map((field) => inventory.numberOf(row, field))
    .filter((value) => value !== undefined && value > 0) as number[]
  return stated.length > 0 ? 1 / Math.min(...stated) : 1
}

/** Surveys a facility of which the draws of the loads are known. */
export const surveyOf = (inventory: Inventory, parameters: Parameters, draws: Draws): Survey => {
  const noDraw = new Float64Array(inventory.count).fill(Number.NaN)
  const { columns } = createPowerEngine(inventory, parameters).flow(noDraw)
  const ratings = columnOf(columns, 'ratingKw') ?? noDraw
  const ratingKw = (row: number) => ratings[row] ?? Number.NaN
  const inside = contentsOf(inventory)
  const contents = (row: number) => inside.get(row) ?? []
  const nameOf = (row: number) => {
    const item = inventory.equipment[row]
    return item?.tag || item?.id || ''
  }
  const drawKw = (row: number, depth = 0): number => {
    const own = draws.get(inventory.equipment[row]?.id ?? '')
    if (own !== undefined || depth > 8) return own ?? 0
    return contents(row).reduce((sum, child) => sum + drawKw(child, depth + 1), 0)
  }
  return {
    inventory,
    parameters,
    chain: chainOf(inventory),
    draws,
    drawKw: (row) => drawKw(row),
    limitKw: (row) => {
      const isDerated =
        inventory.kindOf(row).power === 'breaker' &&
        inventory.valueOf(row, 'fullyRated')?.value !== true
      const share = isDerated ? parameters(continuousLoadFactor) : 1
      return ratingKw(row) * share * (1 - parameters(planningReserve))
    },
    ratingKw,
    inputRatio: (row) => inputRatioOf(inventory, row, ratingKw(row)),
    contents,
    nameOf,
  }
}
