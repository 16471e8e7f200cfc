import type { KindId, PowerRole } from '#model'

/**
 * Where a part stands in its network and how it is laid out: as in the power chain, or `plant`, from
 * which a liquid network starts.
 */
export type PartRole = PowerRole | 'plant'

/** One symbol of the diagram: a piece of equipment, or several like ones drawn as one. */
export interface Part {
  readonly key: string
  /** The equipment that it stands for; the first names it. */
  readonly ids: readonly string[]
  readonly tag: string
  readonly kind: KindId
  readonly role: PartRole
  readonly product: string | undefined
  /** The named path that it belongs to. */
  readonly path: string | undefined
  /** What must be alike for two parts to be drawn as one, besides their wires. */
  readonly likeness: string
  /** Parts of one such group are drawn as one where they are alike, whatever they hang on. */
  readonly group?: string
}

/** A line of the diagram from what feeds to what is fed; ties carry both ways. */
export interface Wire {
  readonly from: string
  readonly to: string
  readonly toPort: string
  /** How many cables or cords the line stands for. */
  readonly count: number
}

/** What is to be drawn, with no places: parts by key, sorted, and the wires between them. */
export interface Diagram {
  readonly parts: ReadonlyMap<string, Part>
  readonly wires: readonly Wire[]
}

/** Wires by the part that they leave or reach. */
export interface Ends {
  readonly out: ReadonlyMap<string, readonly Wire[]>
  readonly into: ReadonlyMap<string, readonly Wire[]>
}

const byEnd = (wires: readonly Wire[], end: 'from' | 'to') => {
  const found = new Map<string, Wire[]>()
  for (const wire of wires) {
    const list = found.get(wire[end])
    if (list) list.push(wire)
    else found.set(wire[end], [wire])
  }
  return found
}

/** Looks the wires of a diagram up by their ends. */
export const endsOf = ({ wires }: Pick<Diagram, 'wires'>): Ends => ({
  out: byEnd(wires, 'from'),
  into: byEnd(wires, 'to'),
})

const collator = new Intl.Collator('en', { numeric: true })

/** Tags in the order that people count in: CB-2 before CB-10. Ids decide between equal tags. */
export const byTag = (
  a: { readonly tag: string; readonly key: string },
  b: { readonly tag: string; readonly key: string },
): number => collator.compare(a.tag, b.tag) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** Joins wires with the same ends, and puts them into an order that does not depend on the file. */
export const tidyWires = (wires: Iterable<Wire>): Wire[] => {
  const joined = new Map<string, Wire>()
  for (const wire of wires) {
    const key = `${wire.from}\n${wire.to}\n${wire.toPort}`
    const known = joined.get(key)
    joined.set(key, known ? { ...known, count: known.count + wire.count } : wire)
  }
  return [...joined.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, wire]) => wire)
}
