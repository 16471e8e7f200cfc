import { leastHydroFlowLPerMin } from '#standards'
import { defineRule, forMining, onEquipment } from '../define'
import { against, flow } from '../shared/cooling'
import { idOf, say, sourceOf, tagOf } from '../shared/wording'

export default defineRule({
  id: 'container-coolant-flow',
  ref: 'CL-17',
  discipline: 'cooling',
  title: { en: 'Hydro containers get their coolant' },
  about: {
    en: 'A hydro container is supplied with about 8 L/min for each of its miners, or each of its slots where the miners are not counted.',
  },
  severity: forMining('error'),
  reads: ['equipment'],
  judge: (facts, report) => {
    const { inventory } = facts
    const each = facts.parameter(leastHydroFlowLPerMin)
    for (const row of inventory.rowsOf('miner-container')) {
      const subject = onEquipment(idOf(facts, row))
      if (inventory.textOf(row, 'cooling') !== 'hydro') {
        report.notApplicable(subject)
        continue
      }
      const miners = inventory.numberOf(row, 'miners') ?? inventory.numberOf(row, 'slots')
      const supplied = inventory.numberOf(row, 'coolantLPerMin')
      const tag = () => tagOf(facts, row)
      if (miners === undefined || supplied === undefined) {
        const missing = miners === undefined ? 'miners' : 'coolantLPerMin'
        report.unknown(
          subject,
          say(
            miners === undefined
              ? `${tag()} does not state how many miners it holds.`
              : `${tag()} does not state its coolant flow.`,
          ),
          [{ field: missing }],
        )
      } else if (supplied >= miners * each) report.pass(subject)
      else {
        report.fail(subject, {
          detail: say(
            `${tag()} gets ${flow(supplied)} for ${miners} miners that need ${flow(miners * each)}.`,
          ),
          ...against(supplied, miners * each, 'L/min'),
          source: sourceOf(facts, leastHydroFlowLPerMin),
        })
      }
    }
  },
})
