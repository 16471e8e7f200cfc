import { traceCables } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'cable-trace',
  answer: ({ inventory, parameters, solution }, { ids }) =>
    traceCables(inventory, parameters, solution.fiber, ids),
})
