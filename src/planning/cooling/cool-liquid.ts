import type { Join } from './build'
import { coolLoops, targetOf } from './cool-loops'
import { joinTo } from './join'
import { loneSource } from './loops'
import { type Outcome, refused } from './outcome'
import { pipeTogether } from './piping'
import { prepareRacks, prepareRejection } from './prepare'
import { joined, type Site } from './site'
import type { Task } from './task'

const circuitAt = (site: Site, target: string) =>
  targetOf(site, target) ?? loneSource(site, site.rowOf(target))

/** CDUs for the liquid-cooled racks of a room, between their coolant and facility water. */
export function* coolByCdus(task: Task): Generator<undefined, Outcome, undefined> {
  const { room, area, ids } = task
  const prepared = prepareRacks(task)
  if (!('targets' in prepared)) return refused(...prepared)
  if (prepared.targets.length === 0) {
    return refused(`Nothing in ${room.name} gives heat to a coolant that a CDU could cool.`)
  }
  const joinFor =
    (target: string): Join =>
    (drawn, rows, ground) => {
      const end = (port: string) => rows.map((row) => ({ row, port }))
      const coolant = joinTo(drawn, end('secondary'), circuitAt(drawn, target), ids)
      const heatKw = drawn.loopWith(target)?.heatKw.value ?? 0
      const water = pipeTogether(drawn, end('primary'), ground, area, heatKw, ids)
      if (typeof water === 'string') return water
      return {
        added: joined({ equipment: [], connections: coolant }, water.added),
        headers: water.header ? [water.header.id] : [],
      }
    }
  return yield* coolLoops(task, prepared, joinFor)
}

/** Outdoor units for the loops that the heat of a room ends in. */
export function* rejectHeat(task: Task): Generator<undefined, Outcome, undefined> {
  const { room, area, ids, product } = task
  const prepared = prepareRejection(task)
  if (!('targets' in prepared)) return refused(...prepared)
  if (prepared.targets.length === 0) {
    return refused(
      `No heat of ${room.name} goes into a loop that ${product.model} could lead outdoors. Plan its coolers or CDUs first.`,
    )
  }
  if (!area.open) {
    return refused(
      `Outdoor units stand in the open. Draw a yard (an open room), or choose one for them.`,
    )
  }
  const joinFor =
    (target: string): Join =>
    (drawn, rows) => {
      const ends = rows.map((row) => ({ row, port: 'coolant' }))
      const connections = joinTo(drawn, ends, circuitAt(drawn, target), ids)
      return { added: { equipment: [], connections }, headers: [] }
    }
  return yield* coolLoops(task, prepared, joinFor)
}
