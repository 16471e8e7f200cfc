import { type Groups, groupBy } from '#base'
import type { ClassLoads, LoadClasses } from './classes'
import type { PowerNetwork } from './network'

/**
 * What hangs together, without names: components come first, then classes of loads. Each joint is
 * seen from both ends; its label tells direction, order at a switch, and number of cords.
 */
export interface Fabric {
  readonly nodeCount: number
  readonly itemCount: number
  readonly joints: Groups
  readonly other: Int32Array
  readonly label: Int32Array
  /** What can be told of each item by itself. */
  readonly own: Int32Array
}

const createInterner = () => {
  const known = new Map<string, number>()
  return (key: string): number => {
    let id = known.get(key)
    if (id === undefined) {
      id = known.size
      known.set(key, id)
    }
    return id
  }
}

/** Reads a network into a fabric; `mark` adds what else tells components apart, such as failure rates. */
export const fabricOf = (
  network: PowerNetwork,
  classes: LoadClasses,
  loads: ClassLoads,
  mark: (node: number) => string,
  markLoad: (group: number) => string,
): Fabric => {
  const { nodeCount, edgeFrom, edgeTo, edgePreference, edgeBoth } = network
  const intern = createInterner()
  const ends: number[] = []
  const other: number[] = []
  const label: number[] = []
  const join = (first: number, second: number, forth: string, back: string) => {
    ends.push(first, second)
    other.push(second, first)
    label.push(intern(forth), intern(back))
  }
  edgeFrom.forEach((from, edge) => {
    const both = edgeBoth[edge] === 1
    const kind = `${both} ${edgePreference[edge]}`
    join(from, edgeTo[edge] as number, both ? kind : `> ${kind}`, both ? kind : `< ${kind}`)
  })
  classes.entryNode.forEach((node, entry) => {
    const cords = classes.entryCords[entry] as number
    const group = nodeCount + (classes.entryClass[entry] as number)
    join(node, group, `cord ${cords}`, `feed ${cords}`)
  })
  const told = createInterner()
  const own = Int32Array.from({ length: nodeCount + classes.count }, (_, item) => {
    if (item >= nodeCount) {
      const group = item - nodeCount
      return told(
        `${classes.cords[group]} ${classes.needed[group]} ${loads.kw[group]} ${loads.unknown[group]} ${markLoad(group)}`,
      )
    }
    const { roles, ratingKw, open, manual, protects } = network
    return told(
      `${roles[item]} ${ratingKw[item]} ${open[item]} ${manual[item]} ${protects[item]} ${network.efficiency[item]} ${network.noLoadLossKw[item]} ${network.loadLossKw[item]} ${mark(item)}`,
    )
  })
  return {
    nodeCount,
    itemCount: own.length,
    joints: groupBy(own.length, ends),
    other: Int32Array.from(other),
    label: Int32Array.from(label),
    own,
  }
}

/** A partition of the items into cells that structure does not tell apart. */
export interface Partition {
  readonly count: number
  readonly of: Int32Array
  readonly sizes: Int32Array
}

/** What an item sees around it, as a key: its joints with the cells that they lead to. */
const viewOf = ({ joints, other, label }: Fabric, item: number, cell: (item: number) => number) => {
  const seen: number[] = []
  for (const joint of joints.items.subarray(joints.offsets[item], joints.offsets[item + 1])) {
    seen.push(cell(other[joint] as number) * 4096 + (label[joint] as number))
  }
  return seen.sort((a, b) => a - b).join(' ')
}

const partition = (keys: readonly (string | number)[]): Partition => {
  const known = new Map<string | number, number>()
  const of = Int32Array.from(keys, (key) => {
    const id = known.get(key) ?? known.size
    known.set(key, id)
    return id
  })
  const sizes = new Int32Array(known.size)
  for (const id of of) sizes[id] = (sizes[id] as number) + 1
  return { count: known.size, of, sizes }
}

/** Refines until items of one cell see the same around them (colour refinement). */
export const refine = (fabric: Fabric): Partition => {
  let now = partition([...fabric.own])
  for (;;) {
    const before = now
    const next = partition(
      [...before.of].map(
        (cell, item) => `${cell}|${viewOf(fabric, item, (at) => before.of[at] as number)}`,
      ),
    )
    if (next.count === before.count) return before
    now = next
  }
}

/** How the other items look from one of them: which of its cell-mates it can tell apart. */
export interface Outlook {
  /** The cell of an item in a partition in which the one stands alone. */
  cell(item: number): number
  /** The same for every item of a cell that structure cannot tell from this one. */
  readonly profile: string
}

/** Sets one item apart and refines again, as far as that is seen. Costs what it tells apart. */
export const lookFrom = (fabric: Fabric, base: Partition, item: number): Outlook => {
  const moved = new Map<number, number>()
  const sizes = new Map<number, number>()
  const origin = new Map<number, number>()
  let next = base.count
  const cell = (at: number): number => moved.get(at) ?? (base.of[at] as number)
  const size = (of: number): number => sizes.get(of) ?? (base.sizes[of] as number)
  const split = (of: number, items: readonly number[]) => {
    sizes.set(of, size(of) - items.length)
    sizes.set(next, items.length)
    origin.set(next, origin.get(of) ?? of)
    for (const at of items) moved.set(at, next)
    next += 1
  }
  const seenFrom = (items: readonly number[]): Map<number, Set<number>> => {
    const byCell = new Map<number, Set<number>>()
    for (const at of items) {
      const { offsets, items: all } = fabric.joints
      for (const joint of all.subarray(offsets[at], offsets[at + 1])) {
        const neighbour = fabric.other[joint] as number
        const own = cell(neighbour)
        if (size(own) === 1) continue
        const found = byCell.get(own)
        if (found) found.add(neighbour)
        else byCell.set(own, new Set([neighbour]))
      }
    }
    return byCell
  }
  let changed: number[] = []
  if (size(cell(item)) > 1) {
    split(cell(item), [item])
    changed = [item]
  }
  while (changed.length > 0) {
    const later: number[] = []
    const splits: [number, number[][]][] = []
    for (const [own, items] of seenFrom(changed)) {
      const byView = new Map<string, number[]>()
      for (const at of items) {
        const view = viewOf(fabric, at, cell)
        const found = byView.get(view)
        if (found) found.push(at)
        else byView.set(view, [at])
      }
      const parts = [...byView.values()]
      // Where nobody is left unseen, the first part keeps the cell.
      splits.push([own, size(own) > items.size ? parts : parts.slice(1)])
    }
    for (const [own, parts] of splits) {
      for (const part of parts) {
        split(own, part)
        later.push(...part)
      }
    }
    changed = later
  }
  const profile = [...origin]
    .map(([of, first]) => `${first}:${size(of)}`)
    .sort()
    .join(' ')
  return { cell, profile }
}
