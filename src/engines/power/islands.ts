import { type Groups, groupBy } from '#base'
import type { Plant } from './plant'

/** Parts of a plant between which no power ever runs, and which share no load. */
export interface Islands {
  readonly count: number
  readonly ofVertex: Int32Array
  /** Vertices, units and classes of loads of each, ascending. */
  readonly vertices: Groups
  readonly units: Groups
  readonly classes: Groups
}

const known = new WeakMap<Int32Array, Islands>()

/** Joins vertices over arcs and over the loads that hang on several of them. */
const rootsOf = ({ vertexCount, arcFrom, arcTo, vertexOf, classes }: Plant) => {
  const parent = Int32Array.from({ length: vertexCount }, (_, vertex) => vertex)
  const root = (vertex: number): number => {
    let at = vertex
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  arcFrom.forEach((from, arc) => {
    parent[root(from)] = root(arcTo[arc] as number)
  })
  const first = new Int32Array(classes.count).fill(-1)
  classes.entryNode.forEach((node, entry) => {
    const vertex = vertexOf[node] as number
    const group = classes.entryClass[entry] as number
    if (vertex < 0) return
    if (first[group] === -1) first[group] = vertex
    else parent[root(vertex)] = root(first[group] as number)
  })
  return { root, first }
}

/** The islands of a plant; found once for each. */
export const islandsOf = (plant: Plant): Islands => {
  const before = known.get(plant.arcFrom)
  if (before) return before
  const { vertexCount, unitCount, units, classes } = plant
  const { root, first } = rootsOf(plant)
  const numbers = new Map<number, number>()
  const ofVertex = new Int32Array(vertexCount)
  for (let vertex = 0; vertex < vertexCount; vertex++) {
    const top = root(vertex)
    const number = numbers.get(top) ?? numbers.size
    numbers.set(top, number)
    ofVertex[vertex] = number
  }
  const ofUnit = Int32Array.from(
    { length: unitCount },
    (_, unit) => ofVertex[units.items[units.offsets[unit] as number] as number] as number,
  )
  const ofClass = first.map((vertex) => (vertex < 0 ? -1 : (ofVertex[vertex] as number)))
  const islands = {
    count: numbers.size,
    ofVertex,
    vertices: groupBy(numbers.size, ofVertex),
    units: groupBy(numbers.size, ofUnit),
    classes: groupBy(numbers.size, ofClass.subarray(0, classes.count)),
  }
  known.set(plant.arcFrom, islands)
  return islands
}

/** What some islands hold, in ascending order. */
export const heldBy = (groups: Groups, islands: Iterable<number>): Int32Array => {
  const found: number[] = []
  for (const island of islands) {
    const end = groups.offsets[island + 1] as number
    for (let at = groups.offsets[island] as number; at < end; at++) {
      found.push(groups.items[at] as number)
    }
  }
  return Int32Array.from(found).sort()
}
