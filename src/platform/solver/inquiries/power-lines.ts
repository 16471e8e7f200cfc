import { powerLines } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'power-lines',
  answer: ({ inventory, parameters, solution }) =>
    powerLines(inventory, parameters, solution.power),
})
