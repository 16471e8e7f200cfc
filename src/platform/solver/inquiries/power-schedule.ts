import { powerSchedule } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'power-schedule',
  answer: ({ inventory, parameters, solution }) =>
    powerSchedule(inventory, parameters, solution.power),
})
