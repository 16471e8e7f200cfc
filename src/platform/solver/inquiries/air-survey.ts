import { surveyAirOf } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'air-survey',
  answer: ({ inventory, solution, parameters }, target) =>
    surveyAirOf(inventory, solution, parameters, target),
})
