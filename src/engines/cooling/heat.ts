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

const stated = (inventory: Inventory, row: number, field: string): boolean =>
  !Number.isNaN(inventory.numbers(field)[row])

interface Split {
  readonly liquidShare: number
  readonly medium: Contributor['medium']
}

const inTank = (inventory: Inventory, nesting: Nesting, row: number): boolean => {
  for (let at = row; at >= 0; at = nesting.parent[at] as number) {
    if (inventory.kindOf(at).id === 'immersion-tank') return true
  }
  return false
}

/**
 * How a load's heat splits: as stated; all into the fluid for hydro and immersion; all into the
 * air for things that no coolant reaches; and unknown for things that coolant reaches unstated.
 */
const splitOf = (
  inventory: Inventory,
  nesting: Nesting,
  row: number,
  reachedByCoolant: boolean,
): Split => {
  const fraction = inventory.numbers('liquidFraction')[row] as number
  const cooling = inventory.kindOf(row).fields['cooling'] && inventory.textOf(row, 'cooling')
  const immersed = cooling === 'immersion' || inTank(inventory, nesting, row)
  const medium = immersed ? 'dielectric' : 'liquid'
  if (!Number.isNaN(fraction)) return { liquidShare: fraction, medium }
  if (immersed || cooling === 'hydro') return { liquidShare: 1, medium }
  if (cooling === 'air') return { liquidShare: 0, medium }
  const wet =
    reachedByCoolant ||
    stated(inventory, row, 'coolantLPerMin') ||
    stated(inventory, row, 'coolantSupplyMaxC')
  return { liquidShare: wet ? Number.NaN : 0, medium }
}

const gapsOf = (row: number, loadKw: number, liquidShare: number): readonly Gap[] => {
  const gaps: Gap[] = []
  if (Number.isNaN(loadKw)) gaps.push({ row, field: 'loadKw' })
  if (Number.isNaN(liquidShare)) gaps.push({ row, field: 'liquidFraction' })
  return gaps
}

/** Demand of a load: its own factor and those of the racks around it. */
const demandOf = (inventory: Inventory, nesting: Nesting, row: number): number => {
  let factor = 1
  for (let at = row; at >= 0; at = nesting.parent[at] as number) {
    factor *= inventory.equipment[at]?.demandFactor ?? 1
  }
  return factor
}

/** The heat of one row by its own figures, whether or not it counts in its rack. */
export const contributorAt = (
  inventory: Inventory,
  nesting: Nesting,
  row: number,
  root: number,
  reachedByCoolant: (row: number) => boolean,
): Contributor => {
  const factor = demandOf(inventory, nesting, row)
  const loadKw = (inventory.numbers('loadKw')[row] as number) * factor
  const max = inventory.numbers('maxLoadKw')[row] as number
  const auxiliary = inventory.numbers('auxiliaryKw')[row] as number
  const split = splitOf(inventory, nesting, row, reachedByCoolant(row))
  return {
    row,
    root,
    loadKw,
    maxLoadKw: Number.isNaN(max) ? loadKw : max,
    auxiliaryKw: Number.isNaN(auxiliary) ? 0 : auxiliary,
    ...split,
    gaps: gapsOf(row, loadKw, split.liquidShare),
  }
}

/**
 * The loads that count, each once. Own stated load wins; a rack without one is the sum of what
 * stands in it; one with neither is an unknown load.
 */
export const contributorsOf = (
  inventory: Inventory,
  nesting: Nesting,
  reachedByCoolant: (row: number) => boolean,
): readonly Contributor[] => {
  const loads = inventory.numbers('loadKw')
  const found: Contributor[] = []
  const visit = (row: number, root: number): void => {
    const contents = nesting.children.get(row)
    if (Number.isNaN(loads[row]) && contents) {
      for (const child of contents) visit(child, root)
    } else {
      found.push(contributorAt(inventory, nesting, row, root, reachedByCoolant))
    }
  }
  for (let row = 0; row < inventory.count; row++) {
    if (inventory.kindOf(row).it && (nesting.parent[row] as number) < 0) visit(row, row)
  }
  return found
}
