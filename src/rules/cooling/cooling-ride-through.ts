import { defineRule, forAi } from '../define'
import { denseRacksOf, servesIt } from '../shared/plant'
import { judgeStandstill } from '../shared/standstill'

export default defineRule({
  id: 'cooling-ride-through',
  ref: 'CL-20',
  discipline: 'cooling',
  title: { en: 'Air and coolant last until the plant runs again' },
  about: {
    en: 'What is not on the UPS stands still from the loss of the utility until the generators carry it and it has started again. For that long the mass of air, racks and coolant takes the heat without reaching the limit of the equipment. Racks that ask for continuous cooling have a rule of their own.',
  },
  severity: forAi('warning'),
  reads: ['cooling', 'power', 'resilience', 'rooms'],
  judge: (facts, report) => {
    const denseIn = denseRacksOf(facts)
    const places = facts.solution.resilience.places.filter(
      (place) => servesIt(facts, place) && denseIn(place).length === 0,
    )
    judgeStandstill(facts, report, places)
  },
})
