import type { AisleAir } from '#engines'
import type { Missing } from '../define'
import type { Facts } from '../facts'
import { missingOf } from './cooling'
import { roomName, say, tagOf } from './wording'

/** So many missing values are named beside one rack; the rest are asked for where they stand. */
const mostNamed = 8

/** Why it is not known how warm the air is that a rack draws. */
export interface IntakeUnknown {
  readonly detail: ReturnType<typeof say>
  readonly missing: readonly Missing[]
}

/** Reads the aisles once, when the first unknown intake asks for them. */
export const intakeUnknownOf = (facts: Facts): ((row: number) => IntakeUnknown) => {
  const { rooms } = facts.solution.cooling
  let aisles: ReadonlyMap<number, AisleAir> | undefined
  const aisleOf = (row: number): AisleAir | undefined => {
    aisles ??= new Map(
      rooms.flatMap((room) =>
        room.aisles.flatMap((aisle) => aisle.rows.map((each) => [each, aisle] as const)),
      ),
    )
    return aisles.get(row)
  }
  const restless = new Set(rooms.filter(({ steady }) => steady === false).map((one) => one.roomRow))
  return (row) => {
    const roomRow = facts.inventory.roomRow[row] as number
    const tag = tagOf(facts, row)
    if (restless.has(roomRow)) {
      const name = roomName(facts, roomRow)
      return {
        detail: say(
          `The air that ${tag} draws keeps getting warmer: coolers in ${name} take less heat than there is.`,
        ),
        missing: [],
      }
    }
    const missing = missingOf(facts, aisleOf(row)?.gaps.slice(0, mostNamed) ?? [])
    return {
      detail: say(
        missing.length > 0
          ? `How warm the air is that ${tag} draws waits for figures that nobody states.`
          : `Nobody states how warm the air is that ${tag} is supplied with.`,
      ),
      missing,
    }
  }
}
