import { type BuiltFabric, designFabric, type FabricRequest } from '#engines'

/** Eight rails over switches of 64 ports, nothing oversubscribed. */
export const plain: FabricRequest = {
  nodes: 0,
  rails: 8,
  planes: 1,
  radix: 64,
  oversubscription: 1,
  managementLinks: 0,
}

/** The fabric of a request; throws the limit where none can be built. */
export function build(request: Partial<FabricRequest>): BuiltFabric {
  const design = designFabric({ ...plain, ...request })
  if (!design.possible) throw new Error(design.limit)
  return design.fabric
}
