import type { Unit } from '#base'
import type { Discipline, Field, Kind, Library, Product, Resolved } from '#model'
import { say, words } from '../text/text'

/** A rating as the catalog shows it: one figure that says how large the thing is. */
export interface KeyRating {
  readonly field: string
  readonly value: number
  readonly unit: Unit
  readonly source: Resolved['source']
}

/** One line of the catalog. */
export type CatalogRow =
  | { readonly type: 'discipline'; readonly key: string; readonly discipline: Discipline }
  | { readonly type: 'family'; readonly key: string; readonly kind: Kind; readonly count: number }
  | {
      readonly type: 'product'
      readonly key: string
      readonly kind: Kind
      readonly product: Product
      readonly rating: KeyRating | undefined
      /** It belongs to the facility, not to the catalog. */
      readonly isOwn: boolean
    }
  | { readonly type: 'bare'; readonly key: string; readonly kind: Kind }

export interface CatalogFilter {
  readonly text: string
  readonly discipline: Discipline | 'all'
}

export const disciplines: readonly Discipline[] = ['it', 'mining', 'power', 'cooling', 'network']

/** The figure that tells the size of a thing, the most telling first. */
const ratingFields = [
  'loadKw',
  'capacityKw',
  'heatCapacityKw',
  'netSensibleKw',
  'ratingKw',
  'ratingKva',
  'energyKwh',
  'ratingA',
  'flowLPerMin',
  'ports',
  'volumeL',
  'capacityGbps',
  'innerWidthM',
] as const

/** The first of the telling figures that the product states; a kind's default does not count. */
export const keyRating = (
  library: Library,
  kind: Kind,
  product: Product,
): KeyRating | undefined => {
  for (const field of ratingFields) {
    const definition: Field | undefined = kind.fields[field]
    if (definition?.type !== 'number') continue
    const stated = library.productValue(kind.id, product.id, field)
    if (stated?.from === 'product' && typeof stated.value === 'number') {
      return { field, value: stated.value, unit: definition.unit, source: stated.source }
    }
  }
  return undefined
}

const containsAll = (text: string, wanted: readonly string[]): boolean => {
  const low = text.toLowerCase()
  return wanted.every((word) => low.includes(word))
}

const productsByKind = (library: Library): Map<string, Product[]> => {
  const byKind = new Map<string, Product[]>()
  for (const product of library.products.values()) {
    const list = byKind.get(product.kind)
    if (list) list.push(product)
    else byKind.set(product.kind, [product])
  }
  return byKind
}

/**
 * Lays the catalog out: discipline → family (kind) → product, with the bare kind last. `own` names
 * the facility's own products.
 */
export const layOutCatalog = (
  library: Library,
  own: ReadonlySet<string>,
  { text, discipline }: CatalogFilter,
): readonly CatalogRow[] => {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  const byKind = productsByKind(library)
  const family = (kind: Kind): CatalogRow[] => {
    const name = say(kind.name)
    const setting = `${name} ${kind.id} ${words.common.disciplines[kind.discipline]}`
    const products = (byKind.get(kind.id) ?? []).filter((product) =>
      containsAll(`${setting} ${product.maker} ${product.model} ${product.id}`, wanted),
    )
    const bare = containsAll(setting, wanted)
    if (products.length === 0 && !bare) return []
    return [
      { type: 'family', key: `family ${kind.id}`, kind, count: products.length },
      ...products.map((product) => ({
        type: 'product' as const,
        key: product.id,
        kind,
        product,
        rating: keyRating(library, kind, product),
        isOwn: own.has(product.id),
      })),
      ...(bare ? [{ type: 'bare' as const, key: `bare ${kind.id}`, kind }] : []),
    ]
  }
  return disciplines
    .filter((one) => discipline === 'all' || one === discipline)
    .flatMap((one): CatalogRow[] => {
      const kinds = [...library.kinds.values()]
        .filter((kind) => kind.discipline === one)
        .sort((a, b) => say(a.name).localeCompare(say(b.name), 'en'))
      const rows = kinds.flatMap(family)
      return rows.length === 0 ? [] : [{ type: 'discipline', key: one, discipline: one }, ...rows]
    })
}
