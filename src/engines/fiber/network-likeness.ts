import type { NetworkGraph } from './network-graph'

/** Rounds of comparing neighbours: networks have fewer tiers. */
const mostRounds = 24

/** Scrambles two numbers into 32 bits, so that sums of them tell multisets apart. */
const mixed = (a: number, b: number, seed: number): number => {
  let hash = Math.imul(a ^ seed, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x85ebca77)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae3d)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Numbers for texts, the same number for the same text. */
const createNumbers = () => {
  const numbers = new Map<string, number>()
  return {
    of: (text: string): number => {
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    count: () => numbers.size,
  }
}

interface Neighbour {
  readonly row: number
  /** What joins them: links by their number, a host, or what is mounted. */
  readonly by: number
}

const [inHost, holds] = [-1, -2]

const neighboursOf = ({ inventory, links }: NetworkGraph): readonly (readonly Neighbour[])[] => {
  const found: Neighbour[][] = Array.from({ length: inventory.count }, () => [])
  for (const { a, b, count, panels } of links) {
    const by = count * 16 + Math.min(15, panels.length)
    found[a]?.push({ row: b, by })
    found[b]?.push({ row: a, by })
    for (const panel of panels) {
      found[panel]?.push({ row: a, by: -by - 3 }, { row: b, by: -by - 3 })
    }
  }
  inventory.hostRow.forEach((host, row) => {
    if (host < 0) return
    found[row]?.push({ row: host, by: inHost })
    found[host]?.push({ row, by: holds })
  })
  return found
}

/**
 * Numbers rows so that two have the same one when they are of the same making, and so are all that
 * they are linked to, near and far: in a network that is built evenly, their losses do the same.
 */
export const likenessOf = (graph: NetworkGraph): Int32Array => {
  const { inventory } = graph
  const first = createNumbers()
  let colours = Int32Array.from(inventory.equipment, ({ kind, product, cluster, path, values }) =>
    first.of(JSON.stringify([kind, product, cluster, path, values])),
  )
  let count = first.count()
  const neighbours = neighboursOf(graph)
  for (let round = 0; round < mostRounds; round++) {
    const numbers = createNumbers()
    const next = new Int32Array(colours.length)
    neighbours.forEach((own, row) => {
      let [one, other] = [0, 0]
      for (const { row: at, by } of own) {
        one = (one + mixed(colours[at] as number, by, 0x1234567)) >>> 0
        other = (other + mixed(colours[at] as number, by, 0x7654321)) >>> 0
      }
      next[row] = numbers.of(`${colours[row]} ${one} ${other}`)
    })
    colours = next
    if (numbers.count() === count) break
    count = numbers.count()
  }
  return colours
}

/** What tells the loss of some rows and links from others, by what they are like. */
export const signatureOf = (
  { links }: NetworkGraph,
  colours: Int32Array,
  rows: readonly number[],
  cut: Iterable<number>,
): string => {
  const ofRows = rows.map((row) => colours[row] as number).sort((a, b) => a - b)
  const ofLinks = [...cut]
    .map((link) => {
      const { a, b, count } = links[link] as (typeof links)[number]
      const ends = [colours[a] as number, colours[b] as number].sort((x, y) => x - y)
      return `${ends.join(' ')} ${count}`
    })
    .sort()
  return `${ofRows.join(' ')}|${ofLinks.join(',')}`
}
