import { equalDistanceM } from '#standards'
import { kw, metres } from '../words'
import { inPort, plugsOf } from './customers'
import type { Dealt, Table } from './deal'
import { levelOf, levelsFor } from './levels'
import type { Supply } from './reach'

/** Paths that the other rack PDUs of the same rack are on. */
const pathsOfMates = ({ survey }: Table, row: number): Set<string> => {
  const { inventory, chain, contents } = survey
  const host = inventory.hostRow[row] ?? -1
  const mates = host < 0 ? [] : contents(host)
  return new Set(
    mates.flatMap((mate) => {
      if (mate === row || levelOf(inventory, mate) !== 'outlet') return []
      if (plugsOf(survey, mate).length === 0) return inventory.equipment[mate]?.path ?? []
      return chain.pathOf(mate) ?? []
    }),
  )
}

/**
 * Feeds a rack PDU with all that hangs on it from the nearest supply of its own path; one that is
 * of no path goes where the others of its rack are not.
 */
export const dealOutlet = (table: Table, row: number): Dealt => {
  const { survey, reach, book, places } = table
  const { inventory, parameters } = survey
  const port = inPort(inventory, row)
  if (!port) return { ok: false, reason: 'it has no power input.' }
  const own = inventory.equipment[row]?.path
  const taken = own === undefined ? pathsOfMates(table, row) : new Set<string>()
  const misfits: string[] = []
  for (const levels of levelsFor.outlet) {
    const found = reach.near(row, port, levels)
    misfits.push(...found.misfits)
    const usable = found.supplies.filter(
      (supply) =>
        (own === undefined || supply.path === own) && places.free(supply.row, supply.port) > 0,
    )
    const nearM = (usable[0]?.distanceM ?? 0) + parameters(equalDistanceM)
    const rank = (supply: Supply) =>
      Number(taken.has(supply.path)) * 2 + Number(supply.distanceM > nearM)
    const sorted = usable.toSorted(
      (a, b) => rank(a) - rank(b) || book.fullness(a.row) - book.fullness(b.row),
    )
    for (const supply of sorted) {
      const flows = book.flowsOver(row, supply.row)
      const excess = book.excess(flows, new Set([supply.row]))
      if (!excess) {
        book.add(flows)
        places.take(supply.row, supply.port, 1)
        return { ok: true, plugs: [{ row: supply.row, count: 1 }] }
      }
      const name = survey.nameOf(excess.row)
      misfits.unshift(`${name} would carry ${kw(excess.kw)} of ${kw(excess.limitKw)}.`)
    }
  }
  const where = own === undefined ? '' : ` of path ${own}`
  const farthest = metres(reach.reachM('board'))
  return { ok: false, reason: misfits[0] ?? `no supply${where} stands within ${farthest}.` }
}
