import { leastMinerAirM3PerHPerKw } from '#standards'
import { defineRule, forMining } from '../define'
import { judgeMinerAir } from '../shared/miner-air'

export default defineRule({
  id: 'mining-airflow',
  ref: 'CL-16',
  discipline: 'cooling',
  title: { en: 'Miners get the air that they move' },
  about: {
    en: 'The fans of a closed mining room or container bring in at least the air that its miners state; miners that state none count with 145 CFM per kW, below which they throttle.',
  },
  severity: forMining('error'),
  reads: ['cooling', 'rooms', 'equipment'],
  judge: (facts, report) => judgeMinerAir(facts, report, leastMinerAirM3PerHPerKw),
})
