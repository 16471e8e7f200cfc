import type { Inventory } from '#model'
import type { Loop } from '../cooling/solution'

/** A loop whose loads state how warm their supply may be. */
export interface ServedLoop {
  /** Index into the loops of the solution. */
  readonly at: number
  /** Warmest supply that all of its loads take, °C; undefined where none states one. */
  readonly limitC: number | undefined
  /** The load that states it; −1 where none does. */
  readonly limitRow: number
  /** Index into the plants. */
  readonly plant: number
}

/** What makes the cold for some loops: everything joined through exchangers. */
export interface Plant {
  /** Compressors that these loops can be cooled by. */
  readonly chillerRows: readonly number[]
  /** Dry coolers and towers that reach the loops without a compressor between. */
  readonly freeRows: readonly number[]
  /** Loops that the cold comes through, from the served ones to those that reject. */
  readonly loops: readonly number[]
}

/** How the loops of a facility are cooled: read from the solution's own loops. */
export interface Plants {
  readonly served: readonly ServedLoop[]
  readonly plants: readonly Plant[]
}

/** The field by which a load states the warmest supply that it takes. */
const limitFieldOf = (inventory: Inventory, row: number): string | undefined => {
  const { cooling, it } = inventory.kindOf(row)
  if (it) return 'coolantSupplyMaxC'
  return cooling === 'air-cooler' ? 'waterInC' : undefined
}

const limitOf = (inventory: Inventory, loop: Loop): Pick<ServedLoop, 'limitC' | 'limitRow'> => {
  let limitC: number | undefined
  let limitRow = -1
  const take = (row: number, field: string): void => {
    const stated = inventory.numberOf(row, field)
    if (stated === undefined || stated >= (limitC ?? Number.POSITIVE_INFINITY)) return
    limitC = stated
    limitRow = row
  }
  for (const row of loop.sourceRows) {
    const field = limitFieldOf(inventory, row)
    if (field !== undefined) take(row, field)
  }
  // Where no load states a limit, the set point of the loop's exchangers is what it is run at.
  if (limitC === undefined) {
    for (const row of loop.sinkRows) {
      if (inventory.kindOf(row).cooling === 'exchanger') take(row, 'supplyC')
    }
  }
  return { limitC, limitRow }
}

const isServed = (inventory: Inventory, { sourceRows }: Loop): boolean =>
  sourceRows.some((row) => limitFieldOf(inventory, row) !== undefined)

/** Loops that the cold of a loop comes through: over its exchangers, not through compressors. */
const upstreamOf = (
  inventory: Inventory,
  loops: readonly Loop[],
  sourceOf: ReadonlyMap<number, readonly number[]>,
  start: number,
): Set<number> => {
  const seen = new Set<number>([start])
  for (const at of seen) {
    for (const row of loops[at]?.sinkRows ?? []) {
      if (inventory.kindOf(row).cooling !== 'exchanger') continue
      for (const next of sourceOf.get(row) ?? []) seen.add(next)
    }
  }
  return seen
}

const loopsBySource = (loops: readonly Loop[]): ReadonlyMap<number, readonly number[]> => {
  const found = new Map<number, number[]>()
  loops.forEach(({ sourceRows }, at) => {
    for (const row of sourceRows) {
      const own = found.get(row)
      if (own) own.push(at)
      else found.set(row, [at])
    }
  })
  return found
}

/** Joins sets that share a member. */
const joinSets = (sets: readonly ReadonlySet<number>[]): readonly number[][] => {
  let joined: Set<number>[] = []
  for (const set of sets) {
    const touching = joined.filter((other) => [...set].some((member) => other.has(member)))
    const merged = new Set([...set, ...touching.flatMap((other) => [...other])])
    joined = [...joined.filter((other) => !touching.includes(other)), merged]
  }
  return joined.map((set) => [...set].sort((a, b) => a - b))
}

/** Reads which loops are to be kept below what, and by which compressors and free coolers. */
export const plantsOf = (inventory: Inventory, loops: readonly Loop[]): Plants => {
  const sourceOf = loopsBySource(loops)
  const starts = loops.flatMap((loop, at) => (isServed(inventory, loop) ? [at] : []))
  const groups = joinSets(starts.map((at) => upstreamOf(inventory, loops, sourceOf, at)))
  const isChiller = (row: number) => inventory.kindOf(row).id === 'chiller'
  const rejects = (row: number) => inventory.kindOf(row).cooling === 'rejection'
  return {
    plants: groups.map((group) => {
      const sinks = [...new Set(group.flatMap((at) => loops[at]?.sinkRows ?? []))].filter(rejects)
      return {
        chillerRows: sinks.filter(isChiller),
        freeRows: sinks.filter((row) => !isChiller(row)),
        loops: group,
      }
    }),
    served: starts.map((at) => ({
      at,
      ...limitOf(inventory, loops[at] as Loop),
      plant: groups.findIndex((group) => group.includes(at)),
    })),
  }
}
