import type { FacilityDocument } from '#document'
import type { KindId, Library } from '#model'
import { say, words } from '../text/text'
import { type OutlineIndex, outside } from './outlineIndex'

/** What is listed together: equipment of a kind, or routes. */
type Listed = KindId | 'route'

interface RowBase {
  readonly key: string
  readonly level: 1 | 2 | 3
  readonly name: string
  /** The row that this one is under. */
  readonly parent: string | undefined
  readonly position: number
  readonly siblings: number
}

/** One line of the tree: a room, a kind within it, or a piece of equipment. */
export type OutlineRow = RowBase &
  (
    | {
        readonly type: 'room'
        readonly room: string
        readonly count: number
        readonly isOpen: boolean
      }
    | {
        readonly type: 'kind'
        readonly room: string
        readonly kind: Listed
        readonly count: number
        readonly isOpen: boolean
      }
    | { readonly type: 'item'; readonly id: string; readonly detail: string }
  )

export const roomKey = (room: string): string => `room ${room}`
export const kindKey = (room: string, kind: Listed): string => `kind ${room} ${kind}`

/** Which rows stand open: those that the person opened; with a search all do. */
export interface Unfolded {
  readonly open: ReadonlySet<string>
  readonly text: string
}

interface Source {
  readonly document: FacilityDocument
  readonly library: Library
  readonly index: OutlineIndex
}

const detailOf = ({ document, library }: Source, id: string): string => {
  const product = document.get('equipment', id)?.product
  return (product && library.products.get(product)?.model) ?? ''
}

const matching = (
  source: Source,
  ids: readonly string[],
  kind: string,
  wanted: readonly string[],
) =>
  wanted.length === 0
    ? ids
    : ids.filter((id) => {
        const tag = source.document.get('equipment', id)?.tag ?? ''
        const all = `${tag} ${kind} ${detailOf(source, id)}`.toLowerCase()
        return wanted.every((word) => all.includes(word))
      })

interface KindBranch {
  readonly kind: Listed
  readonly name: string
  readonly ids: readonly string[]
}

const routeDetail = ({ document }: Source, id: string): string => {
  const route = document.get('routes', id)
  return route ? (route.pathway ?? words.common.media[route.carries]) : ''
}

/** The routes of a room, after its equipment. */
const routeBranch = (source: Source, room: string, wanted: readonly string[]): KindBranch => {
  const name = words.outline.routes
  const ids = source.index.routesIn(room).filter((id) => {
    const called = source.document.get('routes', id)?.name ?? ''
    const all = `${called} ${name} ${routeDetail(source, id)}`.toLowerCase()
    return wanted.every((word) => all.includes(word))
  })
  return { kind: 'route', name, ids }
}

const branchesOf = (source: Source, room: string, wanted: readonly string[]): KindBranch[] => {
  const kinds = [...source.index.kindsIn(room).keys()]
    .map((kind) => {
      const name = say(source.library.kind(kind).name)
      return { kind, name, ids: matching(source, source.index.idsIn(room, kind), name, wanted) }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  return [...kinds, routeBranch(source, room, wanted)].filter(({ ids }) => ids.length > 0)
}

const nameOf = ({ document }: Source, id: string): string =>
  (document.get('equipment', id)?.tag ?? document.get('routes', id)?.name) || id

const itemRows = (source: Source, branch: KindBranch, parent: string): OutlineRow[] =>
  branch.ids.map((id, index) => ({
    type: 'item',
    key: id,
    id,
    level: 3,
    parent,
    name: nameOf(source, id),
    detail: branch.kind === 'route' ? routeDetail(source, id) : detailOf(source, id),
    position: index + 1,
    siblings: branch.ids.length,
  }))

const roomRows = (
  source: Source,
  room: { readonly id: string; readonly name: string },
  { open, text }: Unfolded,
  wanted: readonly string[],
): Omit<OutlineRow, 'position' | 'siblings'>[] => {
  const branches = branchesOf(source, room.id, wanted)
  if (branches.length === 0 && (wanted.length > 0 || room.id === outside)) return []
  const isSearched = text.trim() !== ''
  const key = roomKey(room.id)
  const isOpen = isSearched || open.has(key)
  const count = branches.reduce((sum, { ids }) => sum + ids.length, 0)
  const head = {
    type: 'room',
    key,
    level: 1,
    parent: undefined,
    name: room.name,
    room: room.id,
    count,
    isOpen,
  } as const
  if (!isOpen) return [head]
  const rows = branches.flatMap((branch, index): OutlineRow[] => {
    const own = kindKey(room.id, branch.kind)
    const isBranchOpen = isSearched || open.has(own)
    return [
      {
        type: 'kind',
        key: own,
        level: 2,
        parent: key,
        name: branch.name,
        room: room.id,
        kind: branch.kind,
        count: branch.ids.length,
        isOpen: isBranchOpen,
        position: index + 1,
        siblings: branches.length,
      },
      ...(isBranchOpen ? itemRows(source, branch, own) : []),
    ]
  })
  return [head, ...rows]
}

/** Lays the facility out as a tree of rows: rooms in file order, kinds by name, equipment by tag. */
export const layOutTree = (source: Source, unfolded: Unfolded): readonly OutlineRow[] => {
  const wanted = unfolded.text.toLowerCase().split(/\s+/).filter(Boolean)
  const rooms = [...source.document.list('rooms'), { id: outside, name: words.common.outsideRooms }]
  const parts = rooms
    .map((room) => roomRows(source, room, unfolded, wanted))
    .filter((rows) => rows.length > 0)
  return parts.flatMap(([head, ...rest], index) => [
    { ...head, position: index + 1, siblings: parts.length } as OutlineRow,
    ...(rest as OutlineRow[]),
  ])
}

/**
 * Ids of what a row stands for: a room itself, or all equipment under it. Of an unfolded row only
 * what `rows` list, so that a search never selects what it hides.
 */
export const idsUnder = (
  index: OutlineIndex,
  row: OutlineRow,
  rows: readonly OutlineRow[],
): readonly string[] => {
  if (row.type === 'item') return [row.id]
  if (row.type === 'room' && row.room !== outside) return [row.room]
  if (row.isOpen) {
    return rows
      .filter(({ parent }) => parent === row.key)
      .flatMap((own) => idsUnder(index, own, rows))
  }
  if (row.type === 'kind') {
    return row.kind === 'route' ? index.routesIn(row.room) : index.idsIn(row.room, row.kind)
  }
  const kinds = [...index.kindsIn(outside).keys()].flatMap((kind) => index.idsIn(outside, kind))
  return [...kinds, ...index.routesIn(outside)]
}
