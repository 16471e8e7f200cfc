import { type CommandContext, done, type Edit, type Outcome, putProduct, refused } from '#document'
import type { Rated, Source, Value } from '#model'
import type { OpenQuestion } from '#rules'
import { words } from '../text/text'

/** A value with its source, or bare: then it counts as entered by the user. */
export const statedValue = (value: Value, document: string, grade: Source['grade']): Rated => {
  const named = document.trim()
  return named === '' ? value : { value, source: { document: named, grade } }
}

/**
 * States a value for a product, in this facility alone: a catalog product gets a row of the
 * facility's own, which wins over the catalog's. Answers how many rows it wrote.
 */
export const answerForProduct = (
  edit: Edit,
  context: CommandContext,
  { product, field }: Pick<OpenQuestion, 'product' | 'field'>,
  rated: Rated,
): Outcome<number> => {
  const row =
    product === undefined
      ? undefined
      : (edit.get('products', product) ?? context.library.products.get(product))
  if (!row) return refused({ en: words.findings.productGone })
  const put = putProduct(edit, context, { ...row, values: { ...row.values, [field]: rated } })
  return put.ok ? done(1, put.warnings) : put
}
