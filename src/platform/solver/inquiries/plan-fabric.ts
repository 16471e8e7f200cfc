import { countingIds } from '#base'
import { planningFabric } from '#planning'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'plan-fabric',
  answer: ({ inventory, parameters, solution }, { request, prefix }) =>
    planningFabric(inventory, solution, parameters, request, countingIds(prefix)),
})
