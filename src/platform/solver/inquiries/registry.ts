import type { InquiryType } from '#workspace'
import type { Inquiry } from './define'

type AnyInquiry = { [K in InquiryType]: Inquiry<K> }[InquiryType]

const modules = import.meta.glob<AnyInquiry>(['./*.ts', '!./{define,registry}.ts'], {
  eager: true,
  import: 'default',
})

const byType = new Map<string, AnyInquiry>(
  Object.values(modules).map((inquiry) => [inquiry.id, inquiry]),
)

/** How an inquiry is answered. Throws when nobody knows. */
export const inquiryOf = <K extends InquiryType>(type: K): Inquiry<K> => {
  const found = byType.get(type)
  if (!found) throw new Error(`Nobody can answer ${type}`)
  return found as unknown as Inquiry<K>
}
