import { formatQuantity } from '#base'
import { defineRule, forMining, onEquipment } from '../define'
import { against, ratingSource } from '../shared/cooling'
import { idOf, say, tagOf } from '../shared/wording'

const kpa = (value: number): string => formatQuantity(value, 'kPa')

export default defineRule({
  id: 'container-return-pressure',
  ref: 'CL-17',
  discipline: 'cooling',
  title: { en: 'Containers get the return pressure that they need' },
  about: {
    en: 'Pumps inside a hydro container run dry or cavitate below the return pressure that its maker states. The fill pressure of its loop keeps it up.',
  },
  severity: forMining('error'),
  reads: ['cooling', 'equipment'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    const pressures = solution.cooling.columns.find(
      ({ name }) => name === 'coolantReturnPressureKpa',
    )?.values
    const loopAt = new Map(
      solution.cooling.loops.flatMap((loop) => loop.sourceRows.map((row) => [row, loop] as const)),
    )
    for (const row of inventory.rowsOf('miner-container')) {
      const subject = onEquipment(idOf(facts, row))
      const neededKpa = inventory.numberOf(row, 'coolantReturnMinKpa')
      const returnKpa = pressures?.[row] ?? Number.NaN
      if (neededKpa === undefined) report.notApplicable(subject)
      else if (Number.isNaN(returnKpa)) {
        const header = loopAt.get(row)?.headerRows[0]
        report.unknown(
          subject,
          say(
            header === undefined
              ? `${tagOf(facts, row)} needs ${kpa(neededKpa)} at its return; its loop has no header that states a fill pressure.`
              : `${tagOf(facts, row)} needs ${kpa(neededKpa)} at its return; the fill pressure of its loop is not stated.`,
          ),
          header === undefined
            ? []
            : [{ equipment: idOf(facts, header), field: 'staticPressureKpa' }],
        )
      } else if (returnKpa >= neededKpa * (1 - 1e-9)) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${tagOf(facts, row)} needs ${kpa(neededKpa)} at its return and gets ${kpa(returnKpa)}.`,
          ),
          ...against(returnKpa, neededKpa, 'kPa'),
          ...ratingSource(facts, [row], 'coolantReturnMinKpa'),
          suggestion: say('Fill the loop to a higher pressure.'),
        })
      }
    }
  },
})
