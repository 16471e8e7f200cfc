import type { Inventory } from '#model'
import type { Gap } from './solution'

/** A load whose own figure counts: a rack with a stated load, or each thing in one that has none. */
export interface Contributor {
  readonly row: number
  /** The outermost IT equipment that it stands in: its rack, its tank, or itself. */
  readonly root: number
  /** IT load at the design point, kW; NaN when nobody stated it. */
  readonly loadKw: number
  /** IT load at its stated maximum, or the load where none is stated. */
  readonly maxLoadKw: number
  /** Fans and pumps inside a container, kW, whose heat goes the way of the load. */
  readonly auxiliaryKw: number
  /** Share of the heat into liquid or dielectric (0–1); NaN when it cannot be told. */
  readonly liquidShare: number
  readonly medium: 'liquid' | 'dielectric'
  readonly gaps: readonly Gap[]
}

/** Who stands in whom, among IT equipment only. */
export interface Nesting {
  /** The IT equipment that a row is mounted in, or −1. */
  readonly parent: Int32Array
  readonly children: ReadonlyMap<number, readonly number[]>
}

/** Files may nest in circles; no real rack nests deeper than this. */
const deepest = 8

const endsSomewhere = (hosts: Int32Array, row: number): boolean => {
  let at = row
  for (let step = 0; step <= deepest; step++) {
    at = hosts[at] as number
    if (at < 0) return true
  }
  return false
}

/** Reads which IT equipment stands in which. Circles are cut: whoever is in one stands alone. */
export const nestingOf = (inventory: Inventory): Nesting => {
  const { hostRow, count } = inventory
  const parent = new Int32Array(count).fill(-1)
  const children = new Map<number, number[]>()
  for (let row = 0; row < count; row++) {
    const host = hostRow[row] as number
    if (host < 0 || !endsSomewhere(hostRow, row)) continue
    if (!inventory.kindOf(row).it || !inventory.kindOf(host).it) continue
    parent[row] = host
    const siblings = children.get(host)
    if (siblings) siblings.push(row)
    else children.set(host, [row])
  }
  return { parent, children }
}

/** What the loads are read from, looked up once. */
export interface LoadReader {
  readonly inventory: Inventory
  readonly nesting: Nesting
  readonly reachedByCoolant: (row: number) => boolean
  readonly loadKw: Float64Array
  readonly maxLoadKw: Float64Array
  readonly auxiliaryKw: Float64Array
  readonly liquidFraction: Float64Array
  readonly coolantLPerMin: Float64Array
  readonly coolantSupplyMaxC: Float64Array
}

export const loadReaderOf = (
  inventory: Inventory,
  nesting: Nesting,
  reachedByCoolant: (row: number) => boolean,
): LoadReader => ({
  inventory,
  nesting,
  reachedByCoolant,
  loadKw: inventory.numbers('loadKw'),
  maxLoadKw: inventory.numbers('maxLoadKw'),
  auxiliaryKw: inventory.numbers('auxiliaryKw'),
  liquidFraction: inventory.numbers('liquidFraction'),
  coolantLPerMin: inventory.numbers('coolantLPerMin'),
  coolantSupplyMaxC: inventory.numbers('coolantSupplyMaxC'),
})

interface Split {
  readonly liquidShare: number
  readonly medium: Contributor['medium']
}

const inTank = ({ inventory, nesting }: LoadReader, row: number): boolean => {
  for (let at = row; at >= 0; at = nesting.parent[at] as number) {
    if (inventory.kindOf(at).id === 'immersion-tank') return true
  }
  return false
}

/**
 * How a load's heat splits: as stated; all into the fluid for hydro and immersion; all into the
 * air for things that no coolant reaches; and unknown for things that coolant reaches unstated,
 * and for miners that do not say how they are cooled.
 */
const splitOf = (reader: LoadReader, row: number): Split => {
  const { inventory } = reader
  const fraction = reader.liquidFraction[row] as number
  const asks = inventory.kindOf(row).fields['cooling'] !== undefined
  const cooling = asks ? inventory.textOf(row, 'cooling') : undefined
  const immersed = cooling === 'immersion' || inTank(reader, row)
  const medium = immersed ? 'dielectric' : 'liquid'
  if (!Number.isNaN(fraction)) return { liquidShare: fraction, medium }
  if (immersed || cooling === 'hydro') return { liquidShare: 1, medium }
  if (cooling === 'air') return { liquidShare: 0, medium }
  // A miner may be cooled either way, and only its maker or owner knows which.
  if (asks) return { liquidShare: Number.NaN, medium }
  const wet =
    reader.reachedByCoolant(row) ||
    !Number.isNaN(reader.coolantLPerMin[row]) ||
    !Number.isNaN(reader.coolantSupplyMaxC[row])
  return { liquidShare: wet ? Number.NaN : 0, medium }
}

const none: readonly Gap[] = []

const gapsOf = (
  { inventory }: LoadReader,
  row: number,
  loadKw: number,
  liquidShare: number,
): readonly Gap[] => {
  const noLoad = Number.isNaN(loadKw)
  const noShare = Number.isNaN(liquidShare)
  if (!noLoad && !noShare) return none
  const share = inventory.kindOf(row).fields['cooling'] ? 'cooling' : 'liquidFraction'
  return [
    ...(noLoad ? [{ row, field: 'loadKw' }] : none),
    ...(noShare ? [{ row, field: share }] : none),
  ]
}

/** Demand of a load: its own factor and those of the racks around it. */
const demandOf = ({ inventory, nesting }: LoadReader, row: number): number => {
  let factor = 1
  for (let at = row; at >= 0; at = nesting.parent[at] as number) {
    factor *= inventory.equipment[at]?.demandFactor ?? 1
  }
  return factor
}

/** The heat of one row by its own figures, whether or not it counts in its rack. */
export const contributorAt = (reader: LoadReader, row: number, root: number): Contributor => {
  const loadKw = (reader.loadKw[row] as number) * demandOf(reader, row)
  const max = reader.maxLoadKw[row] as number
  const auxiliary = reader.auxiliaryKw[row] as number
  const { liquidShare, medium } = splitOf(reader, row)
  return {
    row,
    root,
    loadKw,
    maxLoadKw: Number.isNaN(max) ? loadKw : max,
    auxiliaryKw: Number.isNaN(auxiliary) ? 0 : auxiliary,
    liquidShare,
    medium,
    gaps: gapsOf(reader, row, loadKw, liquidShare),
  }
}

/**
 * The loads that count, each once. Own stated load wins; a rack without one is the sum of what
 * stands in it; one with neither is an unknown load.
 */
export const contributorsOf = (reader: LoadReader): readonly Contributor[] => {
  const { inventory, nesting, loadKw } = reader
  const found: Contributor[] = []
  const visit = (row: number, root: number): void => {
    const contents = nesting.children.get(row)
    if (Number.isNaN(loadKw[row]) && contents) {
      for (const child of contents) visit(child, root)
    } else {
      found.push(contributorAt(reader, row, root))
    }
  }
  for (let row = 0; row < inventory.count; row++) {
    if (inventory.kindOf(row).it && (nesting.parent[row] as number) < 0) visit(row, row)
  }
  return found
}
