import type { Connection, Inventory } from '#model'
import type { Cabling } from './cabling'
import { endReader, type PortGroup, portGroups, portsIn } from './ends'
import { portsPerCageOf } from './media'
import { type PlugEnd, type PlugReader, plugReader } from './plug-ends'
import { cageAt, labelAt } from './port-numbers'
import { type PortAsk, PortSlots, type Slot } from './port-slots'
import type {
  CageUse,
  End,
  PortAssignment,
  PortClash,
  PortOverflow,
  PortRange,
  TakenPorts,
} from './port-types'
import { type Strands, strandsOf } from './strands'

interface Ask extends PortAsk {
  readonly i: number
  readonly end: End
  readonly group: PortGroup
  readonly plug: PlugEnd | undefined
  readonly isSwitch: boolean
  /** Ranks of the machine opposite and of the connection by their ids. */
  readonly peerRank: number
  readonly linkRank: number
}

/** Digits compare by value: node-2 stands before node-10. */
const naturalKey = (id: string): string => id.replace(/\d+/g, (digits) => digits.padStart(9, '0'))

/** Ranks of ids in their natural order, so that many comparisons need no text. */
const ranksOf = (ids: readonly string[]): Int32Array => {
  const keys = ids.map(naturalKey)
  const order = [...ids.keys()].sort((a, b) => {
    const [p, q] = [keys[a] as string, keys[b] as string]
    return p < q ? -1 : p > q ? 1 : 0
  })
  const ranks = new Int32Array(ids.length)
  order.forEach((own, rank) => {
    ranks[own] = rank
  })
  return ranks
}

const byKey = (a: string | undefined, b: string | undefined): number =>
  a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1

/** Machines before switches, like modules together, then by the ids of peers and of connections. */
const inOrder = (a: Ask, b: Ask): number =>
  Number(a.isSwitch) - Number(b.isSwitch) ||
  byKey(a.key, b.key) ||
  a.peerRank - b.peerRank ||
  a.linkRank - b.linkRank ||
  byKey(a.end, b.end)

interface Machine {
  readonly ranges: readonly PortRange[]
  readonly slots: PortSlots<Ask>
}

type Filling = { -readonly [K in keyof CageUse]: CageUse[K] }
/** What is in the cages of one machine. */
type Held = Map<number, Filling[]>

/** Gives ports at every machine; panels have places of their own. */
class Assigning {
  readonly taken = new Map<number, TakenPorts>()
  readonly clashes: PortClash[] = []
  readonly overflows: PortOverflow[] = []
  readonly mixed: { row: number; cage: number }[] = []
  readonly cages: Filling[] = []
  readonly machines = new Map<number, readonly PortRange[]>()
  readonly inventory: Inventory
  readonly cabling: Cabling
  readonly plugs: PlugReader
  readonly #strands: Strands
  readonly #reader
  readonly #peerRanks: Int32Array
  readonly #linkRanks: Int32Array

  constructor(inventory: Inventory, cabling: Cabling) {
    this.inventory = inventory
    this.cabling = cabling
    this.plugs = plugReader(inventory, cabling)
    this.#strands = strandsOf(inventory)
    this.#reader = endReader(inventory)
    const { connections } = inventory.facility
    this.#peerRanks = ranksOf(inventory.equipment.map(({ id }) => id))
    this.#linkRanks = ranksOf(
      Array.from(cabling.records, (index) => (connections[index] as Connection).id),
    )
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
    this.#judgePanels()
  }

  /** Places that two links were put into, and panels with more links on one side than places. */
  #judgePanels(): void {
    for (const { row, place, indices } of this.#strands.clashes()) {
      if (this.inventory.kindOf(row).id !== 'patch-panel') continue
      const connections = indices.map((index) => this.#connection(index).id)
      this.clashes.push({ row, position: place, label: String(place), connections })
    }
    for (const { row, links } of this.#strands.used()) {
      const ports = portsIn(this.inventory, row, 'main')
      if (ports !== undefined && links > ports && this.inventory.kindOf(row).id === 'patch-panel')
        this.overflows.push({ row, group: 'main', links, ports })
    }
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
    const ask: Ask = {
      i,
      end,
      group: this.plugs.groupAt(i, end),
      plug,
      links: connection.count,
      stated: connection[end].position,
      perPort: plug?.linksPerPort ?? 1,
      key: plug?.key,
      isSwitch,
      peerRank: otherRow === undefined ? -1 : (this.#peerRanks[otherRow] as number),
      linkRank: this.#linkRanks[i] as number,
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
    const held: Held = new Map()
    for (const ask of asks)
      if (ask.stated !== undefined) this.#note(row, ask, slots.giveStated(ask), held)
    for (const range of ranges) {
      const last =
        range.ports === undefined ? Number.POSITIVE_INFINITY : range.first + range.ports - 1
      let left = 0
      for (const ask of asks) {
        if (ask.group !== range.group || ask.stated !== undefined) continue
        const given = slots.giveFree(ask, range.first, last)
        left += given.filter(({ position }) => position === 0).length
        this.#note(row, ask, given, held)
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

  #note(row: number, ask: Ask, slots: readonly Slot[], held: Held): void {
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
      if (position > 0) this.#fill(row, group, cageAt(ranges, position), plug, held)
    }
  }

  #fill(row: number, group: PortGroup, cage: number, plug: PlugEnd, held: Held): void {
    const key = portGroups.indexOf(group) + cage * portGroups.length
    const inCage = held.get(key)
    const known = inCage?.find((one) => one.plug.key === plug.key)
    if (known) {
      known.links += 1
      return
    }
    const use = { row, group, cage, plug, links: 1 }
    this.cages.push(use)
    if (inCage) inCage.push(use)
    else held.set(key, [use])
  }
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
    cages: work.cages,
    plugs: work.plugs,
  }
}
