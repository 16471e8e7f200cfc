import { tracePower } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'power-trace',
  answer: ({ inventory, parameters, solution }, { id }) =>
    tracePower(inventory, parameters, solution.power, id),
})
