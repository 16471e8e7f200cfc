import type { PowerLoadClass } from '#engines'
import { defineRule, forAi, onEquipment, onFacility } from '../define'
import type { Facts } from '../facts'
import { asksFor, judgedLoads } from '../shared/power'
import { counted, idOf, idsOf, say, tagsOf } from '../shared/wording'

/** Transfer switches that alone stand between classes of loads and their two sources, by class. */
const switchesByClass = ({ inventory, solution }: Facts): ReadonlyMap<number, number[]> => {
  const found = new Map<number, number[]>()
  for (const { row, fed } of solution.power.singlePoints) {
    if (inventory.kindOf(row).power !== 'transfer') continue
    for (const index of fed.classes) {
      const known = found.get(index)
      if (known) known.push(row)
      else found.set(index, [row])
    }
  }
  return found
}

const whyOf = ({ cords }: PowerLoadClass, one: boolean): string =>
  cords === 1
    ? `${one ? 'has' : 'have'} one cord`
    : `${one ? 'needs' : 'need'} all of ${one ? 'its' : 'their'} ${cords} cords`

export default defineRule({
  id: 'loads-have-two-cords',
  ref: 'PW-10',
  discipline: 'power',
  title: { en: 'Loads can lose a cord' },
  about: {
    en: 'Where any part may be taken out or fail, every load has a cord to spare. A load with a single cord behind a transfer switch has two sources, and that switch as the single point of failure that is left.',
  },
  severity: forAi('warning'),
  tells: 'missing',
  reads: ['power', 'equipment', 'rooms'],
  judge: (facts, report) => {
    const { loadClasses } = facts.solution.power
    if (!asksFor(facts.goal, 'concurrently-maintainable')) return report.notApplicable(onFacility)
    const switchesOf = switchesByClass(facts)
    let looked = false
    loadClasses.forEach((group, index) => {
      const rows = judgedLoads(facts, group.rows)
      // Without a cord a load is not fed, and another rule says so; so it does where the need is not stated.
      if (rows.length === 0 || group.cords === 0 || group.cordsNeeded === undefined) return
      looked = true
      const subject = onEquipment(idOf(facts, rows[0] as number))
      if (group.cords > group.cordsNeeded) {
        report.pass(subject)
        return
      }
      const switches = (group.cords === 1 ? switchesOf.get(index) : undefined) ?? []
      const left =
        switches.length === 0
          ? ''
          : `; ${tagsOf(facts, switches)} ${switches.length === 1 ? 'stands' : 'stand'} before ${rows.length === 1 ? 'it' : 'them'} as a single point of failure`
      report.fail(subject, {
        detail: say(
          `${counted(rows.length, 'load')} (${tagsOf(facts, rows)}) ${whyOf(group, rows.length === 1)}${left}.`,
        ),
        measured: rows.length,
        measure: say('loads without a cord to spare'),
        unit: 'count',
        related: idsOf(facts, [...switches, ...rows]),
        suggestion: say('Choose equipment with two power supplies, each of which is enough.'),
      })
    })
    if (!looked) report.notApplicable(onFacility)
  },
})
