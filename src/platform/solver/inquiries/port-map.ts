import { portMaps } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'port-map',
  answer: ({ inventory, solution }, { id }) => portMaps(inventory, solution.fiber, id),
})
