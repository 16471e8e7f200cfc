import { countingIds } from '#base'
import { planningCooling } from '#planning'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'plan-cooling',
  answer: ({ inventory, parameters, solution }, { request, prefix }) =>
    planningCooling(inventory, solution, parameters, request, countingIds(prefix)),
})
