import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import type { Total } from '../quantities'
import { type CableChoice, choiceReader } from './cable-choice'
import type { CablePath } from './cable-paths'
import type { Cabling, Place3 } from './cabling'
import { allChannels, type Channel, channelLength } from './channels'
import type { LinkFabric } from './link-fabric'
import {
  type CableEnd,
  type CableReader,
  cableReader,
  type ScheduledCable,
  togetherM,
} from './schedule'
import type { FiberSolution } from './solution'

/** A stretch of a way along one pathway, between two places on it. */
export interface TrayStep {
  /** Of the route, or of the tray that is equipment. */
  readonly id: string
  readonly fromM: number
  readonly toM: number
  readonly lengthM: number
  /** The rooms on either side of each wall, floor or ceiling that it passes here. */
  readonly walls: readonly (readonly string[])[]
}

/** What the length of a cable is made of. They add up to it, unless somebody stated the length. */
interface WayParts {
  readonly traysM: number
  /** Between pathways, or without any. */
  readonly openM: number
  /** Up or down between pathway and rack, both ends together. */
  readonly dropsM: number
  /** Sideways in the racks, both ends together. */
  readonly inRackM: number
  readonly slackM: number
}

/** One physical cable, or bundle of like ones, of a link, with its way. */
export interface TracedCable extends ScheduledCable {
  readonly choice: CableChoice
  readonly steps: readonly TrayStep[]
  /** Undefined where no way is known. */
  readonly parts: WayParts | undefined
  /** The way as it is drawn; empty where none is known. */
  readonly points: readonly Place3[]
}

/** A link from end to end: one cable, or several through patch panels. */
export interface TracedLink {
  readonly key: string
  readonly ends: readonly [CableEnd, CableEnd]
  /** How many like links run side by side. */
  readonly count: number
  readonly junctions: number
  readonly fabric: LinkFabric | undefined
  readonly cables: readonly TracedCable[]
  /** Ids of the devices and racks that it joins and of the trays among the equipment. */
  readonly passes: readonly string[]
  /** It ends at a panel or circuit with nothing behind: what lies beyond is not drawn. */
  readonly isOpen: boolean
  /** Of one link: its cables one after another, of parallel ones the longest. */
  readonly lengthM: number | undefined
  readonly atLeastM: number
}

/** The ways of some links, and what they come to. */
export interface CableTrace {
  /** What was asked for. */
  readonly ids: readonly string[]
  readonly links: readonly TracedLink[]
  /** Links beside those that are told. */
  readonly untold: number
  /** Links and cables that are told. */
  readonly linkCount: number
  readonly cableCount: number
  /** All their cables laid end to end. */
  readonly lengthM: Total
}

/** More ways than this at once are no answer but a carpet. */
const mostLinks = 2000

/** This near to a way, a wall that its tray passes is one that the way passes. */
const nearM = 0.05

const awayM = (a: Place3, b: Place3, at: Place3): number => {
  const along = { x: b.x - a.x, y: b.y - a.y, z: b.z - a.z }
  const square = along.x ** 2 + along.y ** 2 + along.z ** 2
  const dot = (at.x - a.x) * along.x + (at.y - a.y) * along.y + (at.z - a.z) * along.z
  const share = square === 0 ? 0 : Math.min(1, Math.max(0, dot / square))
  return Math.hypot(
    a.x + along.x * share - at.x,
    a.y + along.y * share - at.y,
    a.z + along.z * share - at.z,
  )
}

const passes = (points: readonly Place3[], at: Place3): boolean =>
  points.some((point, n) => {
    const next = points[n + 1]
    return next !== undefined && awayM(point, next, at) <= nearM
  })

const stepsOf = (path: CablePath, trays: ReadonlyMap<string, Cabling['trays'][number]>) =>
  path.steps.map(
    ({ trayId, fromM, toM }): TrayStep => ({
      id: trayId,
      fromM,
      toM,
      lengthM: Math.abs(toM - fromM),
      walls: (trays.get(trayId)?.penetrations ?? [])
        .filter((wall) => passes(path.points, wall))
        .map(({ roomIds }) => roomIds),
    }),
  )

const partsOf = ({ parts }: CablePath, steps: readonly TrayStep[]): WayParts => {
  const traysM = steps.reduce((sum, { lengthM }) => sum + lengthM, 0)
  const { pathM, dropsM, inRackM, slackM } = parts
  return { traysM, openM: Math.max(0, pathM - traysM), dropsM, inRackM, slackM }
}

/** Equipment by id with all that is mounted in it. */
const withContents = (inventory: Inventory, ids: readonly string[]): ReadonlySet<number> => {
  const rows = new Set(ids.flatMap((id) => inventory.rowOf.get(id) ?? []))
  if (rows.size === 0) return rows
  // Hosts nest a few levels deep; a file that nests in a ring ends here.
  for (let level = 0; level < 8; level++) {
    const before = rows.size
    inventory.hostRow.forEach((host, row) => {
      if (rows.has(host)) rows.add(row)
    })
    if (rows.size === before) break
  }
  return rows
}

/** Channels of which a cable was asked for, or which begin, end or are patched in what was. */
const wantedOf = (inventory: Inventory, ids: readonly string[]): readonly Channel[] => {
  const asked = new Set(ids)
  const rows = withContents(inventory, ids)
  const { connections } = inventory.facility
  const isIn = (id: string): boolean => rows.has(inventory.rowOf.get(id) ?? -1)
  return allChannels(inventory).filter(({ hops }) =>
    hops.flat().some((index) => {
      const connection = connections[index]
      if (!connection) return false
      const { id, from, to } = connection
      return asked.has(id) || isIn(from.equipment) || isIn(to.equipment)
    }),
  )
}

const hostsOf = (inventory: Inventory, id: string): string[] => {
  const ids = [id]
  let row = inventory.rowOf.get(id) ?? -1
  for (let step = 0; step < 8 && row >= 0; step++) {
    row = inventory.hostRow[row] as number
    const host = inventory.equipment[row]
    if (host) ids.push(host.id)
  }
  return ids
}

/** The end of a link at its first or last machine. */
const endAt = (inventory: Inventory, cable: TracedCable, row: number): CableEnd =>
  cable.to.id === inventory.equipment[row]?.id ? cable.to : cable.from

const lengthOf = (channel: Channel, byRecord: ReadonlyMap<number, TracedCable>) => {
  const { lengthM, atLeastM } = channelLength(channel, (index) => {
    const cable = byRecord.get(index)
    return { lengthM: cable?.lengthM ?? Number.NaN, atLeastM: cable?.atLeastM ?? 0 }
  })
  return { lengthM: Number.isNaN(lengthM) ? undefined : lengthM, atLeastM }
}

const linkOf = (
  inventory: Inventory,
  channel: Channel,
  byRecord: ReadonlyMap<number, TracedCable>,
): TracedLink | undefined => {
  const cables = [...byRecord.values()]
  const [first] = cables
  const last = cables.at(-1)
  if (!first || !last) return undefined
  const trays = cables.flatMap(({ steps }) => steps.map(({ id }) => id))
  const devices = cables.flatMap(({ from, to }) => [from.id, to.id])
  const { a, b, count, junctions, open } = channel
  return {
    key: `${first.id} ${a.position ?? ''}`,
    ends:
      first === last
        ? [first.from, first.to]
        : [endAt(inventory, first, a.row), endAt(inventory, last, b.row)],
    count,
    junctions,
    fabric: first.fabric,
    cables,
    passes: [
      ...new Set([
        ...devices.flatMap((id) => hostsOf(inventory, id)),
        ...trays.filter((id) => inventory.rowOf.has(id)),
      ]),
    ],
    isOpen: open,
    ...lengthOf(channel, byRecord),
  }
}

const tracer = (inventory: Inventory, reader: CableReader) => {
  const { cabling, paths, lineOf } = reader
  const choiceOf = choiceReader(inventory, cabling)
  const place = new Map(Array.from(cabling.records, (index, n) => [index, n]))
  const trays = new Map(cabling.trays.map((tray) => [tray.id, tray]))
  return (index: number, channel: Channel): TracedCable | undefined => {
    const line = lineOf(place.get(index) ?? -1)
    if (!line) return undefined
    const path = paths.pathOf(index)
    const steps = path ? stepsOf(path, trays) : []
    return {
      ...line,
      choice: choiceOf(channel, place.get(index) ?? -1),
      steps,
      parts: path && partsOf(path, steps),
      points: path?.points.filter(({ x, y, z }) => Number.isFinite(x + y + z)) ?? [],
    }
  }
}

/**
 * Follows links end to end: those of some connections, and all that begin, end or are patched in some
 * equipment and what is mounted in it. `inventory` must be the one that was solved. Ids that are
 * neither connections nor equipment lead nowhere.
 */
export const traceCables = (
  inventory: Inventory,
  parameters: Parameters,
  fiber: FiberSolution,
  ids: readonly string[],
): CableTrace => {
  const wanted = wantedOf(inventory, ids)
  const trace = tracer(inventory, cableReader(inventory, parameters, fiber))
  const links = wanted.slice(0, mostLinks).flatMap((channel) => {
    const byRecord = new Map<number, TracedCable>()
    for (const index of channel.hops.flat()) {
      const cable = trace(index, channel)
      if (cable) byRecord.set(index, cable)
    }
    return linkOf(inventory, channel, byRecord) ?? []
  })
  const cables = [
    ...new Map(links.flatMap((link) => link.cables).map((cable) => [cable.id, cable])).values(),
  ]
  return {
    ids,
    links,
    untold: wanted.slice(mostLinks).reduce((sum, { count }) => sum + count, 0),
    linkCount: links.reduce((sum, { count }) => sum + count, 0),
    cableCount: cables.reduce((sum, { count }) => sum + count, 0),
    lengthM: togetherM(cables),
  }
}
