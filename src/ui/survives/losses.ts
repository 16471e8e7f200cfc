import type { LossState, PowerLosses } from '#engines'
import { words } from '../text/text'
import type { Naming } from './naming'

/** One loss as a line of the list. */
export interface LossLine {
  readonly key: string
  readonly loss: LossState
  /** What it is called on screen. */
  readonly name: string
  readonly what: string
  readonly path: string | undefined
  /** Loads that stand in what is lost and go with it; null where nothing can stand in it. */
  readonly inside: number | null
  /** Loads of which it cannot be said what becomes of them. */
  readonly unknownCount: number
  /** Load over rating of the most overloaded component; null where none is. */
  readonly worst: number | null
}

/** How a component goes: it breaks, or it is taken out for work. */
export type Cause = 'fault' | 'work'

type Named = Pick<LossLine, 'name' | 'what' | 'path'>

const compartmentName = (lost: string, naming: Naming): Named => {
  const { types, assumed } = words.survives
  const rooms = naming.roomsOf(lost)
  const own = rooms.find(({ id }) => id === lost)
  return own
    ? { name: own.name, what: assumed, path: undefined }
    : { name: lost, what: types.compartment, path: undefined }
}

const namedAs = ({ type, lost }: LossState, naming: Naming): Named => {
  const { types, pathName, utility, utilityAnd } = words.survives
  const item = naming.item(lost)
  switch (type) {
    case 'path':
      return { name: pathName(lost), what: types.path, path: lost }
    case 'utility':
      return { name: item ? utilityAnd(item.tag) : utility, what: types.utility, path: item?.path }
    case 'compartment':
      return compartmentName(lost, naming)
    case 'zone':
      return { name: item?.tag ?? lost, what: types.zone, path: item?.path }
    case 'component':
    case 'selection':
      return {
        name: item?.tag ?? lost,
        what: item ? naming.kindName(item.kind) : types[type],
        path: item?.path,
      }
  }
}

const lineOf = (loss: LossState, naming: Naming): LossLine => ({
  key: `${loss.type} ${loss.lost}`,
  loss,
  ...namedAs(loss, naming),
  inside: loss.inside?.length ?? null,
  unknownCount: new Set([...loss.unknown, ...loss.interruptionUnknown]).size,
  worst: loss.overloads.length === 0 ? null : Math.max(...loss.overloads.map((o) => o.utilisation)),
})

/**
 * How grave a loss is, for the usual order: first what goes dark by kW, then by count (a load may
 * have no stated draw), then what is interrupted, loses its protection, is overloaded, and what
 * cannot be said.
 */
const byGravity = (a: LossLine, b: LossLine): number =>
  b.loss.droppedKw - a.loss.droppedKw ||
  b.loss.dropped.length - a.loss.dropped.length ||
  b.loss.interrupted.length - a.loss.interrupted.length ||
  b.loss.unprotected.length - a.loss.unprotected.length ||
  (b.worst ?? 0) - (a.worst ?? 0) ||
  b.unknownCount - a.unknownCount

/** The losses, the gravest first. Of components and bus zones only those that do harm are known. */
export const linesOf = (losses: PowerLosses, cause: Cause, naming: Naming): readonly LossLine[] => {
  const { faults, works, zones, compartments, paths, utility, utilityAndGenerator } = losses
  const states =
    cause === 'work'
      ? works
      : [...faults, ...zones, ...compartments, ...paths, utility, ...utilityAndGenerator]
  return states.map((loss) => lineOf(loss, naming)).sort(byGravity)
}

/** How many losses do harm for certain, and of how many that cannot be said. */
export const countHarm = (losses: readonly LossState[]) => {
  const harmful = losses.filter(
    ({ dropped, interrupted, unprotected, overloads }) =>
      dropped.length + interrupted.length + unprotected.length + overloads.length > 0,
  ).length
  return { harmful, unsaid: losses.length - harmful }
}

const culpritsOf = ({ type, lost }: LossState, naming: Naming): readonly string[] => {
  switch (type) {
    case 'path':
      return naming.idsOfPath(lost)
    case 'compartment':
      return naming.roomsOf(lost).map(({ id }) => id)
    default:
      return naming.item(lost) ? [lost] : []
  }
}

/** What is to be seen of a loss: the culprit first, then what it harms. */
export const shownByLoss = (
  loss: LossState,
  ids: readonly string[],
  naming: Naming,
): readonly string[] => {
  const rows = [
    ...loss.dropped,
    ...loss.interrupted,
    ...loss.unprotected,
    ...loss.unknown,
    ...loss.interruptionUnknown,
    ...loss.overloads.map(({ row }) => row),
    ...(loss.inside ?? []),
  ]
  return [...new Set([...culpritsOf(loss, naming), ...rows.flatMap((row) => ids[row] ?? [])])]
}
