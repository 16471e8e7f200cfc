import { formatQuantity } from '#base'
import type { Loop, Total } from '#engines'
import { pipeVelocityAdvisedMPerS } from '#standards'
import { degrees, kw, litres, named, percent } from '../words'
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
    ? ` (margin ${percent(capacity.value / demand.value - 1)})`
    : ''

const flowOf = (loop: Loop): string[] => {
  const { name, flowDemandLPerMin, flowCapacityLPerMin, flowOneOutLPerMin, movedBy } = loop
  if (movedBy === 'nobody') return []
  const movers = movedBy === 'cdu' ? 'CDUs' : 'pumps'
  return [
    `Flow of ${name}: ${atLeast(flowDemandLPerMin, litres)} asked for; its ${movers} move ${atLeast(flowCapacityLPerMin, litres)}, ${atLeast(flowOneOutLPerMin, litres)} with one out.`,
  ]
}

/** What a solved loop carries, with all units and with one out. */
export const tellLoop = (loop: Loop): string[] => {
  const { name, heatKw, capacityKw, capacityOneOutKw, sinkRows } = loop
  if (sinkRows.length === 0) {
    return [`${name} carries ${atLeast(heatKw, kw)}; nothing takes it out of the loop yet.`]
  }
  return [
    `${name} carries ${atLeast(heatKw, kw)}; its units take ${atLeast(capacityKw, kw)}${spared(heatKw, capacityKw)}, ${atLeast(capacityOneOutKw, kw)} with one out${spared(heatKw, capacityOneOutKw)}.`,
    ...flowOf(loop),
  ]
}

/** The strictest limit that racks of a loop state for how warm they may be supplied, °C. */
const warmestC = ({ inventory }: Site, { sourceRows }: Loop): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...sourceRows.flatMap((row) => inventory.numberOf(row, 'coolantSupplyMaxC') ?? []),
  )

/** What a loop is known to lack, by the kind of lack. */
const lacksOf = (site: Site, loop: Loop): ReadonlyMap<string, string> => {
  const { name, heatKw, capacityKw, flowDemandLPerMin, flowCapacityLPerMin, supplyC } = loop
  const lacks = new Map<string, string>()
  if (loop.sinkRows.length > 0 && fits(heatKw, capacityKw) === 'short') {
    lacks.set(
      'heat',
      `${name} then carries ${kw(heatKw.value)} and its units take ${kw(capacityKw.value)}.`,
    )
  }
  const isMoved = loop.movedBy !== 'nobody'
  if (isMoved && fits(flowDemandLPerMin, flowCapacityLPerMin) === 'short') {
    lacks.set(
      'flow',
      `${name} is then asked for ${litres(flowDemandLPerMin.value)} and moves ${litres(flowCapacityLPerMin.value)}.`,
    )
  }
  const mostC = warmestC(site, loop)
  if (supplyC !== undefined && supplyC > mostC + 0.01) {
    lacks.set(
      'supply',
      `${name} supplies ${degrees(supplyC)} where ${degrees(mostC)} is the most that is taken.`,
    )
  }
  for (const { row, velocityMPerS } of loop.pipes) {
    if (row < 0 || !(velocityMPerS > site.parameters(pipeVelocityAdvisedMPerS) * slack)) continue
    lacks.set(
      `velocity ${site.idOf(row)}`,
      `${site.tagOf(row)} then runs at ${formatQuantity(velocityMPerS, 'm/s')}; ${formatQuantity(site.parameters(pipeVelocityAdvisedMPerS), 'm/s')} is advised.`,
    )
  }
  return lacks
}

/** What loops lack after a plan and did not lack before it. */
export const newLacks = (before: Site, after: Site): string[] => {
  const known = new Map(before.cooling.loops.map((loop) => [loop.id, lacksOf(before, loop)]))
  return after.cooling.loops.flatMap((loop) =>
    [...lacksOf(after, loop)].flatMap(([kind, told]) =>
      known.get(loop.id)?.has(kind) ? [] : [told],
    ),
  )
}

/** Loops of a plan that nothing moves: a container has pumps of its own. */
export const unmoved = ({ inventory }: Site, loops: readonly Loop[]): string[] => {
  const names = loops
    .filter(({ movedBy, sourceRows }) => {
      const movesItself = sourceRows.every((row) => inventory.kindOf(row).id === 'miner-container')
      return movedBy === 'nobody' && !movesItself
    })
    .map(({ name, flowDemandLPerMin }) => `${name} (${atLeast(flowDemandLPerMin, litres)})`)
  return names.length > 0 ? [`No pump is drawn yet on ${named(names)}.`] : []
}
