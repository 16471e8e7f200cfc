import { defineRule, forAi } from '../define'
import { denseRacksOf } from '../shared/plant'
import { judgeStandstill } from '../shared/standstill'

export default defineRule({
  id: 'continuous-cooling-over-time',
  ref: 'CL-26',
  discipline: 'cooling',
  title: { en: 'Dense racks get through the loss of the utility' },
  about: {
    en: 'Racks that ask for continuous cooling stay below their limit from the loss of the utility until the generators carry fans, pumps and chillers and these have started again. What turns on the UPS goes on meanwhile; water that still goes round warms together with what it cools.',
  },
  severity: forAi('warning'),
  tells: 'missing',
  reads: ['cooling', 'power', 'resilience', 'rooms'],
  judge: (facts, report) => {
    const denseIn = denseRacksOf(facts)
    const places = facts.solution.resilience.places.filter((place) => denseIn(place).length > 0)
    judgeStandstill(facts, report, places)
  },
})
