import type { Mark } from './marks'
import { drafting } from './pictures/drafting'
import { looking } from './pictures/looking'
import { planning } from './pictures/planning'
import { reading } from './pictures/reading'

/** Every picture, by the card that it is on. */
export const pictures: Readonly<Record<string, readonly Mark[]>> = {
  ...drafting,
  ...looking,
  ...planning,
  ...reading,
}
