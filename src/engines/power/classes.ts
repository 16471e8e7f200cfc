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

interface Feeds {
  readonly node: number[]
  readonly cords: number[]
}

/** The feeds of one load: its cords merged by component and sorted, so that their order means nothing. */
const feedsOf = (network: PowerNetwork, groups: Groups, load: number): Feeds => {
  const node: number[] = []
  const cords: number[] = []
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
    node.splice(place, 0, feed)
    cords.splice(place, 0, count)
  }
  return { node, cords }
}

/** Gives equal sequences of numbers equal ids, without building strings. */
const createInterner = () => {
  const steps = new Map<number, Map<number, number>>()
  let last = 0
  return (prefix: number, value: number): number => {
    let next = steps.get(prefix)
    if (!next) {
      next = new Map()
      steps.set(prefix, next)
    }
    let id = next.get(value)
    if (id === undefined) {
      last += 1
      id = last
      next.set(value, id)
    }
    return id
  }
}

const neededOf = (stated: number, cords: number): number => {
  if (!Number.isNaN(stated)) return Math.max(stated, 1)
  // With a single cord the answer is plain.
  return cords <= 1 ? 1 : Number.NaN
}

/** Groups loads into classes of equal feeds. One pass over the cords. */
export const classifyLoads = (network: PowerNetwork): LoadClasses => {
  const { loadCount } = network
  const groups = groupBy(loadCount, network.cordLoad)
  const intern = createInterner()
  const classOf = new Map<number, number>()
  const of = new Int32Array(loadCount)
  const offsets = [0]
  const entryNode: number[] = []
  const entryCords: number[] = []
  const entryClass: number[] = []
  const cords: number[] = []
  const needed: number[] = []
  const path: number[] = []
  for (let load = 0; load < loadCount; load++) {
    const feeds = feedsOf(network, groups, load)
    const total = feeds.cords.reduce((sum, count) => sum + count, 0)
    const need = neededOf(network.cordsNeeded[load] as number, total)
    let key = intern(intern(0, network.loadPath[load] as number), need)
    feeds.node.forEach((node, i) => {
      key = intern(intern(key, node), feeds.cords[i] as number)
    })
    let group = classOf.get(key)
    if (group === undefined) {
      group = cords.length
      classOf.set(key, group)
      entryNode.push(...feeds.node)
      entryCords.push(...feeds.cords)
      for (let i = 0; i < feeds.node.length; i++) entryClass.push(group)
      offsets.push(entryNode.length)
      cords.push(total)
      needed.push(need)
      path.push(network.loadPath[load] as number)
    }
    of[load] = group
  }
  return {
    count: cords.length,
    of,
    members: groupBy(cords.length, of),
    offsets: Int32Array.from(offsets),
    entryNode: Int32Array.from(entryNode),
    entryCords: Float64Array.from(entryCords),
    entryClass: Int32Array.from(entryClass),
    byNode: groupBy(network.nodeCount, entryNode),
    cords: Float64Array.from(cords),
    needed: Float64Array.from(needed),
    path: Int32Array.from(path),
  }
}

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
