import type { AirMethod } from '#engines'
import {
  activeDoorAdvisedKw,
  containedAdvisedKw,
  gapsAdvisedKw,
  inRowAdvisedKw,
  openAislesAdvisedKw,
  type Parameter,
  passiveDoorAdvisedKw,
} from '#standards'
import { defineRule, forAi } from '../define'
import { judgeDensity } from '../shared/density'

const limits: Readonly<Record<Exclude<AirMethod, 'open-air'>, Parameter>> = {
  'open-aisles': openAislesAdvisedKw,
  contained: containedAdvisedKw,
  'contained-with-gaps': gapsAdvisedKw,
  'in-row-contained': inRowAdvisedKw,
  'rear-door-passive': passiveDoorAdvisedKw,
  'rear-door-active': activeDoorAdvisedKw,
}

export default defineRule({
  id: 'rack-density-advised',
  ref: 'CL-03',
  discipline: 'cooling',
  title: { en: 'Racks stay within the advised density' },
  about: {
    en: 'Each way of taking air heat away has a density up to which it is known to work without trouble. Above it, up to the limit, it works only where everything is sealed and airflow matches.',
  },
  severity: forAi('warning'),
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => judgeDensity(facts, report, limits, 'advised'),
})
