import type { Inventory } from '#model'
import { type Aisles, aislesOf } from './containment'
import {
  type CoolingLoss,
  type CoolingState,
  type LoopChange,
  loseRows,
  roomFallsShort,
  roundingKw,
} from './lose'
import { lossInBrief } from './loss-in-brief'

/** What the loss of one cooling unit does, in figures. NaN: not known. */
export interface SurveyedLoss {
  /** The unit that was taken out, and all that are like it. */
  readonly row: number
  readonly like: readonly number[]
  /** The warmest intake after it, whose it is, and what it was before; −1 without any intake. */
  readonly worstRow: number
  readonly worstIntakeC: number
  readonly worstBeforeC: number
  /** Racks whose intake is then above their limit, and those of which it cannot be said. */
  readonly overLimitRows: readonly number[]
  readonly unknownIntakes: number
  /** Loads whose coolant nothing cools or moves any more. */
  readonly withoutCoolant: readonly number[]
  /** Loops that then lack capacity, flow or head, by id, and those of which it cannot be said. */
  readonly shortLoops: readonly string[]
  readonly unknownLoops: number
  /** Rooms that lack capacity only then, as indices into the facility's rooms. */
  readonly shortRooms: readonly number[]
  /** Least of what the loops have to spare afterwards. */
  readonly capacityMarginKw: number
  readonly flowMarginLPerMin: number
  readonly headMarginKpa: number
  /** Until the first limit is reached; undefined when none is or when it is not known. */
  readonly secondsToLimit: number | undefined
}

export interface CoolingSurvey {
  /** Every class of like units once, the worst first. */
  readonly losses: readonly SurveyedLoss[]
  readonly unitsTried: number
  /**
   * A large facility is not solved anew for each unit: its rooms and loops tell what they are with
   * one unit out, by themselves and without the head of the branches.
   */
  readonly isBrief: boolean
}

const roles = ['air-cooler', 'exchanger', 'rejection', 'pump'] as const

const isUnit = (inventory: Inventory, row: number): boolean =>
  roles.some((role) => role === inventory.kindOf(row).cooling)

/** The pipes of each row, so that rows with like ones can be told. */
const pipesOf = ({ facility, rowOf, count }: Inventory): readonly (readonly string[])[] => {
  const found: string[][] = Array.from({ length: count }, () => [])
  for (const { id: _, from, to, ...pipe } of facility.connections) {
    if (pipe.medium !== 'liquid') continue
    const [a, b] = [rowOf.get(from.equipment), rowOf.get(to.equipment)]
    if (a === undefined || b === undefined) continue
    found[a]?.push(JSON.stringify([from.port, b, to.port, pipe]))
    found[b]?.push(JSON.stringify([to.port, a, from.port, pipe]))
  }
  return found.map((own) => own.sort())
}

/**
 * What must be equal for two units to do the same when they are lost: what they are and what is
 * stated of them, the room and aisle that they serve, and the pipes that they hang on.
 */
const likeness = (
  inventory: Inventory,
  aisles: Aisles,
  pipes: readonly (readonly string[])[],
  row: number,
): string => {
  const { kind, product, values } = inventory.equipment[row] ?? {}
  const host = inventory.hostRow[row] as number
  const zone = aisles.containmentOf(row)?.id
  return JSON.stringify([kind, product, values, inventory.roomRow[row], zone, host, pipes[row]])
}

/** Cooling units by what their loss does: each class in the order of the facility. */
const classesOf = (inventory: Inventory): readonly (readonly number[])[] => {
  const aisles = aislesOf(inventory)
  const pipes = pipesOf(inventory)
  const classes = new Map<string, number[]>()
  for (let row = 0; row < inventory.count; row++) {
    if (!isUnit(inventory, row)) continue
    const key = likeness(inventory, aisles, pipes, row)
    const own = classes.get(key)
    if (own) own.push(row)
    else classes.set(key, [row])
  }
  return [...classes.values()]
}

const least = (values: readonly number[]): number =>
  values.reduce((low, value) => (Number.isNaN(value) || value >= low ? low : value), Infinity)

const knownLeast = (values: readonly number[]): number => {
  const found = least(values)
  return Number.isFinite(found) ? found : Number.NaN
}

/** Classes times equipment from which on solving each class anew takes too long. */
const mostWork = 400_000

const marginsOf = ({ capacityMarginKw, flowMarginLPerMin, headMarginKpa }: LoopChange) =>
  [capacityMarginKw, flowMarginLPerMin, headMarginKpa].map(({ after }) => after)

const warmest = ({ intakes }: CoolingLoss): CoolingLoss['intakes'][number] | undefined =>
  intakes.reduce<CoolingLoss['intakes'][number] | undefined>(
    (worst, next) => (next.intakeC.after > (worst?.intakeC.after ?? -Infinity) ? next : worst),
    undefined,
  )

const figuresOf = (loss: CoolingLoss, like: readonly number[]): SurveyedLoss => {
  const { intakes, loops, rooms } = loss
  const worst = warmest(loss)
  const isShort = (loop: LoopChange) => marginsOf(loop).some((margin) => margin < -roundingKw)
  const seconds = [...loops, ...rooms].flatMap(({ secondsToLimit }) => secondsToLimit ?? [])
  return {
    row: like[0] ?? -1,
    like,
    worstRow: worst?.row ?? -1,
    worstIntakeC: worst?.intakeC.after ?? Number.NaN,
    worstBeforeC: worst?.intakeC.before ?? Number.NaN,
    overLimitRows: intakes.flatMap(({ row, intakeC, maxC }) => (intakeC.after > maxC ? row : [])),
    unknownIntakes: intakes.filter(({ intakeC, maxC }) => Number.isNaN(intakeC.after - maxC))
      .length,
    withoutCoolant: loss.withoutCoolant,
    shortLoops: loops.filter(isShort).map(({ id }) => id),
    unknownLoops: loops.filter(
      (loop) => !isShort(loop) && Number.isNaN(loop.capacityMarginKw.after),
    ).length,
    shortRooms: rooms.filter(roomFallsShort).map(({ roomRow }) => roomRow),
    capacityMarginKw: knownLeast(loops.map(({ capacityMarginKw }) => capacityMarginKw.after)),
    flowMarginLPerMin: knownLeast(loops.map(({ flowMarginLPerMin }) => flowMarginLPerMin.after)),
    headMarginKpa: knownLeast(loops.map(({ headMarginKpa }) => headMarginKpa.after)),
    secondsToLimit: seconds.length === 0 ? undefined : Math.min(...seconds),
  }
}

const rise = ({ worstIntakeC, worstBeforeC }: SurveyedLoss): number => {
  const by = worstIntakeC - worstBeforeC
  return Number.isNaN(by) ? -Infinity : by
}

/** The gravest first: loads without coolant, racks over their limit, loops and rooms that fall short, warmth. */
const byGravity = (a: SurveyedLoss, b: SurveyedLoss): number =>
  b.withoutCoolant.length - a.withoutCoolant.length ||
  b.overLimitRows.length - a.overLimitRows.length ||
  b.shortLoops.length - a.shortLoops.length ||
  b.shortRooms.length - a.shortRooms.length ||
  (a.secondsToLimit ?? Infinity) - (b.secondsToLimit ?? Infinity) ||
  rise(b) - rise(a) ||
  a.row - b.row

/**
 * Takes every cooling unit out once, like ones together, and tells what that does to the intakes and
 * the loops. Pauses after each, so that whoever waits may think again.
 */
export function* surveyCooling(
  state: CoolingState,
): Generator<undefined, CoolingSurvey, undefined> {
  const classes = classesOf(state.inventory)
  const isBrief = classes.length * state.inventory.count > mostWork
  const losses: SurveyedLoss[] = []
  for (const like of classes) {
    const lost = like.slice(0, 1)
    losses.push(figuresOf(isBrief ? lossInBrief(state, lost) : loseRows(state, lost), like))
    yield
  }
  return {
    losses: losses.sort(byGravity),
    unitsTried: classes.reduce((sum, like) => sum + like.length, 0),
    isBrief,
  }
}
