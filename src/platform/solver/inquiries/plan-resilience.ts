import { countingIds } from '#base'
import { planningResilience } from '#planning'
import { defineInquiry } from './define'
import { resilienceOf } from './shared/resilience'

export default defineInquiry({
  id: 'plan-resilience',
  answer: (context, { request, prefix }) => {
    const { inventory, parameters, solution } = context
    const ids = countingIds(prefix)
    return planningResilience(inventory, solution, parameters, request, ids, resilienceOf(context))
  },
})
