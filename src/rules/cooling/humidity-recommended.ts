import {
  recommendedDewPointHighC,
  recommendedDewPointLowC,
  recommendedHumidityMost,
} from '#standards'
import { defineRule, forAi } from '../define'
import { judgeHumidity } from '../shared/humidity'
import { sourceOf } from '../shared/wording'

export default defineRule({
  id: 'humidity-recommended',
  ref: 'CL-06',
  discipline: 'cooling',
  title: { en: 'Humidity is within the recommended range' },
  about: {
    en: 'The range of dew point and humidity that ASHRAE recommends at the intake: below it static charge, above it corrosion, sooner where the air is polluted.',
  },
  severity: forAi('info'),
  reads: ['cooling', 'rooms', 'equipment'],
  judge: (facts, report) => {
    const lowC = facts.parameter(recommendedDewPointLowC)
    const highC = facts.parameter(recommendedDewPointHighC)
    const most = facts.parameter(recommendedHumidityMost)
    const window = {
      word: 'what is recommended is',
      dewPointC: [lowC, highC],
      humidity: [0, most],
      source: sourceOf(facts, recommendedDewPointHighC),
    } as const
    judgeHumidity(facts, report, { windowOf: () => window, sure: () => true })
  },
})
