import { surveyPairs } from '#engines'
import { defineInquiry } from './define'
import { resilienceOf } from './shared/resilience'

export default defineInquiry({
  id: 'resilience-pairs',
  answer: (context) => {
    const { power, cooling } = context.solution
    return surveyPairs(resilienceOf(context), [...power.columns, ...cooling.columns])
  },
})
