import type { FacilityDocument } from '#document'
import type { Library, Product } from '#model'
import { say, words } from '../text/text'

export interface FoundItem {
  readonly id: string
  readonly name: string
  readonly detail: string
}

const mostFound = 12

const wordsOf = (text: string): readonly string[] => text.toLowerCase().split(/\s+/).filter(Boolean)

const fits = (text: string, wanted: readonly string[]): boolean =>
  wanted.every((word) => text.includes(word))

/** The first rooms, routes and pieces of equipment that have every word in their tag, name, kind or product. */
export const findEquipment = (
  document: FacilityDocument,
  library: Library,
  text: string,
): readonly FoundItem[] => {
  const wanted = wordsOf(text)
  const found: FoundItem[] = []
  if (wanted.length === 0) return found
  for (const { id, name } of document.records('rooms').values()) {
    if (found.length < mostFound && fits(name.toLowerCase(), wanted)) {
      found.push({ id, name, detail: '' })
    }
  }
  for (const { id, name, pathway, carries } of document.records('routes').values()) {
    if (found.length === mostFound) break
    const detail = pathway ?? words.common.media[carries]
    if (fits(`${name} ${detail}`.toLowerCase(), wanted)) found.push({ id, name, detail })
  }
  const kindNames = new Map([...library.kinds].map(([id, kind]) => [id, say(kind.name)]))
  for (const { id, tag, kind, product } of document.records('equipment').values()) {
    if (found.length === mostFound) break
    const model = product === undefined ? '' : (library.products.get(product)?.model ?? '')
    const detail = [kindNames.get(kind) ?? kind, model].filter(Boolean).join(', ')
    if (fits(`${tag} ${detail}`.toLowerCase(), wanted)) found.push({ id, name: tag || id, detail })
  }
  return found
}

/** The first products that have every word in their maker, model, id or kind. */
export const findProducts = (library: Library, text: string): readonly Product[] => {
  const wanted = wordsOf(text)
  const found: Product[] = []
  if (wanted.length === 0) return found
  for (const product of library.products.values()) {
    if (found.length === mostFound) break
    const { id, kind, maker, model } = product
    const all = `${maker} ${model} ${id} ${say(library.kind(kind).name)}`.toLowerCase()
    if (fits(all, wanted)) found.push(product)
  }
  return found
}
