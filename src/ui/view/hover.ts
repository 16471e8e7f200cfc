import { formatQuantity, type UnitSystem } from '#base'
import type { Kind } from '#model'
import { type Answer, feedOf } from '#workspace'
import { rowsOf } from '../inspector/solved'
import { words } from '../text/text'

const { power } = words

/** One line of the card at the pointer. */
export interface HoverFact {
  readonly label: string
  readonly value: string
  /** Nobody stated it. */
  readonly isUnknown: boolean
}

/**
 * What the card at the pointer says of a piece of equipment: what it carries, by its worst phase, how
 * that stands to its rating, and how it is fed. Nothing for what has no part in the power chain.
 */
export const hoverFacts = (
  answer: Answer,
  id: string,
  { power: role }: Pick<Kind, 'power'>,
  path: string | undefined,
  units: UnitSystem,
): readonly HoverFact[] => {
  const row = rowsOf(answer).get(id)
  if (row === undefined || role === undefined) return []
  const at = (name: string): number =>
    answer.columns.find((column) => column.name === name)?.values[row] ?? Number.NaN
  const figure = (label: string, value: number, unit: 'kW' | 'A' | 'ratio'): HoverFact => ({
    label,
    value: formatQuantity(value, unit, units),
    isUnknown: Number.isNaN(value),
  })
  const feed = feedOf(answer.feeds[row])
  const utilisation = at('utilisation')
  // A load is held to no rating; without one there is nothing to leave open.
  const isRated = role !== 'load' && role !== 'store'
  return [
    figure(power.hover.load, at('loadKw'), 'kW'),
    figure(power.hover.worstPhase, at('loadA'), 'A'),
    ...(isRated ? [figure(power.hover.ofRating, utilisation, 'ratio')] : []),
    ...(path === undefined ? [] : [{ label: power.hover.path, value: path, isUnknown: false }]),
    ...(feed === 'outside'
      ? []
      : [{ label: power.hover.supply, value: power.feed[feed], isUnknown: feed === 'unknown' }]),
  ]
}

interface Box {
  readonly width: number
  readonly height: number
}

const besidePx = 16
const edgePx = 8

/** Where the card stands: below and right of the pointer, on the other side where it would leave the view. */
export const cardPlace = (
  pointer: { readonly x: number; readonly y: number },
  card: Box,
  view: Box,
): { readonly x: number; readonly y: number } => {
  const along = (at: number, size: number, room: number): number => {
    const after = at + besidePx
    const place = after + size <= room - edgePx ? after : at - besidePx - size
    return Math.max(edgePx, Math.min(place, room - edgePx - size))
  }
  return {
    x: along(pointer.x, card.width, view.width),
    y: along(pointer.y, card.height, view.height),
  }
}
