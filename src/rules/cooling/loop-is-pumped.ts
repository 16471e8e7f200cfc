import type { Loop } from '#engines'
import { defineRule, forAi, forMining } from '../define'
import type { Facts } from '../facts'
import { onLoop } from '../shared/cooling'
import { say } from '../shared/wording'

/** Containers move their coolant themselves; their flow is judged on its own. */
const movesItself = ({ inventory }: Facts, { sourceRows }: Loop): boolean =>
  sourceRows.every((row) => inventory.kindOf(row).id === 'miner-container')

export default defineRule({
  id: 'loop-is-pumped',
  ref: 'CL-07',
  discipline: 'cooling',
  title: { en: 'Pumps are drawn on every loop' },
  about: {
    en: 'A loop without a CDU needs pumps. Where none is drawn its flow, and the power that it takes, cannot be told.',
  },
  severity: { ...forAi('info'), ...forMining('info') },
  reads: ['cooling'],
  judge: (facts, report) => {
    for (const loop of facts.solution.cooling.loops) {
      const subject = onLoop(facts, loop)
      if (loop.movedBy !== 'nobody') report.pass(subject)
      else if (movesItself(facts, loop)) report.notApplicable(subject)
      else {
        report.unknown(
          subject,
          say(`No pump is drawn on loop ${loop.name}: its flow and pump power are not known.`),
        )
      }
    }
  },
})
