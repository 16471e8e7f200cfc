import type { Loop, Total } from '#engines'
import { kw, litres, percent } from '../words'
import type { Site } from './site'

const slack = 1 + 1e-6

/** How a demand stands to a capacity, where parts of either may not be known. */
export const fits = (demand: Total, capacity: Total): 'enough' | 'short' | 'unknown' => {
  const isCovered = demand.value <= capacity.value * slack
  if (isCovered) return demand.unknownCount === 0 ? 'enough' : 'unknown'
  return capacity.unknownCount === 0 ? 'short' : 'unknown'
}

const atLeast = ({ value, unknownCount }: Total, told: (value: number) => string): string =>
  unknownCount > 0 ? `at least ${told(value)}` : told(value)

const spared = (demand: Total, capacity: Total): string =>
  demand.value > 0 && capacity.value >= demand.value
    ? `: a margin of ${percent(capacity.value / demand.value - 1)}`
    : ''

const flowOf = (loop: Loop): string[] => {
  const { flowDemandLPerMin, flowCapacityLPerMin, flowOneOutLPerMin, movedBy } = loop
  if (movedBy === 'nobody') return []
  const movers = movedBy === 'cdu' ? 'CDUs' : 'pumps'
  return [
    `Flow of ${loop.name}: ${atLeast(flowDemandLPerMin, litres)} asked for; its ${movers} move ${atLeast(flowCapacityLPerMin, litres)}, ${atLeast(flowOneOutLPerMin, litres)} with one out.`,
  ]
}

/** What a solved loop carries, with all units and with one out. */
export const tellLoop = (loop: Loop): string[] => {
  const { heatKw, capacityKw, capacityOneOutKw, sinkRows } = loop
  if (sinkRows.length === 0) {
    return [`${loop.name} carries ${atLeast(heatKw, kw)}; nothing takes it out of the loop yet.`]
  }
  return [
    `${loop.name} carries ${atLeast(heatKw, kw)}; its units take ${atLeast(capacityKw, kw)}, ${atLeast(capacityOneOutKw, kw)} with one out${spared(heatKw, capacityOneOutKw)}.`,
    ...flowOf(loop),
  ]
}

/** What a loop lacks, in words; nothing when all that is known suffices. */
export const lacksOf = ({
  name,
  heatKw,
  capacityKw,
  flowDemandLPerMin,
  ...loop
}: Loop): string[] => {
  const lacks: string[] = []
  if (loop.sinkRows.length > 0 && fits(heatKw, capacityKw) === 'short') {
    lacks.push(
      `${name} then carries ${kw(heatKw.value)} and its units take ${kw(capacityKw.value)}.`,
    )
  }
  const moved = loop.flowCapacityLPerMin
  if (loop.movedBy !== 'nobody' && fits(flowDemandLPerMin, moved) === 'short') {
    lacks.push(
      `${name} is then asked for ${litres(flowDemandLPerMin.value)} and moves ${litres(moved.value)}.`,
    )
  }
  return lacks
}

/** What loops lack after a plan and did not lack before it. */
export const newLacks = (before: Site, after: Site): string[] => {
  const known = new Set(
    before.cooling.loops.filter((loop) => lacksOf(loop).length > 0).map(({ id }) => id),
  )
  return after.cooling.loops.filter(({ id }) => !known.has(id)).flatMap(lacksOf)
}
