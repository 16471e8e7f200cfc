import type { Inventory } from '#model'
import { flowCapacityOf, flowDemandOf, fluidIdOf, type LoopCoolant } from './flows'
import type { Flowing, Pipes } from './liquid'
import type { Wiring } from './network'
import type { ApproachChain, Loop } from './solution'
import { distinctGaps, oneOut, Sum } from './sum'

/** Flow that a loop's sources ask for, exchangers included. */
const flowDemand = (
  inventory: Inventory,
  pipes: Pipes,
  { flow, rolled }: Flowing,
  at: number,
): Sum => {
  const demand = flow[at] ?? new Sum()
  for (const { row } of pipes.network.loops[at]?.sources ?? []) {
    if (inventory.kindOf(row).cooling !== 'exchanger') continue
    const heat = rolled.taken.get(row) ?? new Sum()
    const share = 1 / (pipes.network.loopsFrom.get(row)?.length ?? 1)
    const coolant = pipes.coolants[at] as LoopCoolant
    demand.add(flowDemandOf(pipes.flows, coolant, row, heat.figure) * share, heat.gaps)
  }
  return demand
}

const capacityOf = ({ capacities }: Pipes, wiring: Wiring) => {
  const parts = wiring.sinks.map(({ row }) => {
    const capacity = capacities.get(row)
    return { row, figure: capacity?.kw ?? Number.NaN, gaps: capacity?.gaps ?? [] }
  })
  const total = new Sum()
  for (const { figure, gaps } of parts) total.add(figure, gaps)
  return { total, out: oneOut(parts) }
}

const rowsOf = (members: Wiring['sources']): readonly number[] => [
  ...new Set(members.map(({ row }) => row)),
]

const gapsOf = (
  { supplies }: Pipes,
  at: number,
  sums: Readonly<Record<'heat' | 'capacity' | 'demand' | 'flow', Sum>>,
): Pick<Loop, 'heatGaps' | 'capacityGaps' | 'flowGaps' | 'supplyGaps'> => {
  const supply = supplies[at]
  return {
    heatGaps: distinctGaps(sums.heat.gaps),
    capacityGaps: distinctGaps(sums.capacity.gaps),
    flowGaps: distinctGaps([...sums.demand.gaps, ...sums.flow.gaps]),
    supplyGaps: supply && !supply.known ? distinctGaps(supply.gaps) : [],
  }
}

const loopOf = (
  inventory: Inventory,
  pipes: Pipes,
  flowing: Flowing,
  wiring: Wiring,
  at: number,
): Loop => {
  const heat = flowing.rolled.heat[at] ?? new Sum()
  const capacity = capacityOf(pipes, wiring)
  const demand = flowDemand(inventory, pipes, flowing, at)
  const flow = flowCapacityOf(inventory, wiring)
  return {
    id: wiring.id,
    name: inventory.tagOf(wiring.subjectRow),
    subjectRow: wiring.subjectRow,
    sourceRows: rowsOf(wiring.sources),
    sinkRows: rowsOf(wiring.sinks),
    headerRows: wiring.headerRows,
    pumpRows: wiring.pumpRows,
    heatKw: heat.total,
    maxHeatKw: (flowing.maxRolled.heat[at] ?? heat).total,
    capacityKw: capacity.total.total,
    capacityOneOutKw: capacity.out.total,
    largestSinkRow: capacity.out.row,
    flowDemandLPerMin: demand.total,
    flowCapacityLPerMin: flow.total.total,
    flowOneOutLPerMin: flow.oneOut.total,
    movedBy: flow.movedBy,
    rejects: wiring.sinks.some(({ row }) => inventory.kindOf(row).cooling === 'rejection'),
    supplyC: pipes.coolants[at]?.supplyC,
    circular: flowing.rolled.circular.has(at),
    ...gapsOf(pipes, at, { heat, capacity: capacity.total, demand, flow: flow.total }),
    fluid: fluidIdOf(inventory, wiring),
    returnC: undefined,
    flowLPerMin: demand.total,
    requiredHeadKpa: undefined,
    availableHeadKpa: undefined,
    headGaps: [],
    worstRow: -1,
    volumeL: { value: 0, unknownCount: wiring.headerRows.length },
    volumeGaps: [],
    units: [],
    oneOut: [],
    pipes: [],
    rideThroughS: undefined,
    rideThroughGaps: [],
    makeupLPerH: { value: 0, unknownCount: 0 },
  }
}

/** Tells every loop: heat, capacity and flow, whole and with the largest unit out, and supply. */
export const loopsOf = (inventory: Inventory, pipes: Pipes, flowing: Flowing): readonly Loop[] =>
  pipes.network.loops.map((wiring, at) => loopOf(inventory, pipes, flowing, wiring, at))

/** The approach chains of the loops that IT equipment gives heat to. */
export const approachesOf = (
  inventory: Inventory,
  { network, supplies }: Pipes,
): readonly ApproachChain[] =>
  network.loops.flatMap((wiring, at) => {
    const supply = supplies[at]
    const cools = wiring.sources.some(({ row }) => inventory.kindOf(row).it)
    if (!cools || !supply?.known) return []
    const { start, startC, steps, supplyC } = supply
    return [{ loopId: wiring.id, start, startC, steps, supplyC }]
  })

/** Loops under the tags of today: the very same ones when nothing was renamed that they go by. */
export const renamed = (inventory: Inventory, loops: readonly Loop[]): readonly Loop[] => {
  const isStale = ({ name, subjectRow }: Loop) => name !== inventory.tagOf(subjectRow)
  if (!loops.some(isStale)) return loops
  return loops.map((loop) =>
    isStale(loop) ? { ...loop, name: inventory.tagOf(loop.subjectRow) } : loop,
  )
}
