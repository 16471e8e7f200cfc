import type { FacilityDocument } from '#document'
import type { AirQuestion } from '#engines'
import type { Library } from '#model'
import { say, words } from '../text/text'

/** A missing value in words, with what to select to state it. */
export interface AskedValue {
  readonly key: string
  readonly text: string
  readonly ids: readonly string[]
}

const ofPlaces: Readonly<Record<string, string>> = words.air.fields

/** Missing values, like ones of like equipment joined: "Airflow: RK-01 and 7 more". */
export const askedValues = (
  questions: readonly AirQuestion[],
  document: FacilityDocument,
  library: Library,
): readonly AskedValue[] => {
  const byField = new Map<string, { label: string; ids: string[] }>()
  for (const { subject, field } of questions) {
    const item = document.get('equipment', subject)
    const known = item && library.kind(item.kind).fields[field]?.label
    const label = known ? say(known) : (ofPlaces[field] ?? field)
    const group = byField.get(`${item?.kind ?? ''} ${field}`) ?? { label, ids: [] }
    group.ids.push(subject)
    byField.set(`${item?.kind ?? ''} ${field}`, group)
  }
  return [...byField].map(([key, { label, ids }]) => {
    const [first = ''] = ids
    const name =
      document.get('equipment', first)?.tag ?? document.get('rooms', first)?.name ?? words.air.site
    const rest = ids.length > 1 ? ` ${words.common.more(ids.length - 1)}` : ''
    return { key, text: `${label}: ${name}${rest}`, ids }
  })
}
