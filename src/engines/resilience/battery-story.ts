import { groupsAt } from '../power/breaks'
import { expand } from '../power/loss-states'
import type { PowerStep } from '../power/over-time/ask'
import type { PreparedPower } from '../power/over-time/prepare'
import { createQueue } from '../power/queue'
import type { Telling } from './power-story'
import { type StepSpell, stepSpells } from './step-spells'

/** Vertices that only batteries feed while some of them carry. */
const onBatteryOf = (
  { wired, benchOf }: PreparedPower,
  rows: readonly number[],
): ReadonlySet<number> => {
  const { plant, state } = benchOf(false).base
  const found = new Set<number>()
  const queue = createQueue(plant.unitCount)
  const waiting = new Map<number, number[]>()
  const reach = (from: number): void => {
    const { offsets, items } = plant.out
    for (const arc of items.subarray(offsets[from], offsets[from + 1])) {
      if (!((state.share[arc] as number) > 0)) continue
      const below = plant.arcTo[arc] as number
      const unit = plant.unitOf[below] as number
      waiting.set(unit, [...(waiting.get(unit) ?? []), below])
      queue.push(unit)
    }
  }
  for (const row of rows) {
    const vertex = plant.vertexOf[wired.wiring.nodeOfRow[row] as number]
    if (vertex === undefined || vertex < 0) continue
    found.add(vertex)
    reach(vertex)
  }
  const isFedSo = (vertex: number): boolean => {
    const end = plant.inOffsets[vertex + 1] as number
    for (let arc = plant.inOffsets[vertex] as number; arc < end; arc++) {
      if ((state.share[arc] as number) > 0 && !found.has(plant.arcFrom[arc] as number)) return false
    }
    return true
  }
  while (queue.size > 0) {
    const unit = queue.pop()
    const own = waiting.get(unit) ?? []
    waiting.delete(unit)
    for (const vertex of own) {
      if (found.has(vertex) || !isFedSo(vertex)) continue
      found.add(vertex)
      reach(vertex)
    }
  }
  return found
}

/** Loads that have fewer cords than they need once those on batteries are not counted. */
const atRisk = (
  { wired, benchOf }: PreparedPower,
  vertices: ReadonlySet<number>,
): readonly number[] => {
  const { base } = benchOf(false)
  const { plant, classes } = base
  const groups = new Set([...vertices].flatMap((vertex) => groupsAt(plant, vertex)))
  const hangs = [...groups].filter((group) => {
    let sure = 0
    const end = classes.offsets[group + 1] as number
    for (let entry = classes.offsets[group] as number; entry < end; entry++) {
      const vertex = plant.vertexOf[classes.entryNode[entry] as number] as number
      if (!vertices.has(vertex)) sure += classes.entryCords[entry] as number
    }
    return !(sure >= (classes.needed[group] as number))
  })
  return expand(wired.wiring, base, hangs).rows
}

/** Batteries change over so often at the most; what comes later is told as the last of it. */
const mostTimes = 16

/**
 * Tells what works on batteries alone: what is fed by nothing else, and the loads that need it. They
 * are at risk for as long.
 */
export const tellBatteries = (
  telling: Telling,
  prepared: () => PreparedPower,
  steps: readonly PowerStep[],
  numbers: readonly number[],
): void => {
  const isBattery = ({ step }: StepSpell) => steps[step]?.type === 'on-battery'
  const { taken, spells } = telling
  const carrying = stepSpells(steps, (row) => taken.isOut.has(row)).filter(isBattery)
  const known = carrying.filter(({ fromS }) => !Number.isNaN(fromS))
  if (known.length === 0) return
  const endOf = ({ toS }: StepSpell) => (Number.isNaN(toS) ? Number.POSITIVE_INFINITY : toS)
  const times = [...new Set(known.flatMap((one) => [one.fromS, endOf(one)]))]
    .sort((a, b) => a - b)
    .slice(0, mostTimes)
  const power = prepared()
  const { members } = power.benchOf(false).base.plant
  times.forEach((fromS, at) => {
    const toS = times[at + 1]
    const now = known.filter((one) => one.fromS <= fromS && fromS < endOf(one))
    const [first] = now
    if (toS === undefined || !first) return
    const vertices = onBatteryOf(
      power,
      now.map(({ row }) => row),
    )
    const parts = [...vertices].flatMap((vertex) =>
      [...members.items.subarray(members.offsets[vertex], members.offsets[vertex + 1])].map(
        (node) => power.wired.wiring.rowOfNode[node] as number,
      ),
    )
    const event = numbers[first.step] ?? -1
    for (const row of new Set([...parts, ...atRisk(power, vertices)])) {
      if (!taken.isOut.has(row)) spells.push({ row, fromS, toS, state: 'at-risk', event })
    }
  })
}
