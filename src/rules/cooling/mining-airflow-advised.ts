import { advisedMinerAirM3PerHPerKw } from '#standards'
import { defineRule, forMining } from '../define'
import { judgeMinerAir } from '../shared/miner-air'

export default defineRule({
  id: 'mining-airflow-advised',
  ref: 'CL-16',
  discipline: 'cooling',
  title: { en: 'Miners without a stated airflow get ample air' },
  about: {
    en: 'Where miners do not state their airflow, 175 CFM per kW or more leaves room for warm days and dusty filters.',
  },
  severity: forMining('warning'),
  reads: ['cooling', 'rooms', 'equipment'],
  judge: (facts, report) => judgeMinerAir(facts, report, advisedMinerAirM3PerHPerKw, true),
})
