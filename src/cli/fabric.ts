import { formatQuantity } from '#base'
import type {
  FabricCount,
  FabricParts,
  FabricSolution,
  FiberSolution,
  NeededOptics,
} from '#engines'
import type { Cluster, Inventory } from '#model'
import { transceivers } from '#standards'
import { type Json, partJson } from './solution-json'

const count = (value: number): string => formatQuantity(value, 'count')

/** Whole units of a cluster, or undefined where nobody states the size of one. */
const unitsOf = ({ nodes, nodesPerUnit }: Cluster): number | undefined =>
  nodesPerUnit === undefined ? undefined : Math.ceil(nodes / nodesPerUnit)

const sum = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((all, value) => all + value, 0)

/** The documented JSON of `fabric --json`; null means "not known" or "cannot be built". */
export const fabricJson = (inventory: Inventory, { fabrics, optics }: FiberSolution): Json => ({
  facility: inventory.facility.id,
  clusters: inventory.facility.clusters.map((cluster) => ({
    id: cluster.id,
    name: cluster.name,
    generation: cluster.generation ?? null,
    nodes: cluster.nodes,
    gpusPerNode: cluster.gpusPerNode ?? null,
    units: unitsOf(cluster) ?? null,
    fabrics: fabrics
      .filter(({ clusterId }) => clusterId === cluster.id)
      .map(({ role, tiers, needed, impossible, design, parts, placed, leafUses }) =>
        partJson(inventory, { role, tiers, needed, impossible, design, parts, placed, leafUses }),
      ),
  })),
  drawnOpticsKw: Number(sum(optics.kw).toPrecision(12)),
  drawnOpticsUnknownCount: sum(optics.unknownEnds),
})

const lines: readonly (readonly [keyof FabricCount, string])[] = [
  ['leaves', 'Leaf switches'],
  ['spines', 'Spine switches'],
  ['cores', 'Core or super-spine'],
  ['nodeLinks', 'Links to nodes'],
  ['accessLinks', 'Links to nodes and managers'],
  ['leafSpineLinks', 'Links leaf to spine'],
  ['spineCoreLinks', 'Links spine to core'],
  ['peerLinks', 'Links between leaves'],
  ['uplinks', 'Links out of the fabric'],
]

const row = (name: string, ...cells: readonly string[]): string =>
  `    ${name.padEnd(30)}${cells.map((cell) => cell.padStart(10)).join('')}`

const countLines = (needed: FabricCount | undefined, placed: FabricCount): readonly string[] =>
  lines
    .filter(([part]) => (needed?.[part] ?? 0) > 0 || placed[part] > 0)
    .filter(([part]) => part !== 'accessLinks' || needed?.accessLinks !== needed?.nodeLinks)
    .map(([part, name]) => row(name, needed ? count(needed[part]) : '–', count(placed[part])))

const opticsLine = (where: string, { transceiver, count: modules }: NeededOptics): string => {
  const name = transceivers.find(({ id }) => id === transceiver)?.name ?? transceiver
  if (modules === 0) return row(`Transceivers in ${where}`, '0')
  return modules === undefined
    ? row(`Transceivers in ${where}`, 'unknown')
    : `${row(`Transceivers in ${where}`, count(modules))}  ${name}`
}

const partLines = ({ cables, switchOptics, nodeOptics, fibres, opticsKw }: FabricParts) => {
  const atLeast = opticsKw.unknownCount > 0 ? 'at least ' : ''
  const nothing = opticsKw.value === 0 && opticsKw.unknownCount > 0
  const kw = nothing ? 'unknown' : `${atLeast}${formatQuantity(opticsKw.value, 'kW')}`
  return [
    row('Cables', count(cables.total)),
    opticsLine('switches', switchOptics),
    opticsLine('nodes', nodeOptics),
    row('Fibres', fibres === undefined ? 'unknown' : count(fibres)),
    row('Transceiver power', kw),
  ]
}

const tierNames = ['', 'one tier', 'two tiers', 'three tiers'] as const

const fabricLines = ({
  role,
  tiers,
  needed,
  impossible,
  parts,
  placed,
}: FabricSolution): string[] => {
  const name = role.charAt(0).toUpperCase() + role.slice(1)
  return impossible === undefined
    ? [
        row(`${name}, ${tierNames[tiers]}`, 'needed', 'placed').slice(2),
        ...countLines(needed, placed),
        ...(parts ? partLines(parts) : []),
      ]
    : [`  ${name}: cannot be built. ${impossible}`, ...countLines(undefined, placed)]
}

const clusterLine = (cluster: Cluster): string => {
  const { name, nodes, gpusPerNode } = cluster
  const units = unitsOf(cluster)
  const gpus = gpusPerNode === undefined ? '' : `, ${count(nodes * gpusPerNode)} GPUs`
  return `${name}: ${count(nodes)} nodes${gpus}${units === undefined ? '' : `, ${count(units)} ${units === 1 ? 'unit' : 'units'}`}`
}

/** The fabrics of every cluster as lines that a person reads. */
export const fabricText = (inventory: Inventory, { fabrics, optics }: FiberSolution): string => {
  const { name, clusters } = inventory.facility
  const told = clusters.flatMap((cluster) => {
    const own = fabrics.filter(({ clusterId }) => clusterId === cluster.id)
    return [
      clusterLine(cluster),
      ...(own.length === 0 ? ['  No fabric is stated.'] : own.flatMap(fabricLines)),
    ]
  })
  const unknown = sum(optics.unknownEnds)
  const drawn = sum(optics.kw)
  const open = unknown > 0 ? ` (${count(unknown)} ends of links not known)` : ''
  return [
    name,
    ...(clusters.length === 0 ? ['No cluster is stated.'] : told),
    ...(drawn > 0 || unknown > 0
      ? [`Transceivers of the drawn links: ${formatQuantity(drawn, 'kW')}${open}`]
      : []),
    '',
  ].join('\n')
}
