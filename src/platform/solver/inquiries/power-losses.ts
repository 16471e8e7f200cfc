import { lossesOf } from '#engines'
import { defineInquiry } from './define'

export default defineInquiry({
  id: 'power-losses',
  answer: ({ solution }) => lossesOf(solution.power),
})
