import { countingIds } from '#base'
import { planningPower } from '#planning'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'plan-power',
  answer: ({ inventory, parameters, solution }, { request, prefix }) =>
    planningPower(inventory, solution, parameters, request, countingIds(prefix)),
})
