import type { Field, Kind } from './define'
import type { KindId } from './kind-ids'
import type { Equipment, Product, Rated, Value } from './schema'
import { entered, estimate, type Source } from './source'

/** A value with the place that it comes from and who stated it. */
export interface Resolved {
  readonly value: Value
  readonly source: Source
  /** Who stated it: this piece of equipment, its product, or the kind's default. */
  readonly from: 'equipment' | 'product' | 'kind'
}

/** Every kind and product that a facility can use. */
export interface Library {
  readonly kinds: ReadonlyMap<KindId, Kind>
  readonly products: ReadonlyMap<string, Product>
  /** The kind's definition. Every kind has one. */
  kind(id: KindId): Kind
  /** A product's stated value for a field, or the kind's default; undefined when nobody stated it. */
  productValue(kind: KindId, product: string | undefined, field: string): Resolved | undefined
  /** What holds for one piece of equipment: its own value, else its product's, else the kind's default. */
  valueOf(equipment: Equipment, field: string): Resolved | undefined
  /** The same library with a facility's own products added; they win over catalog rows of the same id. */
  with(products: readonly Product[]): Library
}

const resolve = (stated: Rated, from: Resolved['from'], fallback: Source): Resolved =>
  typeof stated === 'object'
    ? { value: stated.value, source: stated.source, from }
    : { value: stated, source: fallback, from }

const kindDefault = (field: Field | undefined): Resolved | undefined =>
  field?.default === undefined
    ? undefined
    : { value: field.default, source: field.source ?? estimate, from: 'kind' }

/** Joins kinds and products into one place to ask what a piece of equipment is and can. */
export const createLibrary = (
  kinds: ReadonlyMap<KindId, Kind>,
  products: ReadonlyMap<string, Product>,
): Library => {
  const kind = (id: KindId): Kind => {
    const found = kinds.get(id)
    if (!found) throw new Error(`No kind is defined as ${id}`)
    return found
  }
  const productValue: Library['productValue'] = (kindId, productId, field) => {
    const product = productId === undefined ? undefined : products.get(productId)
    const stated = product?.kind === kindId ? product.values[field] : undefined
    return product && stated !== undefined
      ? resolve(stated, 'product', product.source)
      : kindDefault(kind(kindId).fields[field])
  }
  return {
    kinds,
    products,
    kind,
    productValue,
    valueOf: (equipment, field) => {
      const own = equipment.values?.[field]
      return own === undefined
        ? productValue(equipment.kind, equipment.product, field)
        : resolve(own, 'equipment', entered)
    },
    with: (added) =>
      added.length === 0
        ? createLibrary(kinds, products)
        : createLibrary(
            kinds,
            new Map([...products, ...added.map((row) => [row.id, row] as const)]),
          ),
  }
}
