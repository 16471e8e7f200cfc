import { scheduleCooling } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'cooling-schedule',
  answer: ({ inventory, solution }) => scheduleCooling(inventory, solution.cooling),
})
