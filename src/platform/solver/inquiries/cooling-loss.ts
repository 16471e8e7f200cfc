import { loseCooling } from '#engines'
import { defineInquiry } from './define'
import { coolingStateOf } from './shared/cooling'

export default defineInquiry({
  id: 'cooling-loss',
  answer: (context, asked) => loseCooling(coolingStateOf(context), asked),
})
