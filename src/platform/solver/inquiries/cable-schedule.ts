import { scheduleCables } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'cable-schedule',
  answer: ({ inventory, solution }) => scheduleCables(inventory, solution.fiber),
})
