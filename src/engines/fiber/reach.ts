import type { NetworkGraph } from './network-graph'

/** What is live after a loss. */
export interface Alive {
  /** 1 where a row is lost itself. */
  readonly isGone: Uint8Array
  /** 1 where a link no longer carries: an end, a panel or a cable of it is lost. */
  readonly isCut: Uint8Array
}

/** Rows that traffic of others passes and from which it reaches an entrance over live links. */
export const reaching = (
  graph: NetworkGraph,
  { isGone, isCut }: Alive,
  entrances: readonly number[] = graph.inventory.rowsOf('entrance'),
): Uint8Array => {
  const { inventory, links, linksAt, carries, isEntrance } = graph
  const reached = new Uint8Array(inventory.count)
  const queue = entrances.filter((row) => !isGone[row])
  for (const row of queue) reached[row] = 1
  for (const row of queue) {
    for (const link of linksAt[row] ?? []) {
      if (isCut[link]) continue
      const { a, b } = links[link] as (typeof links)[number]
      const other = a === row ? b : a
      if (reached[other] || !carries[other] || isEntrance[other]) continue
      reached[other] = 1
      queue.push(other)
    }
  }
  return reached
}

/** Whether one of a row's live links ends at one of the rows. */
export const touches = (
  { links, linksAt }: NetworkGraph,
  { isCut }: Pick<Alive, 'isCut'>,
  row: number,
  rows: Uint8Array,
): boolean =>
  (linksAt[row] ?? []).some((link) => {
    if (isCut[link]) return false
    const { a, b } = links[link] as (typeof links)[number]
    return (a === row && rows[b] === 1) || (b === row && rows[a] === 1)
  })

/** What a loss leaves alive. */
export const aliveAfter = (
  { inventory, links, linksAt, linksOver }: NetworkGraph,
  rows: readonly number[],
  connections: Iterable<number>,
): Alive => {
  const isGone = new Uint8Array(inventory.count)
  const isCut = new Uint8Array(links.length)
  for (const row of rows) {
    isGone[row] = 1
    for (const link of linksAt[row] ?? []) isCut[link] = 1
  }
  for (const one of connections) for (const link of linksOver.get(one) ?? []) isCut[link] = 1
  return { isGone, isCut }
}
