import type { Inventory } from '#model'
import { allChannels, type Channel } from './channels'

/** A link from end to end: one cable, or several with patch panels between them. */
export interface NetworkLink {
  readonly a: number
  readonly b: number
  readonly count: number
  /** Its cables, as indices into the facility's connections. */
  readonly segments: readonly number[]
  /** Rows of the panels that it passes. */
  readonly panels: readonly number[]
}

/** The rows that a channel passes, both ends included: one more than it has hops. */
const rowsAlong = ({ rowOf, facility }: Inventory, { a, hops }: Channel): readonly number[] => {
  const rows = [a.row]
  for (const [record] of hops) {
    const connection = facility.connections[record ?? -1]
    const ends = [connection?.from, connection?.to].map((end) => rowOf.get(end?.equipment ?? ''))
    const at = rows.at(-1)
    rows.push((ends[0] === at ? ends[1] : ends[0]) ?? -1)
  }
  return rows
}

/** A channel as links: an entrance that a circuit leads on from is an end of its own. */
const linksOf = (inventory: Inventory, channel: Channel): readonly NetworkLink[] => {
  const rows = rowsAlong(inventory, channel)
  const links: NetworkLink[] = []
  let start = 0
  for (let at = 1; at < rows.length; at++) {
    const isLast = at === rows.length - 1
    const [a, b] = [rows[start] as number, rows[at] as number]
    if (b < 0) return links
    if (!isLast && inventory.kindOf(b).id !== 'entrance') continue
    const isPanel = (row: number) => inventory.kindOf(row).id === 'patch-panel'
    // What ends at a panel is joined to nothing.
    if (a !== b && !isPanel(a) && !isPanel(b)) {
      links.push({
        a,
        b,
        count: channel.count,
        segments: channel.hops.slice(start, at).flat(),
        panels: rows.slice(start + 1, at),
      })
    }
    start = at
  }
  return links
}

/** Every data link between two pieces that are there, panels passed through. */
export const networkLinks = (inventory: Inventory): readonly NetworkLink[] =>
  allChannels(inventory).flatMap((channel) => linksOf(inventory, channel))
