import { findWaysIn } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'way-in',
  answer: ({ inventory, parameters }, request) => findWaysIn(inventory, parameters, request),
})
