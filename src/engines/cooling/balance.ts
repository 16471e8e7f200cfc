import type { CoolingRole, Inventory } from '#model'
import type { CoolerState, RoomAir } from './air'
import type { Contributor } from './heat'
import { grossOf, liquidHeatOf } from './liquid'
import type { LiquidNetwork } from './network'
import { airHeatOf } from './places'
import type { Rolled } from './roll'
import type { HeatBalance } from './solution'

/** What the balance is drawn from. */
export interface BalanceFrame {
  readonly inventory: Inventory
  readonly network: LiquidNetwork
  readonly loads: readonly Contributor[]
  readonly looseLoads: readonly Contributor[]
  readonly looseCoolers: readonly CoolerState[]
  readonly airs: readonly RoomAir[]
  readonly rolled: Rolled
  readonly draw: Float64Array
  /** Rows of exchangers, pumps and outdoor units. */
  readonly plantRows: readonly number[]
  readonly lossKw: Float64Array
}

const sum = <Item>(items: Iterable<Item>, kwOf: (item: Item) => number): number => {
  let total = 0
  for (const item of items) {
    const kw = kwOf(item)
    if (!Number.isNaN(kw)) total += kw
  }
  return total
}

const isContainer = (inventory: Inventory, { root }: Contributor): boolean =>
  inventory.kindOf(root).id === 'miner-container'

/** Known heat whose way is not known: of a load without a stated split, of fans around an unknown load. */
const unsplitKw = ({ loadKw, auxiliaryKw, liquidShare }: Contributor): number => {
  if (Number.isNaN(loadKw)) return auxiliaryKw
  return Number.isNaN(liquidShare) ? loadKw + auxiliaryKw : 0
}

/** Known draw of cooling plant of a role, of rows that the test accepts. */
const drawOf = (
  { inventory, draw, plantRows }: BalanceFrame,
  role: CoolingRole,
  accepts: (row: number) => boolean,
): number =>
  sum(
    plantRows.filter((row) => inventory.kindOf(row).cooling === role && accepts(row)),
    (row) => draw[row] as number,
  )

/** Whether a unit's heat ends in the site's air: not that of a chiller with a condenser loop. */
const rejectsOutdoors = ({ inventory, network }: BalanceFrame, row: number): boolean =>
  inventory.kindOf(row).cooling === 'rejection' && !network.loopsFrom.has(row)

const rejectedKw = (frame: BalanceFrame): number => {
  const { inventory, loads, airs, rolled } = frame
  const outdoors = [...rolled.taken].filter(([row]) => rejectsOutdoors(frame, row))
  return (
    sum(airs, (air) => air.rejectedKw + sum(air.fans, ({ fanKw }) => fanKw)) +
    sum(loads, (load) => (isContainer(inventory, load) ? airHeatOf(load) : 0)) +
    sum(outdoors, ([, heat]) => heat.value) +
    drawOf(frame, 'rejection', (row) => rejectsOutdoors(frame, row))
  )
}

const unassignedKw = (frame: BalanceFrame): number => {
  const { network, loads, looseLoads, looseCoolers, airs, rolled } = frame
  const pumps = new Set(network.loops.flatMap(({ pumpRows }) => pumpRows))
  return (
    sum(airs, (air) => air.unassignedKw) +
    sum(loads, unsplitKw) +
    sum(looseLoads, (load) => liquidHeatOf(load)) +
    sum(looseCoolers, (cooler) => grossOf(cooler).value) +
    rolled.unassignedKw +
    drawOf(frame, 'exchanger', (row) => !network.loopsInto.has(row)) +
    drawOf(frame, 'pump', (row) => !pumps.has(row))
  )
}

const unknownCount = ({
  inventory,
  loads,
  airs,
  lossKw,
  draw,
  plantRows,
}: BalanceFrame): number => {
  const unknownLoads = loads.filter(({ loadKw }) => Number.isNaN(loadKw)).length
  const coolers = airs.flatMap((air) => [...air.coolers, ...air.doors, ...air.fans])
  const unknownFans = coolers.filter(({ fanKw }) => Number.isNaN(fanKw)).length
  const unknownPlant = plantRows.filter((row) => Number.isNaN(draw[row])).length
  let unknownLosses = 0
  for (let row = 0; row < inventory.count; row++) {
    if (!Number.isNaN(lossKw[row])) continue
    const { power } = inventory.kindOf(row)
    if (power === 'ups' || power === 'converter') unknownLosses += 1
  }
  return unknownLoads + unknownFans + unknownPlant + unknownLosses
}

/** Adds up where all known heat comes from and where it goes; the two sides are counted apart. */
export const balanceOf = (frame: BalanceFrame): HeatBalance => {
  const { loads, lossKw, draw } = frame
  return {
    sourceKw:
      sum(loads, ({ loadKw }) => loadKw) +
      sum(lossKw, (kw) => Math.max(0, kw)) +
      sum(draw, (kw) => kw),
    rejectedKw: rejectedKw(frame),
    unassignedKw: unassignedKw(frame),
    unknownCount: unknownCount(frame),
  }
}
