import { surveyCooling } from '#engines'
import { defineInquiry } from './define'
import { coolingStateOf } from './shared/cooling'

export default defineInquiry({
  id: 'cooling-survey',
  answer: (context) => surveyCooling(coolingStateOf(context)),
})
