import type { Text } from '#base'
import { type Library, type Product, productSchema } from '#model'
import type { Edit } from '../document'
import { valueProblem } from './check'
import { type CommandContext, done, libraryOf, type Outcome, refused } from './context'
import { bare } from './values'

const productProblem = (library: Library, product: Product): Text | undefined => {
  const parsed = productSchema.safeParse(product)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return { en: `This product does not fit: ${issue?.path.join('.')} ${issue?.message}.` }
  }
  if (product.maker.trim() === '' || product.model.trim() === '') {
    return { en: 'A product needs a maker and a model.' }
  }
  const { fields, name } = library.kind(product.kind)
  for (const [field, stated] of Object.entries(product.values)) {
    const known = fields[field]
    if (!known) return { en: `${name.en} has no field "${field}".` }
    const problem = valueProblem(known, bare(stated))
    if (problem) return problem
  }
  return undefined
}

/**
 * Adds a product to the facility, or replaces its own one of that id. It gets an id when it has
 * none. Refuses values that its kind does not have or that are out of range.
 */
export const putProduct = (
  edit: Edit,
  context: CommandContext,
  product: Omit<Product, 'id'> & { readonly id?: string },
): Outcome<Product> => {
  const row = { ...product, id: product.id ?? context.ids() } as Product
  const problem = productProblem(libraryOf(edit, context), row)
  if (problem) return refused(problem)
  const before = edit.get('products', row.id)
  if (before && before.kind !== row.kind && isUsed(edit, row.id)) {
    return refused({ en: 'The kind of a product in use cannot change.' })
  }
  edit.put('products', row)
  return done(row)
}

const isUsed = (edit: Edit, id: string): boolean =>
  edit.list('equipment').some(({ product }) => product === id)

/** Takes one of the facility's own products away. Refuses while equipment is of it. */
export const removeProduct = (
  edit: Edit,
  context: Pick<CommandContext, 'library'>,
  id: string,
): Outcome<Product> => {
  const product = edit.get('products', id)
  if (!product) return refused({ en: 'This product is not one of the facility’s own.' })
  const users = edit.list('equipment').filter((item) => item.product === id).length
  // A catalog row of the same id takes its place again.
  if (users > 0 && !context.library.products.has(id)) {
    const items = users === 1 ? '1 item is' : `${users.toLocaleString('en-US')} items are`
    return refused({ en: `${items} of this product; replace or delete them first.` })
  }
  edit.remove('products', id)
  return done(product)
}
