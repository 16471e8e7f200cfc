import type { Connection, Inventory } from '#model'

/** One strand of a data connection: the k-th of its `count` like links. */
export interface Strand {
  readonly index: number
  readonly k: number
}

type Side = 'front' | 'back'

/** A place at a panel, or at an entrance where a circuit goes on. */
export interface Place {
  readonly row: number
  readonly side: Side
  readonly place: number
}

/** A place at which connections to unlike ends meet. */
interface PlaceClash {
  readonly row: number
  readonly place: number
  /** Connections by index, the one that goes on first. */
  readonly indices: readonly number[]
}

/** What panels and circuits join: where each strand ends, and which strands meet at a place. */
export interface Strands {
  /** Indices of the connections that end at a panel or circuit, by id. */
  readonly records: readonly number[]
  /** Where a strand ends: a place that leads on, or undefined at a machine. */
  placeOf(strand: Strand, end: 'from' | 'to'): Place | undefined
  /** Strands that end at a place, with the end at which they do. */
  at(place: Place): readonly (Strand & { readonly end: 'from' | 'to' })[]
  /** The row at an end of a connection that ends at a panel or an entrance; −1 for any other. */
  rowOf(index: number, end: 'from' | 'to'): number
  /** Places that links to unlike ends share; strands beside each other to one end are no clash. */
  clashes(): readonly PlaceClash[]
  /** The highest place in use on each side of each row. */
  used(): readonly { readonly row: number; readonly links: number }[]
}

type Ref = Strand & { readonly end: 'from' | 'to' }

const keyOf = ({ row, side, place }: Place): string => `${row}|${side}|${place}`

/** Ids in an order that does not depend on the order of the file. */
const byId = (a: Connection, b: Connection): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

interface Ended {
  readonly index: number
  readonly from: number
  readonly to: number
}

/** Data connections at panels and entrances between two machines that both stand in the facility. */
const ended = (inventory: Inventory): readonly Ended[] => {
  const leading = new Set(
    [...inventory.rowsOf('patch-panel'), ...inventory.rowsOf('entrance')].map(
      (row) => inventory.equipment[row]?.id,
    ),
  )
  const found: Ended[] = []
  if (leading.size === 0) return found
  inventory.facility.connections.forEach(({ medium, from, to }, index) => {
    if (medium !== 'data') return
    if (!leading.has(from.equipment) && !leading.has(to.equipment)) return
    const a = inventory.rowOf.get(from.equipment)
    const b = inventory.rowOf.get(to.equipment)
    if (a !== undefined && b !== undefined) found.push({ index, from: a, to: b })
  })
  return found
}

/** Rows that lead on: every patch panel, and entrances that a circuit joins to another entrance. */
const leadingOn = (inventory: Inventory, all: readonly Ended[]): ReadonlySet<number> => {
  const isEntrance = (row: number) => inventory.kindOf(row).id === 'entrance'
  const rows = new Set(inventory.rowsOf('patch-panel'))
  for (const { from, to } of all) {
    if (isEntrance(from) && isEntrance(to)) rows.add(from).add(to)
  }
  return rows
}

/** Lowest free places first, for those that nobody placed. */
const takeFree = (taken: Set<number>, count: number): readonly number[] => {
  const places: number[] = []
  for (let place = 1; places.length < count; place++) {
    if (taken.has(place)) continue
    taken.add(place)
    places.push(place)
  }
  return places
}

/**
 * Reads what panels join. Place n in front continues at place n behind; connections that name no
 * place take the lowest free ones in the order of their ids, so that the order of the file changes
 * nothing. At an entrance a circuit to another entrance is the back, everything else the front.
 */
export const strandsOf = (inventory: Inventory): Strands => {
  const { connections } = inventory.facility
  const all = ended(inventory)
  const through = leadingOn(inventory, all)
  const ends = new Map(all.map((one) => [one.index, one]))
  const sideOf = (one: Ended, end: 'from' | 'to'): Side => {
    const row = one[end]
    const other = one[end === 'from' ? 'to' : 'from']
    if (inventory.kindOf(row).id === 'entrance') {
      return inventory.kindOf(other).id === 'entrance' ? 'back' : 'front'
    }
    return (connections[one.index] as Connection)[end].port === 'rear' ? 'back' : 'front'
  }
  const waiting = new Map<string, { one: Ended; end: 'from' | 'to'; row: number; side: Side }[]>()
  const records: number[] = []
  for (const one of all) {
    let leads = false
    for (const end of ['from', 'to'] as const) {
      const row = one[end]
      if (!through.has(row)) continue
      leads = true
      const side = sideOf(one, end)
      const key = `${row}|${side}`
      const list = waiting.get(key)
      if (list) list.push({ one, end, row, side })
      else waiting.set(key, [{ one, end, row, side }])
    }
    if (leads) records.push(one.index)
  }
  const places = new Map<string, readonly number[]>()
  const meeting = new Map<string, Ref[]>()
  for (const list of waiting.values()) placeAll(connections, list, places, meeting)
  records.sort((p, q) => byId(connections[p] as Connection, connections[q] as Connection))
  const placeOf = ({ index, k }: Strand, end: 'from' | 'to'): Place | undefined => {
    const one = ends.get(index)
    const place = places.get(`${index}|${end}`)?.[k]
    return one && place !== undefined ? { row: one[end], side: sideOf(one, end), place } : undefined
  }
  /** What tells the far end of a strand: the row, and the place there where it leads on. */
  const farOf = (ref: Ref): string => {
    const end = ref.end === 'from' ? 'to' : 'from'
    return `${ends.get(ref.index)?.[end]}|${placeOf(ref, end)?.place}`
  }
  return {
    records,
    placeOf,
    clashes: () =>
      [...meeting].flatMap(([key, refs]) => {
        if (new Set(refs.map(farOf)).size < 2) return []
        const [row, , place] = key.split('|').map(Number)
        const indices = [...new Set(refs.map(({ index }) => index))]
        return [{ row: row as number, place: place as number, indices }]
      }),
    used: () => {
      const most = new Map<string, number>()
      for (const key of meeting.keys()) {
        const [row, side, place] = key.split('|')
        const own = `${row}|${side}`
        most.set(own, Math.max(most.get(own) ?? 0, Number(place)))
      }
      return [...most].map(([own, links]) => ({ row: Number.parseInt(own, 10), links }))
    },
    at: (place) => meeting.get(keyOf(place)) ?? [],
    rowOf: (index, end) => ends.get(index)?.[end] ?? -1,
  }
}

/** Gives every strand on one side of one panel its place: stated ones first. */
const placeAll = (
  connections: readonly Connection[],
  list: readonly { one: Ended; end: 'from' | 'to'; row: number; side: Side }[],
  places: Map<string, readonly number[]>,
  meeting: Map<string, Ref[]>,
): void => {
  const connectionOf = ({ index }: Ended) => connections[index] as Connection
  const inOrder = [...list].sort((p, q) => byId(connectionOf(p.one), connectionOf(q.one)))
  const stated = inOrder.filter(({ one, end }) => connectionOf(one)[end].position !== undefined)
  const taken = new Set<number>()
  const give = (entry: (typeof list)[number], given: readonly number[]) => {
    const { one, end, row, side } = entry
    places.set(`${one.index}|${end}`, given)
    given.forEach((place, k) => {
      const key = keyOf({ row, side, place })
      const ref = { index: one.index, k, end }
      const known = meeting.get(key)
      if (known) known.push(ref)
      else meeting.set(key, [ref])
    })
  }
  for (const entry of stated) {
    const { count, [entry.end]: ref } = connectionOf(entry.one)
    const first = ref.position as number
    const given = Array.from({ length: count }, (_, k) => first + k)
    for (const place of given) taken.add(place)
    give(entry, given)
  }
  for (const entry of inOrder) {
    if (connectionOf(entry.one)[entry.end].position !== undefined) continue
    give(entry, takeFree(taken, connectionOf(entry.one).count))
  }
}
