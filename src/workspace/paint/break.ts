import type { RowState } from '#engines'
import { type Changes, CourseCursor, changesOfCascade } from '../playback/course'
import { stateAt, states } from '../playback/states'
import type { BreakStudy } from '../study'
import type { PaintClass, PaintContext, PaintedRoute, Painting } from './define'

const looks: Readonly<Record<RowState, Omit<PaintClass, 'id'>>> = {
  running: { label: { en: 'As before' }, tone: 'plain', neutral: true },
  'at-risk': { label: { en: 'At risk' }, tone: 'unprotected' },
  degraded: { label: { en: 'Does less' }, tone: 'interrupted' },
  unknown: { label: { en: 'Not known' }, tone: 'unknown', hatched: true },
  down: { label: { en: 'Down' }, tone: 'dead' },
  out: { label: { en: 'Taken out' }, tone: 'dropped', hatched: true, outlined: true },
}

/** In the order of the states, the gravest last: a state is its class. */
const classes: readonly PaintClass[] = states.map((id) => ({ id, ...looks[id] }))

/** The painting of what follows from a break, with what changes in it over time. */
export interface BreakPainting extends Painting {
  readonly changes: Changes
}

/** Whether a painting changes over time; see {@link CourseCursor}. */
export const isPlayed = (painting: Painting | undefined): painting is BreakPainting =>
  painting !== undefined && 'changes' in painting

/** What a break does to each piece of equipment, at first; undefined while it is being found out. */
export const paintBreak = (
  { found }: BreakStudy,
  { document }: Pick<PaintContext, 'document'>,
): BreakPainting | undefined => {
  if (!found) return undefined
  const { cascade, ids } = found
  const changes = changesOfCascade(document, cascade, ids)
  const first = new CourseCursor(changes)
  first.moveTo(0, () => {})
  const classAt = stateAt('out')
  const routes = new Map<string, PaintedRoute>(cascade.routesOut.map((id) => [id, { classAt }]))
  return {
    id: 'break',
    label: { en: 'What follows' },
    classes,
    ids,
    classOf: first.shown,
    counts: first.counts,
    lines: 'none',
    changes,
    ...(routes.size > 0 ? { routes } : {}),
  }
}
