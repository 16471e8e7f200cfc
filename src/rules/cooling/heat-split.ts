import { defineRule, forAi, forMining, onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { against } from '../shared/cooling'
import { idOf, say, tagOf } from '../shared/wording'

const fields: Readonly<Record<string, string>> = {
  loadKw: 'its load',
  cooling: 'how it is cooled',
  liquidFraction: 'how much of its heat goes into liquid',
}

const columnOf = ({ solution }: Facts, name: string): Float64Array =>
  solution.cooling.columns.find((column) => column.name === name)?.values ?? new Float64Array()

const judgeShare = (facts: Facts, report: Report, row: number, share: number): void => {
  const subject = onEquipment(idOf(facts, row))
  if (!(share < 0 || share > 1)) {
    report.pass(subject)
    return
  }
  report.fail(subject, {
    detail: say(
      `${tagOf(facts, row)} gives a share of ${share} of its heat into liquid; a share lies between 0 and 1.`,
    ),
    ...against(share, share < 0 ? 0 : 1, 'ratio'),
    source: { grade: 'derived', document: 'Conservation of energy' },
  })
}

export default defineRule({
  id: 'heat-split',
  ref: 'CL-01',
  discipline: 'cooling',
  title: { en: 'Heat into air and liquid is known' },
  about: {
    en: 'Every load states how much heat it gives off and how much of that goes into liquid, between none and all. Without it no cooler and no loop can be sized.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['cooling'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    const open = new Map<number, string[]>()
    for (const { row, field } of solution.cooling.splitGaps) {
      open.set(row, [...(open.get(row) ?? []), field])
    }
    const heatKw = columnOf(facts, 'heatKw')
    const shares = inventory.numbers('liquidFraction')
    for (let row = 0; row < inventory.count; row++) {
      const missing = open.get(row)
      if (missing) {
        const what = missing.map((field) => fields[field] ?? field).join(' and ')
        report.unknown(
          onEquipment(idOf(facts, row)),
          say(`${tagOf(facts, row)} does not state ${what}.`),
          missing.map((field) => ({ field })),
        )
      } else if (inventory.kindOf(row).it && !Number.isNaN(heatKw[row])) {
        judgeShare(facts, report, row, shares[row] as number)
      }
    }
  },
})
