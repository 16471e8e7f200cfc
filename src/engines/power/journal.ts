import type { State } from './state'

/** What stood in vertices and their arcs before they were overwritten. */
export interface VertexLog {
  readonly vertices: readonly number[]
  /** Remembers a vertex, once. */
  save(vertex: number): void
  /** Whether what a saved vertex hands downstream differs from what it was. */
  hasChanged(vertex: number): boolean
  loadBefore(vertex: number): number
  restore(): void
}

/** What stood in classes of loads and their feeds before they were overwritten. */
export interface GroupLog {
  readonly groups: readonly number[]
  /** Remembers a class; false when it was remembered already. */
  save(group: number): boolean
  supplyBefore(group: number): number
  restore(): void
}

const width = 6

/** Prepares a log of the vertices of a state. */
export const createVertexLog = (state: State): VertexLog => {
  const { inOffsets, vertexCount } = state.plant
  const place = new Int32Array(vertexCount).fill(-1)
  const vertices: number[] = []
  const log: number[] = []
  const arcs: number[] = []
  const saveArcs = (v: number) => {
    for (let arc = inOffsets[v] as number; arc < (inOffsets[v + 1] as number); arc++) {
      arcs.push(state.share[arc] as number, state.flowKw[arc] as number)
      arcs.push(state.flowUnknown[arc] as number)
    }
  }
  const restoreArcs = () => {
    let read = 0
    for (const v of vertices) {
      for (let arc = inOffsets[v] as number; arc < (inOffsets[v + 1] as number); arc++) {
        state.share[arc] = arcs[read] as number
        state.flowKw[arc] = arcs[read + 1] as number
        state.flowUnknown[arc] = arcs[read + 2] as number
        read += 3
      }
    }
  }
  const logged = (v: number, field: number) => log[(place[v] as number) * width + field] as number
  return {
    vertices,
    save: (v) => {
      if ((place[v] as number) >= 0) return
      place[v] = vertices.length
      vertices.push(v)
      log.push(state.rank[v] as number, state.safe[v] as number, state.feederKw[v] as number)
      log.push(state.wave[v] as number, state.loadKw[v] as number, state.unknown[v] as number)
      saveArcs(v)
    },
    hasChanged: (v) =>
      logged(v, 0) !== state.rank[v] ||
      logged(v, 1) !== state.safe[v] ||
      !Object.is(logged(v, 2), state.feederKw[v]),
    loadBefore: (v) => logged(v, 4),
    restore: () => {
      restoreArcs()
      for (const v of vertices) {
        state.rank[v] = logged(v, 0)
        state.safe[v] = logged(v, 1)
        state.feederKw[v] = logged(v, 2)
        state.wave[v] = logged(v, 3)
        state.loadKw[v] = logged(v, 4)
        state.unknown[v] = logged(v, 5)
      }
      for (const v of vertices) place[v] = -1
      vertices.length = 0
      log.length = 0
      arcs.length = 0
    },
  }
}

/** Prepares a log of the classes of loads of a state. */
export const createGroupLog = (state: State): GroupLog => {
  const { classes } = state.plant
  const place = new Int32Array(classes.count).fill(-1)
  const groups: number[] = []
  const supply: number[] = []
  const feeds: number[] = []
  return {
    groups,
    save: (group) => {
      if ((place[group] as number) >= 0) return false
      place[group] = groups.length
      groups.push(group)
      supply.push(state.supply[group] as number)
      const end = classes.offsets[group + 1] as number
      for (let entry = classes.offsets[group] as number; entry < end; entry++) {
        feeds.push(state.feedKw[entry] as number, state.feedUnknown[entry] as number)
      }
      return true
    },
    supplyBefore: (group) => supply[place[group] as number] as number,
    restore: () => {
      let read = 0
      groups.forEach((group, i) => {
        state.supply[group] = supply[i] as number
        const end = classes.offsets[group + 1] as number
        for (let entry = classes.offsets[group] as number; entry < end; entry++) {
          state.feedKw[entry] = feeds[read] as number
          state.feedUnknown[entry] = feeds[read + 1] as number
          read += 2
        }
        place[group] = -1
      })
      groups.length = 0
      supply.length = 0
      feeds.length = 0
    },
  }
}
