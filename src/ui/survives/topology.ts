import type { PowerLosses, SinglePoint } from '#engines'
import { words } from '../text/text'
import { type Naming, namesOf } from './naming'

/** A component that some load cannot do without. */
export interface PointLine {
  readonly key: string
  readonly name: string
  readonly what: string
  readonly path: string | undefined
  readonly point: SinglePoint
}

/** Loads with the same cords, and what those cords have in common. */
export interface DiversityLine {
  readonly key: string
  readonly name: string
  readonly rows: readonly number[]
  readonly kw: number
  readonly cords: number
  readonly needed: number | undefined
  readonly after: string
  readonly before: string
  /** All that the cords share, whichever side of the protected source. */
  readonly shared: readonly number[]
}

/** A transfer switch and what bridges its break. */
export interface TransferLine {
  readonly key: string
  readonly name: string
  readonly what: string
  readonly path: string | undefined
  readonly transferMs: number | undefined
  readonly buffer: string
  readonly rideThroughMs: number | null | undefined
}

/** A feeder that may be opened on demand. */
export interface FeederLine {
  readonly key: string
  readonly name: string
  readonly what: string
  readonly path: string | undefined
  readonly kw: number
  readonly itKw: number
  readonly shedS: number | undefined
}

export const itemOf = (row: number, ids: readonly string[], { item, kindName }: Naming) => {
  const id = ids[row] ?? ''
  const found = item(id)
  return {
    key: id,
    name: found?.tag ?? id,
    what: found ? kindName(found.kind) : '',
    path: found?.path,
  }
}

/** The single points of failure: those that most goes dark with first. */
export const pointLines = (
  { singlePoints }: PowerLosses,
  ids: readonly string[],
  naming: Naming,
): readonly PointLine[] =>
  singlePoints
    .map((point) => ({ ...itemOf(point.row, ids, naming), point }))
    .sort(
      ({ point: a }, { point: b }) =>
        b.fed.kw - a.fed.kw ||
        b.fed.loads - a.fed.loads ||
        b.protected.kw - a.protected.kw ||
        b.protected.loads - a.protected.loads,
    )

/** What the cords of each class of loads share: those that share most behind the UPS first. */
export const diversityLines = (
  { diversity, loadClasses }: PowerLosses,
  ids: readonly string[],
  naming: Naming,
): readonly DiversityLine[] =>
  [...diversity]
    .sort(
      (a, b) =>
        b.afterProtection.length - a.afterProtection.length ||
        b.beforeProtection.length - a.beforeProtection.length,
    )
    .flatMap(({ class: at, afterProtection, beforeProtection }) => {
      const own = loadClasses[at]
      const [first] = own?.rows ?? []
      if (!own || first === undefined) return []
      const tag = itemOf(first, ids, naming).name
      const others = own.rows.length - 1
      return {
        key: String(at),
        name: others > 0 ? `${tag} ${words.common.more(others)}` : tag,
        rows: own.rows,
        kw: own.kw,
        cords: own.cords,
        needed: own.cordsNeeded,
        after: namesOf(afterProtection, ids, naming),
        before: namesOf(beforeProtection, ids, naming),
        shared: [...afterProtection, ...beforeProtection],
      }
    })

/** The transfer switches: those without a buffer that outlasts them first. */
export const transferLines = (
  { transfers }: PowerLosses,
  ids: readonly string[],
  naming: Naming,
): readonly TransferLine[] =>
  transfers.map(({ row, transferMs, buffer, rideThroughMs }) => ({
    ...itemOf(row, ids, naming),
    transferMs,
    buffer: words.survives.buffers[buffer],
    rideThroughMs: buffer === 'none' ? null : rideThroughMs,
  }))

/** Rows of the loads that depend on a single point. */
export const dependentRows = (
  { fed, protected: unprotected }: SinglePoint,
  { loadClasses }: PowerLosses,
): readonly number[] =>
  [...new Set([...fed.classes, ...unprotected.classes])].flatMap(
    (at) => loadClasses[at]?.rows ?? [],
  )

/** How many loads with several cords do not state how many they need. */
export const loadsInDoubt = ({ loadClasses }: PowerLosses): number =>
  loadClasses.reduce(
    (sum, { rows, cords, cordsNeeded }) =>
      cords > 1 && cordsNeeded === undefined ? sum + rows.length : sum,
    0,
  )

/** The feeders that may be curtailed: those that shed most first. */
export const feederLines = (
  { curtailment }: PowerLosses,
  ids: readonly string[],
  naming: Naming,
): readonly FeederLine[] =>
  curtailment.feeders
    .map(({ row, kw, itKw, shedS }) => ({ ...itemOf(row, ids, naming), kw, itKw, shedS }))
    .sort((a, b) => b.kw - a.kw)
