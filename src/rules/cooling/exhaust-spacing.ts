import { exhaustHeights } from '#standards'
import { defineRule, forMining, onEquipment } from '../define'
import { against } from '../shared/cooling'
import { idOf, idsOf, metres, say, sourceOf, tagOf } from '../shared/wording'

export default defineRule({
  id: 'exhaust-spacing',
  ref: 'CL-16',
  discipline: 'cooling',
  title: { en: 'Containers do not breathe each other’s exhaust' },
  about: {
    en: 'Between the side where an air-cooled container blows out and the next side where one draws in lie three heights of the container. No distance was found in print; containers that blow upwards, or back to back into a shared hot aisle, may stand close.',
  },
  severity: forMining('warning'),
  reads: ['space', 'equipment'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    const heights = facts.parameter(exhaustHeights)
    const paths = new Map(solution.space.exhaustPaths.map((path) => [path.row, path]))
    for (const row of inventory.rowsOf('miner-container')) {
      const subject = onEquipment(idOf(facts, row))
      const path = paths.get(row)
      if (
        inventory.textOf(row, 'cooling') !== 'air' ||
        inventory.textOf(row, 'exhaust') === 'top'
      ) {
        report.notApplicable(subject)
        continue
      }
      const limitM = heights * (inventory.numberOf(row, 'heightM') ?? 0)
      if (!path || path.distanceM >= limitM - 1e-6) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${tagOf(facts, row)} blows towards the intake of ${tagOf(facts, path.intakeRow)}, ${metres(path.distanceM)} away; ${metres(limitM)} are advised.`,
          ),
          ...against(path.distanceM, limitM, 'm'),
          source: sourceOf(facts, exhaustHeights),
          related: idsOf(facts, [path.intakeRow]),
          suggestion: say('Turn one of them, so that exhausts face each other, or blow upwards.'),
        })
      }
    }
  },
})
