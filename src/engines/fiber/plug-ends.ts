import type { Connection, Inventory } from '#model'
import { type Cable, cables, type Transceiver, transceivers } from '#standards'
import type { Cabling } from './cabling'
import { channelsOf } from './channels'
import { endReader, type PortGroup, statedNumber } from './ends'

/** What a link is plugged into its machine with. */
export interface PlugEnd {
  readonly group: PortGroup
  readonly cable: Cable
  /** The module in the cage; undefined where the cable has its plug on, or the port takes it bare. */
  readonly module: Transceiver | undefined
  /** Links that one module or plug carries. */
  readonly linksEach: number
  /** Links that share one port of the machine: two where a splitter makes two of one. */
  readonly linksPerPort: number
  /** What one module or plug draws, W; 0 where a port takes the cable bare, NaN where nobody published it. */
  readonly wattsEach: number
  /** What may share a cage with it: the same module in the same use, or a cable to the same machine. */
  readonly key: string
}

/** Ends of links: undefined where their medium is not known. */
export interface PlugReader {
  /** Of the i-th record of the cabling. Ends at panels have none. */
  at(i: number, end: 'from' | 'to'): PlugEnd | undefined
  /** The ports that the end takes, whatever is plugged in. */
  groupAt(i: number, end: 'from' | 'to'): PortGroup
  /** Speed of the link, Gb/s: the slower of its two ends, or as stated. NaN unknown. */
  gbpsAt(i: number): number
}

const cableById: ReadonlyMap<string, Cable> = new Map(cables.map((one) => [one.id, one]))
const moduleById: ReadonlyMap<string, Transceiver> = new Map(
  transceivers.map((one) => [one.id, one]),
)

/** A published cable by the id of a medium, which may name the transceivers after it. */
export const cableOf = (mediumId: string): Cable | undefined =>
  cableById.get(mediumId) ?? cableById.get(mediumId.split('+')[0] ?? '')

interface EndSpeed {
  readonly own: number | undefined
  readonly link: number
}

/** Links in one port: two of a splitter, or two of 400 Gb/s in a port of 800. */
const sharing = (
  { own, link }: EndSpeed,
  cable: Cable,
  module: Transceiver | undefined,
): number => {
  if (own === undefined || !(own >= 2 * link)) return 1
  if (cable.splits) return 2
  if (module) return module.linksPerModule === 2 && module.gbps * 2 === own ? 2 : 1
  return (cable.plugs?.[0].links ?? 1) > 2 ? 2 : 1
}

const moduleEnd = (
  group: PortGroup,
  cable: Cable,
  module: Transceiver,
  speed: EndSpeed,
): PlugEnd => {
  const perPort = sharing(speed, cable, module)
  // A twin-port module in a cage of one fast port carries both links of that port.
  const ownPorts = perPort === 2 && !cable.splits ? 1 : module.linksPerModule
  const watts = cable.splits && module.splitGbps === speed.link ? module.splitPowerW : undefined
  return {
    group,
    cable,
    module,
    linksPerPort: perPort,
    linksEach: ownPorts * perPort,
    wattsEach: watts ?? module.powerW ?? Number.NaN,
    key: `${module.id}|${cable.splits === true}`,
  }
}

/** Which plug of a cable an end has: the one that fits the more links is at the faster machine. */
const plugEnd = (
  group: PortGroup,
  cable: Cable,
  peer: string,
  isHead: boolean,
  speed: EndSpeed,
): PlugEnd => {
  const [near, far] = cable.plugs ?? []
  const [nearW, farW] = cable.powerW ?? [Number.NaN, Number.NaN]
  const plug = isHead ? near : far
  const straight = near?.links === far?.links
  return {
    group,
    cable,
    module: undefined,
    linksEach: plug?.links ?? 1,
    linksPerPort: isHead ? sharing(speed, cable, undefined) : 1,
    wattsEach: cable.plugs ? (isHead ? nearW : farW) : 0,
    key: straight ? `${cable.id}|${peer}` : cable.id,
  }
}

/** Reads what is plugged in at the ends of every record of a cabling. */
export const plugReader = (inventory: Inventory, cabling: Cabling): PlugReader => {
  const reader = endReader(inventory)
  const { patched, at: channelsAt } = channelsOf(inventory)
  const connectionAt = (i: number) =>
    inventory.facility.connections[cabling.records[i] as number] as Connection
  const rowsAt = (i: number, end: 'from' | 'to'): readonly [number, number] => {
    const connection = connectionAt(i)
    const own = inventory.rowOf.get(connection[end].equipment) ?? -1
    const through = channelsAt.get(cabling.records[i] as number)?.[0]
    const channel = through === undefined ? undefined : patched[through]
    if (channel) return [own, channel.a.row === own ? channel.b.row : channel.a.row]
    const other = end === 'from' ? connection.to : connection.from
    return [own, inventory.rowOf.get(other.equipment) ?? -1]
  }
  const groupAt = (i: number, end: 'from' | 'to'): PortGroup => {
    const [own, other] = rowsAt(i, end)
    if (own < 0 || other < 0) return 'main'
    return reader.groupOf(own, other, statedNumber(connectionAt(i), 'gbps'))
  }
  const speedAt = (i: number, end: 'from' | 'to'): number | undefined => {
    const [own] = rowsAt(i, end)
    return own < 0 ? undefined : reader.endOf(own, groupAt(i, end)).gbps
  }
  const gbpsAt = (i: number): number => {
    const stated = statedNumber(connectionAt(i), 'gbps')
    if (stated !== undefined) return stated
    const [a, b] = [rowsAt(i, 'from'), rowsAt(i, 'to')]
    const farOf = ([own, other]: readonly [number, number]) =>
      own < 0 || other < 0
        ? Number.NaN
        : (reader.endOf(other, reader.groupOf(other, own)).gbps ?? Number.NaN)
    const isPanel = (row: number) => row >= 0 && inventory.kindOf(row).id === 'patch-panel'
    const own = (end: 'from' | 'to', row: number) =>
      isPanel(row) ? Number.POSITIVE_INFINITY : (speedAt(i, end) ?? Number.NaN)
    const far = isPanel(a[0]) ? farOf(b) : farOf(a)
    return Math.min(
      own('from', a[0]),
      own('to', b[0]),
      isPanel(a[0]) || isPanel(b[0]) ? far : Infinity,
    )
  }
  const at = (i: number, end: 'from' | 'to'): PlugEnd | undefined => {
    const medium = cabling.media[cabling.medium[i] as number]
    const cable = medium && cableOf(medium.id)
    const [own, other] = rowsAt(i, end)
    if (!medium || !cable || own < 0) return undefined
    const group = groupAt(i, end)
    const speed = { own: speedAt(i, end), link: gbpsAt(i) }
    const id = end === 'from' ? medium.opticsA : medium.opticsB
    const module = id === undefined ? undefined : moduleById.get(id)
    if (module) return moduleEnd(group, cable, module, speed)
    const [near, far] = cable.plugs ?? []
    const cage = reader.endOf(own, group).cage
    const perCage = reader.endOf(own, group).portsPerCage ?? 1
    const isHead =
      near?.plug === far?.plug && near?.links === far?.links
        ? true
        : near?.links === far?.links
          ? cage === near?.plug
          : perCage > 1 || cage === 'osfp' || cage === 'osfp224'
    return plugEnd(group, cable, inventory.equipment[other]?.id ?? '', isHead, speed)
  }
  return { at, groupAt, gbpsAt }
}
