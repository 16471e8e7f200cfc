import type { Product } from '#model'

const modules = import.meta.glob<readonly Product[]>(['./*.ts', '!./{define,index,registry}.ts'], {
  eager: true,
  import: 'default',
})

/** Every product, by id: the rows of the files beside this one. */
export const products: ReadonlyMap<string, Product> = new Map(
  Object.values(modules)
    .flat()
    .map((product) => [product.id, product]),
)
