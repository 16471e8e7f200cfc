import type { Aisle } from '#engines'
import { coldAisleM, hotAisleM } from '#standards'
import { defineRule, forAi, forMining, onFacility } from '../define'
import type { Facts } from '../facts'
import { type Complaint, endsOf, failWorst, speaker } from '../shared/standing'
import { against, idOf, limitBy, metres, say, tagOf } from '../shared/wording'

const words = { cold: 'cold aisle', hot: 'hot aisle', mixed: 'aisle' } as const

const firstRack = (facts: Facts, rackRow: number | undefined): number | undefined =>
  rackRow === undefined
    ? undefined
    : endsOf(facts, facts.solution.space.rackRows[rackRow]?.rows ?? [])?.[0]

const complaintAbout = (facts: Facts, aisle: Aisle): Complaint | undefined => {
  const { type, widthM } = aisle
  // Somebody's fronts look into a mixed aisle: it counts as a cold one.
  const parameter = type === 'hot' ? hotAisleM : coldAisleM
  const { limit } = limitBy(facts, parameter)
  const one = firstRack(facts, aisle.rackRowA)
  if (widthM >= limit - 1e-6 || one === undefined) return undefined
  const opposite = firstRack(facts, aisle.rackRowB)
  const [row, other] = opposite === undefined ? [one] : speaker(facts, one, opposite)
  const across = other === undefined ? 'the wall' : `the row of ${tagOf(facts, other)}`
  return {
    row,
    badness: limit - widthM,
    finding: {
      detail: say(
        `The ${words[type]} between the row of ${tagOf(facts, row)} and ${across} is ${metres(widthM)} wide; ${metres(limit)} are advised.`,
      ),
      ...against(facts, widthM, parameter),
      related: other === undefined ? [] : [idOf(facts, other)],
    },
  }
}

export default defineRule({
  id: 'aisle-width',
  ref: 'SP-07',
  discipline: 'space',
  title: { en: 'Aisles are wide enough' },
  about: {
    en: 'A cold aisle is wide enough to bring a rack through, a hot aisle wide enough to work behind one.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['space', 'equipment'],
  judge: (facts, report) => {
    const { aisles } = facts.solution.space
    const complaints = aisles.flatMap((aisle) => complaintAbout(facts, aisle) ?? [])
    failWorst(facts, report, complaints)
    if (aisles.length === 0) report.notApplicable(onFacility)
    else if (complaints.length === 0) report.pass(onFacility)
  },
})
