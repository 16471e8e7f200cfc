import { samePlain, type Text } from '#base'
import type { Block, Placement } from '#model'
import type { Edit } from '../../document'
import { withContents } from '../contents'
import type { CommandContext } from '../context'
import { type Naming, namingOf } from '../insert'
import { removeItems } from '../remove'
import { type Cell, cellFrame, cellsOf, type Pose } from './cells'
import { type CellParts, isEdited, PartIndex } from './parts'
import { connectionOut, equipmentOut, routeOut } from './records'

/** What keeping copies in step did besides. */
export interface Written {
  /** The equipment and routes that came to be. */
  readonly added: readonly string[]
  /** Connections to things outside that went because their part did. */
  readonly lost: number
}

type Place = Cell & { readonly frame: Pose }

/** Writes one copy: its records by the block's, those that are there keep their ids. */
class CellWriter {
  readonly #edit: Edit
  readonly #block: Block
  readonly #naming: (() => Naming) | undefined
  readonly added: string[] = []
  readonly kept = new Set<string>()

  constructor(edit: Edit, block: Block, naming: (() => Naming) | undefined) {
    this.#edit = edit
    this.#block = block
    this.#naming = naming
  }

  write(place: Place, parts: CellParts): void {
    const ids = this.#idsOf(parts)
    const cell = { ...place, idOf: (id: string) => ids.get(id) }
    this.#routes(cell, parts, ids)
    this.#equipment(cell, parts, ids)
    this.#connections(cell, parts)
  }

  #idsOf(parts: CellParts): Map<string, string> {
    const ids = new Map<string, string>()
    for (const table of ['routes', 'equipment'] as const) {
      for (const { id } of this.#block[table]) {
        const own = parts[table].get(id)?.id ?? this.#naming?.().ids()
        if (own !== undefined) ids.set(id, own)
      }
    }
    return ids
  }

  #routes(cell: Place, parts: CellParts, ids: ReadonlyMap<string, string>): void {
    for (const member of this.#block.routes) {
      const id = ids.get(member.id)
      if (id === undefined) continue
      const old = parts.routes.get(member.id)
      const name = old?.name ?? this.#naming?.().nameRoute(member.name) ?? member.name
      const next = routeOut(member, cell, { id, name, path: old?.path, isNew: !old })
      if (!old) this.added.push(id)
      this.kept.add(id)
      if (!samePlain(old, next)) this.#edit.put('routes', next)
    }
  }

  #equipment(
    cell: Place & { readonly idOf: (id: string) => string | undefined },
    parts: CellParts,
    ids: ReadonlyMap<string, string>,
  ): void {
    for (const member of this.#block.equipment) {
      const id = ids.get(member.id)
      if (id === undefined) continue
      const old = parts.equipment.get(member.id)
      const next = equipmentOut(member, cell, old ?? { id, tag: this.#tagLike(member) })
      if (!old) this.added.push(id)
      this.kept.add(id)
      if (!samePlain(old, next)) this.#edit.put('equipment', next)
    }
  }

  #tagLike(member: Block['equipment'][number]): string {
    const naming = this.#naming?.()
    return naming ? naming.tagger.nextLike(member, naming.library.kind(member.kind)) : member.tag
  }

  #connections(
    cell: Place & { readonly idOf: (id: string) => string | undefined },
    parts: CellParts,
  ): void {
    for (const member of this.#block.connections) {
      const old = parts.connections.get(member.id)
      const id = old?.id ?? this.#naming?.().ids()
      if (id === undefined) continue
      const next = connectionOut(member, cell, { id, route: old?.route })
      if (!next) continue
      this.kept.add(id)
      if (!samePlain(old, next)) this.#edit.put('connections', next)
    }
  }
}

/** Takes away what the block no longer has. Answers the connections to outside that this cost. */
const removeRest = (edit: Edit, index: PartIndex, spared: ReadonlySet<string>): number => {
  const gone = new Set<string>()
  for (const { equipment, connections, routes } of index.all()) {
    for (const parts of [equipment, connections, routes]) {
      for (const { id } of parts.values()) if (!spared.has(id)) gone.add(id)
    }
  }
  if (gone.size === 0) return 0
  const all = withContents(edit, gone)
  const lost = edit
    .list('connections')
    .filter(({ part, from, to }) => !part && (all.has(from.equipment) || all.has(to.equipment)))
  removeItems(edit, gone)
  return lost.length
}

/**
 * Brings the copies of some placements of a block in step with it. What is there keeps its id, tag
 * and connections to outside; what is new gets the next tags, given a context; what the block no
 * longer has goes. The copy in which the block is being changed is left alone.
 */
export const writeCopies = (
  edit: Edit,
  context: CommandContext | undefined,
  block: Block,
  placements: readonly Placement[],
): Written => {
  const index = new PartIndex(edit, new Set(placements.map(({ id }) => id)))
  let named: Naming | undefined
  const naming = context && (() => (named ??= namingOf(edit, context)))
  const writer = new CellWriter(edit, block, naming)
  for (const placement of placements) {
    for (const cell of cellsOf(placement)) {
      const parts = index.of(cell)
      if (isEdited(block, cell)) {
        for (const table of [parts.equipment, parts.connections, parts.routes]) {
          for (const { id } of table.values()) writer.kept.add(id)
        }
      } else writer.write({ ...cell, frame: cellFrame(placement, cell) }, parts)
    }
  }
  return { added: writer.added, lost: removeRest(edit, index, writer.kept) }
}

/** What a loss of connections is said as. */
export const lossText = (lost: number): readonly Text[] => {
  if (lost === 0) return []
  const what = lost === 1 ? '1 connection' : `${lost.toLocaleString('en-US')} connections`
  return [{ en: `${what} to things outside went with parts that are no longer there.` }]
}
