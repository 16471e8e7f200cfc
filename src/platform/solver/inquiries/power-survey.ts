import { surveyPower } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'power-survey',
  answer: ({ inventory, parameters, solution }) =>
    surveyPower(inventory, parameters, solution.power),
})
