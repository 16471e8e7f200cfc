import type { AirMethod } from '#engines'
import {
  activeDoorLimitKw,
  containedLimitKw,
  gapsLimitKw,
  inRowLimitKw,
  openAislesLimitKw,
  type Parameter,
  passiveDoorLimitKw,
} from '#standards'
import { defineRule, forAi } from '../define'
import { judgeDensity } from '../shared/density'

const limits: Readonly<Record<Exclude<AirMethod, 'open-air'>, Parameter>> = {
  'open-aisles': openAislesLimitKw,
  contained: containedLimitKw,
  'contained-with-gaps': gapsLimitKw,
  'in-row-contained': inRowLimitKw,
  'rear-door-passive': passiveDoorLimitKw,
  'rear-door-active': activeDoorLimitKw,
}

export default defineRule({
  id: 'rack-density-limit',
  ref: 'CL-03',
  discipline: 'cooling',
  title: { en: 'Racks stay within the limit of their cooling' },
  about: {
    en: 'Each way of taking air heat away has a density that it cannot carry whatever the care. The air heat of a rack is compared, not its whole load: liquid-cooled racks count with what is left to the air.',
  },
  severity: forAi('error'),
  reads: ['cooling', 'rooms'],
  judge: (facts, report) => judgeDensity(facts, report, limits, 'at most'),
})
