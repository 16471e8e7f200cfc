import { build, type Join, pipesOf, texts } from './build'
import { type Outcome, outcomeOf, refused } from './outcome'
import { loopNear, pipeTogether } from './piping'
import { middleOfRoom } from './placing'
import { airStanding, heatQuestions, roomHeat, tellAir, warmOneOut } from './room-air'
import { fewest } from './search'
import type { Task } from './task'

const ratingOf = ({ site, product }: Task, field: string): number | undefined => {
  const value = site.inventory.library.productValue(product.kind, product.id, field)?.value
  return typeof value === 'number' ? value : undefined
}

/** So many by their data sheets, for the search to begin at. */
const estimateOf = (task: Task): number => {
  const room = roomHeat(task.site, task.roomRow)
  const gross = (ratingOf(task, 'grossKw') ?? Number.NaN) - (ratingOf(task, 'fanKw') ?? 0)
  const unitKw = ratingOf(task, 'netSensibleKw') ?? gross
  const lackKw = (room?.airHeatKw.value ?? 0) - (room?.capacityKw.value ?? 0)
  const count = Math.ceil(lackKw / unitKw) + (task.spare === 'n+1' ? 1 : 0)
  return Number.isFinite(count) ? count : 1
}

/** Units that cool the air of the room that they stand in, on water. */
export function* coolAir(task: Task): Generator<undefined, Outcome, undefined> {
  const { site, room, roomRow, area, ids } = task
  if (room.open) {
    return refused(`The air of ${room.name} is the site’s: there is nothing to cool in it.`)
  }
  const heat = roomHeat(site, roomRow)
  if (!heat || (heat.airHeatKw.value === 0 && heat.airHeatKw.unknownCount === 0)) {
    return refused(`Nothing in ${room.name} gives heat to its air.`)
  }
  const questions = heatQuestions(site, roomRow)
  if (questions.length > 0) return refused(...questions)
  if (heat.coolerRows.length > 0 && airStanding(task, site).verdict === 'enough') {
    return outcomeOf(task, undefined, [`${room.name} is cooled as asked.`, ...tellAir(task, site)])
  }
  const join: Join = (drawn, rows, ground) => {
    const ends = rows.map((row) => ({ row, port: 'coolant' }))
    const piping = pipeTogether(drawn, ends, ground, area, heat.airHeatKw.value, ids)
    return typeof piping === 'string' ? piping : pipesOf(piping)
  }
  const near = loopNear(site, 'plant', middleOfRoom(room))
  const found = yield* fewest(
    (count) => build(task, site, near, join, count),
    (trial) => airStanding(task, trial.site),
    estimateOf(task),
  )
  if ('refusal' in found) {
    const more = found.trial ? heatQuestions(found.trial.site, roomRow) : []
    return { ...refused(found.refusal.en), refusals: texts([found.refusal.en, ...more]) }
  }
  const { site: after } = found.trial
  const outcome = outcomeOf(task, found, tellAir(task, after))
  return { ...outcome, refusals: [...outcome.refusals, ...warmOneOut(task, after)] }
}
