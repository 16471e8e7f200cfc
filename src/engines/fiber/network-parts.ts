import type { LostNetwork } from './lost-network'
import type { NetworkModel } from './network-model'

/** What hangs together of a network, links, racks and containers alike: its losses touch nothing else. */
interface NetworkPart {
  readonly model: NetworkModel
  /** Entrances among it. */
  readonly entrances: readonly number[]
}

/** A network in parts. */
export interface NetworkParts {
  /** The parts that a loss touches. */
  touchedBy(lost: LostNetwork): readonly NetworkPart[]
}

const createSets = (count: number) => {
  const root = Int32Array.from({ length: count }, (_, at) => at)
  const find = (of: number): number => {
    let at = of
    while (root[at] !== at) {
      root[at] = root[root[at] as number] as number
      at = root[at] as number
    }
    return at
  }
  return {
    find,
    join: (a: number, b: number): void => {
      root[find(a)] = find(b)
    },
  }
}

const joined = (model: NetworkModel) => {
  const { graph, rackOf, miners } = model
  const sets = createSets(graph.inventory.count)
  for (const { a, b, panels } of graph.links) {
    sets.join(a, b)
    for (const panel of panels) sets.join(a, panel)
  }
  for (const [row, rack] of rackOf) sets.join(row, rack)
  for (const { row, carriers } of miners) {
    for (const { type, at } of carriers) {
      sets.join(row, type === 'switch' ? at : (graph.links[at]?.a ?? row))
    }
  }
  return sets.find
}

interface Draft {
  readonly work: Map<number, readonly number[]>
  readonly rackOf: Map<number, number>
  readonly storage: number[]
  readonly outward: number[]
  readonly miners: NetworkModel['miners'][number][]
  readonly entrances: number[]
}

const draftsOf = (model: NetworkModel, find: (row: number) => number) => {
  const drafts = new Map<number, Draft>()
  const at = (row: number): Draft => {
    const key = find(row)
    let draft = drafts.get(key)
    if (!draft) {
      draft = {
        work: new Map(),
        rackOf: new Map(),
        storage: [],
        outward: [],
        miners: [],
        entrances: [],
      }
      drafts.set(key, draft)
    }
    return draft
  }
  for (const [row, links] of model.work) at(row).work.set(row, links)
  for (const [row, rack] of model.rackOf) at(row).rackOf.set(row, rack)
  for (const row of model.storage) at(row).storage.push(row)
  for (const row of model.outward) at(row).outward.push(row)
  for (const one of model.miners) at(one.row).miners.push(one)
  for (const row of model.entrances) at(row).entrances.push(row)
  return drafts
}

/** Splits a network into what hangs together, so that many losses cost what they touch. */
export const networkParts = (model: NetworkModel): NetworkParts => {
  const { graph } = model
  const find = joined(model)
  const parts = new Map<number, NetworkPart>()
  for (const [key, { entrances, ...own }] of draftsOf(model, find)) {
    parts.set(key, { model: { ...model, ...own, fabrics: [], managed: new Map() }, entrances })
  }
  return {
    touchedBy: ({ rows, connections }) => {
      const keys = new Set(rows.map(find))
      for (const one of connections) {
        for (const link of graph.linksOver.get(one) ?? []) keys.add(find(graph.links[link]?.a ?? 0))
      }
      return [...keys].flatMap((key) => parts.get(key) ?? [])
    },
  }
}
