import type { feedCodes } from '#engines'
import { type ClassOverlay, type PaintClass, painted } from './define'

/** The codes of the engine; the types hold them equal. */
const codes: typeof feedCodes = {
  outside: 0,
  ok: 1,
  unprotected: 2,
  dropped: 3,
  unknown: 4,
  dead: 5,
  open: 6,
}

/** How a piece of equipment is fed in the normal state. */
export type Feed = keyof typeof feedCodes

/** In the order of their codes, so that a code is the number of its class. */
const classes = [
  { id: 'outside', label: { en: 'Not in the power chain' }, tone: 'rest', neutral: true },
  { id: 'ok', label: { en: 'Fed' }, tone: 'ok' },
  { id: 'unprotected', label: { en: 'Fed, unprotected' }, tone: 'unprotected' },
  { id: 'dropped', label: { en: 'Load without power' }, tone: 'dropped' },
  { id: 'unknown', label: { en: 'Not known' }, tone: 'unknown', hatched: true },
  { id: 'dead', label: { en: 'Dead component' }, tone: 'dead' },
  { id: 'open', label: { en: 'Stands open' }, tone: 'open' },
] as const satisfies readonly (PaintClass & { readonly id: Feed })[]

/** How a code of the answer's `feeds` reads. */
export const feedOf = (code: number | undefined): Feed =>
  classes[code ?? codes.outside]?.id ?? 'outside'

/** Loads by how they are supplied, components by whether they are live. */
export const supplyOverlay: ClassOverlay = {
  id: 'power-supply',
  discipline: 'power',
  label: { en: 'Power supply' },
  paint: ({ answer }) => {
    if (!answer) return undefined
    const about = {
      id: 'power-supply',
      label: { en: 'Supply' },
      classes,
      lines: 'feeder',
    } as const
    return painted(about, answer.ids, (_, row) => answer.feeds[row] ?? codes.outside)
  },
}
