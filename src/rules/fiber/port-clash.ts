import type { PortClash } from '#engines'
import { defineRule, forAi, forMining, onEquipment, onFacility } from '../define'
import { counted, idOf, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'port-clash',
  ref: 'FB-32',
  discipline: 'fiber',
  title: { en: 'No port is given to two links' },
  about: { en: 'Judged where links state their ports: each port takes one of them.' },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { portClashes, statedPortLinks } = facts.solution.fiber
    const byRow = new Map<number, PortClash[]>()
    for (const clash of portClashes) {
      const known = byRow.get(clash.row)
      if (known) known.push(clash)
      else byRow.set(clash.row, [clash])
    }
    if (statedPortLinks === 0) report.notApplicable(onFacility)
    else if (byRow.size === 0) report.pass(onFacility)
    for (const [row, clashes] of byRow) {
      const named = clashes.slice(0, 4).map(({ label, position }) => label || String(position))
      report.fail(onEquipment(idOf(facts, row)), {
        detail: say(
          `${tagOf(facts, row)}: ${counted(clashes.length, 'port is', 'ports are')} given to two links (${named.join(', ')}${clashes.length > named.length ? ' …' : ''}).`,
        ),
        measured: clashes.length,
        limit: 0,
        unit: 'count',
        source: { grade: 'derived' },
        suggestion: say('Give one of them another port, or none: then a free one is taken.'),
      })
    }
  },
})
