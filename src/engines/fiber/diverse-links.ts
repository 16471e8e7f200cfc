import type { Connection, Inventory } from '#model'
import type { Channel } from './channels'
import { standsIn } from './places'
import type { PassedWays } from './ways-passed'

/** A link from end to end, and what it passes: panels, trays, fire compartments. */
export interface DiverseLink {
  readonly a: number
  readonly b: number
  readonly panels: readonly number[]
  readonly trays: readonly string[]
  readonly compartments: readonly string[]
  /** Whether the way of all its cables is known. */
  readonly wayKnown: boolean
  /** Its cables, as indices into the facility's connections. */
  readonly connections: readonly number[]
}

/** The rows between the ends of a channel: panels, and entrances that a circuit joins. */
const passedRows = (inventory: Inventory, { a, b, hops }: Channel): readonly number[] => {
  if (hops.length < 2) return []
  const found = new Set<number>()
  for (const index of hops.flat()) {
    const { from, to } = inventory.facility.connections[index] as Connection
    for (const { equipment } of [from, to]) {
      const row = inventory.rowOf.get(equipment)
      if (row !== undefined && row !== a.row && row !== b.row) found.add(row)
    }
  }
  return [...found]
}

/** A container is served by the switches that are mounted in it: nobody draws links to its miners. */
const insideContainers = (inventory: Inventory): readonly DiverseLink[] =>
  inventory.rowsOf('switch').flatMap((row) => {
    const host = standsIn(inventory, row)
    return inventory.kindOf(host).id === 'miner-container'
      ? [
          {
            a: host,
            b: row,
            panels: [],
            trays: [],
            compartments: [],
            wayKnown: true,
            connections: [],
          },
        ]
      : []
  })

/** Links from end to end, as yet without what their cables pass. */
export const diverseLinks = (
  inventory: Inventory,
  channels: readonly Channel[],
): readonly DiverseLink[] => [
  ...channels
    .filter(({ a, b }) => a.row !== b.row)
    .map((channel) => ({
      a: channel.a.row,
      b: channel.b.row,
      panels: passedRows(inventory, channel),
      trays: [],
      compartments: [],
      wayKnown: false,
      connections: channel.hops.flat(),
    })),
  ...insideContainers(inventory),
]

/** A link with what its cables pass, as far as their ways are known. */
export const followed = (link: DiverseLink, ways: PassedWays): DiverseLink => {
  if (link.wayKnown) return link
  const found = link.connections.map((index) => ways(index))
  return {
    ...link,
    trays: [...new Set(found.flatMap((way) => way?.trays ?? []))],
    compartments: [...new Set(found.flatMap((way) => way?.compartments ?? []))],
    wayKnown: found.every((way) => way !== undefined),
  }
}
