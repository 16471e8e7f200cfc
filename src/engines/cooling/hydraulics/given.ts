import { askOf } from '../asks'
import type { Setting } from '../conditions'
import { askedFlowLPerMin, type FluidAt } from '../demand'
import type { Flowing, Pipes } from '../liquid'
import type { Pipework } from '../network'
import type { Gap } from '../solution'
import { Sum, sharesOf } from '../sum'
import type { LoopRun } from '../thermal'

/** What flows into and out of the pipes of a loop at its nodes. */
export interface Given {
  /** Flow that each row asks for, L/min; NaN: not known. */
  readonly asked: ReadonlyMap<number, number>
  readonly demand: Sum
  /** Positive into the pipes, at units; negative out of them, at sources. */
  readonly amounts: Float64Array
  /** Share of the flow that each unit hands out, by row. */
  readonly unitFlow: ReadonlyMap<number, number>
  /** Sources that no unit in service is joined to. */
  readonly starved: readonly number[]
  readonly stands: (edge: number) => boolean
}

/** Flow that every source of a loop asks for at its supply temperature. */
const askedBy = (pipes: Pipes, flowing: Flowing, at: number, supplyC: number | undefined) => {
  const fluidAt = pipes.fluids[at] as FluidAt
  const asked = new Map<number, number>()
  const demand = new Sum()
  const put = (row: number, flow: number, gaps: readonly Gap[]): void => {
    asked.set(row, (asked.get(row) ?? 0) + flow)
    demand.add(flow, gaps)
  }
  for (const { ask, member, share, gaps } of flowing.placed[at] ?? []) {
    put(member, askedFlowLPerMin(ask, supplyC, fluidAt) * share, gaps)
  }
  for (const { row } of pipes.network.loops[at]?.sources ?? []) {
    const { cooling } = pipes.asks.inventory.kindOf(row)
    if (cooling !== 'exchanger' && cooling !== 'rejection') continue
    const ask = askOf(pipes.asks, row, flowing.thermal.units.handedOnKw(row))
    const share = 1 / (pipes.network.loopsFrom.get(row)?.length ?? 1)
    const gaps = flowing.rolled.taken.get(row)?.gaps ?? []
    put(row, askedFlowLPerMin(ask, supplyC, fluidAt) * share, gaps)
  }
  return { asked, demand }
}

/** Numbers the parts of a loop that still hang together, by node. */
const partsOf = ({ rows, from, to }: Pipework, stands: (edge: number) => boolean): Int32Array => {
  const part = Int32Array.from(rows, (_, node) => node)
  const find = (node: number): number => {
    let at = node
    while (part[at] !== at) {
      part[at] = part[part[at] as number] as number
      at = part[at] as number
    }
    return at
  }
  from.forEach((a, edge) => {
    if (stands(edge)) part[find(a)] = find(to[edge] as number)
  })
  return part.map((_, node) => find(node))
}

/** Sources and units in service of each part. */
const rolesByPart = (pipework: Pipework, part: Int32Array, runs: (row: number) => boolean) => {
  const parts = new Map<number, { readonly sources: number[]; readonly units: number[] }>()
  pipework.rows.forEach((row, node) => {
    const own = part[node] as number
    const members = parts.get(own) ?? { sources: [], units: [] }
    parts.set(own, members)
    const role = pipework.roles[node]
    if (role === 1) members.sources.push(node)
    if (role === 2 && runs(row)) members.units.push(node)
  })
  return [...parts.values()]
}

/** Reads what a loop's pipes are given: asked flows, and who hands them out. */
export const givenOf = (
  setting: Setting,
  pipes: Pipes,
  flowing: Flowing,
  at: number,
  run: LoopRun,
): Given => {
  const pipework = pipes.network.pipework[at] as Pipework
  const { rows, from, to } = pipework
  const { asked, demand } = askedBy(pipes, flowing, at, run.supplyC)
  const flows = (row: number) => setting.runs(row) || setting.inventory.kindOf(row).it === true
  const stands = (edge: number) =>
    flows(rows[from[edge] as number] as number) && flows(rows[to[edge] as number] as number)
  const weights = new Map(run.units.map(({ row, flowLPerMin }) => [row, flowLPerMin]))
  const amounts = new Float64Array(rows.length)
  const unitFlow = new Map<number, number>()
  const starved: number[] = []
  for (const { sources, units } of rolesByPart(pipework, partsOf(pipework, stands), setting.runs)) {
    if (units.length === 0) {
      for (const node of sources)
        if ((asked.get(rows[node] as number) ?? 0) !== 0) starved.push(rows[node] as number)
      continue
    }
    let total = 0
    for (const node of sources) {
      const flow = asked.get(rows[node] as number) ?? 0
      amounts[node] = -flow
      total += flow
    }
    const shares = sharesOf(units.map((node) => weights.get(rows[node] as number) ?? Number.NaN))
    units.forEach((node, unit) => {
      const flow = total * (shares[unit] as number)
      amounts[node] = flow
      unitFlow.set(rows[node] as number, flow)
    })
  }
  return { asked, demand, amounts, unitFlow, starved, stands }
}
