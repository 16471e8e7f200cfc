import type { PowerStep } from '../power/over-time/ask'
import type { Spell } from './spells'

/** What a component does from a step on; undefined where it works as before. */
const stateAfter: Readonly<Record<PowerStep['type'], Spell['state'] | 'running' | undefined>> = {
  out: undefined,
  unpowered: 'down',
  'on-battery': 'at-risk',
  'battery-empty': 'down',
  'generator-carries': 'running',
  switched: 'running',
  overloaded: 'at-risk',
  tripped: 'down',
  'fuel-empty': 'down',
  powered: 'running',
}

/** A while between two steps in which a component is not as before. */
export interface StepSpell {
  readonly row: number
  readonly fromS: number
  readonly toS: number
  readonly state: Spell['state']
  /** The step that begins it. */
  readonly step: number
}

/** What the components of the chain do between the steps that befall them. */
export const stepSpells = (
  steps: readonly PowerStep[],
  isLeftOut: (row: number) => boolean,
): readonly StepSpell[] => {
  const found: StepSpell[] = []
  const open = new Map<number, StepSpell>()
  const close = (row: number, toS: number): void => {
    const spell = open.get(row)
    if (spell && spell.fromS !== toS) found.push({ ...spell, toS })
    open.delete(row)
  }
  steps.forEach(({ type, atS, rows }, step) => {
    const state = stateAfter[type]
    if (state === undefined) return
    for (const row of rows) {
      if (isLeftOut(row)) continue
      close(row, atS)
      if (state === 'running') continue
      open.set(row, { row, fromS: atS, toS: Number.POSITIVE_INFINITY, state, step })
    }
  })
  for (const row of [...open.keys()]) close(row, Number.POSITIVE_INFINITY)
  return found
}
