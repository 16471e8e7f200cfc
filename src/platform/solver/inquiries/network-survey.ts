import { surveyNetwork } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'network-survey',
  answer: ({ inventory, parameters, solution }) =>
    surveyNetwork(inventory, parameters, solution.fiber),
})
