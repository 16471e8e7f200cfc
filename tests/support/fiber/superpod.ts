import { dataLink, type Plan } from '../plan'

const names = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(3, '0')}`)

/**
 * The compute fabric of NVIDIA DGX SuperPOD H100 (RA-11333-001 V11) with units of 32 systems less
 * one: rail r of each system to leaf r of its unit, every leaf to every spine.
 */
export function superPodH100(units: number): Plan {
  const leaves = names('leaf', units * 8)
  const spines = names('spine', units * 4)
  const nodes = names('dgx', units * 32 - 1)
  const perPair = 32 / spines.length
  const product = (id: string, kind: string, of: string, values?: object) => ({
    id,
    kind,
    product: of,
    cluster: 'c',
    ...(values ? { values } : {}),
  })
  return {
    clusters: [
      {
        id: 'c',
        name: 'SuperPOD',
        nodes: nodes.length,
        nodesPerUnit: 32,
        fabrics: [
          {
            role: 'compute',
            rails: 8,
            radix: 64,
            downPerLeaf: 32,
            switchOptics: 'mma4z00-ns',
            nodeOptics: 'mma4z00-ns-flt',
          },
        ],
      },
    ],
    equipment: [
      ...nodes.map((id) => product(id, 'server', 'nvidia-dgx-h100')),
      ...leaves.map((id) => product(id, 'switch', 'nvidia-qm9700', { role: 'compute-leaf' })),
      ...spines.map((id) => product(id, 'switch', 'nvidia-qm9700', { role: 'compute-spine' })),
    ],
    connections: [
      ...nodes.flatMap((node, n) =>
        leaves
          .slice(Math.floor(n / 32) * 8, Math.floor(n / 32) * 8 + 8)
          .map((leaf) => dataLink(node, leaf)),
      ),
      ...leaves.flatMap((leaf) => spines.map((spine) => dataLink(leaf, spine, perPair))),
    ],
  }
}
