import { scheduleCables } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'cable-schedule',
  answer: ({ inventory, parameters, solution }) =>
    scheduleCables(inventory, parameters, solution.fiber),
})
