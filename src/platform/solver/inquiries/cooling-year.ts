import { coolingYear } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'cooling-year',
  answer: ({ inventory, parameters, solution }) => coolingYear(inventory, parameters, solution),
})
