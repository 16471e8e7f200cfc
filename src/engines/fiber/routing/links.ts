import type { Connection, Inventory } from '#model'
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

const emptyLinks = (size: number) => ({
  records: new Int32Array(size),
  rowA: new Int32Array(size).fill(-1),
  rowB: new Int32Array(size).fill(-1),
  count: new Float64Array(size),
  statedM: new Float64Array(size).fill(Number.NaN),
  asks: new Uint8Array(size),
  follows: new Uint8Array(size),
})

/** Enters all that a record says. */
const enter = (
  links: DataLinks,
  link: number,
  record: number,
  one: Connection,
  rowOf: ReadonlyMap<string, number>,
): void => {
  links.records[link] = record
  links.rowA[link] = rowOf.get(one.from.equipment) ?? -1
  links.rowB[link] = rowOf.get(one.to.equipment) ?? -1
  links.count[link] = one.count
  if (one.lengthM !== undefined) links.statedM[link] = one.lengthM
  if (one.cable !== undefined || one.values !== undefined) links.asks[link] = 1
  if (one.route !== undefined) links.follows[link] = 1
}

/** Reads connections by their indices: each record once, all columns in one pass. */
export const linksAt = ({ facility, rowOf }: Inventory, records: ArrayLike<number>): DataLinks => {
  const links = emptyLinks(records.length)
  for (let link = 0; link < records.length; link++) {
    const record = records[link] as number
    const one = facility.connections[record]
    links.records[link] = record
    if (one) enter(links, link, record, one, rowOf)
  }
  return links
}

const linksIn = ({ facility, rowOf }: Inventory): DataLinks => {
  const all = facility.connections
  const links = emptyLinks(all.length)
  let size = 0
  for (let record = 0; record < all.length; record++) {
    const one = all[record] as Connection
    if (one.medium === 'data') enter(links, size++, record, one, rowOf)
  }
  if (size === all.length) return links
  const { records, rowA, rowB, count, statedM, asks, follows } = links
  return {
    records: records.slice(0, size),
    rowA: rowA.slice(0, size),
    rowB: rowB.slice(0, size),
    count: count.slice(0, size),
    statedM: statedM.slice(0, size),
    asks: asks.slice(0, size),
    follows: follows.slice(0, size),
  }
}

/** The data connections of a facility in file order, read once as long as none is added or taken away. */
export const dataLinksOf = kept(linksIn, { fields: [], connections: true })
