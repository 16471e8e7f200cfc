import { defineInquiry } from './define'
import { resilienceOf } from './shared/resilience'

export default defineInquiry({
  id: 'cascade',
  answer: (context, contingency) => resilienceOf(context).run(contingency),
})
