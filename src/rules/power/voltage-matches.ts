import { formatQuantity } from '#base'
import { voltageTolerance } from '#standards'
import { defineRule, forAi, forMining, onEquipment, onFacility } from '../define'

import { nameOf, say, sourceOf } from '../shared/wording'

export default defineRule({
  id: 'voltage-matches',
  ref: 'PW-01',
  discipline: 'power',
  title: { en: 'Connected voltages match' },
  about: {
    en: 'Where both ends of a power connection state their voltage, they are equal within the tolerance of nominal voltages, or the lower one is the phase-to-neutral voltage of the higher.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['connections', 'power'],
  judge: (facts, report) => {
    const { inventory, solution } = facts
    const { faults, connectionsChecked, unstatedVoltages } = solution.power
    const wrong = new Map(
      faults.flatMap((fault) => (fault.type === 'voltage' ? [[fault.connection, fault]] : [])),
    )
    const told = new Set<string>()
    for (const { id, from, to } of inventory.facility.connections) {
      const fault = wrong.get(id)
      if (!fault || told.has(to.equipment)) continue
      told.add(to.equipment)
      const volts = [fault.fromV, fault.toV].map((value) => formatQuantity(value, 'V'))
      report.fail(onEquipment(to.equipment), {
        detail: say(
          `${nameOf(facts, from.equipment)} gives ${volts[0]} and ${nameOf(facts, to.equipment)} takes ${volts[1]}.`,
        ),
        ...(fault.fromV === undefined ? {} : { measured: fault.fromV }),
        ...(fault.toV === undefined ? {} : { limit: fault.toV }),
        unit: 'V',
        source: sourceOf(facts, voltageTolerance),
        related: [from.equipment],
        suggestion: say('Put a transformer between them, or correct one of the voltages.'),
      })
    }
    const noneStated = connectionsChecked === 0 || unstatedVoltages.length >= connectionsChecked * 2
    if (told.size === 0) {
      if (noneStated) report.notApplicable(onFacility)
      else report.pass(onFacility)
    }
  },
})
