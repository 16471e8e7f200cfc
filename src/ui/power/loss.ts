import { formatQuantity } from '#base'
import type { LossState } from '#engines'
import { words } from '../text/text'

const { power } = words

/** Some pieces of equipment that a loss treats alike. */
export interface LossGroup {
  readonly id: string
  readonly label: string
  readonly members: readonly { readonly id: string; readonly figure: string }[]
}

interface Read {
  readonly ids: readonly string[]
  /** What each row draws, NaN where nobody stated it. */
  readonly loadKw: Float64Array | undefined
}

/** Loads and components by what happens to them, the gravest first; empty groups are left out. */
export const lossGroups = (state: LossState, { ids, loadKw }: Read): readonly LossGroup[] => {
  const member = (row: number, figure?: string) => ({
    id: ids[row] ?? '',
    figure: figure ?? formatQuantity(loadKw?.[row], 'kW'),
  })
  const loads = (id: string, label: string, rows: readonly number[] = []): LossGroup => ({
    id,
    label,
    members: rows.map((row) => member(row)),
  })
  const overloads = state.shed
    ? []
    : state.overloads.map(({ row, utilisation }) =>
        member(row, formatQuantity(utilisation, 'ratio')),
      )
  return [
    loads('dropped', power.dropped, state.dropped),
    loads('unknown', power.unknownLoss, [
      ...new Set([...state.unknown, ...state.interruptionUnknown]),
    ]),
    loads('unprotected', power.unprotected, state.unprotected),
    loads('interrupted', power.interrupted, state.interrupted),
    { id: 'over', label: power.overloaded, members: overloads },
    loads('shed', power.shed, state.shed),
    loads('inside', power.inside, state.inside),
  ].filter(({ members }) => members.length > 0)
}

/** What was lost: by name where it is one or two. */
export const lostName = (ids: readonly string[], nameOf: (id: string) => string): string => {
  const [first = '', second] = ids.map(nameOf)
  if (ids.length > 2) return power.severalLost(ids.length)
  return second === undefined ? first : power.bothLost(first, second)
}

/** One sentence: how much goes down, and whether that is outside of what was lost. */
export const lossSentence = (
  state: LossState,
  name: string,
  loadKw: Float64Array | undefined,
): string => {
  const where = (state.inside?.length ?? 0) > 0 ? power.outsideIt : ''
  const open = state.unknown.length
  const doubt = open > 0 ? ` ${power.openLoads(open)}` : ''
  if (state.dropped.length === 0) return `${power.takesNothing(name)}${where}.${doubt}`
  const unstated = state.dropped.filter((row) => !((loadKw?.[row] ?? Number.NaN) >= 0)).length
  if (unstated === state.dropped.length) {
    return `${power.takes(name, power.unstatedLoads(unstated))}${where}.${doubt}`
  }
  const kw = formatQuantity(state.droppedKw, 'kW')
  const it = state.droppedItKw > 0 ? power.itPart(formatQuantity(state.droppedItKw, 'kW')) : ''
  const taken = unstated > 0 ? words.common.atLeast(kw) : kw
  return `${power.takes(name, taken)}${where}${it}.${doubt}`
}
