import { formatQuantity } from '#base'
import { defineRule, forAi, forMining, onFacility } from '../define'
import { onTray, trayName } from '../shared/diversity'
import { usedTrays } from '../shared/trays'
import { say } from '../shared/wording'

const mm = (metres: number): string => formatQuantity(metres * 1000, 'mm')

export default defineRule({
  id: 'tray-bend',
  ref: 'FB-27',
  discipline: 'fiber',
  title: { en: 'No cable is bent too tightly' },
  about: {
    en: 'The corners and drops of each tray are at least as wide as the largest bend radius that a cable in it asks for.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const trays = usedTrays(facts)
    if (trays.length === 0) report.notApplicable(onFacility)
    for (const { id, bendNeededM, bendRadiusM, unknownCables } of trays) {
      const subject = onTray(facts, id)
      const name = trayName(facts, id)
      if (bendNeededM > bendRadiusM) {
        report.fail(subject, {
          detail: say(
            `A cable in tray ${name} asks for a bend radius of ${mm(bendNeededM)}; its corners have ${mm(bendRadiusM)}.`,
          ),
          measured: bendRadiusM * 1000,
          limit: bendNeededM * 1000,
          unit: 'mm',
          source: { document: 'unnamed public source', grade: 'secondary' },
          suggestion: say('Take wider corners and drops.'),
        })
      } else if (Number.isNaN(bendRadiusM)) {
        report.unknown(subject, say(`How tight the corners of tray ${name} are is not stated.`), [
          { equipment: id, field: 'bendRadiusM' },
        ])
      } else if (Number.isNaN(bendNeededM) || unknownCables > 0) {
        report.unknown(
          subject,
          say(`How tightly the cables in tray ${name} may be bent is not known.`),
        )
      } else report.pass(subject)
    }
  },
})
