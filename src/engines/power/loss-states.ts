import type { LossMemory } from './loss-memory'
import { type Baseline, loseEach, loseSets, type Outcome } from './losses'
import type { PowerNetwork } from './network'
import type { LossState } from './outcome'
import type { Wiring } from './wiring'

/** Rows of the loads of some classes, ascending, and what they draw together as far as stated. */
export const expand = (wiring: Wiring, base: Baseline, groups: readonly number[]) => {
  const { members } = base.classes
  const { loadKw } = base.network
  const rows: number[] = []
  let kw = 0
  let itKw = 0
  for (const group of groups) {
    const end = members.offsets[group + 1] as number
    for (let at = members.offsets[group] as number; at < end; at++) {
      const load = members.items[at] as number
      rows.push(wiring.rowOfLoad[load] as number)
      const draw = loadKw[load] as number
      if (Number.isNaN(draw)) continue
      kw += draw
      itKw += wiring.itKw[load] as number
    }
  }
  return { rows: [...Int32Array.from(rows).sort()], kw, itKw }
}

/** Puts an outcome by classes and components into rows. */
export const toLossState = (
  wiring: Wiring,
  base: Baseline,
  lost: string,
  type: LossState['type'],
  outcome: Outcome,
): LossState => {
  const dropped = expand(wiring, base, outcome.dropped)
  return {
    lost,
    type,
    dropped: dropped.rows,
    droppedKw: dropped.kw,
    droppedItKw: dropped.itKw,
    unprotected: expand(wiring, base, outcome.unprotected).rows,
    unknown: expand(wiring, base, outcome.unknown).rows,
    interrupted: [],
    interruptionUnknown: [],
    ...(outcome.shed ? { shed: outcome.shed.map((node) => wiring.rowOfNode[node] as number) } : {}),
    overloads: outcome.overloads.map(({ node, loadKw }) => ({
      row: wiring.rowOfNode[node] as number,
      loadKw,
      utilisation: loadKw / (base.network.ratingKw[node] as number),
    })),
  }
}

/** Loads that belong to a lost path go with it; they are not its victims. */
const without = ({ classes }: Baseline, outcome: Outcome, path: number): Outcome => {
  const others = (groups: readonly number[]) =>
    groups.filter((group) => classes.path[group] !== path)
  return {
    dropped: others(outcome.dropped),
    unprotected: others(outcome.unprotected),
    unknown: others(outcome.unknown),
    overloads: outcome.overloads,
  }
}

/** A named path with its components. */
export interface PathNodes {
  readonly path: number
  readonly name: string
  readonly nodes: readonly number[]
}

/** The named paths that have components, in order of the names. */
export const nodesOfPaths = ({ paths, nodePath }: PowerNetwork): PathNodes[] =>
  paths.flatMap((name, path) => {
    const nodes = [...nodePath.keys()].filter((node) => nodePath[node] === path)
    return nodes.length === 0 ? [] : [{ path, name, nodes }]
  })

/** The states after losing each of some named paths, in their order. */
export const pathLosses = (
  wiring: Wiring,
  base: Baseline,
  paths: readonly PathNodes[],
  memory: LossMemory,
): LossState[] => {
  const found = new Map<number, Outcome>()
  loseSets(
    base,
    (at, outcome) => found.set(at, outcome),
    paths.map(({ nodes }, at): [number, readonly number[]] => [at, nodes]),
    memory,
    (at, outcome) => without(base, outcome, (paths[at] as PathNodes).path),
  )
  return paths.map(({ name }, at) => {
    const outcome = found.get(at)
    const make = (known: Outcome) => toLossState(wiring, base, name, 'path', known)
    return outcome ? memory.stateOf(outcome, () => make(outcome)) : make(harmless)
  })
}

const harmless: Outcome = { dropped: [], unprotected: [], unknown: [], overloads: [] }

/** The states after losing each of some components, where that is not harmless. */
export const stateOfEach = (
  wiring: Wiring,
  base: Baseline,
  type: LossState['type'],
  memory: LossMemory,
  nodes: Iterable<number> = base.network.roles.keys(),
) => {
  const states: LossState[] = []
  const note = (node: number, outcome: Outcome) => {
    const make = () => toLossState(wiring, base, '', type, outcome)
    const name = () => wiring.inventory.equipment[wiring.rowOfNode[node] as number]?.id ?? ''
    states.push(memory.namedState(node, outcome, make, name))
  }
  const tried = loseEach(base, note, nodes, memory)
  return { states, tried }
}
