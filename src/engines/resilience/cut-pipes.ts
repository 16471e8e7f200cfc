import type { Inventory } from '#model'
import { noFlowStopS, noFlowThrottleS, type Parameters } from '#standards'
import { liquidNetworkOf, type Pipework, type Wiring } from '../cooling/network'
import type { HeatedLoads } from '../cooling/over-time/course'
import { isPlant } from '../cooling/over-time/plant'
import { kept } from '../kept'
import type { TakenOut } from './taken-out'

/** What the loss of pipes and headers parts from the rest of its loop. */
export interface CutPipes {
  /** Plant that is parted from what it cools, or from what cools it. */
  readonly plant: readonly number[]
  /** Loads that are, where the rest of their loop runs on. */
  readonly loads: readonly HeatedLoads[]
}

const networkOf = kept(liquidNetworkOf, { fields: [], connections: true })

/** Liquid connections by the route that carries them. */
const liquidByRoute = kept(
  ({ facility }: Inventory): ReadonlyMap<string, readonly number[]> => {
    const found = new Map<string, number[]>()
    facility.connections.forEach(({ medium, route }, index) => {
      if (medium !== 'liquid' || route === undefined) return
      const own = found.get(route)
      if (own) own.push(index)
      else found.set(route, [index])
    })
    return found
  },
  { fields: [], connections: true },
)

const gives = 1
const takes = 2

/** The parts that a loop's pipes fall into, as their nodes, without what is lost. */
const partsOf = (
  { rows, from, to }: Pipework,
  isLost: (node: number) => boolean,
  isCut: (edge: number) => boolean,
): readonly (readonly number[])[] => {
  const beside: number[][] = Array.from(rows, () => [])
  from.forEach((a, edge) => {
    const b = to[edge] as number
    if (isCut(edge) || isLost(a) || isLost(b)) return
    beside[a]?.push(b)
    beside[b]?.push(a)
  })
  const seen = new Uint8Array(rows.length)
  const parts: number[][] = []
  for (let start = 0; start < rows.length; start++) {
    if (seen[start] || isLost(start)) continue
    seen[start] = 1
    const part = [start]
    for (const node of part) {
      for (const next of beside[node] ?? []) {
        if (seen[next]) continue
        seen[next] = 1
        part.push(next)
      }
    }
    parts.push(part)
  }
  return parts
}

interface Parted {
  /** Plant that cools or moves, without anything that it is joined to. */
  readonly plant: readonly number[]
  /** What gives its heat to the loop and is joined to nothing that takes it. */
  readonly dry: readonly number[]
  /** Whether any load of the loop is still joined to what cools it. */
  readonly runs: boolean
}

const partedIn = (
  inventory: Inventory,
  { rows, roles, ...pipes }: Pipework,
  taken: TakenOut,
  cut: ReadonlySet<number>,
): Parted => {
  const isHeader = (row: number) => inventory.kindOf(row).cooling === 'header'
  const parts = partsOf(
    { rows, roles, ...pipes },
    (node) => taken.isOut.has(rows[node] as number) && isHeader(rows[node] as number),
    (edge) => cut.has(pipes.connection[edge] as number),
  )
  const plant: number[] = []
  const dry: number[] = []
  let runs = false
  for (const part of parts) {
    const has = (role: number) => part.some((node) => roles[node] === role)
    if (has(gives) && has(takes)) {
      runs = true
      continue
    }
    for (const node of part) {
      const row = rows[node] as number
      if (taken.isOut.has(row)) continue
      if (roles[node] === gives) dry.push(row)
      else if (isPlant(inventory, row)) plant.push(row)
    }
  }
  return { plant, dry, runs }
}

const dryLoads = (
  parameters: Parameters,
  { id }: Wiring,
  rows: readonly number[],
): HeatedLoads => ({
  rows: [...rows].sort((a, b) => a - b),
  throttledS: parameters(noFlowThrottleS),
  throttleEndsS: undefined,
  stopS: parameters(noFlowStopS),
  by: { type: 'no-flow', id, mass: -1 },
  throttleC: Number.NaN,
  stopC: Number.NaN,
  because: [],
  rests: [{ parameter: noFlowThrottleS.id }, { parameter: noFlowStopS.id }],
  gaps: [],
})

const nothing: CutPipes = { plant: [], loads: [] }

/**
 * What lost headers and pipe runs part from its loop: plant stands still with nothing to cool or
 * without what cools it, and loads run dry. Pieces beside a lost header stay joined to each other.
 */
export const cutPipes = (
  inventory: Inventory,
  parameters: Parameters,
  taken: TakenOut,
): CutPipes => {
  const headers = new Set(taken.rows.filter((row) => inventory.kindOf(row).cooling === 'header'))
  const cut = new Set(taken.routes.flatMap((id) => liquidByRoute(inventory).get(id) ?? []))
  if (headers.size === 0 && cut.size === 0) return nothing
  const network = networkOf(inventory)
  const plant = new Set<number>()
  const loads: HeatedLoads[] = []
  network.loops.forEach((loop, at) => {
    const pipework = network.pipework[at] as Pipework
    const isHit =
      loop.headerRows.some((row) => headers.has(row)) ||
      pipework.connection.some((one) => cut.has(one))
    if (!isHit) return
    const parted = partedIn(inventory, pipework, taken, cut)
    for (const row of parted.plant) plant.add(row)
    // Where nothing of the loop runs on, its plant stands still, and that tells of all on it.
    if (!parted.runs) return
    const isStill = (row: number) => isPlant(inventory, row)
    for (const row of parted.dry.filter(isStill)) plant.add(row)
    const rows = parted.dry.filter((row) => !isStill(row))
    if (rows.length > 0) loads.push(dryLoads(parameters, loop, rows))
  })
  return { plant: [...plant].sort((a, b) => a - b), loads }
}
