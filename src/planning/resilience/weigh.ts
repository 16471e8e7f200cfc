import type { CascadeFigures, Solution } from '#engines'
import type { Inventory } from '#model'

/** A solved facility. */
export interface Built {
  readonly inventory: Inventory
  readonly solution: Solution
}

const least = 1e-6

/** What a loss takes, the gravest first; what is worse counts among what is less bad, too. */
const harms = (figures: CascadeFigures): readonly number[] => {
  const lost = figures.loadsLost
  const open = lost + figures.loadsUnknown
  const touched = open + figures.loadsDegraded
  return [
    figures.itKwLost.value,
    figures.itKwLost.unknownCount,
    figures.itKwLostForGood.value,
    figures.racksLost,
    figures.gpusLost,
    figures.thPerSLost.value,
    lost,
    open,
    touched,
    touched + figures.loadsUnprotected,
  ]
}

/** Seconds until the first stop; nothing stops: for ever; nobody can say: at once. */
const firstStopS = ({ firstLostS }: CascadeFigures): number => {
  if (firstLostS === undefined) return Number.POSITIVE_INFINITY
  return Number.isNaN(firstLostS) ? 0 : firstLostS
}

/** How much later the first load has to stop for it to count, s. */
const laterS = 1

/** Whether a loss takes less in one respect and more in none. */
export const isBetter = (before: CascadeFigures, after: CascadeFigures): boolean => {
  const [was, is] = [harms(before), harms(after)]
  const isWorse = is.some((value, at) => value > (was[at] as number) + least)
  const isLess = is.some((value, at) => value < (was[at] as number) - least)
  const [first, later] = [firstStopS(before), firstStopS(after)]
  if (isWorse || later < first - laterS) return false
  return isLess || later > first + laterS
}

/** Whether a loss takes no more in any respect. */
export const isNoWorse = (before: CascadeFigures, after: CascadeFigures): boolean => {
  const was = harms(before)
  return (
    harms(after).every((value, at) => value <= (was[at] as number) + least) &&
    firstStopS(after) >= firstStopS(before) - laterS
  )
}

/** Whether a loss takes nothing at all. */
export const isHarmless = (figures: CascadeFigures): boolean =>
  harms(figures).every((value) => value === 0)

const okLoads = ({ solution }: Built): number =>
  [...solution.power.supply.values()].filter((supply) => supply === 'ok').length

/** Why a facility is in a worse state than before with nothing lost; undefined where it is not. */
export const faultOf = (before: Built, after: Built): string | undefined => {
  const [was, is] = [before.solution, after.solution]
  if (is.space.overlaps.length > was.space.overlaps.length) return 'it would stand in something.'
  const stood = new Set(was.space.outside.map((row) => before.inventory.equipment[row]?.id))
  const isNewOutside = is.space.outside.some((row) => {
    const item = after.inventory.equipment[row]
    const isOld = before.inventory.rowOf.has(item?.id ?? '')
    return isOld ? !stood.has(item?.id) : stood.size === 0
  })
  if (isNewOutside) return 'no place is free in its room.'
  if (is.power.overloads.length > was.power.overloads.length) return 'it would overload something.'
  if (is.power.faults.length > was.power.faults.length) return 'its cords do not fit.'
  if (is.fiber.overfull.length > was.fiber.overfull.length) return 'a port would be overfull.'
  return okLoads(after) < okLoads(before) ? 'it would take a supply away.' : undefined
}
