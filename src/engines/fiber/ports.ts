import type { Connection, Inventory } from '#model'
import type { Cabling } from './cabling'
import { endReader, type PortGroup, portGroups, portsIn } from './ends'
import { portsPerCageOf } from './media'
import { type PlugEnd, type PlugReader, plugReader } from './plug-ends'
import { type PortAsk, PortSlots, type Slot } from './port-slots'
import { type Strands, strandsOf } from './strands'

type End = 'from' | 'to'

/** Ports that the links of one record take at one end, in the order of the links. */
export interface TakenPorts {
  /** Counted from 1; 0 where no port is free, or where another record chose the same. */
  readonly positions: readonly number[]
  /** What stands beside them: cage and lane, `3/2`; empty where there is none. */
  readonly labels: readonly string[]
}

/** A port that two records chose. */
export interface PortClash {
  readonly row: number
  readonly position: number
  readonly label: string
  /** Ids of the connections. */
  readonly connections: readonly string[]
}

/** More links than ports. */
export interface PortOverflow {
  readonly row: number
  readonly group: PortGroup
  readonly links: number
  readonly ports: number
}

/** One cage with what is plugged into it. */
export interface CageUse {
  readonly row: number
  readonly group: PortGroup
  readonly cage: number
  readonly plug: PlugEnd
  readonly links: number
}

/** Every link's ports at both its ends. */
export interface PortAssignment {
  /** Of the i-th record of the cabling. */
  at(i: number, end: End): TakenPorts
  /** Ports of a machine that its links or its maker know of: the ports of every group in order. */
  groupsOf(row: number): readonly PortRange[]
  /** What stands beside a port. */
  labelOf(row: number, position: number): string
  readonly clashes: readonly PortClash[]
  readonly overflows: readonly PortOverflow[]
  /** Cages with straight and splitter links, or with two kinds of modules, in one. */
  readonly mixed: readonly { readonly row: number; readonly cage: number }[]
  /** Cages that are known to hold a plug. */
  readonly cages: readonly CageUse[]
  readonly plugs: PlugReader
}

/** The ports of one group of a machine, numbered on from those before. */
export interface PortRange {
  readonly group: PortGroup
  readonly first: number
  /** Undefined where nobody states how many there are. */
  readonly ports: number | undefined
  readonly portsPerCage: number
}

interface Ask extends PortAsk {
  readonly i: number
  readonly end: End
  readonly group: PortGroup
  readonly plug: PlugEnd | undefined
  readonly order: string
}

const prefixes: Readonly<Record<PortGroup, string>> = {
  main: '',
  uplink: '',
  storage: 'S',
  front: 'F',
  management: 'M',
}

/** Digits compare by value: node-2 stands before node-10. */
const naturalKey = (id: string): string => id.replace(/\d+/g, (digits) => digits.padStart(9, '0'))

const inOrder = (a: Ask, b: Ask): number => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0)

interface Machine {
  readonly ranges: readonly PortRange[]
  readonly slots: PortSlots<Ask>
}

/** Gives ports at every machine; panels have places of their own. */
class Assigning {
  readonly taken = new Map<number, TakenPorts>()
  readonly clashes: PortClash[] = []
  readonly overflows: PortOverflow[] = []
  readonly mixed: { row: number; cage: number }[] = []
  readonly cages = new Map<string, { -readonly [K in keyof CageUse]: CageUse[K] }>()
  readonly machines = new Map<number, readonly PortRange[]>()
  readonly inventory: Inventory
  readonly cabling: Cabling
  readonly plugs: PlugReader
  readonly #strands: Strands
  readonly #reader

  constructor(inventory: Inventory, cabling: Cabling) {
    this.inventory = inventory
    this.cabling = cabling
    this.plugs = plugReader(inventory, cabling)
    this.#strands = strandsOf(inventory)
    this.#reader = endReader(inventory)
  }

  run(): void {
    const byRow = new Map<number, Ask[]>()
    this.cabling.records.forEach((index, i) => {
      for (const end of ['from', 'to'] as const) {
        if (this.#atPanel(index, i, end)) continue
        const ask = this.#askOf(index, i, end)
        if (!ask) continue
        const [row, own] = ask
        const list = byRow.get(row)
        if (list) list.push(own)
        else byRow.set(row, [own])
      }
    })
    for (const [row, asks] of [...byRow].sort(([a], [b]) => a - b)) this.#giveAt(row, asks)
  }

  #connection(index: number): Connection {
    return this.inventory.facility.connections[index] as Connection
  }

  #atPanel(index: number, i: number, end: End): boolean {
    const row = this.#strands.rowOf(index, end)
    if (row < 0 || this.inventory.kindOf(row).id !== 'patch-panel') return false
    const { count } = this.#connection(index)
    const positions = Array.from(
      { length: count },
      (_, k) => this.#strands.placeOf({ index, k }, end)?.place ?? 0,
    )
    this.taken.set(i * 2 + (end === 'from' ? 0 : 1), { positions, labels: positions.map(String) })
    return true
  }

  #askOf(index: number, i: number, end: End): readonly [number, Ask] | undefined {
    const connection = this.#connection(index)
    const row = this.inventory.rowOf.get(connection[end].equipment)
    const other = connection[end === 'from' ? 'to' : 'from'].equipment
    const otherRow = this.inventory.rowOf.get(other)
    if (row === undefined) return undefined
    const plug = this.plugs.at(i, end)
    const isSwitch = otherRow !== undefined && this.inventory.kindOf(otherRow).id === 'switch'
    const order = `${isSwitch ? 1 : 0}|${plug?.key ?? ''}|${naturalKey(other)}|${connection.id}|${end}`
    const ask: Ask = {
      i,
      end,
      group: this.plugs.groupAt(i, end),
      plug,
      links: connection.count,
      stated: connection[end].position,
      perPort: plug?.linksPerPort ?? 1,
      key: plug?.key,
      order,
    }
    return [row, ask]
  }

  /** Ranges of ports, one after another; a group of unknown size is as large as its links need. */
  #machineOf(row: number, asks: readonly Ask[]): Machine {
    const ranges: PortRange[] = []
    let first = 1
    for (const group of portGroups) {
      const ports = portsIn(this.inventory, row, group)
      const own = asks.filter((ask) => ask.group === group)
      const needed = own.reduce((sum, ask) => sum + Math.ceil(ask.links / ask.perPort), 0)
      if (ports === undefined && needed === 0) continue
      const portsPerCage = portsPerCageOf(this.#reader.endOf(row, group))
      ranges.push({ group, first, ports, portsPerCage })
      // Mixed cages may leave ports free between; a group of unknown size has room for that.
      first += ports ?? needed * portsPerCage
    }
    const rangeAt = (position: number) =>
      ranges.findLast((range) => range.first <= position) ?? (ranges[0] as PortRange)
    const cageOf = (position: number) => {
      const range = rangeAt(position)
      return range.first + Math.floor((position - range.first) / range.portsPerCage)
    }
    return { ranges, slots: new PortSlots<Ask>(cageOf) }
  }

  #giveAt(row: number, asks: Ask[]): void {
    asks.sort(inOrder)
    const { ranges, slots } = this.#machineOf(row, asks)
    this.machines.set(row, ranges)
    for (const ask of asks)
      if (ask.stated !== undefined) this.#note(row, ask, slots.giveStated(ask))
    for (const range of ranges) {
      const last =
        range.ports === undefined ? Number.POSITIVE_INFINITY : range.first + range.ports - 1
      let left = 0
      for (const ask of asks) {
        if (ask.group !== range.group || ask.stated !== undefined) continue
        const given = slots.giveFree(ask, range.first, last)
        left += given.filter(({ position }) => position === 0).length
        this.#note(row, ask, given)
      }
      if (left > 0 && range.ports !== undefined) {
        const { group, ports } = range
        this.overflows.push({ row, group, links: ports + left, ports })
      }
    }
    for (const { position, asks: both } of slots.clashes) {
      this.clashes.push({
        row,
        position,
        label: labelAt(ranges, position, 0),
        connections: both.map(({ i }) => this.#connection(this.cabling.records[i] as number).id),
      })
    }
    for (const cage of slots.mixed) this.mixed.push({ row, cage })
  }

  #note(row: number, ask: Ask, slots: readonly Slot[]): void {
    const ranges = this.machines.get(row) ?? []
    const { plug, group } = ask
    this.taken.set(ask.i * 2 + (ask.end === 'from' ? 0 : 1), {
      positions: slots.map(({ position }) => position),
      labels: slots.map(({ position, share }) =>
        position === 0 ? '' : labelAt(ranges, position, ask.perPort > 1 ? share : 0),
      ),
    })
    if (!plug) return
    for (const { position } of slots) {
      if (position === 0) continue
      const cage = cageAt(ranges, position)
      const key = `${row}|${group}|${cage}|${plug.key}`
      const known = this.cages.get(key)
      if (known) known.links += 1
      else this.cages.set(key, { row, group, cage, plug, links: 1 })
    }
  }
}

const rangeOf = (ranges: readonly PortRange[], position: number): PortRange | undefined =>
  ranges.findLast(({ first }) => first <= position)

/** The cage of a port: counted from 1 in its group, uplinks on from the ports before. */
const cageAt = (ranges: readonly PortRange[], position: number): number => {
  const range = rangeOf(ranges, position)
  return range ? Math.ceil((position - range.first + 1) / range.portsPerCage) : position
}

const labelAt = (ranges: readonly PortRange[], position: number, share: number): string => {
  const range = rangeOf(ranges, position)
  if (!range) return String(position)
  const { group, first, portsPerCage } = range
  const part = share > 0 ? `/${share}` : ''
  if (group === 'uplink') return `${position}${part}`
  const lane = portsPerCage > 1 ? `/${((position - first) % portsPerCage) + 1}` : ''
  return `${prefixes[group]}${cageAt(ranges, position)}${lane}${part}`
}

const none: TakenPorts = { positions: [], labels: [] }

/**
 * Gives every link its ports at both ends. Ports that somebody chose come first; the others take the
 * lowest free ones: machines before switches, by id, so that neither chance nor the order of the
 * file decides. Two links share a cage only if the same module serves both, both straight or both
 * over splitters (NVIDIA twin-port modules); a cable with two links in its plug keeps a cage for
 * itself. Clashes, machines with more links than ports and mixed cages are told.
 */
export const assignPorts = (inventory: Inventory, cabling: Cabling): PortAssignment => {
  const work = new Assigning(inventory, cabling)
  work.run()
  return {
    at: (i, end) => work.taken.get(i * 2 + (end === 'from' ? 0 : 1)) ?? none,
    groupsOf: (row) => work.machines.get(row) ?? [],
    labelOf: (row, position) => labelAt(work.machines.get(row) ?? [], position, 0),
    clashes: work.clashes,
    overflows: work.overflows,
    mixed: work.mixed,
    cages: [...work.cages.values()],
    plugs: work.plugs,
  }
}
