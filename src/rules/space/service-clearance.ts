import type { ClearanceFault } from '#engines'
import { defineRule, forAi, forMining, onEquipment } from '../define'
import type { Facts } from '../facts'
import { needSource } from '../shared/standing'
import { idOf, metres, say, tagOf } from '../shared/wording'

const places = { front: 'In front of', rear: 'Behind', side: 'Beside' } as const

const tell = (facts: Facts, { row, side, neededM, foundM, byRow }: ClearanceFault): string => {
  const what = byRow === undefined ? 'a wall' : tagOf(facts, byRow)
  return `${places[side]} ${tagOf(facts, row)} ${metres(foundM)} are clear up to ${what}; ${metres(neededM)} are needed.`
}

const shortM = ({ neededM, foundM }: ClearanceFault): number => neededM - foundM

export default defineRule({
  id: 'service-clearance',
  ref: 'SP-06',
  discipline: 'space',
  title: { en: 'Room to serve equipment' },
  about: {
    en: 'The clear spaces that makers ask for in front, behind and at the sides are free, so that doors open and parts come out.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['space', 'equipment'],
  judge: (facts, report) => {
    const { clearanceFaults, clearanceRows } = facts.solution.space
    const faults = new Map<number, ClearanceFault[]>()
    for (const fault of clearanceFaults) {
      if (fault.basis !== 'service') continue
      faults.set(fault.row, [...(faults.get(fault.row) ?? []), fault])
    }
    for (const row of clearanceRows.service) {
      const own = faults.get(row)
      const subject = onEquipment(idOf(facts, row))
      if (!own) {
        report.pass(subject)
        continue
      }
      const worst = own.reduce((a, b) => (shortM(b) > shortM(a) ? b : a))
      report.fail(subject, {
        detail: say(own.map((fault) => tell(facts, fault)).join(' ')),
        measured: worst.foundM,
        limit: worst.neededM,
        unit: 'm',
        ...needSource(facts, worst),
        related: own.flatMap(({ byRow }) => (byRow === undefined ? [] : [idOf(facts, byRow)])),
      })
    }
  },
})
