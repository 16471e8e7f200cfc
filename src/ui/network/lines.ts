import type { CableEnd, CableSchedule, PortMaps, ScheduledCable } from '#engines'
import { cableLabel, portAt, portsText } from '#engines'
import { networkWords } from '../text/network'

/** The lists of the network. */
export const networkSections = ['cables', 'ports', 'bill', 'trays', 'fabrics'] as const
export type NetworkSection = (typeof networkSections)[number]

/** A line of the cable schedule: a bundle of like cables, or one of them. */
export interface CableLine {
  readonly key: string
  /** The connection that it is. */
  readonly ids: readonly string[]
  readonly label: string
  readonly from: string
  readonly fromPort: string
  readonly to: string
  readonly toPort: string
  readonly fabric: string
  readonly medium: string | undefined
  readonly count: number
  readonly links: number
  readonly lengthM: number | undefined
  readonly atLeastM: number
  readonly orderM: number | undefined
  readonly reachM: number | undefined
  /** The pathways in order; undefined where it follows none. */
  readonly trays: string | undefined
  readonly status: string
}

/** Names of equipment, routes and the like, as the document has them. */
export type NameOf = (id: string) => string

export const fabricName = (fabric: string | undefined): string =>
  networkWords.fabrics[fabric as keyof typeof networkWords.fabrics] ?? networkWords.noFabric

/** Why a cable has or lacks a length; a code that the words do not know is shown as it is. */
export const statusOf = ({ why, isStated }: Pick<ScheduledCable, 'why' | 'isStated'>): string => {
  const known: Readonly<Record<string, string>> = networkWords.why
  return isStated && why === 'ok' ? networkWords.isStated : (known[why] ?? why)
}

const lineOf = (
  cable: ScheduledCable,
  trays: string | undefined,
  nameOf: NameOf,
  single?: number,
): CableLine => {
  const at = (end: CableEnd) => (single === undefined ? end : portAt(end, single, cable.count))
  const from = nameOf(cable.from.id)
  const to = nameOf(cable.to.id)
  return {
    key: single === undefined ? cable.id : `${cable.id} ${single + 1}`,
    ids: [cable.id],
    label: cableLabel(from, at(cable.from), to, at(cable.to)),
    from,
    fromPort: portsText(at(cable.from)),
    to,
    toPort: portsText(at(cable.to)),
    fabric: fabricName(cable.fabric),
    medium: cable.medium,
    count: single === undefined ? cable.count : 1,
    links:
      single === undefined
        ? cable.links
        : at(cable.from).positions.length || cable.links / cable.count,
    lengthM: cable.lengthM,
    atLeastM: cable.atLeastM,
    orderM: cable.orderM,
    reachM: cable.reachM,
    trays,
    status: statusOf(cable),
  }
}

/** The schedule's cables as lines, in file order: bundles of like cables, or every one of them. */
export const cableLines = (
  { cables, ways }: Pick<CableSchedule, 'cables' | 'ways'>,
  nameOf: NameOf,
  manner: 'bundles' | 'single',
): readonly CableLine[] => {
  const named = ways.map((way) => way.map(nameOf).join(' › '))
  return cables.flatMap((cable) => {
    const trays = named[cable.way]
    if (manner === 'bundles') return lineOf(cable, trays, nameOf)
    return Array.from({ length: cable.count }, (_, n) => lineOf(cable, trays, nameOf, n))
  })
}

/** A line of the port map: one port of one device. */
export interface PortLine {
  readonly key: string
  /** The device, and the connection that takes the port. */
  readonly ids: readonly string[]
  readonly device: string
  readonly deviceId: string
  readonly port: string
  readonly peer: string | undefined
  readonly peerPort: string | undefined
  readonly connection: string | undefined
  readonly fabric: string | null
  readonly medium: string | undefined
  readonly gbps: number | undefined
  readonly transceiver: string | undefined
  readonly isClashing: boolean
}

/** The ports of all devices of a port map as lines, device by device. */
export const portLines = ({ devices }: PortMaps, nameOf: NameOf): readonly PortLine[] =>
  devices.flatMap(({ id, lines }) => {
    const device = nameOf(id)
    return lines.map(
      (line, n): PortLine => ({
        key: `${id} ${n}`,
        ids: line.connection === undefined ? [id] : [line.connection],
        device,
        deviceId: id,
        port:
          line.port === 'rear' ? `${line.label} ${networkWords.elevation.sides.rear}` : line.label,
        peer: line.peer && nameOf(line.peer.id),
        peerPort: line.peer && portsText(line.peer),
        connection: line.connection,
        fabric: line.connection === undefined ? null : fabricName(line.fabric),
        medium: line.medium,
        gbps: line.gbps,
        transceiver: line.transceiver,
        isClashing: line.isClashing,
      }),
    )
  })

/** What of a fabric is needed and what stands there. */
export interface FabricLine {
  readonly key: string
  readonly ids: readonly string[]
  readonly cluster: string
  readonly fabric: string
  readonly part: string
  /** Undefined where no fabric of this radix can be built. */
  readonly needed: number | undefined
  readonly placed: number
}

type Part = keyof typeof networkWords.parts

const isPart = (name: string): name is Part => name in networkWords.parts

/** Parts of every fabric, tier by tier; a tier that is neither needed nor there is left out. */
export const fabricLines = (
  fabrics: CableSchedule['fabrics'],
  nameOf: NameOf,
): readonly FabricLine[] =>
  fabrics.flatMap(({ clusterId, role, needed, placed }, n) => {
    const counts = new Map<string, unknown>(Object.entries(placed))
    const wanted = new Map<string, unknown>(Object.entries(needed ?? {}))
    return [...new Set([...counts.keys(), ...wanted.keys()])].filter(isPart).flatMap((part) => {
      const here = counts.get(part)
      const due = wanted.get(part)
      const line: FabricLine = {
        key: `${n} ${part}`,
        ids: [],
        cluster: nameOf(clusterId),
        fabric: fabricName(role),
        part: networkWords.parts[part],
        needed: typeof due === 'number' ? due : undefined,
        placed: typeof here === 'number' ? here : 0,
      }
      return line.placed === 0 && (line.needed ?? 0) === 0 ? [] : [line]
    })
  })
