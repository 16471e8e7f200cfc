import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import type { Capacity } from './capacity'
import { type FlowFrame, flowCapacityOf, flowDemandOf, fluidOf } from './flows'
import type { SourceFeed } from './liquid'
import type { LiquidNetwork, Wiring } from './network'
import type { Rolled } from './roll'
import type { ApproachChain, Loop } from './solution'
import { distinctGaps, oneOut, Sum } from './sum'
import { type LoopSupply, setPointC } from './temperatures'

/** What the loops are told from. */
export interface LoopFrame {
  readonly inventory: Inventory
  readonly parameters: Parameters
  readonly network: LiquidNetwork
  readonly feeds: readonly SourceFeed[]
  readonly rolled: Rolled
  readonly maxRolled: Rolled
  readonly capacities: ReadonlyMap<number, Capacity>
  readonly supplies: readonly LoopSupply[]
}

const supplyOf = (frame: LoopFrame, at: number): number | undefined => {
  const supply = frame.supplies[at]
  const sinkRows = frame.network.loops[at]?.sinks.map(({ row }) => row) ?? []
  const setPoint = setPointC(frame.inventory, sinkRows)
  if (!supply?.known) return setPoint
  return setPoint === undefined ? supply.supplyC : Math.max(setPoint, supply.supplyC)
}

const flowDemand = (
  frame: LoopFrame,
  feeds: readonly SourceFeed[],
  wiring: Wiring,
  at: number,
): Sum => {
  const { inventory, parameters, network, rolled } = frame
  const flow: FlowFrame = {
    inventory,
    parameters,
    supplyC: supplyOf(frame, at),
    fluid: fluidOf(inventory, wiring),
  }
  const demand = new Sum()
  for (const { row, share, heat } of feeds) {
    if (inventory.kindOf(row).cooling === 'pump') continue
    demand.add(flowDemandOf(flow, row, heat.figure / share) * share, heat.gaps)
  }
  for (const { row } of wiring.sources) {
    if (inventory.kindOf(row).cooling !== 'exchanger') continue
    const heat = rolled.taken.get(row) ?? new Sum()
    const share = 1 / (network.loopsFrom.get(row)?.length ?? 1)
    demand.add(flowDemandOf(flow, row, heat.figure) * share, heat.gaps)
  }
  return demand
}

const capacityOf = (frame: LoopFrame, wiring: Wiring) => {
  const parts = wiring.sinks.map(({ row }) => {
    const capacity = frame.capacities.get(row)
    return { row, figure: capacity?.kw ?? Number.NaN, gaps: capacity?.gaps ?? [] }
  })
  const total = new Sum()
  for (const { figure, gaps } of parts) total.add(figure, gaps)
  return { total, out: oneOut(parts) }
}

const rowsOf = (members: Wiring['sources']): readonly number[] => [
  ...new Set(members.map(({ row }) => row)),
]

const loopOf = (
  frame: LoopFrame,
  feeds: readonly SourceFeed[],
  wiring: Wiring,
  at: number,
): Loop => {
  const { inventory, rolled, maxRolled } = frame
  const heat = rolled.heat[at] ?? new Sum()
  const capacity = capacityOf(frame, wiring)
  const demand = flowDemand(frame, feeds, wiring, at)
  const flow = flowCapacityOf(inventory, wiring)
  const supply = frame.supplies[at]
  return {
    id: wiring.id,
    name: wiring.name,
    subjectRow: wiring.subjectRow,
    sourceRows: rowsOf(wiring.sources),
    sinkRows: rowsOf(wiring.sinks),
    headerRows: wiring.headerRows,
    pumpRows: wiring.pumpRows,
    heatKw: heat.total,
    maxHeatKw: (maxRolled.heat[at] ?? heat).total,
    capacityKw: capacity.total.total,
    capacityOneOutKw: capacity.out.total,
    largestSinkRow: capacity.out.row,
    flowDemandLPerMin: demand.total,
    flowCapacityLPerMin: flow.total.total,
    flowOneOutLPerMin: flow.oneOut.total,
    movedBy: flow.movedBy,
    rejects: wiring.sinks.some(({ row }) => inventory.kindOf(row).cooling === 'rejection'),
    supplyC: supplyOf(frame, at),
    circular: rolled.circular.has(at),
    heatGaps: distinctGaps(heat.gaps),
    capacityGaps: distinctGaps(capacity.total.gaps),
    flowGaps: distinctGaps([...demand.gaps, ...flow.total.gaps]),
    supplyGaps: supply && !supply.known ? distinctGaps(supply.gaps) : [],
  }
}

/** Tells every loop: heat, capacity and flow, whole and with the largest unit out, and supply. */
export const loopsOf = (frame: LoopFrame): readonly Loop[] => {
  const byLoop: SourceFeed[][] = frame.network.loops.map(() => [])
  for (const feed of frame.feeds) byLoop[feed.loop]?.push(feed)
  return frame.network.loops.map((wiring, at) => loopOf(frame, byLoop[at] ?? [], wiring, at))
}

/** The approach chains of the loops that IT equipment gives heat to. */
export const approachesOf = (frame: LoopFrame): readonly ApproachChain[] =>
  frame.network.loops.flatMap((wiring, at) => {
    const supply = frame.supplies[at]
    const cools = wiring.sources.some(({ row }) => frame.inventory.kindOf(row).it)
    if (!cools || !supply?.known) return []
    const { start, startC, steps, supplyC } = supply
    return [{ loopId: wiring.id, start, startC, steps, supplyC }]
  })
