import type { Inventory } from '#model'
import { contentsOf } from '../named'
import type { Wiring } from '../power/wiring'

/** What is known of the IT loads of a facility, by row; read once for many cascades. */
export interface LoadBook {
  readonly inventory: Inventory
  /** 1 where a row is an IT load that counts by itself. */
  readonly isLoad: Uint8Array
  /** IT load in kW; NaN where nobody states it. */
  readonly kw: Float64Array
  /** GPUs and TH/s of a load with all that is mounted in it; NaN where a miner states none. */
  readonly gpusOf: (row: number) => number
  readonly thPerSOf: (row: number) => number
  /** The rack that a load is, or stands in as one of several loads; −1 where there is none. */
  readonly rackOf: (row: number) => number
  /** Loads that stand in a rack without a draw of its own; one itself where it is a load. */
  readonly loadsIn: (rack: number) => readonly number[]
  /** The load that a row is, is part of, or holds. */
  readonly loadsAt: (row: number) => readonly number[]
}

/** Nothing real nests deeper; files may nest in circles. */
const deepest = 8

const isRack = (inventory: Inventory, row: number): boolean =>
  inventory.kindOf(row).it === true && inventory.kindOf(row).id.endsWith('rack')

/** A field of a row, else the sum of what is mounted in it; undefined where neither states it. */
const sumIn = (
  contents: ReadonlyMap<number, readonly number[]>,
  stated: Float64Array,
  row: number,
  depth = 0,
): number | undefined => {
  const own = stated[row] as number
  if (!Number.isNaN(own) || depth > deepest) return Number.isNaN(own) ? undefined : own
  const inside = (contents.get(row) ?? []).flatMap(
    (child) => sumIn(contents, stated, child, depth + 1) ?? [],
  )
  return inside.length === 0 ? undefined : inside.reduce((sum, value) => sum + value, 0)
}

/** Reads the IT loads of a facility. */
export const loadBookOf = (inventory: Inventory, wiring: Wiring): LoadBook => {
  const isLoad = new Uint8Array(inventory.count)
  const kw = new Float64Array(inventory.count).fill(Number.NaN)
  wiring.rowOfLoad.forEach((row, load) => {
    if (!wiring.isIt[load]) return
    isLoad[row] = 1
    kw[row] = wiring.itKw[load] as number
  })
  const contents = contentsOf(inventory)
  const below = (row: number, depth = 0): readonly number[] => {
    if (isLoad[row] || depth > deepest) return isLoad[row] ? [row] : []
    return (contents.get(row) ?? []).flatMap((child) => below(child, depth + 1))
  }
  const above = (row: number, is: (at: number) => boolean): number => {
    let at = row
    for (let step = 0; step <= deepest && at >= 0; step++) {
      if (is(at)) return at
      at = inventory.hostRow[at] as number
    }
    return -1
  }
  const gpus = inventory.numbers('gpus')
  const hashrate = inventory.numbers('hashrateThPerS')
  return {
    inventory,
    isLoad,
    kw,
    gpusOf: (row) => sumIn(contents, gpus, row) ?? 0,
    thPerSOf: (row) => {
      const mines = inventory.kindOf(row).fields['hashrateThPerS'] !== undefined
      return sumIn(contents, hashrate, row) ?? (mines ? Number.NaN : 0)
    },
    rackOf: (row) => above(row, (at) => isRack(inventory, at)),
    loadsIn: below,
    loadsAt: (row) => {
      const load = above(row, (at) => isLoad[at] === 1)
      return load >= 0 ? [load] : below(row)
    },
  }
}
