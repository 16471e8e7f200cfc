import type { Inventory } from '#model'
import { named } from '../words'
import type { DrawnLinks } from './drawn'
import { byTag, clusterAt } from './systems'

/** Something in a mine, by what people call it. */
interface Named {
  readonly id: string
  readonly tag: string
  readonly row: number
}

/** A container with the switches inside it. */
export interface MineContainer extends Named {
  /** Miners, or slots where nobody says how many are taken. */
  readonly ends: number
  /** Ports of switches that its maker built in. */
  readonly ownPorts: number
  readonly switches: readonly Named[]
  readonly nextSlotU: number
}

/** A miner by itself, or a rack or tank of them, outside containers. */
export interface MineHost extends Named {
  readonly miners: number
  /** Links that its miners have to switches already. */
  readonly linked: number
}

/** What of a mine is to be joined. */
export interface MineEnds {
  readonly containers: readonly MineContainer[]
  readonly hosts: readonly MineHost[]
  readonly cores: readonly Named[]
  /** Switches in racks that serve miners. */
  readonly access: readonly Named[]
  readonly entrances: readonly Named[]
}

const nameOf = (inventory: Inventory, row: number): Named => ({
  id: inventory.equipment[row]?.id ?? '',
  tag: inventory.tagOf(row),
  row,
})

const within = ({ hostRow }: Inventory, row: number, host: number): boolean => {
  let at = hostRow[row] as number
  for (let step = 0; step < 8 && at >= 0; step++) {
    if (at === host) return true
    at = hostRow[at] as number
  }
  return false
}

const containerAround = (inventory: Inventory, row: number): number => {
  let at = inventory.hostRow[row] as number
  for (let step = 0; step < 8 && at >= 0; step++) {
    if (inventory.equipment[at]?.kind === 'miner-container') return at
    at = inventory.hostRow[at] as number
  }
  return -1
}

/** Switches of no cluster: those that carriers hang on, or that say so, are where a mine meets. */
const switchesOf = (inventory: Inventory, drawn: DrawnLinks) => {
  const entrances = new Set(
    inventory.rowsOf('entrance').map((row) => inventory.equipment[row]?.id ?? ''),
  )
  const all = inventory
    .rowsOf('switch')
    .filter((row) => clusterAt(inventory, row) === undefined)
    .map((row) => nameOf(inventory, row))
    .sort(byTag)
  const isCore = ({ id, row }: Named) =>
    inventory.textOf(row, 'role') === 'in-band-spine' || drawn.to(id, entrances) > 0
  return { cores: all.filter(isCore), others: all.filter((one) => !isCore(one)) }
}

const containersOf = (
  inventory: Inventory,
  roomRow: number,
  switches: readonly Named[],
  all: readonly Named[],
): readonly MineContainer[] | string => {
  const unknown: string[] = []
  const containers = inventory
    .rowsOf('miner-container')
    .filter((row) => inventory.roomRow[row] === roomRow)
    .map((row): MineContainer => {
      const ends = inventory.numberOf(row, 'miners') ?? inventory.numberOf(row, 'slots')
      if (ends === undefined) unknown.push(inventory.tagOf(row))
      const slots = all
        .filter((one) => within(inventory, one.row, row))
        .map((one) => inventory.equipment[one.row]?.inside?.slotU ?? 0)
      return {
        ...nameOf(inventory, row),
        ends: ends ?? 0,
        ownPorts: inventory.numberOf(row, 'networkPorts') ?? 0,
        switches: switches.filter((one) => within(inventory, one.row, row)),
        nextSlotU: Math.max(0, ...slots) + 1,
      }
    })
    .sort(byTag)
  return unknown.length > 0
    ? `${named(unknown.sort())}: neither the miners nor the slots are stated, so no ports can be counted.`
    : containers
}

const minersIn = (inventory: Inventory, row: number): readonly number[] =>
  inventory.rowsOf('miner').filter((miner) => within(inventory, miner, row))

const hostsOf = (
  inventory: Inventory,
  roomRow: number,
  drawn: DrawnLinks,
): readonly MineHost[] | string => {
  const switchIds = new Set(
    inventory.rowsOf('switch').map((row) => inventory.equipment[row]?.id ?? ''),
  )
  const linksOf = (rows: readonly number[]) =>
    rows.reduce((sum, row) => sum + drawn.to(inventory.equipment[row]?.id ?? '', switchIds), 0)
  const unknown: string[] = []
  const isLoose = (row: number) =>
    inventory.roomRow[row] === roomRow && containerAround(inventory, row) < 0
  const around = [...inventory.rowsOf('asic-rack'), ...inventory.rowsOf('immersion-tank')]
  const racks = around.filter(isLoose).map((row): MineHost => {
    const inside = minersIn(inventory, row)
    const stated = inventory.numberOf(row, 'miners')
    if (stated === undefined && inside.length === 0) unknown.push(inventory.tagOf(row))
    return {
      ...nameOf(inventory, row),
      miners: stated ?? inside.length,
      linked: linksOf([row, ...inside]),
    }
  })
  const single = inventory
    .rowsOf('miner')
    .filter((row) => isLoose(row) && !around.some((host) => within(inventory, row, host)))
    .map((row): MineHost => ({ ...nameOf(inventory, row), miners: 1, linked: linksOf([row]) }))
  return unknown.length > 0
    ? `${named(unknown.sort())}: how many miners stand inside is not stated, so no ports can be counted.`
    : [...racks, ...single].sort(byTag)
}

/** What stands in a mine that is to be joined, or which figure is missing. */
export const mineEnds = (
  inventory: Inventory,
  roomRow: number,
  drawn: DrawnLinks,
): MineEnds | string => {
  const { cores, others } = switchesOf(inventory, drawn)
  const containers = containersOf(inventory, roomRow, others, [...cores, ...others])
  if (typeof containers === 'string') return containers
  const hosts = hostsOf(inventory, roomRow, drawn)
  if (typeof hosts === 'string') return hosts
  return {
    containers,
    hosts,
    cores,
    access: others.filter(({ row }) => containerAround(inventory, row) < 0),
    entrances: inventory
      .rowsOf('entrance')
      .map((row) => nameOf(inventory, row))
      .sort(byTag),
  }
}
