import type { FacilityDocument } from '#document'
import type { KindId, Library } from '#model'
import { say, words } from '../text/text'
import { type Other, type OutlineIndex, others, outside } from './outlineIndex'

/** What is listed together: equipment of a kind, routes, parts of the building, dimensions or notes. */
type Listed = KindId | Other

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

const otherDetail = ({ document }: Source, id: string): string => {
  const route = document.get('routes', id)
  if (route) return route.pathway ?? words.common.media[route.carries]
  const element = document.get('elements', id)
  if (element) return words.outline.parts[element.type]
  const note = document.get('notes', id)
  if (note) return note.done ? words.outline.done : ''
  const points = document.get('dimensions', id)?.anchors.length
  return points === undefined ? '' : words.outline.points(points)
}

/** What else is in a room, after its equipment: routes, parts of the building, dimensions, notes. */
const otherBranch = (
  source: Source,
  room: string,
  kind: Other,
  wanted: readonly string[],
): KindBranch => {
  const name = words.outline[kind]
  const all = source.index.othersIn(room, kind)
  const ids =
    wanted.length === 0
      ? all
      : all.filter((id) => {
          const text = `${nameOf(source, id)} ${name} ${otherDetail(source, id)}`.toLowerCase()
          return wanted.every((word) => text.includes(word))
        })
  return { kind, name, ids }
}

const branchesOf = (source: Source, room: string, wanted: readonly string[]): KindBranch[] => {
  const kinds = [...source.index.kindsIn(room).keys()]
    .map((kind) => {
      const name = say(source.library.kind(kind).name)
      return { kind, name, ids: matching(source, source.index.idsIn(room, kind), name, wanted) }
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const rest = others.map((other) => otherBranch(source, room, other, wanted))
  return [...kinds, ...rest].filter(({ ids }) => ids.length > 0)
}

const nameOf = ({ document }: Source, id: string): string => {
  const named = document.get('routes', id) ?? document.get('elements', id)
  const chain = document.get('dimensions', id)
  if (chain) return chain.name || words.outline.unnamedDimension
  const note = document.get('notes', id)
  if (note) return note.text.split('\n', 1)[0] || words.outline.unnamedNote
  return (document.get('equipment', id)?.tag ?? named?.name) || id
}

const isOther = (kind: Listed): kind is Other => (others as readonly Listed[]).includes(kind)

const itemRows = (source: Source, branch: KindBranch, parent: string): OutlineRow[] =>
  branch.ids.map((id, index) => ({
    type: 'item',
    key: id,
    id,
    level: 3,
    parent,
    name: nameOf(source, id),
    detail: isOther(branch.kind) ? otherDetail(source, id) : detailOf(source, id),
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
    return isOther(row.kind) ? index.othersIn(row.room, row.kind) : index.idsIn(row.room, row.kind)
  }
  const kinds = [...index.kindsIn(outside).keys()].flatMap((kind) => index.idsIn(outside, kind))
  return [...kinds, ...others.flatMap((other) => index.othersIn(outside, other))]
}
