import { createTagger, type Equipment, type Inventory, type Port } from '#model'
import type { Placer } from '../place'
import type { Chain } from './chain'
import type { Draft } from './draft'
import type { Places } from './ports'

/** A path that copies belong to in place of their originals'. */
export interface Renaming {
  readonly from: string | undefined
  readonly to: string
}

/** The tag of a copy on another path: the path's name in it changes, where it has one. */
const renamed = (tag: string, { from, to }: Renaming): string | undefined => {
  if (from === undefined) return undefined
  const parts = tag.split('-')
  const at = parts.indexOf(from)
  return at < 0 ? undefined : parts.with(at, to).join('-')
}

/** Makes copies of equipment into a draft: new ids, tags and places, the product as it is. */
export class Copier {
  readonly #inventory: Inventory
  readonly #draft: Draft
  readonly #placer: Placer
  readonly #tagger
  readonly #tags: Set<string>

  constructor(inventory: Inventory, draft: Draft, placer: Placer) {
    this.#inventory = inventory
    this.#draft = draft
    this.#placer = placer
    this.#tagger = createTagger(inventory.facility.equipment)
    this.#tags = new Set(inventory.facility.equipment.map(({ tag }) => tag))
  }

  /** Copies rows and the connections among them. Answers the id of each copy by row. */
  copy(rows: readonly number[], renaming?: Renaming): ReadonlyMap<number, string> {
    const copies = new Map<number, string>()
    for (const row of rows) copies.set(row, this.#draft.id())
    const places = this.#placesOf(rows)
    for (const row of rows) this.#add(row, copies, places, renaming)
    return copies
  }

  #placesOf(rows: readonly number[]): ReadonlyMap<number, { x: number; y: number; z: number }> {
    const { roomRow, hostRow } = this.#inventory
    const places = new Map<number, { x: number; y: number; z: number }>()
    const byRoom = new Map<number, number[]>()
    for (const row of rows) {
      if ((hostRow[row] ?? -1) >= 0) continue
      // What hangs over the racks goes one by one, beside its original.
      const isOverhead = this.#inventory.placeOf(row).z > 2
      const room = isOverhead ? -2 - row : (roomRow[row] ?? -1)
      byRoom.set(room, [...(byRoom.get(room) ?? []), row])
    }
    for (const mates of byRoom.values()) {
      const together = mates.length > 1 ? this.#placer.placeTogether(mates) : undefined
      mates.forEach((row, index) => {
        const place = together?.[index] ?? this.#placer.place(row)
        places.set(row, place)
        if (place.how === 'beside') {
          this.#draft.remarks.add(
            this.#inventory.equipment[row]?.tag ?? '',
            'its room has no place for a copy, which is put beside the room.',
          )
        }
      })
    }
    return places
  }

  #add(
    row: number,
    copies: ReadonlyMap<number, string>,
    places: ReadonlyMap<number, { x: number; y: number; z: number }>,
    renaming: Renaming | undefined,
  ): void {
    const item = this.#inventory.equipment[row] as Equipment
    const host = this.#inventory.hostRow[row] ?? -1
    const { x, y, z } = places.get(row) ?? item
    const { inside, ...rest } = item
    this.#draft.add({
      ...rest,
      ...(inside && host >= 0
        ? { inside: { ...inside, equipment: copies.get(host) ?? inside.equipment } }
        : {}),
      id: copies.get(row) as string,
      tag: this.#tagOf(item, renaming),
      x,
      y,
      z,
      status: 'new',
      ...(renaming ? { path: renaming.to } : {}),
    })
  }

  #tagOf(item: Equipment, renaming: Renaming | undefined): string {
    const wanted = renaming && renamed(item.tag, renaming)
    const tag =
      wanted !== undefined && !this.#tags.has(wanted)
        ? wanted
        : this.#tagger.nextLike(item, this.#inventory.library.kind(item.kind))
    this.#tags.add(tag)
    return tag
  }
}

/** A connection of an original that has no room for its copy's. */
export interface Crowded {
  /** The row that is not copied, and its port that is taken. */
  readonly row: number
  readonly port: Port
  /** The copy's end. */
  readonly copy: { readonly equipment: string; readonly port: string }
}

/**
 * Joins copies as their originals are: to each other, and to what is not copied where that has a
 * place free. Answers what it had to leave out because a port is taken.
 */
export const joinCopies = (
  draft: Draft,
  chain: Chain,
  places: Places,
  copies: ReadonlyMap<number, string>,
  isJoined: (row: number) => boolean = () => true,
): Crowded[] => {
  const crowded: Crowded[] = []
  const seen = new Set<string>()
  for (const row of copies.keys()) {
    for (const link of [...chain.into(row), ...chain.outOf(row)]) {
      if (seen.has(link.connection.id)) continue
      seen.add(link.connection.id)
      const [from, to] = [copies.get(link.from), copies.get(link.to)]
      const { fromPort, toPort, connection } = link
      if (from !== undefined && to !== undefined) {
        const ends = [from, to].map((equipment, end) => ({
          equipment,
          port: (end === 0 ? fromPort : toPort).id,
        })) as [Crowded['copy'], Crowded['copy']]
        draft.join(...ends, connection.count)
        continue
      }
      const isUpstream = from === undefined
      const outside = isUpstream ? link.from : link.to
      const port = isUpstream ? fromPort : toPort
      if (!isJoined(outside)) continue
      const own = { equipment: (from ?? to) as string, port: (isUpstream ? toPort : fromPort).id }
      if (places.free(outside, port) < connection.count) {
        crowded.push({ row: outside, port, copy: own })
        continue
      }
      places.take(outside, port, connection.count)
      const other = {
        equipment: chain.inventory.equipment[outside]?.id ?? '',
        port: port.id,
      }
      if (isUpstream) draft.join(other, own, connection.count)
      else draft.join(own, other, connection.count)
    }
  }
  return crowded
}
