import type { Inventory } from '#model'
import type { Setting } from './conditions'
import type { FluidAt } from './demand'
import { fluidIdOf } from './flows'
import type { OwnDrops } from './hydraulics/own-drop'
import { type LoopHydraulics, solveHydraulics } from './hydraulics/solve'
import type { Flowing, Pipes } from './liquid'
import { loopLosses } from './loop-losses'
import { capacitiesNow, loopUnits, supplyLimitC } from './loop-units'
import { loopMakeUp, loopVolumeL, rideThrough } from './loop-volume'
import { headAt, moverFlows, moversOf, moverTotal } from './movers'
import type { Wiring } from './network'
import type { ApproachChain, Loop } from './solution'
import { distinctGaps, oneOut, Sum } from './sum'

/** A loop with the pipes that it was told from. */
export interface SolvedLoop {
  readonly loop: Loop
  readonly hydraulics: LoopHydraulics
  /** Part of the flow asked for that can be moved, 0–1. */
  readonly delivered: number
}

const rowsOf = (members: Wiring['sources']): readonly number[] => [
  ...new Set(members.map(({ row }) => row)),
]

/** What a loop's movers make of its pipes. */
const movingOf = (inventory: Inventory, wiring: Wiring, hydraulics: LoopHydraulics) => {
  const movers = moversOf(inventory, wiring)
  const asked = hydraulics.given.demand.figure
  const { requiredKpa, openWays, requiredAtKpa } = hydraulics
  const reached = moverFlows(
    movers.all,
    asked,
    requiredKpa === undefined ? undefined : requiredAtKpa,
    openWays === 0,
  )
  const total = moverTotal(movers.all, reached)
  const parts = movers.all.map(({ row, publishedLPerMin }, at) => {
    const real = reached[at] as number
    return { row, figure: Number.isNaN(real) ? publishedLPerMin : real }
  })
  return { movers, asked, reached, total, parts, head: headAt(movers.all, asked) }
}

type Moving = ReturnType<typeof movingOf>

const headOf = (hydraulics: LoopHydraulics, { head, movers }: Moving) => ({
  requiredHeadKpa:
    hydraulics.requiredKpa === undefined
      ? undefined
      : { value: hydraulics.requiredKpa, unknownCount: hydraulics.openWays },
  availableHeadKpa:
    head.kpa === undefined ? undefined : { value: head.kpa, unknownCount: head.unknownCount },
  headGaps: distinctGaps([
    ...hydraulics.gaps,
    ...head.gaps,
    ...movers.all.flatMap(({ gaps }) => gaps),
  ]),
  worstRow: hydraulics.worstRow,
})

const thermalOf = (
  setting: Setting,
  pipes: Pipes,
  flowing: Flowing,
  at: number,
  hydraulics: LoopHydraulics,
  moving: Moving,
) => {
  const run = flowing.thermal.runOf(at)
  const capacities = capacitiesNow(setting, pipes, flowing, at)
  const parts = [...capacities].map(([row, { kw, gaps }]) => ({ row, figure: kw, gaps }))
  const total = new Sum()
  for (const { figure, gaps } of parts) total.add(figure, gaps)
  const flows = new Map(moving.parts.map(({ row }, part) => [row, moving.reached[part] as number]))
  const figures = new Map(moving.parts.map(({ row, figure }) => [row, figure]))
  const out = oneOut(parts)
  return {
    capacity: total,
    fields: {
      capacityKw: total.total,
      capacityOneOutKw: out.total,
      largestSinkRow: out.row,
      units: loopUnits(setting, run, capacities, hydraulics.given.unitFlow, flows),
      oneOut: loopLosses({
        setting,
        pipes,
        flowing,
        at,
        capacityKw: (row) => capacities.get(row)?.kw ?? Number.NaN,
        movers: moving.movers,
        moverLPerMin: ({ row }) => figures.get(row) ?? Number.NaN,
      }),
      makeupLPerH: loopMakeUp(setting, run).total,
    },
  }
}

const massOf = (
  setting: Setting,
  pipes: Pipes,
  flowing: Flowing,
  at: number,
  hydraulics: LoopHydraulics,
) => {
  const wiring = pipes.network.loops[at] as Wiring
  const pairs = [...hydraulics.pairs, ...hydraulics.headers.values()]
  const volume = loopVolumeL(setting, wiring, pairs)
  const { time, gaps } = rideThrough(
    flowing.thermal.runOf(at),
    flowing.rolled.heat[at]?.figure ?? Number.NaN,
    volume.value,
    supplyLimitC(pipes, flowing, at),
    pipes.fluids[at] as FluidAt,
  )
  return {
    volumeL: volume.total,
    volumeGaps: distinctGaps(volume.gaps),
    rideThroughS: time,
    rideThroughGaps: distinctGaps(gaps),
  }
}

const identityOf = (inventory: Inventory, wiring: Wiring) => ({
  id: wiring.id,
  name: inventory.tagOf(wiring.subjectRow),
  subjectRow: wiring.subjectRow,
  sourceRows: rowsOf(wiring.sources),
  sinkRows: rowsOf(wiring.sinks),
  headerRows: wiring.headerRows,
  pumpRows: wiring.pumpRows,
  rejects: wiring.sinks.some(({ row }) => inventory.kindOf(row).cooling === 'rejection'),
  fluid: fluidIdOf(inventory, wiring),
})

const solveLoop = (
  setting: Setting,
  pipes: Pipes,
  flowing: Flowing,
  drops: OwnDrops,
  at: number,
): SolvedLoop => {
  const { inventory } = setting
  const wiring = pipes.network.loops[at] as Wiring
  const hydraulics = solveHydraulics(setting, pipes, flowing, drops, at)
  const moving = movingOf(inventory, wiring, hydraulics)
  const run = flowing.thermal.runOf(at)
  const heat = flowing.rolled.heat[at] ?? new Sum()
  const { demand, starved } = hydraulics.given
  const { capacity, fields } = thermalOf(setting, pipes, flowing, at, hydraulics, moving)
  const ratio = moving.total.figure / moving.asked
  // Where nobody moves the loop yet, its flow is what is asked for: a rule of its own says so.
  const delivered = ratio < 1 && moving.movers.all.length > 0 ? ratio : 1
  const loop: Loop = {
    ...identityOf(inventory, wiring),
    heatKw: heat.total,
    maxHeatKw: (flowing.maxRolled.heat[at] ?? heat).total,
    ...fields,
    flowDemandLPerMin: demand.total,
    flowCapacityLPerMin: moving.total.total,
    flowOneOutLPerMin: oneOut(moving.parts).total,
    movedBy: moving.movers.movedBy,
    supplyC: run.supplyC,
    returnC: run.returnC,
    circular: flowing.rolled.circular.has(at),
    heatGaps: distinctGaps(heat.gaps),
    capacityGaps: distinctGaps(capacity.gaps),
    flowGaps: distinctGaps([...demand.gaps, ...moving.total.gaps]),
    supplyGaps: run.chain.known ? [] : distinctGaps(run.chain.gaps),
    flowLPerMin: { value: demand.value * delivered, unknownCount: demand.unknownCount },
    ...headOf(hydraulics, moving),
    ...massOf(setting, pipes, flowing, at, hydraulics),
    pipes: hydraulics.pipes,
    starvedRows: starved,
  }
  return { loop, hydraulics, delivered }
}

/** Tells every loop: heat, capacity, temperatures, flow and pressure, whole and with one unit out. */
export const solveLoops = (
  setting: Setting,
  pipes: Pipes,
  flowing: Flowing,
  drops: OwnDrops,
): readonly SolvedLoop[] =>
  pipes.network.loops.map((_, at) => solveLoop(setting, pipes, flowing, drops, at))

/** The approach chains of the loops that IT equipment gives heat to. */
export const approachesOf = (
  inventory: Inventory,
  { network }: Pipes,
  { thermal }: Flowing,
): readonly ApproachChain[] =>
  network.loops.flatMap((wiring, at) => {
    const { chain } = thermal.runOf(at)
    const cools = wiring.sources.some(({ row }) => inventory.kindOf(row).it)
    if (!cools || !chain.known) return []
    const { start, startC, steps, supplyC } = chain
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
