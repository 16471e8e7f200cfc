import { createLibrary, kinds, type Library } from '#model'
import { products } from './registry'

export { products }

/** Every kind and every catalog product in one place to ask. */
export const catalog: Library = createLibrary(kinds, products)
