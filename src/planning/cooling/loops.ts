import { nearestShare, type OrientedRect, type Point, rotate } from '#base'
import type { Loop } from '#engines'
import type { Inventory, PortRef } from '#model'
import type { LiquidEnd, Site } from './site'

/** A loop, or a header that nothing is joined to yet. */
export type Circuit = Pick<
  Loop,
  'id' | 'name' | 'headerRows' | 'sourceRows' | 'sinkRows' | 'supplyC'
>

/** Every loop and every header without a loop, by id. */
export const circuitsOf = ({ inventory, cooling }: Site): readonly Circuit[] => {
  const within = new Set(cooling.loops.flatMap(({ headerRows }) => headerRows))
  const bare = inventory
    .rowsOf('pipe-header')
    .filter((row) => !within.has(row))
    .map((row) => ({
      id: inventory.equipment[row]?.id ?? '',
      name: inventory.tagOf(row),
      headerRows: [row],
      sourceRows: [],
      sinkRows: [],
      supplyC: undefined,
    }))
  return [...cooling.loops, ...bare].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Something that gives heat and is joined to nothing, as a loop to be. */
export const loneSource = ({ inventory }: Site, row: number): Circuit => ({
  id: inventory.equipment[row]?.id ?? '',
  name: inventory.tagOf(row),
  headerRows: [],
  sourceRows: [row],
  sinkRows: [],
  supplyC: undefined,
})

/** What a loop is for: coolant of racks, water of the plant, that of condensers, the oil of tanks. */
export type LoopUse = 'rack' | 'plant' | 'condenser' | 'dielectric'

const stated: Readonly<Record<string, LoopUse>> = {
  tcs: 'rack',
  fws: 'plant',
  condenser: 'condenser',
  dielectric: 'dielectric',
}

/** What a loop is for: what a header says, else what is joined to it; undefined when that is nothing. */
export const purposeOf = ({ inventory }: Site, loop: Circuit): LoopUse | undefined => {
  for (const row of loop.headerRows) {
    const use = stated[inventory.textOf(row, 'loop') ?? '']
    if (use) return use
  }
  const isAnyOf = (rows: readonly number[], ...roles: readonly (string | undefined)[]) =>
    rows.some((row) => roles.includes(inventory.kindOf(row).cooling))
  if (isAnyOf(loop.sinkRows, 'exchanger')) return 'rack'
  if (isAnyOf(loop.sourceRows, 'rejection')) return 'condenser'
  if (isAnyOf(loop.sinkRows, 'rejection')) return 'plant'
  if (isAnyOf(loop.sourceRows, 'exchanger', 'air-cooler')) return 'plant'
  return loop.sourceRows.some((row) => inventory.kindOf(row).id === 'rack') ? 'rack' : undefined
}

/** Uses of the loops that an end may join, the fittest first. */
export const usesFor = ({ inventory }: Site, { row, port }: LiquidEnd): readonly LoopUse[] => {
  const { id, cooling } = inventory.kindOf(row)
  if (cooling === 'exchanger') return port === 'secondary' ? ['rack', 'dielectric'] : ['plant']
  if (cooling === 'air-cooler') return ['plant']
  if (cooling === 'rejection') {
    if (port === 'condenser') return ['condenser']
    return id === 'chiller' ? ['plant'] : ['plant', 'condenser']
  }
  if (id === 'immersion-tank') return ['dielectric', 'plant', 'condenser', 'rack']
  if (id === 'miner-container') return ['plant', 'condenser']
  if (id === 'miner' || id === 'asic-rack') return ['plant', 'rack']
  return ['rack']
}

/** A place on a loop where a branch can begin. */
export interface Anchor {
  readonly ref: PortRef
  readonly row: number
  /** The straight run of a header, or the middle of anything else, at half its height. */
  readonly from: Point
  readonly to: Point
  readonly z: number
}

const round = (metres: number): number => Math.round(metres * 10) / 10

const runOf = (place: OrientedRect): readonly [Point, Point] => {
  const lengthwise = place.widthM >= place.depthM
  const half = Math.max(place.widthM, place.depthM) / 2
  const along = rotate(lengthwise ? { x: half, y: 0 } : { x: 0, y: half }, place.rotationDeg)
  return [
    { x: place.x - along.x, y: place.y - along.y },
    { x: place.x + along.x, y: place.y + along.y },
  ]
}

const liquidPortOf = (inventory: Inventory, row: number, side?: 'load' | 'plant') =>
  inventory
    .kindOf(row)
    .ports.find((port) => port.medium === 'liquid' && (side === undefined || port.side === side))

const anchorAt = ({ inventory }: Site, row: number, side?: 'load' | 'plant'): Anchor[] => {
  const port = liquidPortOf(inventory, row, side)
  const equipment = inventory.equipment[row]?.id
  if (!port || equipment === undefined) return []
  const place = inventory.placeOf(row)
  const isHeader = inventory.kindOf(row).cooling === 'header'
  const middle = { x: place.x, y: place.y }
  const [from, to] = isHeader ? runOf(place) : [middle, middle]
  return [{ ref: { equipment, port: port.id }, row, from, to, z: place.z + place.heightM / 2 }]
}

const headersAmong = (site: Site, rows: readonly number[]): readonly number[] => {
  const large = rows.filter((row) => site.inventory.kindOf(row).id === 'pipe-header')
  return large.length > 0 ? large : rows
}

/** Where branches of a loop can begin: at its headers or, without any, at what takes or gives its heat. */
export const anchorsOf = (site: Site, loop: Circuit): readonly Anchor[] => {
  const headers = headersAmong(site, loop.headerRows).flatMap((row) => anchorAt(site, row))
  if (headers.length > 0) return headers
  const sinks = loop.sinkRows.flatMap((row) => anchorAt(site, row, 'plant'))
  return sinks.length > 0 ? sinks : loop.sourceRows.flatMap((row) => anchorAt(site, row, 'load'))
}

/**
 * The way of a pipe from a piece of equipment to a place on a loop, m: along walls and straight up,
 * as pipes are laid. Bends and the way around things are not in it.
 */
const branchM = (inventory: Inventory, row: number, { from, to, z }: Anchor): number => {
  const place = inventory.placeOf(row)
  const clamp = (value: number, a: number, b: number) =>
    Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b))
  const share = nearestShare(from, to, place)
  const x = from.x + (to.x - from.x) * share
  const y = from.y + (to.y - from.y) * share
  const outlet = clamp(z, place.z, place.z + place.heightM)
  return round(Math.abs(place.x - x) + Math.abs(place.y - y) + Math.abs(z - outlet))
}

/** The nearest place on a loop, and how far it is. */
export const nearestAnchor = (
  site: Site,
  row: number,
  loop: Circuit,
): { readonly anchor: Anchor; readonly lengthM: number } | undefined => {
  let best: { anchor: Anchor; lengthM: number } | undefined
  for (const anchor of anchorsOf(site, loop)) {
    const lengthM = branchM(site.inventory, row, anchor)
    const isBetter =
      !best ||
      lengthM < best.lengthM ||
      (lengthM === best.lengthM && anchor.ref.equipment < best.anchor.ref.equipment)
    if (isBetter) best = { anchor, lengthM }
  }
  return best
}
