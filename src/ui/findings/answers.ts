import type { FacilityDocument } from '#document'
import type { Library, Product, Rated, Source, Value } from '#model'
import type { OpenQuestion } from '#rules'
import { words } from '../text/text'

/** A value with its source, or bare: then it counts as entered by the user. */
export const statedValue = (value: Value, document: string, grade: Source['grade']): Rated => {
  const named = document.trim()
  return named === '' ? value : { value, source: { document: named, grade } }
}

/** The product as this facility knows it: its own row, else the catalog's. */
const productRow = (
  document: FacilityDocument,
  library: Library,
  id: string,
): Product | undefined => document.get('products', id) ?? library.products.get(id)

/**
 * States a value for a product, in this facility alone: a catalog product gets a row of the
 * facility's own, which wins over the catalog's. False when there is no such product.
 */
export const answerForProduct = (
  document: FacilityDocument,
  library: Library,
  question: Pick<OpenQuestion, 'product' | 'field'>,
  rated: Rated,
  label: string,
): boolean => {
  const row = question.product && productRow(document, library, question.product)
  if (!row) return false
  const values = { ...row.values, [question.field]: rated }
  document.transact(words.findings.answerStep(label), (edit) =>
    edit.put('products', { ...row, values }),
  )
  return true
}

/** States a value for single pieces of equipment. Ids that are gone are passed over. */
export const answerForEquipment = (
  document: FacilityDocument,
  ids: readonly string[],
  field: string,
  rated: Rated,
  label: string,
): void =>
  document.transact(words.findings.answerStep(label), (edit) => {
    for (const id of ids) {
      const item = edit.get('equipment', id)
      if (item) edit.set('equipment', id, { values: { ...item.values, [field]: rated } })
    }
  })
