import { supplyCode } from '../state'
import type { Gap, Passages } from './gaps'

/** A while in which too few cords of a class of loads are live, ms after the loss. */
export interface Dark {
  readonly fromMs: number
  readonly toMs: number
  /** The vertex that went last, and the one that came first. */
  readonly lastLost: number
  readonly firstBack: number
}

/** When loads are dark: surely, and at the worst where times are not stated. */
export interface Darkness {
  readonly sure: readonly Dark[]
  readonly worst: readonly Dark[]
}

interface Cord {
  readonly vertex: number
  readonly count: number
  readonly fromMs: number
  readonly toMs: number
}

/** Walks over the moments at which cords go and come, and notes where fewer than needed are live. */
const sweep = (cords: readonly Cord[], all: number, needed: number, holdUpMs: number): Dark[] => {
  const moments = cords
    .filter(({ fromMs, toMs }) => fromMs < toMs)
    .flatMap(({ vertex, count, fromMs, toMs }) => [
      { atMs: fromMs, vertex, change: -count },
      { atMs: toMs, vertex, change: count },
    ])
    // At one moment what comes is counted before what goes: a load does not notice the exchange.
    .sort((a, b) => a.atMs - b.atMs || b.change - a.change || a.vertex - b.vertex)
  const found: Dark[] = []
  let live = all
  let since: { readonly fromMs: number; readonly lastLost: number } | undefined
  for (const { atMs, vertex, change } of moments) {
    if (atMs === Number.POSITIVE_INFINITY) break
    live += change
    if (live < needed) since ??= { fromMs: atMs, lastLost: vertex }
    else if (since) {
      if (atMs - since.fromMs > holdUpMs) found.push({ ...since, toMs: atMs, firstBack: vertex })
      since = undefined
    }
  }
  if (since) found.push({ ...since, toMs: Number.POSITIVE_INFINITY, firstBack: -1 })
  return found
}

const never = { least: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY }
const gone: Gap = { until: { least: 0, most: 0 }, again: never }
/** Of a class that is never dark. */
export const lit: Darkness = { sure: [], worst: [] }

/**
 * When a class of loads is dark after a loss: while fewer of its cords are live than it needs, for
 * longer than its power supplies hold up.
 */
export const darknessOf = (
  { state, gapAt }: Passages,
  group: number,
  holdUpMs: number,
  delayMs: number,
): Darkness => {
  const { classes, vertexOf } = state.plant
  const cords: { readonly vertex: number; readonly count: number; readonly gap: Gap }[] = []
  const end = classes.offsets[group + 1] as number
  for (let entry = classes.offsets[group] as number; entry < end; entry++) {
    const vertex = vertexOf[classes.entryNode[entry] as number] as number
    const count = classes.entryCords[entry] as number
    const gap = vertex < 0 ? gone : gapAt(vertex)
    if (gap) cords.push({ vertex, count, gap })
  }
  if (cords.length === 0) return lit
  const all = classes.cords[group] as number
  const stated = classes.needed[group] as number
  const at = (needed: number, waitMs: number, pick: (gap: Gap) => readonly [number, number]) =>
    sweep(
      cords.map(({ vertex, count, gap }) => {
        const [fromMs, toMs] = pick(gap)
        return { vertex, count, fromMs, toMs: toMs + (toMs > fromMs ? waitMs : 0) }
      }),
      all,
      needed,
      holdUpMs,
    )
  const isOpen = Number.isNaN(delayMs)
  const few = Number.isNaN(stated) ? 1 : stated
  const many = Number.isNaN(stated) ? all : stated
  return {
    sure: at(few, isOpen ? 0 : delayMs, ({ until, again }) => [until.most, again.least]),
    worst: at(many, isOpen ? Number.POSITIVE_INFINITY : delayMs, ({ until, again }) => [
      until.least,
      again.most,
    ]),
  }
}

/** The names of how a class is supplied. */
export const supplyNames = {
  [supplyCode.ok]: 'ok',
  [supplyCode.unprotected]: 'unprotected',
  [supplyCode.dropped]: 'dropped',
  [supplyCode.unknown]: 'unknown',
} as const

export type SupplyNumber = keyof typeof supplyNames
