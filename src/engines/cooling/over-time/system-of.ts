import type { CoolingState } from '../lose'
import { type Loads, readLoads } from './read-loads'
import { type Masses, readMasses } from './read-masses'
import { readUnits } from './read-units'
import type { HeatLoad, LoadClass, System, UnitClass } from './system'

/** A temperature at which a class of loads answers. */
interface Threshold {
  readonly atK: number
  readonly loads: LoadClass
  readonly does: 'throttle' | 'stop'
}

/** What the loads of a mass answer at, in order, and those of which nobody can say. */
interface Thresholds {
  readonly known: readonly Threshold[]
  readonly unknown: readonly LoadClass[]
}

/** Everything that courses of a solution share. */
export interface PreparedCooling {
  readonly state: CoolingState
  readonly system: System
  readonly masses: Masses
  readonly loads: Loads
  thresholdsOf(mass: number): Thresholds
  /** Loads that a loop's coolant touches. */
  wettedBy(mass: number): readonly HeatLoad[]
  /** Masses of one number act on each other, through units or loads; others never do. */
  readonly partOf: Int32Array
}

/** How far down the way of heat each mass lies; circles are cut where they were entered. */
const rankOf = (count: number, classes: readonly UnitClass[]): Int32Array => {
  const before: number[][] = Array.from({ length: count }, () => [])
  for (const { from, into } of classes) if (into >= 0) before[into]?.push(from)
  const rank = new Int32Array(count).fill(-1)
  const open = new Set<number>()
  const visit = (mass: number): number => {
    const known = rank[mass] as number
    if (known >= 0 || open.has(mass)) return Math.max(0, known)
    open.add(mass)
    let most = 0
    for (const from of before[mass] ?? []) most = Math.max(most, visit(from) + 1)
    open.delete(mass)
    rank[mass] = most
    return most
  }
  for (let mass = 0; mass < count; mass++) visit(mass)
  return rank
}

/** Numbers the parts of a facility whose masses act on each other: each goes by its first mass. */
const partsOf = (count: number, classes: readonly UnitClass[], loads: Loads): Int32Array => {
  const parent = Int32Array.from({ length: count }, (_, mass) => mass)
  const find = (mass: number): number => {
    let at = mass
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number
      at = parent[at] as number
    }
    return at
  }
  const join = (one: number, other: number): void => {
    const [a, b] = [find(one), find(other)]
    parent[Math.max(a, b)] = Math.min(a, b)
  }
  for (const { from, into } of classes) if (into >= 0) join(from, into)
  for (const load of loads.all) {
    const own = load.parts.map(({ mass }) => mass)
    for (const one of load.classes) own.push((loads.classes[one] as LoadClass).mass)
    for (const mass of own) join(own[0] as number, mass)
  }
  return parent.map((_, mass) => find(mass))
}

const listed = <Item>(items: Iterable<Item>, keyOf: (item: Item) => readonly number[]) => {
  const found = new Map<number, Item[]>()
  for (const item of items) {
    for (const key of keyOf(item)) {
      const own = found.get(key)
      if (own) own.push(item)
      else found.set(key, [item])
    }
  }
  return found
}

const systemOf = (state: CoolingState, masses: Masses): System => {
  const classes = readUnits(state, masses)
  const numbers = classes.map((_, at) => at)
  const at = (one: number) => classes[one] as UnitClass
  const takers = listed(numbers, (one) => [at(one).from])
  const givers = listed(numbers, (one) => [at(one).into])
  const moves = new Map<number, number[]>()
  masses.all.forEach(({ moving }, mass) => {
    for (const row of moving?.flowOf.keys() ?? []) moves.set(row, [...(moves.get(row) ?? []), mass])
  })
  return {
    masses: masses.all,
    rank: rankOf(masses.all.length, classes),
    classes,
    takers: masses.all.map((_, mass) => takers.get(mass) ?? []),
    givers: masses.all.map((_, mass) => givers.get(mass) ?? []),
    classesOf: listed(numbers, (one) => at(one).rows),
    movesOf: moves,
  }
}

const thresholdsIn = (classes: readonly LoadClass[]): Thresholds => {
  const known: Threshold[] = []
  const unknown: LoadClass[] = []
  for (const loads of classes) {
    if (Number.isNaN(loads.throttleK) && Number.isNaN(loads.stopK)) unknown.push(loads)
    if (!Number.isNaN(loads.throttleK))
      known.push({ atK: loads.throttleK, loads, does: 'throttle' })
    if (!Number.isNaN(loads.stopK)) known.push({ atK: loads.stopK, loads, does: 'stop' })
  }
  return { known: known.sort((a, b) => a.atK - b.atK), unknown }
}

const once = <T>(build: (at: number) => T): ((at: number) => T) => {
  const known = new Map<number, T>()
  return (at) => {
    let found = known.get(at)
    if (found === undefined) {
      found = build(at)
      known.set(at, found)
    }
    return found
  }
}

/** Reads what courses of a solution share: masses, units between them, loads and their limits. */
export const prepareCoolingCourse = (state: CoolingState): PreparedCooling => {
  const masses = readMasses(state)
  const loads = readLoads(state, masses)
  const classes = listed(loads.classes, ({ mass }) => [mass])
  const wetted = listed(loads.all, (load) => load.wetted)
  const system = systemOf(state, masses)
  return {
    state,
    system,
    partOf: partsOf(masses.all.length, system.classes, loads),
    masses,
    loads,
    thresholdsOf: once((mass) => thresholdsIn(classes.get(mass) ?? [])),
    wettedBy: (mass) => wetted.get(mass) ?? [],
  }
}
