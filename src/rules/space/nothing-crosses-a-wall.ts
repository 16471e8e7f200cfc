import { defineRule, forAi, forMining, onEquipment, onFacility } from '../define'
import { idOf, say, tagOf } from '../shared/wording'

export default defineRule({
  id: 'nothing-crosses-a-wall',
  ref: 'SP-03',
  discipline: 'space',
  title: { en: 'No wall runs through equipment' },
  about: {
    en: 'Equipment stands on one side of each wall. Trays, busways and pipes pass through, and fan walls are built in.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['space', 'rooms', 'equipment'],
  judge: (facts, report) => {
    const { throughWalls } = facts.solution.space
    const walled = facts.inventory.facility.rooms.some(({ open }) => !open)
    if (!walled || facts.inventory.count === 0) report.notApplicable(onFacility)
    else if (throughWalls.length === 0) report.pass(onFacility)
    for (const row of throughWalls) {
      report.fail(onEquipment(idOf(facts, row)), {
        detail: say(`A wall runs through ${tagOf(facts, row)}.`),
        source: { grade: 'estimate' },
        suggestion: say('Move it clear of the wall.'),
      })
    }
  },
})
