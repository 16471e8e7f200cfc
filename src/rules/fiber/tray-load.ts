import { formatQuantity } from '#base'
import { entered } from '#model'
import { defineRule, forAi, forMining, onFacility } from '../define'
import type { Facts } from '../facts'
import { onTray, trayName } from '../shared/diversity'
import { usedTrays } from '../shared/trays'
import { counted, say } from '../shared/wording'

const kgPerM = (value: number): string => formatQuantity(value, 'kg/m')

/** Conduits and ducts lie in walls and in the ground: nothing hangs. */
const isLaid = (facts: Facts, id: string): boolean => {
  const route = facts.inventory.facility.routes.find((one) => one.id === id)
  return route?.pathway === 'conduit' || route?.pathway === 'duct'
}

export default defineRule({
  id: 'tray-load',
  ref: 'FB-26',
  discipline: 'fiber',
  title: { en: 'Hangers bear the cables' },
  about: {
    en: 'The mass of the cables in the fullest section of each tray, against what somebody states that its hangers bear.',
  },
  severity: { ...forAi('warning'), ...forMining('warning') },
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const trays = usedTrays(facts)
    if (trays.length === 0) report.notApplicable(onFacility)
    for (const use of trays) {
      const subject = onTray(facts, use.id)
      const name = trayName(facts, use.id)
      if (use.kgPerM > use.loadLimitKgPerM) {
        report.fail(subject, {
          detail: say(
            `Cables in tray ${name} weigh ${use.unknownMasses > 0 ? 'at least ' : ''}${kgPerM(use.kgPerM)}; its hangers bear ${kgPerM(use.loadLimitKgPerM)}.`,
          ),
          measured: use.kgPerM,
          limit: use.loadLimitKgPerM,
          unit: 'kg/m',
          source: entered,
          suggestion: say('Hang it closer, or lead some cables over another tray.'),
        })
      } else if (isLaid(facts, use.id)) {
        report.notApplicable(subject)
      } else if (Number.isNaN(use.loadLimitKgPerM)) {
        report.unknown(subject, say(`What the hangers of tray ${name} bear is not stated.`), [
          { equipment: use.id, field: 'loadLimitKgPerM' },
        ])
      } else if (use.unknownMasses > 0) {
        report.unknown(
          subject,
          say(
            `What the cables in tray ${name} weigh is not known of ${counted(use.unknownMasses, 'cable')}.`,
          ),
        )
      } else report.pass(subject)
    }
  },
})
