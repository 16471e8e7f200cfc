import { loseNetwork } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'network-loss',
  answer: ({ inventory, parameters, solution }, asked) =>
    loseNetwork(inventory, parameters, solution.fiber, asked),
})
