import type { Ids } from '#base'
import type { Equipment, Inventory, Rated } from '#model'
import { setTable } from '../power/connect'
import { byName, inPort, plugsOf } from '../power/customers'
import type { Table } from '../power/deal'
import { Draft, portRef } from '../power/draft'
import { customOf, levelsFor } from '../power/levels'
import type { Supply } from '../power/reach'
import type { PlanProposal } from '../proposal'
import { counted, named } from '../words'
import type { Candidate } from './candidate'
import { hangingRows, type Loss, liveCords } from './loss'

const assumed = (value: number): Rated => ({ value, source: { grade: 'estimate' } })

/** Which supplies come first: the nearest, or those behind a UPS. */
type Preference = 'near' | 'protected'

/** How many cords a row lacks in the loss, and how many it needs; or why that cannot be said. */
const wantOf = (loss: Loss, row: number) => {
  const { survey } = loss
  const { inventory } = survey
  const inPlace = plugsOf(survey, row).reduce((sum, { count }) => sum + count, 0)
  const stated = inventory.numberOf(row, 'cordsNeeded')
  if (stated === undefined && inPlace > 1) {
    return { question: 'how many of its cords must be live is not stated.' }
  }
  const needed = Math.max(1, stated ?? 1)
  const wanted = needed - liveCords(loss, row)
  const kw = loss.survey.drawKw(row)
  if (Number.isNaN(kw)) return { question: 'what it draws is not stated.' }
  const cords = inventory.numberOf(row, 'cords')
  const isTooMany = cords !== undefined && inPlace + wanted > cords
  if (isTooMany && inventory.equipment[row]?.values?.['cords'] === undefined) {
    return {
      refusal: `is built for ${counted(cords, 'cord')}, and none is free.`,
    }
  }
  return { wanted, needed, inPlace, kw }
}

type Want = Extract<ReturnType<typeof wantOf>, { readonly wanted: number }>

const ordered = (supplies: readonly Supply[], own: ReadonlySet<string>, prefer: Preference) => {
  const rank = ({ path, isProtected }: Supply): number =>
    (prefer === 'protected' && !isProtected ? 2 : 0) + (own.has(path) ? 1 : 0)
  return [...supplies].sort((a, b) => rank(a) - rank(b))
}

/** The supply that a cord may go to, or the reason why there is none. */
const supplyFor = (
  { survey, dead }: Loss,
  table: Table,
  row: number,
  { wanted, kw }: Want,
  prefer: Preference,
): Supply | string => {
  const { inventory, chain } = survey
  const port = inPort(inventory, row)
  if (!port) return 'has no power input.'
  const own = new Set(plugsOf(survey, row).map((plug) => chain.pathOf(plug.row) ?? ''))
  own.delete('')
  const misfits: string[] = []
  const steps = levelsFor[customOf(inventory, row)].map(
    (levels) => () => table.reach.near(row, port, levels),
  )
  for (const look of [() => table.reach.beside(row, port), ...steps]) {
    const found = look()
    misfits.push(...found.misfits)
    for (const supply of ordered(found.supplies, own, prefer)) {
      if (dead.has(supply.row) || !chain.isFed(supply.row)) continue
      if (table.places.free(supply.row, supply.port) < wanted) {
        misfits.push('every supply within reach is full.')
        continue
      }
      // After the loss the new cord carries everything.
      const flows = table.book.flowsOf([{ row: supply.row, count: wanted }], kw, 1)
      const excess = table.book.excess(flows, new Set([supply.row]))
      if (excess) {
        misfits.push(`${survey.nameOf(excess.row)} has no capacity left for it.`)
        continue
      }
      table.book.add(flows)
      return supply
    }
  }
  return misfits[0] ?? 'no supply that stays live stands within reach.'
}

const withCords = (item: Equipment, inventory: Inventory, row: number, want: Want) => {
  const cords = want.inPlace + want.wanted
  const stated = inventory.numberOf(row, 'cords')
  const isShort = stated === undefined || stated < cords
  const isOpen = inventory.numberOf(row, 'cordsNeeded') === undefined
  if (!isShort && !isOpen) return undefined
  return {
    ...item,
    values: {
      ...item.values,
      ...(isShort ? { cords: assumed(cords) } : {}),
      ...(isOpen ? { cordsNeeded: assumed(want.needed) } : {}),
    },
  }
}

const drawCords = (
  loss: Loss,
  parts: readonly number[],
  ids: Ids,
  prefer: Preference,
): PlanProposal | undefined => {
  const { survey, refusals, questions } = loss
  const { inventory, nameOf } = survey
  const draft = new Draft(inventory, ids)
  const table = setTable(survey, new Set())
  let laid = 0
  for (const row of [...parts].sort(byName(survey))) {
    const want = wantOf(loss, row)
    if ('question' in want) questions.add(nameOf(row), want.question)
    else if ('refusal' in want) refusals.add(nameOf(row), want.refusal)
    else {
      const supply = supplyFor(loss, table, row, want, prefer)
      if (typeof supply === 'string') {
        const isOpen = supply.includes('not stated')
        ;(isOpen ? questions : refusals).add(nameOf(row), supply)
        continue
      }
      table.places.take(supply.row, supply.port, want.wanted)
      const port = inPort(inventory, row)
      if (!port) continue
      draft.join(
        portRef(inventory, supply.row, supply.port),
        portRef(inventory, row, port),
        want.wanted,
      )
      const changed = withCords(inventory.equipment[row] as Equipment, inventory, row, want)
      if (changed) {
        draft.change(changed)
        draft.assumed.add(
          nameOf(row),
          `has an inlet for a further cord; ${counted(want.needed, 'live cord')} will do.`,
        )
      }
      draft.remarks.add(nameOf(row), `${counted(want.wanted, 'cord')} from ${nameOf(supply.row)}.`)
      laid += 1
    }
  }
  return laid > 0 ? draft.proposal() : undefined
}

/** Further cords for what hangs on what is lost: one of each kind, all of each, all plant, all IT, everything. */
export const cordCandidates = (loss: Loss, ids: Ids): readonly Candidate[] => {
  const { inventory, nameOf } = loss.survey
  const rows = [...hangingRows(loss)].sort(byName(loss.survey))
  const isIt = (row: number) => inventory.kindOf(row).it === true
  const kinds = [...new Set(rows.map((row) => inventory.kindOf(row).id))].sort()
  const sets = [
    ...kinds.map((kind) => rows.filter((row) => inventory.kindOf(row).id === kind).slice(0, 1)),
    ...kinds.map((kind) => rows.filter((row) => inventory.kindOf(row).id === kind)),
    rows.filter((row) => !isIt(row)),
    rows.filter(isIt),
    rows,
  ]
  const unlike = new Map(sets.map((set) => [set.join(' '), set]))
  unlike.delete('')
  const preferences: readonly Preference[] = ['near', 'protected']
  return [...unlike.values()].flatMap((parts) =>
    preferences.map((prefer) => ({
      type: 'cord' as const,
      parts,
      draw: (some: readonly number[]) => drawCords(loss, some, ids, prefer),
      title: (some: readonly number[]) =>
        `A further cord to ${named([...some].sort(byName(loss.survey)).map(nameOf))}`,
    })),
  )
}
