import { losePower } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'power-loss',
  answer: ({ inventory, parameters, solution }, asked) =>
    losePower(inventory, parameters, solution.power, asked),
})
