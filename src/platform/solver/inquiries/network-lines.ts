import { networkLines } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'network-lines',
  answer: ({ inventory }) => networkLines(inventory),
})
