import type { Baseline } from './losses'
import type { TransferBuffer } from './solution'
import type { Timing } from './spans'
import type { Wiring } from './wiring'

/** What hangs below a transfer switch, whatever is drawn. */
export interface BelowTransfer {
  readonly node: number
  /** IT hangs below it with no battery between. */
  readonly bare: boolean
  /** The batteries nearest below it that carry IT, by node. */
  readonly batteries: readonly number[]
}

/** Whether IT hangs on a vertex or below it. */
const findIt = ({ isIt }: Wiring, { plant, classes }: Baseline) => {
  const { vertexCount, vertexOf, inOffsets, arcFrom } = plant
  const own = new Uint8Array(vertexCount)
  const any = new Uint8Array(vertexCount)
  const open: number[] = []
  classes.entryNode.forEach((node, entry) => {
    const group = classes.entryClass[entry] as number
    const member = classes.members.items[classes.members.offsets[group] as number] as number
    const vertex = vertexOf[node] as number
    if (vertex < 0 || !isIt[member]) return
    own[vertex] = 1
    if (!any[vertex]) open.push(vertex)
    any[vertex] = 1
  })
  for (let vertex = open.pop(); vertex !== undefined; vertex = open.pop()) {
    const end = inOffsets[vertex + 1] as number
    for (let arc = inOffsets[vertex] as number; arc < end; arc++) {
      const from = arcFrom[arc] as number
      if (any[from]) continue
      any[from] = 1
      open.push(from)
    }
  }
  return { own, any }
}

/** Looks below every transfer switch, as far as the first batteries. */
export const belowTransfers = (wiring: Wiring, base: Baseline): BelowTransfer[] => {
  const { plant, network } = base
  const { out, arcTo, protects, members, vertexOf } = plant
  const switches = [...network.roles.keys()].filter((node) => network.roles[node] === 'transfer')
  if (switches.length === 0) return []
  const { own, any } = findIt(wiring, base)
  return switches.map((node): BelowTransfer => {
    const start = vertexOf[node] as number
    const seen = new Set([start])
    const batteries: number[] = []
    let bare = false
    for (const vertex of seen) {
      if (protects[vertex] && vertex !== start) {
        if (any[vertex]) batteries.push(members.items[members.offsets[vertex] as number] as number)
        continue
      }
      bare ||= own[vertex] === 1
      for (const arc of out.items.subarray(out.offsets[vertex], out.offsets[vertex + 1])) {
        seen.add(arcTo[arc] as number)
      }
    }
    return { node, bare, batteries }
  })
}

const stated = (ms: number): number | undefined => (Number.isNaN(ms) ? undefined : ms)

/** What bridges the break of each transfer switch for the IT below it. */
export const transferBuffers = (
  { rowOfNode }: Wiring,
  below: readonly BelowTransfer[],
  { switchMs, rideMs, holdUpMs }: Timing,
): TransferBuffer[] =>
  below.map(({ node, bare, batteries }): TransferBuffer => {
    const row = rowOfNode[node] as number
    const transferMs = stated(switchMs[node] as number)
    if (bare) return { row, transferMs, buffer: 'hold-up', rideThroughMs: holdUpMs }
    if (batteries.length === 0) {
      return { row, transferMs, buffer: 'none', rideThroughMs: undefined }
    }
    const least = batteries.reduce((ms, battery) => {
      const own = rideMs[battery] as number
      return Number.isNaN(own) ? Number.NaN : Math.min(ms, own)
    }, Number.POSITIVE_INFINITY)
    return { row, transferMs, buffer: 'ups', rideThroughMs: stated(least) }
  })
