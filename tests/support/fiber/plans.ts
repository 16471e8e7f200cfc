import { dataLink, type Plan } from '../plan'

type Loose = Record<string, unknown>

/** A switch of cluster `c` with 64 ports in a role. */
export function switchOf(id: string, role: string | undefined, more: Loose = {}): Loose {
  return { id, kind: 'switch', cluster: 'c', values: { role, radix: 64 }, ...more }
}

/** A carrier entrance with what somebody stated about it. */
export function entrance(id: string, values: Loose = {}, x = 0): Loose {
  return { id, kind: 'entrance', x, values }
}

export const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${i + 1}`)

/** The compute fabric of one scalable unit of DGX SuperPOD H100. */
export const computeFabric = {
  role: 'compute',
  rails: 8,
  radix: 64,
  downPerLeaf: 32,
  managementLinks: 4,
}

export const cluster = (more: Loose = {}): Loose => ({
  id: 'c',
  name: 'SU 1',
  nodes: 31,
  nodesPerUnit: 32,
  fabrics: [computeFabric],
  ...more,
})

/** One scalable unit of DGX SuperPOD H100 (RA-11333-001 V11, Table 4), link by link. */
export function superPodUnit(spineCount = 4): Plan {
  const nodes = names('node', 31)
  const leaves = names('leaf', 8)
  const spines = names('spine', spineCount)
  const perSpine = 32 / spineCount
  return {
    clusters: [cluster()],
    equipment: [
      ...nodes.map((id) => ({ id, kind: 'server', cluster: 'c', values: { gpus: 8 } })),
      { id: 'ufm', kind: 'server', cluster: 'c' },
      ...leaves.map((id) => switchOf(id, 'compute-leaf')),
      ...spines.map((id) => switchOf(id, 'compute-spine')),
    ],
    connections: [
      ...nodes.flatMap((node) => leaves.map((leaf) => dataLink(node, leaf))),
      ...leaves.slice(0, 4).map((leaf) => dataLink('ufm', leaf)),
      ...leaves.flatMap((leaf) => spines.map((spine) => dataLink(leaf, spine, perSpine))),
    ],
  }
}

/** The same plan without the equipment of some ids; links to it end nowhere. */
export const without = (plan: Plan, ...ids: readonly string[]): Plan => ({
  ...plan,
  equipment: (plan.equipment ?? []).filter(({ id }) => !ids.includes(String(id))),
})
