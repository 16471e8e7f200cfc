import { countingIds } from '#base'
import { planPower } from '#planning'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'plan-power',
  answer: ({ inventory, parameters, solution }, { request, prefix }) =>
    planPower(inventory, solution, parameters, request, countingIds(prefix)),
})
