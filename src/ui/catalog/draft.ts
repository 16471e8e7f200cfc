import type { KindId, Product, Rated, Source, Value } from '#model'

/** A product of the facility as the form holds it. */
export interface ProductDraft {
  readonly id?: string
  readonly kind: KindId
  readonly maker: string
  readonly model: string
  readonly document: string
  readonly grade: Source['grade']
  readonly values: Readonly<Record<string, Rated>>
}

/** The draft of an existing product, or an empty one. */
export const draftOf = (product: Product | undefined): ProductDraft =>
  product === undefined
    ? { kind: 'rack', maker: '', model: '', document: '', grade: 'primary', values: {} }
    : {
        id: product.id,
        kind: product.kind,
        maker: product.maker,
        model: product.model,
        document: product.source.document ?? '',
        grade: product.source.grade,
        values: product.values,
      }

/** Sets or empties a value. A value that was typed anew has the product's source, not its old one. */
export const withValue = (
  draft: ProductDraft,
  field: string,
  value: Value | undefined,
): ProductDraft => {
  const before = draft.values[field]
  if (before !== undefined && bareOf(before) === value) return draft
  const { [field]: _, ...values } = draft.values
  return { ...draft, values: value === undefined ? values : { ...values, [field]: value } }
}

/** The value without its source. */
export const bareOf = (rated: Rated | undefined): Value | undefined =>
  typeof rated === 'object' ? rated.value : rated

/** Another kind has other fields: what it does not know is dropped. */
export const withKind = (
  draft: ProductDraft,
  kind: KindId,
  fields: Readonly<Record<string, unknown>>,
): ProductDraft => ({
  ...draft,
  kind,
  values: Object.fromEntries(Object.entries(draft.values).filter(([name]) => name in fields)),
})

/** The product that a draft describes. Without a document its values are estimates. */
export const productOfDraft = ({
  id,
  kind,
  maker,
  model,
  document,
  grade,
  values,
}: ProductDraft): Omit<Product, 'id'> & { readonly id?: string } => {
  const named = document.trim()
  return {
    ...(id === undefined ? {} : { id }),
    kind,
    maker: maker.trim(),
    model: model.trim(),
    source: named === '' ? { grade: 'estimate' } : { document: named, grade },
    values,
  } as Omit<Product, 'id'> & { readonly id?: string }
}
