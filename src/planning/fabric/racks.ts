import type { Point } from '#base'
import type { Inventory, Product, Room } from '#model'
import { coldAisleM, hotAisleM, type Parameters, switchRackShare } from '#standards'
import type { Ground } from '../cooling/ground'
import { placeFree } from '../cooling/lattice'
import { placeInRows } from '../cooling/rows'
import type { Body } from '../cooling/shapes'
import type { Site } from '../cooling/site'
import { unitOf } from '../cooling/units'
import { byTag } from './systems'

/** A rack that may take switches: it stands already, or may be placed. */
export interface RackSite {
  /** The rack that stands there; undefined for a place. */
  readonly id: string | undefined
  readonly tag: string
  readonly body: Body
  /** Free units, the lowest first. */
  readonly freeU: readonly number[]
  /** Units that switches may take of them. */
  readonly mostU: number
}

const unitsUp = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)

/** Units of a rack, side by side, that nothing is in; what does not say how high it is takes all up to the next. */
const freeUnits = (inventory: Inventory, row: number, contents: readonly number[]): number[] => {
  const slots = inventory.numberOf(row, 'slotsU')
  if (slots === undefined) return []
  const inside = contents
    .filter((at) => inventory.kindOf(at).fields['heightU'] !== undefined || isWhole(inventory, at))
    .map((at) => ({
      slotU: inventory.equipment[at]?.inside?.slotU,
      heightU: inventory.numberOf(at, 'heightU'),
    }))
  // Something of which nobody says where it is may be anywhere.
  if (inside.some(({ slotU }) => slotU === undefined)) return []
  const starts = inside.map(({ slotU }) => slotU as number).sort((a, b) => a - b)
  const taken = new Set(
    inside.flatMap(({ slotU = 0, heightU }) => {
      const next = starts.find((start) => start > slotU) ?? slots
      return unitsUp(slotU, heightU === undefined ? next : slotU + Math.ceil(heightU))
    }),
  )
  return longestRun(unitsUp(0, Math.floor(slots)).filter((unit) => !taken.has(unit)))
}

/** The most units that lie side by side; the higher of two. */
const longestRun = (units: readonly number[]): number[] => {
  let best: number[] = []
  let run: number[] = []
  for (const unit of units) {
    run = run.at(-1) === unit - 1 ? [...run, unit] : [unit]
    if (run.length >= best.length) best = run
  }
  return best
}

/** Units that are known to be taken. */
const takenUnits = (inventory: Inventory, contents: readonly number[]): number =>
  contents.reduce((sum, row) => sum + Math.ceil(inventory.numberOf(row, 'heightU') ?? 0), 0)

/** Shelves and the like that stand in a rack without being made in units. */
const isWhole = (inventory: Inventory, row: number): boolean =>
  inventory.equipment[row]?.kind === 'storage-rack'

const contentsOf = (inventory: Inventory): ReadonlyMap<number, readonly number[]> => {
  const contents = new Map<number, number[]>()
  inventory.hostRow.forEach((host, row) => {
    if (host >= 0) contents.set(host, [...(contents.get(host) ?? []), row])
  })
  return contents
}

const hasGpus = (inventory: Inventory, rows: readonly number[]): boolean =>
  rows.some((row) => (inventory.numberOf(row, 'gpus') ?? 0) > 0)

/** Racks of some rooms that hold no GPU systems and have units to spare, in the order of their tags. */
export const standingRacks = (
  inventory: Inventory,
  rooms: ReadonlySet<number>,
  parameters: Parameters,
): { readonly racks: readonly RackSite[]; readonly unstated: readonly string[] } => {
  const contents = contentsOf(inventory)
  const share = parameters(switchRackShare)
  const unstated: string[] = []
  const racks = inventory.rowsOf('rack').flatMap((row): RackSite[] => {
    const inside = contents.get(row) ?? []
    if ((inventory.hostRow[row] as number) >= 0) return []
    if (!rooms.has(inventory.roomRow[row] as number) || hasGpus(inventory, [row, ...inside])) {
      return []
    }
    const slots = inventory.numberOf(row, 'slotsU')
    if (slots === undefined) {
      unstated.push(inventory.tagOf(row))
      return []
    }
    const freeU = freeUnits(inventory, row, inside)
    const used = takenUnits(inventory, inside)
    const mostU = Math.min(freeU.length, Math.max(0, Math.floor(slots * share) - used))
    if (mostU === 0) return []
    const id = inventory.equipment[row]?.id ?? ''
    return [{ id, tag: inventory.tagOf(row), body: inventory.placeOf(row), freeU, mostU }]
  })
  return {
    racks: racks.sort((a, b) => byTag({ ...a, id: a.id ?? '' }, { ...b, id: b.id ?? '' })),
    unstated: unstated.sort(),
  }
}

/** Places for so many new racks in a room: at rack rows first, then in rows of their own. */
export const rackPlaces = (
  site: Site,
  ground: Ground,
  roomRow: number,
  product: Product,
  count: number,
  near: Point,
): readonly RackSite[] => {
  const room = site.rooms[roomRow] as Room
  const own = unitOf(site, product, room, roomRow)
  const clear = {
    frontM: site.parameters(coldAisleM),
    rearM: site.parameters(hotAisleM),
    sideM: 0,
  }
  const unit = { ...own, stance: { clear }, gapM: 0 }
  const inRows = placeInRows(site, ground, room, roomRow, unit, count)
  const turns = turnsOf(site, roomRow)
  const free = placeFree(ground, room, unit, count - inRows.length, near, turns)
  const { library } = site.inventory
  const slots = library.productValue('rack', product.id, 'slotsU')?.value
  const slotsU = typeof slots === 'number' ? Math.floor(slots) : 0
  return [...inRows, ...free].map((body) => ({
    id: undefined,
    tag: '',
    body,
    freeU: unitsUp(0, slotsU),
    mostU: Math.floor(slotsU * site.parameters(switchRackShare)),
  }))
}

/** The ways in which racks of a room look, the most usual first. */
const turnsOf = ({ inventory }: Site, roomRow: number): readonly number[] => {
  const counts = new Map<number, number>()
  for (const row of inventory.rowsOf('rack')) {
    if (inventory.roomRow[row] !== roomRow) continue
    const turn = ((inventory.placeOf(row).rotationDeg % 360) + 360) % 360
    counts.set(turn, (counts.get(turn) ?? 0) + 1)
  }
  const turns = [...counts].sort(([a, m], [b, n]) => n - m || a - b).map(([turn]) => turn)
  return turns.length === 0 ? [0, 90] : turns.slice(0, 2)
}

/** The highest free run of units in a row, or undefined. */
export const highestRun = (free: ReadonlySet<number>, heightU: number): number | undefined => {
  for (const top of [...free].sort((a, b) => b - a)) {
    const units = unitsUp(top - heightU + 1, top + 1)
    if (units.every((unit) => free.has(unit))) return top - heightU + 1
  }
  return undefined
}
