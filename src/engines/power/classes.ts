import { type Groups, groupBy } from '#base'
import type { PowerNetwork } from './network'

/**
 * Loads that hang on the same components with the same cords and needs behave as one. There are
 * seldom more than a few hundred such classes, however many racks stand in the hall.
 */
export interface LoadClasses {
  readonly count: number
  /** The class of each load. */
  readonly of: Int32Array
  readonly members: Groups
  /** Feeds of class c: entries `offsets[c] … offsets[c + 1] − 1`, one per component. */
  readonly offsets: Int32Array
  readonly entryNode: Int32Array
  readonly entryCords: Float64Array
  readonly entryClass: Int32Array
  /** Entries by component. */
  readonly byNode: Groups
  /** All cords of a load of the class, and how many of them it needs (NaN: nobody stated it). */
  readonly cords: Float64Array
  readonly needed: Float64Array
  /** The named path that its loads belong to. */
  readonly path: Int32Array
}

/** What the loads of each class draw together. */
export interface ClassLoads {
  readonly kw: Float64Array
  /** Loads of the class whose draw nobody stated. */
  readonly unknown: Int32Array
}

/** Lists that grow as classes are found. */
const createLists = () => ({
  offsets: [0],
  entryNode: [] as number[],
  entryCords: [] as number[],
  entryClass: [] as number[],
  cords: [] as number[],
  needed: [] as number[],
  path: [] as number[],
})

/**
 * Reads the feeds of one load after another: its cords merged by component and sorted, so that their
 * order means nothing.
 */
const createReader = (network: PowerNetwork, groups: Groups) => {
  const node: number[] = []
  const cords: number[] = []
  const read = (load: number): void => {
    node.length = 0
    cords.length = 0
    const end = groups.offsets[load + 1] as number
    for (let at = groups.offsets[load] as number; at < end; at++) {
      const cord = groups.items[at] as number
      const feed = network.cordNode[cord] as number
      const count = network.cordCount[cord] as number
      let place = node.length
      while (place > 0 && (node[place - 1] as number) > feed) place -= 1
      if (place > 0 && node[place - 1] === feed) {
        cords[place - 1] = (cords[place - 1] as number) + count
        continue
      }
      node.push(feed)
      cords.push(count)
      for (let move = node.length - 1; move > place; move--) {
        node[move] = node[move - 1] as number
        cords[move] = cords[move - 1] as number
      }
      node[place] = feed
      cords[place] = count
    }
  }
  return { node, cords, read }
}

const neededOf = (stated: number, cords: number): number => {
  if (!Number.isNaN(stated)) return Math.max(stated, 1)
  // With a single cord the answer is plain.
  return cords <= 1 ? 1 : Number.NaN
}

/** A table of classes by what they have in common; each load is compared with few of them. */
const createTable = (limit: number) => {
  let size = 16
  while (size < limit * 2) size *= 2
  const slots = new Int32Array(size).fill(-1)
  return (hash: number, isSame: (group: number) => boolean, make: () => number): number => {
    let at = (hash ^ (hash >>> 15)) & (size - 1)
    for (let group = slots[at] as number; group !== -1; group = slots[at] as number) {
      if (isSame(group)) return group
      at = (at + 1) & (size - 1)
    }
    const made = make()
    slots[at] = made
    return made
  }
}

/** Groups loads into classes of equal feeds. One pass over the cords. */
export const classifyLoads = (network: PowerNetwork): LoadClasses => {
  const { loadCount, loadPath } = network
  const { node, cords, read } = createReader(network, groupBy(loadCount, network.cordLoad))
  const lists = createLists()
  const findOrMake = createTable(loadCount)
  const of = new Int32Array(loadCount)
  let load = 0
  let total = 0
  let need = 0
  const isSame = (group: number): boolean => {
    const start = lists.offsets[group] as number
    if ((lists.offsets[group + 1] as number) - start !== node.length) return false
    if (lists.path[group] !== loadPath[load] || !Object.is(lists.needed[group], need)) return false
    for (let i = 0; i < node.length; i++) {
      if (lists.entryNode[start + i] !== node[i] || lists.entryCords[start + i] !== cords[i]) {
        return false
      }
    }
    return true
  }
  const make = (): number => {
    const group = lists.cords.length
    for (let i = 0; i < node.length; i++) {
      lists.entryNode.push(node[i] as number)
      lists.entryCords.push(cords[i] as number)
      lists.entryClass.push(group)
    }
    lists.offsets.push(lists.entryNode.length)
    lists.cords.push(total)
    lists.needed.push(need)
    lists.path.push(loadPath[load] as number)
    return group
  }
  for (load = 0; load < loadCount; load++) {
    read(load)
    total = 0
    let hash = loadPath[load] as number
    for (let i = 0; i < node.length; i++) {
      total += cords[i] as number
      hash = Math.imul(hash ^ (node[i] as number), 0x9e3779b1) + (hash >>> 13)
    }
    need = neededOf(network.cordsNeeded[load] as number, total)
    of[load] = findOrMake(hash, isSame, make)
  }
  return { of, ...finished(lists, of, network.nodeCount) }
}

const finished = (lists: ReturnType<typeof createLists>, of: Int32Array, nodeCount: number) => ({
  count: lists.cords.length,
  members: groupBy(lists.cords.length, of),
  offsets: Int32Array.from(lists.offsets),
  entryNode: Int32Array.from(lists.entryNode),
  entryCords: Float64Array.from(lists.entryCords),
  entryClass: Int32Array.from(lists.entryClass),
  byNode: groupBy(nodeCount, lists.entryNode),
  cords: Float64Array.from(lists.cords),
  needed: Float64Array.from(lists.needed),
  path: Int32Array.from(lists.path),
})

/** Adds the draws of the loads up by class. A draw that nobody stated is counted, not taken as 0. */
export const sumClasses = (classes: LoadClasses, loadKw: Float64Array): ClassLoads => {
  const kw = new Float64Array(classes.count)
  const unknown = new Int32Array(classes.count)
  for (let load = 0; load < loadKw.length; load++) {
    const group = classes.of[load] as number
    const draw = loadKw[load] as number
    if (Number.isNaN(draw)) unknown[group] = (unknown[group] as number) + 1
    else kw[group] = (kw[group] as number) + draw
  }
  return { kw, unknown }
}
