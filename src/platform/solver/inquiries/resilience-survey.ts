import { surveyResilience } from '#engines'
import { defineInquiry } from './define'
import { resilienceOf } from './shared/resilience'

export default defineInquiry({
  id: 'resilience-survey',
  answer: (context) => {
    const { power, cooling } = context.solution
    return surveyResilience(resilienceOf(context), [...power.columns, ...cooling.columns])
  },
})
