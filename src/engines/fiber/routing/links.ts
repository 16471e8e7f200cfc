import type { Connection, Inventory } from '#model'
import { kept } from '../../kept'

/** Every data connection: its place in `facility.connections`, and the rows that it joins. */
export interface DataLinks {
  readonly records: Int32Array
  readonly connections: readonly Connection[]
  /** −1 for an end that is not in the facility. */
  readonly rowA: Int32Array
  readonly rowB: Int32Array
  readonly count: Float64Array
  /** NaN where nobody states one. */
  readonly statedM: Float64Array
}

const linksIn = ({ facility, rowOf }: Inventory): DataLinks => {
  const all = facility.connections
  const indices: number[] = []
  for (let i = 0; i < all.length; i++) if (all[i]?.medium === 'data') indices.push(i)
  const records = Int32Array.from(indices)
  const connections = indices.map((index) => all[index] as Connection)
  const rows = (end: 'from' | 'to') =>
    Int32Array.from(connections, (connection) => rowOf.get(connection[end].equipment) ?? -1)
  return {
    records,
    connections,
    rowA: rows('from'),
    rowB: rows('to'),
    count: Float64Array.from(connections, ({ count }) => count),
    statedM: Float64Array.from(connections, ({ lengthM }) => lengthM ?? Number.NaN),
  }
}

/** The data connections of a facility in file order, read once as long as none is added or taken away. */
export const dataLinksOf = kept(linksIn, { fields: [], connections: true })
