import type { FacilityDocument } from '#document'
import type { CoolingYear } from '#engines'
import type { Library } from '#model'
import { say, words } from '../text/text'

/** So many gaps are named; the rest are counted. */
const mostNamed = 6

/** What is not stated, in words: `CH-01 (Coefficient of performance), …`. */
export const namesOfGaps = (
  { gaps }: Pick<CoolingYear, 'gaps'>,
  ids: readonly string[],
  document: FacilityDocument,
  library: Library,
): string => {
  const names = new Set(
    gaps.map(({ row, field }) => {
      const item = document.get('equipment', ids[row] ?? '')
      if (!item) return field
      const label = library.kinds.get(item.kind)?.fields[field]?.label
      return `${item.tag} (${label ? say(label) : field})`
    }),
  )
  const named = [...names].slice(0, mostNamed)
  const more = names.size - named.length
  return [...named, ...(more > 0 ? [words.common.more(more)] : [])].join(', ')
}
