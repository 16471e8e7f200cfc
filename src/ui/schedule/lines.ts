import type { FacilityDocument } from '#document'
import type { ScheduleRow } from '#engines'
import type { Library } from '#model'
import { say } from '../text/text'
import { boardFinder } from './boards'

/** One line of the load schedule: the figures of a piece of equipment, and what it is called. */
export interface ScheduleLine {
  readonly id: string
  readonly tag: string
  readonly kind: string
  readonly path: string | undefined
  /** The boards that supply it, by tag: `RPP-A-01 + RPP-B-01`. */
  readonly board: string | undefined
  readonly isRatedInA: boolean
  /** The component without which it carries most. */
  readonly worstBy: string | undefined
  readonly figures: ScheduleRow
}

const byTag = new Intl.Collator('en', { numeric: true })

/** The schedule's rows as lines, in the order of the facility. */
export const scheduleLines = (
  rows: readonly ScheduleRow[],
  document: FacilityDocument,
  library: Library,
): readonly ScheduleLine[] => {
  const boardsOf = boardFinder(document, library)
  const tagOf = (id: string): string => document.get('equipment', id)?.tag ?? id
  const names = new Map<string, string>()
  const boardName = (id: string): string | undefined => {
    const boards = boardsOf(id)
    if (boards.length === 0) return undefined
    const key = boards.join(' ')
    const known = names.get(key)
    if (known !== undefined) return known
    const name = boards.map(tagOf).sort(byTag.compare).join(' + ')
    names.set(key, name)
    return name
  }
  return rows.map((figures) => {
    const { id } = figures
    const item = document.get('equipment', id)
    const kind = item && library.kinds.get(item.kind)
    return {
      id,
      tag: item?.tag ?? id,
      kind: kind ? say(kind.name) : '',
      path: item?.path,
      board: boardName(id),
      isRatedInA: kind?.fields['ratingA'] !== undefined,
      worstBy: figures.worstBy === undefined ? undefined : tagOf(figures.worstBy),
      figures,
    }
  })
}

/** What narrows the schedule down. */
export interface ScheduleFilter {
  readonly text: string
  readonly kind: string | undefined
  readonly path: string | undefined
}

/** The lines that fit a filter. */
export const filterSchedule = (
  lines: readonly ScheduleLine[],
  { text, kind, path }: ScheduleFilter,
): readonly ScheduleLine[] => {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0 && kind === undefined && path === undefined) return lines
  return lines.filter((line) => {
    if (kind !== undefined && line.kind !== kind) return false
    if (path !== undefined && line.path !== path) return false
    const all = `${line.tag} ${line.kind} ${line.path ?? ''} ${line.board ?? ''}`.toLowerCase()
    return wanted.every((word) => all.includes(word))
  })
}

/** The kinds and paths that occur, for the lists to choose from. */
export const choicesIn = (lines: readonly ScheduleLine[]) => {
  const kinds = new Set<string>()
  const paths = new Set<string>()
  for (const { kind, path } of lines) {
    kinds.add(kind)
    if (path !== undefined) paths.add(path)
  }
  return { kinds: [...kinds].sort(byTag.compare), paths: [...paths].sort(byTag.compare) }
}
