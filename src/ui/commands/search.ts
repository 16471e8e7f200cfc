import type { FacilityDocument } from '#document'
import type { Library, NamedView, Product } from '#model'
import { buildingWords } from '../text/building'
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

/** Rooms, parts of the building and notes by their names and words, as far as the list is not full. */
const findPlaces = (document: FacilityDocument, wanted: readonly string[]): FoundItem[] => {
  const all = [
    ...document.list('rooms').map(({ id, name }) => ({ id, name, detail: '' })),
    ...document.list('elements').map(({ id, name, type }) => ({
      id,
      name: name || buildingWords.types[type],
      detail: buildingWords.types[type],
    })),
    ...document
      .list('notes')
      .map(({ id, text }) => ({ id, name: text.slice(0, 80), detail: words.commands.note })),
  ]
  return all
    .filter(({ name, detail }) => fits(`${name} ${detail}`.toLowerCase(), wanted))
    .slice(0, mostFound)
}

/** The first views with a name that have every word in it. */
export const findViews = (document: FacilityDocument, text: string): readonly NamedView[] => {
  const wanted = wordsOf(text)
  if (wanted.length === 0) return []
  const fitting = document
    .list('views')
    .filter(({ name }) => fits(`${words.commands.goToView} ${name}`.toLowerCase(), wanted))
  return fitting.slice(0, mostFound)
}

/**
 * The first rooms, parts of the building, notes, routes and pieces of equipment that have every
 * word in their tag, name, kind or product.
 */
export const findEquipment = (
  document: FacilityDocument,
  library: Library,
  text: string,
): readonly FoundItem[] => {
  const wanted = wordsOf(text)
  if (wanted.length === 0) return []
  const found = findPlaces(document, wanted)
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
