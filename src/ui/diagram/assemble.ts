import { byTag, type Diagram, type Part, tidyWires, type Wire } from './diagram'
import type { Batch, Piece } from './read'

const partOf = ({ id, ...rest }: Piece): Part => ({ key: id, ids: [id], ...rest })

interface Group {
  readonly members: Piece[]
  readonly feeds: readonly Wire[]
}

/** The cords of a load, so that loads with the same ones can be told: which feeders, how often. */
const feedKey = ({ kind, product, path }: Piece, feeds: readonly Wire[]): string =>
  `${kind}\n${product ?? ''}\n${path ?? ''}\n${feeds
    .map(({ from, toPort, count }) => `${from} ${toPort} ${count}`)
    .sort()
    .join('\n')}`

const groupPart = ({ members }: Group): Part => {
  const sorted = members.map(({ id, tag }) => ({ key: id, tag })).sort(byTag)
  const [piece] = members as [Piece]
  const [first] = sorted as [(typeof sorted)[0]]
  const ids = sorted.map(({ key }) => key)
  const { kind, product, path } = piece
  return {
    ...partOf(piece),
    key: ids.length === 1 ? first.key : `like ${first.key}`,
    ids,
    tag: first.tag,
    likeness: JSON.stringify([kind, product, path, ids.length]),
  }
}

/** Loads with equal feeds hang on one symbol. A load without a cord is fed by its host, or not at all. */
const groupLoads = (loads: ReadonlyMap<string, Piece>, cords: ReadonlyMap<string, Wire[]>) => {
  const groups = new Map<string, Group>()
  for (const [id, wires] of cords) {
    const load = loads.get(id)
    if (!load) continue
    const feeds = tidyWires(wires)
    const key = feedKey(load, feeds)
    const group = groups.get(key)
    if (group) group.members.push(load)
    else groups.set(key, { members: [load], feeds })
  }
  return [...groups.values()].map((group) => {
    const part = groupPart(group)
    const count = part.ids.length
    const wires = group.feeds.map((wire) => ({ ...wire, to: part.key, count: wire.count * count }))
    return { part, wires }
  })
}

/**
 * Puts what was read together: every component, and loads with equal feeds as one part each. The
 * answer does not depend on the order of the records.
 */
export const assemble = (batches: Iterable<Batch>): Diagram => {
  const loads = new Map<string, Piece>()
  const parts: Part[] = []
  const chain: Wire[] = []
  const cords = new Map<string, Wire[]>()
  for (const { pieces, wires } of batches) {
    for (const piece of pieces) {
      if (piece.role === 'load') loads.set(piece.id, piece)
      else parts.push(partOf(piece))
    }
    for (const wire of wires) {
      if (!loads.has(wire.to)) chain.push(wire)
      else {
        const own = cords.get(wire.to)
        if (own) own.push(wire)
        else cords.set(wire.to, [wire])
      }
    }
  }
  const groups = groupLoads(loads, cords)
  parts.push(...groups.map(({ part }) => part))
  parts.sort(byTag)
  return {
    parts: new Map(parts.map((part) => [part.key, part])),
    wires: tidyWires([...chain, ...groups.flatMap(({ wires }) => wires)]),
  }
}
