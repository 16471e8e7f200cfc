import type { HeatSpell } from '../cooling/over-time/course'
import type { Baseline } from '../power/losses'
import { powerCourse } from '../power/over-time/course'
import type { PowerSolution } from '../power/solution'
import { supplyCode } from '../power/state'
import type { Contingency } from './contingency'
import { type Curtailment, curtail } from './curtail'
import { eventOf } from './gather'
import type { Telling } from './power-story'
import type { Networks } from './settle'
import type { TakenOut } from './taken-out'

type Solved = Pick<PowerSolution, 'curtailment' | 'componentLosses'>

/** Rows of loads that are dark before anything is lost. */
const darkBefore = (
  { plant, state }: Baseline,
  rowOfLoad: ArrayLike<number>,
): readonly number[] => {
  const { of } = plant.classes
  const isDark = (load: number) => state.supply[of[load] as number] === supplyCode.dropped
  return Array.from(rowOfLoad).filter((_, load) => isDark(load))
}

/** The answer to a call of the grid, by what is lit without it; undefined where nothing is wanted. */
export const curtailmentOf = (
  { book, parameters, power, solved }: Networks & { readonly solved: Solved },
  { curtailKw = 0, mode, orders }: Contingency,
  { rows, isOut }: TakenOut,
  horizonS: number,
): Curtailment | undefined => {
  if (!(curtailKw > 0)) return undefined
  const prepared = power()
  const { base } = prepared.benchOf(false)
  const ask = { rows, mode, horizonS, ...(orders ? { orders } : {}) }
  const lost = rows.length === 0 ? [] : powerCourse(prepared, ask).end.dropped
  const before = darkBefore(base, prepared.wired.wiring.rowOfLoad)
  const isDark = new Set([...isOut, ...before, ...lost])
  return curtail(
    { book, parameters, power: solved, base, wiring: prepared.wired.wiring },
    curtailKw,
    isDark,
  )
}

/** What is switched off for the grid gives off nothing. */
export const shedHeat = (curtailment: Curtailment | undefined): readonly HeatSpell[] =>
  (curtailment?.groups ?? []).flatMap(({ rows, atS }) =>
    rows.map((row) => ({ row, fromS: atS, toS: Number.POSITIVE_INFINITY, share: 0 })),
  )

/** Tells what is switched off, one event for all that go by one figure. */
export const tellCurtailed = ({ draft, spells }: Telling, { groups }: Curtailment): void => {
  for (const { rows, kw, atS, rests } of groups) {
    const event = draft.add(eventOf('curtailed', atS, [], { rows, rests, value: kw, unit: 'kW' }))
    for (const row of rows) {
      const toS = Number.POSITIVE_INFINITY
      spells.push({ row, fromS: atS, toS, state: 'down', effect: 'curtailed', event })
    }
  }
}
