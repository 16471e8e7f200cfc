import type { LossState } from '#engines'
import type { Room } from '#model'
import { defineRule, forAi, forMining, onFacility, onRoom } from '../define'
import type { Facts } from '../facts'
import {
  effectOf,
  findingOfLoss,
  isBad,
  isOpen,
  isUncertain,
  openPoints,
  reportUncertain,
} from '../shared/losses'
import { asksFor } from '../shared/power'
import { say } from '../shared/wording'

/** The room that speaks for a compartment: the first that names it, or the one that stands alone. */
const roomOf = ({ inventory }: Facts, { lost }: LossState): Room | undefined => {
  const { rooms } = inventory.facility
  return (
    rooms.find(({ fireCompartment }) => fireCompartment === lost) ??
    rooms.find(({ id }) => id === lost || `room ${id}` === lost)
  )
}

export default defineRule({
  id: 'compartment-loss-carried',
  ref: 'PW-06',
  discipline: 'power',
  title: { en: 'Any one fire compartment may be lost' },
  about: {
    en: 'All equipment of one fire compartment goes out together. Loads that stand elsewhere stay on behind their UPS, by automatic devices alone, and nothing is overloaded. A closed room that names no compartment is taken for one of its own.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  tells: 'missing',
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    const { compartmentLosses, assumedCompartments } = facts.solution.power
    const asked = asksFor(facts.goal, 'fault-tolerant')
    if (!asked || compartmentLosses.length === 0) return report.notApplicable(onFacility)
    const assumed = new Set(assumedCompartments)
    const uncertain = isUncertain(facts)
    if (uncertain) reportUncertain(facts, report)
    for (const state of compartmentLosses) {
      const room = roomOf(facts, state)
      const subject = room ? onRoom(room.id) : onFacility
      const name = room?.fireCompartment === undefined ? (room?.name ?? state.lost) : state.lost
      const lead = `When fire takes ${name}`
      const effect = effectOf(facts, state)
      if (isBad(effect)) {
        report.fail(subject, {
          ...findingOfLoss(facts, lead, effect),
          suggestion: say('Move one of the two paths into a compartment of its own.'),
        })
      } else if (isOpen(effect)) {
        const { detail, missing } = openPoints(facts, lead, [effect])
        report.unknown(subject, say(detail), missing)
      } else if (room && assumed.has(room.id)) {
        report.unknown(
          subject,
          say(
            `Which other rooms burn together with ${name} is not stated; by itself it is carried.`,
          ),
          [{ equipment: room.id, field: 'fireCompartment' }],
        )
      } else if (!uncertain) {
        report.pass(subject)
      }
    }
  },
})
