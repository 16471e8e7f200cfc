import { dead, type State } from './state'

/**
 * How a state stood, with what has been touched since, so that only that is put back. Vertices
 * carry their arcs in with them, classes of loads their feeds.
 */
export interface Snapshot {
  readonly vertices: readonly number[]
  readonly groups: readonly number[]
  touchVertex(vertex: number): void
  touchGroup(group: number): void
  /** Whether what a vertex hands downstream differs from what it was. */
  hasChanged(vertex: number): boolean
  /** Whether loads that hang on a vertex see a difference: it is live or not, safe or not. */
  isFelt(vertex: number): boolean
  /** Vertices that give more than before over at least one of their ways out. */
  raised(): number[]
  readonly loadKw: Float64Array
  readonly supply: Uint8Array
  restore(): void
}

/** A list of numbers 0 … limit−1 without doubles. */
const createMarks = (limit: number) => {
  const marked = new Uint8Array(limit)
  const list: number[] = []
  return {
    list,
    add: (value: number) => {
      if (marked[value]) return
      marked[value] = 1
      list.push(value)
    },
    clear: () => {
      for (const value of list) marked[value] = 0
      list.length = 0
    },
  }
}

const copyOf = (state: State) => ({
  rank: state.rank.slice(),
  safe: state.safe.slice(),
  feederKw: state.feederKw.slice(),
  wave: state.wave.slice(),
  loadKw: state.loadKw.slice(),
  unknown: state.unknown.slice(),
  share: state.share.slice(),
  flowKw: state.flowKw.slice(),
  flowUnknown: state.flowUnknown.slice(),
  supply: state.supply.slice(),
  feedKw: state.feedKw.slice(),
  feedUnknown: state.feedUnknown.slice(),
})

type Copy = ReturnType<typeof copyOf>

const restoreVertex = (state: State, copy: Copy, v: number): void => {
  state.rank[v] = copy.rank[v] as number
  state.safe[v] = copy.safe[v] as number
  state.feederKw[v] = copy.feederKw[v] as number
  state.wave[v] = copy.wave[v] as number
  state.loadKw[v] = copy.loadKw[v] as number
  state.unknown[v] = copy.unknown[v] as number
  const { inOffsets } = state.plant
  const end = inOffsets[v + 1] as number
  for (let arc = inOffsets[v] as number; arc < end; arc++) {
    state.share[arc] = copy.share[arc] as number
    state.flowKw[arc] = copy.flowKw[arc] as number
    state.flowUnknown[arc] = copy.flowUnknown[arc] as number
  }
}

const restoreGroup = (state: State, copy: Copy, group: number): void => {
  state.supply[group] = copy.supply[group] as number
  const { offsets } = state.plant.classes
  const end = offsets[group + 1] as number
  for (let entry = offsets[group] as number; entry < end; entry++) {
    state.feedKw[entry] = copy.feedKw[entry] as number
    state.feedUnknown[entry] = copy.feedUnknown[entry] as number
  }
}

/** The vertices at the upper ends of flows, and at the plugs of loads, that have grown. */
const raisedSince = (
  state: State,
  copy: Copy,
  vertices: readonly number[],
  groups: readonly number[],
): number[] => {
  const { inOffsets, arcFrom, classes, vertexOf } = state.plant
  const raised = new Set<number>()
  for (const v of vertices) {
    const end = inOffsets[v + 1] as number
    for (let arc = inOffsets[v] as number; arc < end; arc++) {
      if ((state.flowKw[arc] as number) > (copy.flowKw[arc] as number)) {
        raised.add(arcFrom[arc] as number)
      }
    }
  }
  for (const group of groups) {
    const end = classes.offsets[group + 1] as number
    for (let entry = classes.offsets[group] as number; entry < end; entry++) {
      if ((state.feedKw[entry] as number) > (copy.feedKw[entry] as number)) {
        raised.add(vertexOf[classes.entryNode[entry] as number] as number)
      }
    }
  }
  return [...raised]
}

/** Remembers a state as it stands. */
export const takeSnapshot = (state: State): Snapshot => {
  const copy = copyOf(state)
  const vertices = createMarks(state.plant.vertexCount)
  const groups = createMarks(state.plant.classes.count)
  return {
    vertices: vertices.list,
    groups: groups.list,
    touchVertex: vertices.add,
    touchGroup: groups.add,
    hasChanged: (v) =>
      copy.rank[v] !== state.rank[v] ||
      copy.safe[v] !== state.safe[v] ||
      !Object.is(copy.feederKw[v], state.feederKw[v]),
    isFelt: (v) =>
      (copy.rank[v] === dead) !== (state.rank[v] === dead) || copy.safe[v] !== state.safe[v],
    raised: () => raisedSince(state, copy, vertices.list, groups.list),
    loadKw: copy.loadKw,
    supply: copy.supply,
    restore: () => {
      for (const v of vertices.list) restoreVertex(state, copy, v)
      for (const group of groups.list) restoreGroup(state, copy, group)
      vertices.clear()
      groups.clear()
    },
  }
}
