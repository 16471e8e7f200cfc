import type { Inventory } from '#model'
import { kept } from '../../kept'

/** Data connections as columns: their places in `facility.connections`, and the rows that they join. */
export interface DataLinks {
  readonly records: Int32Array
  /** −1 for an end that is not in the facility. */
  readonly rowA: Int32Array
  readonly rowB: Int32Array
  readonly count: Float64Array
  /** NaN where nobody states one. */
  readonly statedM: Float64Array
  /** 1 where somebody asks for a cable or states values of the link itself. */
  readonly asks: Uint8Array
  /** 1 where it has to follow a route. */
  readonly follows: Uint8Array
}

/** Reads connections by their indices: each record once, all columns in one pass. */
export const linksAt = (
  { facility, rowOf }: Inventory,
  records: ArrayLike<number>,
  size: number = records.length,
): DataLinks => {
  const all = facility.connections
  const links = {
    records: new Int32Array(size),
    rowA: new Int32Array(size).fill(-1),
    rowB: new Int32Array(size).fill(-1),
    count: new Float64Array(size),
    statedM: new Float64Array(size).fill(Number.NaN),
    asks: new Uint8Array(size),
    follows: new Uint8Array(size),
  }
  for (let link = 0; link < size; link++) {
    const record = records[link] as number
    links.records[link] = record
    const one = all[record]
    if (!one) continue
    links.rowA[link] = rowOf.get(one.from.equipment) ?? -1
    links.rowB[link] = rowOf.get(one.to.equipment) ?? -1
    links.count[link] = one.count
    if (one.lengthM !== undefined) links.statedM[link] = one.lengthM
    if (one.cable !== undefined || one.values !== undefined) links.asks[link] = 1
    if (one.route !== undefined) links.follows[link] = 1
  }
  return links
}

const linksIn = (inventory: Inventory): DataLinks => {
  const all = inventory.facility.connections
  const records = new Int32Array(all.length)
  let size = 0
  for (let i = 0; i < all.length; i++) if (all[i]?.medium === 'data') records[size++] = i
  return linksAt(inventory, records, size)
}

/** The data connections of a facility in file order, read once as long as none is added or taken away. */
export const dataLinksOf = kept(linksIn, { fields: [], connections: true })
