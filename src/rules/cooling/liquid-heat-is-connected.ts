import { defineRule, forAi, forMining, onEquipment } from '../define'
import type { Facts } from '../facts'
import { idOf, say, tagOf } from '../shared/wording'

const reason = ({ inventory }: Facts, row: number, tag: string): string => {
  switch (inventory.kindOf(row).cooling) {
    case 'air-cooler':
      return `${tag} cools air with water and is joined to no water.`
    case 'exchanger':
      return `${tag} takes heat from its loop and has no loop to give it to.`
    default:
      return `${tag} gives heat to liquid and is joined to no loop.`
  }
}

export default defineRule({
  id: 'liquid-heat-is-connected',
  ref: 'CL-01',
  discipline: 'cooling',
  title: { en: 'Liquid-cooled equipment is joined to a loop' },
  about: {
    en: 'Whatever gives heat to liquid needs pipes that take it away: racks and miners a loop, coolers and CDUs their facility water.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['cooling'],
  judge: (facts, report) => {
    const { cooling } = facts.solution
    for (const row of cooling.unconnectedRows) {
      report.fail(onEquipment(idOf(facts, row)), {
        detail: say(reason(facts, row, tagOf(facts, row))),
        source: { grade: 'derived', document: 'Conservation of energy' },
        suggestion: say('Connect its liquid port to a header, a CDU or a dry cooler.'),
      })
    }
    const loose = new Set(cooling.unconnectedRows)
    const joined = new Set(cooling.loops.flatMap(({ sourceRows }) => sourceRows))
    for (const row of joined) {
      if (!loose.has(row)) report.pass(onEquipment(idOf(facts, row)))
    }
  },
})
