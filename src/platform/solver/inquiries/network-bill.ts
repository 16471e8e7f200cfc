import { networkBill } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'network-bill',
  answer: ({ inventory, solution }) => networkBill(inventory, solution.fiber),
})
