import type { LossState, PowerLosses } from '#engines'
import type { Equipment } from '#model'
import { words } from '../text/text'

/** One loss as a line of the list. */
export interface LossLine {
  readonly key: string
  readonly loss: LossState
  /** What it is called on screen. */
  readonly name: string
  readonly what: string
  readonly path: string | undefined
  readonly droppedKw: number
  readonly droppedItKw: number
  readonly droppedCount: number
  readonly unprotectedCount: number
  readonly unknownCount: number
  readonly overloadCount: number
  /** Load over rating of the most overloaded component; null where none is. */
  readonly worst: number | null
}

/** How a component goes: it breaks, or it is taken out for work. */
export type Cause = 'fault' | 'work'

/** What losses are named by, from the document. */
export interface Naming {
  readonly equipment: (id: string) => Pick<Equipment, 'tag' | 'path' | 'kind'> | undefined
  readonly kindName: (kind: Equipment['kind']) => string
}

const namesOf = (loss: LossState, naming: Naming) => {
  const types = words.survives.types
  if (loss.type === 'utility') {
    const generator = naming.equipment(loss.lost)
    const name = generator ? words.survives.utilityAnd(generator.tag) : words.survives.utility
    return { name, what: types.utility, path: generator?.path }
  }
  if (loss.type === 'path') {
    return { name: words.survives.pathName(loss.lost), what: types.path, path: loss.lost }
  }
  const item = naming.equipment(loss.lost)
  return {
    name: item?.tag ?? loss.lost,
    what: item ? naming.kindName(item.kind) : types[loss.type],
    path: item?.path,
  }
}

const lineOf = (loss: LossState, naming: Naming): LossLine => ({
  key: `${loss.type} ${loss.lost}`,
  loss,
  ...namesOf(loss, naming),
  droppedKw: loss.droppedKw,
  droppedItKw: loss.droppedItKw,
  droppedCount: loss.dropped.length,
  unprotectedCount: loss.unprotected.length,
  unknownCount: loss.unknown.length,
  overloadCount: loss.overloads.length,
  worst: loss.overloads.length === 0 ? null : Math.max(...loss.overloads.map((o) => o.utilisation)),
})

/**
 * How grave a loss is, for the usual order: first what goes dark by kW, then by count (a load may
 * have no stated draw), then what loses its protection, what is overloaded, what cannot be said.
 */
const byGravity = (a: LossLine, b: LossLine): number =>
  b.droppedKw - a.droppedKw ||
  b.droppedCount - a.droppedCount ||
  b.unprotectedCount - a.unprotectedCount ||
  (b.worst ?? 0) - (a.worst ?? 0) ||
  b.unknownCount - a.unknownCount

/** Every loss that does harm, the gravest first. */
export const linesOf = (losses: PowerLosses, cause: Cause, naming: Naming): readonly LossLine[] => {
  const states =
    cause === 'work'
      ? losses.works
      : [...losses.faults, ...losses.paths, losses.utility, ...losses.utilityAndGenerator]
  return states
    .map((loss) => lineOf(loss, naming))
    .filter(isHarmful)
    .sort(byGravity)
}

const isHarmful = (line: LossLine): boolean =>
  line.droppedCount + line.unprotectedCount + line.unknownCount + line.overloadCount > 0

/** What is to be seen of a loss: the culprit first, then what it harms. */
export const shownByLoss = (
  { type, lost, dropped, unprotected, unknown, overloads }: LossState,
  ids: readonly string[],
  idsOfPath: (path: string) => readonly string[],
): readonly string[] => {
  const culprits = type === 'path' ? idsOfPath(lost) : type === 'utility' ? [] : [lost]
  const rows = [...dropped, ...unprotected, ...unknown, ...overloads.map(({ row }) => row)]
  return [...new Set([...culprits, ...rows.flatMap((row) => ids[row] ?? [])])]
}

/** What narrows the losses down. */
export interface LossFilter {
  readonly text: string
  readonly type: LossState['type'] | 'all'
}

/** The losses that fit a filter. */
export const filterLosses = (
  lines: readonly LossLine[],
  { text, type }: LossFilter,
): readonly LossLine[] => {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean)
  return lines.filter((line) => {
    if (type !== 'all' && line.loss.type !== type) return false
    const all = `${line.name} ${line.what} ${line.path ?? ''}`.toLowerCase()
    return wanted.every((word) => all.includes(word))
  })
}
