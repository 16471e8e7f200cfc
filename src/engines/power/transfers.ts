import type { Baseline } from './losses'
import type { TransferBuffer } from './solution'
import type { Timing } from './spans'
import type { Wiring } from './wiring'

interface Below {
  /** IT that hangs on it without a UPS between. */
  readonly bare: Uint8Array
  /** IT that hangs on it at all. */
  readonly any: Uint8Array
  /** The least ride-through of the UPS that it feeds; NaN where one is not stated, ∞ without any. */
  readonly rideMs: Float64Array
}

const leastKnown = (first: number, second: number): number =>
  Number.isNaN(first) || Number.isNaN(second) ? Number.NaN : Math.min(first, second)

/** What hangs below each vertex, found from the loads up; cycles go round until nothing changes. */
const lookBelow = ({ isIt }: Wiring, { plant, classes }: Baseline, timing: Timing): Below => {
  const { vertexCount, vertexOf, roles, members, units, unitCount, out, arcTo } = plant
  const bare = new Uint8Array(vertexCount)
  const any = new Uint8Array(vertexCount)
  const rideMs = new Float64Array(vertexCount).fill(Number.POSITIVE_INFINITY)
  classes.entryNode.forEach((node, entry) => {
    const group = classes.entryClass[entry] as number
    const member = classes.members.items[classes.members.offsets[group] as number] as number
    const vertex = vertexOf[node] as number
    if (vertex >= 0 && isIt[member]) bare[vertex] = any[vertex] = 1
  })
  const gather = (vertex: number): boolean => {
    const before = [bare[vertex], any[vertex], rideMs[vertex]]
    for (const arc of out.items.subarray(out.offsets[vertex], out.offsets[vertex + 1])) {
      const below = arcTo[arc] as number
      any[vertex] = (any[vertex] as number) | (any[below] as number)
      if (roles[below] === 'ups') {
        const ups = members.items[members.offsets[below] as number] as number
        const own = any[below] ? (timing.rideMs[ups] as number) : Number.POSITIVE_INFINITY
        rideMs[vertex] = leastKnown(rideMs[vertex] as number, own)
      } else {
        bare[vertex] = (bare[vertex] as number) | (bare[below] as number)
        rideMs[vertex] = leastKnown(rideMs[vertex] as number, rideMs[below] as number)
      }
    }
    const after = [bare[vertex], any[vertex], rideMs[vertex]]
    return after.some((value, i) => !Object.is(value, before[i]))
  }
  for (let unit = unitCount - 1; unit >= 0; unit--) {
    const own = units.items.subarray(units.offsets[unit], units.offsets[unit + 1])
    let changed = true
    while (changed) {
      const results = [...own].map(gather)
      changed = own.length > 1 && results.some(Boolean)
    }
  }
  return { bare, any, rideMs }
}

const stated = (ms: number): number | undefined => (Number.isNaN(ms) ? undefined : ms)

/** What bridges the break of each transfer switch for the IT below it. Linear in the network. */
export const transfersOf = (wiring: Wiring, base: Baseline, timing: Timing): TransferBuffer[] => {
  const { roles } = base.network
  if (!roles.includes('transfer')) return []
  const { bare, any, rideMs } = lookBelow(wiring, base, timing)
  return roles.flatMap((role, node): TransferBuffer[] => {
    if (role !== 'transfer') return []
    const vertex = base.plant.vertexOf[node] as number
    const row = wiring.rowOfNode[node] as number
    const transferMs = stated(timing.switchMs[node] as number)
    if (bare[vertex]) {
      return [{ row, transferMs, buffer: 'hold-up', rideThroughMs: timing.holdUpMs }]
    }
    return any[vertex]
      ? [{ row, transferMs, buffer: 'ups', rideThroughMs: stated(rideMs[vertex] as number) }]
      : [{ row, transferMs, buffer: 'none', rideThroughMs: undefined }]
  })
}
