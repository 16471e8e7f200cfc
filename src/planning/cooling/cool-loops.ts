import { counted, kw, litres } from '../words'
import { build, type Join, texts } from './build'
import { loopQuestions, loopStanding } from './loop-standing'
import { anchorsOf, type Circuit, circuitsOf } from './loops'
import { type Given, givenNotes, type Outcome, refused } from './outcome'
import { middleOfRoom } from './placing'
import { fewest } from './search'
import { type Additions, joined, type Site } from './site'
import type { Task } from './task'

/** Loops that units are to be put on, with what had to be drawn for that. */
export interface Prepared {
  readonly added: Additions
  /** Solved with that drawn. */
  readonly site: Site
  readonly headers: readonly string[]
  /** Ids of headers, or of what gives its heat, one for each loop. */
  readonly targets: readonly string[]
}

/** The loop that goes by an id of its header or of something that gives heat to it. */
export const targetOf = (site: Site, id: string): Circuit | undefined => {
  const row = site.rowOf(id)
  return circuitsOf(site).find(
    ({ headerRows, sourceRows }) => headerRows.includes(row) || sourceRows.includes(row),
  )
}

const nearOf = (site: Site, task: Task, target: string) => {
  const circuit = targetOf(site, target)
  const [anchor] = circuit ? anchorsOf(site, circuit) : []
  if (anchor) {
    return { x: (anchor.from.x + anchor.to.x) / 2, y: (anchor.from.y + anchor.to.y) / 2 }
  }
  const row = site.rowOf(target)
  return row < 0 ? middleOfRoom(task.room) : site.inventory.placeOf(row)
}

const data = (task: Task, field: string): number => {
  const { library } = task.site.inventory
  const value = library.productValue(task.product.kind, task.product.id, field)?.value
  return typeof value === 'number' ? value : Number.NaN
}

/** So many by their data sheets, for the search to begin at. */
const estimateOf = (task: Task, site: Site, target: string): number => {
  const loop = site.loopWith(target)
  const lackKw = (loop?.heatKw.value ?? 0) - (loop?.capacityKw.value ?? 0)
  const count = Math.ceil(lackKw / data(task, 'capacityKw')) + (task.spare === 'n+1' ? 1 : 0)
  return Number.isFinite(count) && count > 0 ? count : 1
}

const alone = (task: Task, site: Site, target: string): string => {
  const loop = site.loopWith(target)
  const name = loop?.name ?? site.tagOf(site.rowOf(target))
  return `${name} (${kw(loop?.heatKw.value ?? 0)}${task.family === 'cdu' ? `, ${litres(loop?.flowDemandLPerMin.value ?? 0)}` : ''})`
}

/** Puts units on each loop that lacks them, as many as it takes once solved. */
export function* coolLoops(
  task: Task,
  prepared: Prepared,
  joinFor: (target: string) => Join,
): Generator<undefined, Outcome, undefined> {
  let { site, added } = prepared
  const headers = [...prepared.headers]
  const units: string[] = []
  const given: Given[] = []
  const refusals: string[] = []
  const fine: string[] = []
  for (const target of prepared.targets) {
    const before = site
    const loop = before.loopWith(target)
    if (loop && loopStanding(loop, task.spare).verdict === 'enough') {
      fine.push(loop.name)
      continue
    }
    const found = yield* fewest(
      (count) => build(task, before, nearOf(before, task, target), joinFor(target), count),
      (trial) => loopStanding(trial.site.loopWith(target), task.spare),
      estimateOf(task, before, target),
    )
    if ('refusal' in found) {
      const asked = found.trial
        ? loopQuestions(found.trial.site, found.trial.site.loopWith(target))
        : []
      refusals.push(`${alone(task, before, target)}: ${found.refusal.en}`, ...asked)
      continue
    }
    const { trial, count } = found
    added = joined(added, trial.added)
    site = trial.site
    headers.push(...trial.headers)
    units.push(...trial.units)
    const tags = trial.units.map((id) => site.tagOf(site.rowOf(id)))
    given.push({ loop: site.loopWith(target)?.name ?? '', count, tags })
  }
  const joins = prepared.added.connections.length > 0 && refusals.length === 0
  if (units.length === 0 && !joins) {
    const isDone = refusals.length === 0 && fine.length > 0
    const nothing = prepared.targets.length === 0 ? ['There is no loop to put units on.'] : []
    const note = `${fine.join(', ')}: ${counted(fine.length, 'loop')} cooled as asked.`
    return { ...refused(...refusals, ...nothing), notes: texts(isDone ? [note] : []) }
  }
  return {
    added,
    site,
    units,
    headers,
    notes: texts(givenNotes(task, given)),
    refusals: texts(refusals),
  }
}
