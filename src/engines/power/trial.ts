import { drawUnit, feedClass } from './draw'
import { settleUnit } from './energise'
import { createQueue, type Queue } from './queue'
import { type Snapshot, takeSnapshot } from './snapshot'
import { type State, soleNode } from './state'

/** What a removal changed, as the state stands until the trial is undone. */
export interface Trial {
  /** Classes of loads that were fed again, in no particular order. */
  readonly groups: readonly number[]
  /** Vertices whose supply or load changed. */
  readonly vertices: readonly number[]
  /** Supply of each class, and load of each vertex, before the removal. */
  readonly supplyBefore: Uint8Array
  readonly loadBefore: Float64Array
  /** Vertices that give more than before over at least one of their ways out. */
  raised(): number[]
}

/** Takes vertices out one at a time and works out only what that changes. */
export interface Trials {
  /** Takes out vertices of one component each; the state then shows the plant without them. */
  take(...vertices: readonly number[]): Trial
  /** Puts everything back, bit by bit. */
  undo(): void
}

/** Finds what hangs below a vertex: units to settle again, and classes of loads to feed again. */
const createReach = (state: State, before: Snapshot, down: Queue) => {
  const { plant } = state
  const { unitOf, out, arcTo, members, classes } = plant
  const pushBelow = (v: number) => {
    for (let at = out.offsets[v] as number; at < (out.offsets[v + 1] as number); at++) {
      const unit = unitOf[arcTo[out.items[at] as number] as number] as number
      if (unit !== unitOf[v]) down.push(unit)
    }
  }
  const touchGroups = (v: number) => {
    for (let at = members.offsets[v] as number; at < (members.offsets[v + 1] as number); at++) {
      const node = members.items[at] as number
      const end = classes.byNode.offsets[node + 1] as number
      for (let entry = classes.byNode.offsets[node] as number; entry < end; entry++) {
        before.touchGroup(classes.entryClass[classes.byNode.items[entry] as number] as number)
      }
    }
  }
  return (vertices: Int32Array) => {
    for (const v of vertices) {
      if (!before.hasChanged(v)) continue
      pushBelow(v)
      if (before.isFelt(v)) touchGroups(v)
    }
  }
}

/** Prepares single removals on a dispatched state. Each costs what it changes, not the whole network. */
export const createTrials = (state: State): Trials => {
  const { plant } = state
  const { units, unitOf } = plant
  const before = takeSnapshot(state)
  const down = createQueue(plant.unitCount)
  // Upstream work takes the largest unit first, so the heap holds mirrored numbers.
  const up = createQueue(plant.unitCount)
  const last = plant.unitCount - 1
  const lost: number[] = []
  const touch = (v: number) => {
    before.touchVertex(v)
    up.push(last - (unitOf[v] as number))
  }
  const reach = createReach(state, before, down)
  const energise = () => {
    while (down.size > 0) {
      const unit = down.pop()
      const vertices = units.items.subarray(units.offsets[unit], units.offsets[unit + 1])
      for (const v of vertices) touch(v)
      settleUnit(state, unit)
      reach(vertices)
    }
  }
  return {
    take: (...vertices) => {
      for (const vertex of vertices) {
        if (soleNode(plant, vertex) < 0) throw new Error('Joined sections fall apart when tried')
        state.lost[vertex] = 1
        lost.push(vertex)
        down.push(unitOf[vertex] as number)
      }
      energise()
      for (const group of before.groups) feedClass(state, group, touch)
      while (up.size > 0) drawUnit(state, last - up.pop(), touch)
      return {
        groups: before.groups,
        vertices: before.vertices,
        supplyBefore: before.supply,
        loadBefore: before.loadKw,
        raised: before.raised,
      }
    },
    undo: () => {
      for (const vertex of lost) state.lost[vertex] = 0
      lost.length = 0
      before.restore()
    },
  }
}
