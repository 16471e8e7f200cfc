import type { Inventory, Port } from '#model'
import type { LoadBook, Plug } from './book'
import { isNode } from './chain'
import type { Customer } from './deal'
import { customOf, levelOf } from './levels'
import type { Survey } from './survey'

/** The power input of a kind of load, or the first of a component. */
export const inPort = (inventory: Inventory, row: number): Port | undefined =>
  inventory
    .kindOf(row)
    .ports.find(({ medium, direction }) => medium === 'power' && direction === 'in')

/** The cords of a row that are in place. */
export const plugsOf = ({ chain, inventory }: Survey, row: number): Plug[] =>
  chain
    .into(row)
    .filter(({ from }) => isNode(inventory, from))
    .map(({ from, connection }) => ({ row: from, count: connection.count }))

/** What was asked for, sorted into loads and the rack PDUs that feed them. */
export interface Wanted {
  readonly loads: readonly number[]
  readonly outlets: readonly number[]
  /** Rows that take no cords, and loads that get theirs with their rack. */
  readonly others: readonly number[]
  readonly withHost: readonly number[]
}

/** Turns a selection into what takes cords: a loaded rack itself, of an empty frame its contents. */
export const wantedOf = (survey: Survey, ids: Iterable<string>): Wanted => {
  const { inventory, draws, contents } = survey
  const loads = new Set<number>()
  const outlets = new Set<number>()
  const others = new Set<number>()
  const withHost = new Set<number>()
  const idOf = (row: number) => inventory.equipment[row]?.id ?? ''
  const hostTakes = (row: number): boolean => {
    const host = inventory.hostRow[row] ?? -1
    if (host < 0 || inventory.kindOf(host).power !== 'load') return false
    return draws.has(idOf(host)) || plugsOf(survey, host).length > 0
  }
  const visit = (row: number, depth: number): void => {
    if (levelOf(inventory, row) === 'outlet') outlets.add(row)
    else if (inventory.kindOf(row).power !== 'load') others.add(row)
    else if (hostTakes(row)) withHost.add(row)
    else if (draws.has(idOf(row)) || depth > 8) loads.add(row)
    else open(row, depth)
  }
  const open = (row: number, depth: number): void => {
    const inside = contents(row)
    const hasOutlets = inside.some((child) => levelOf(inventory, child) === 'outlet')
    const ownCords = inventory.numberOf(row, 'cords') !== undefined
    if (inside.length === 0) withHost.add(row)
    else if (ownCords && !hasOutlets) loads.add(row)
    else {
      for (const child of inside) if (inventory.kindOf(child).power) visit(child, depth + 1)
    }
  }
  for (const id of ids) {
    const row = inventory.rowOf.get(id)
    if (row !== undefined) visit(row, 0)
  }
  const sorted = (rows: ReadonlySet<number>) => [...rows].sort(byName(survey))
  return {
    loads: sorted(loads),
    outlets: sorted(outlets),
    others: sorted(others),
    withHost: sorted(withHost),
  }
}

/** By tag and then id: the same whatever order a file has them in. */
export const byName =
  ({ inventory, nameOf }: Survey) =>
  (a: number, b: number): number => {
    const key = (row: number) => `${nameOf(row)} ${inventory.equipment[row]?.id ?? ''}`
    return key(a) < key(b) ? -1 : Number(key(a) > key(b))
  }

/** A load as a customer, or what is missing to make it one. */
export const customerOf = (
  survey: Survey,
  row: number,
): Customer | { readonly missing: string } | 'done' => {
  const { inventory } = survey
  const port = inPort(inventory, row)
  if (!port) return { missing: 'it has no power input.' }
  const kw = survey.drawKw(row)
  if (Number.isNaN(kw)) return { missing: 'the load is not stated.' }
  const plugs = plugsOf(survey, row)
  const inPlace = plugs.reduce((sum, { count }) => sum + count, 0)
  const custom = customOf(inventory, row)
  const stated = inventory.numberOf(row, 'cords')
  if (stated === undefined && custom === 'it' && inPlace === 0) {
    return { missing: 'the count of cords is not stated.' }
  }
  const cords = stated ?? 1
  if (inPlace >= cords) return 'done'
  const path = inventory.equipment[row]?.path
  return {
    row,
    port,
    custom,
    kw,
    cords,
    needed: inventory.numberOf(row, 'cordsNeeded') ?? (cords === 1 ? 1 : undefined),
    plugs,
    ...(path === undefined ? {} : { paths: new Set([path]) }),
  }
}

/** Enters the loads that are fed already into a book, save those that are dealt anew. */
export const enterLoads = (survey: Survey, book: LoadBook, besides: ReadonlySet<number>): void => {
  const { inventory } = survey
  for (let row = 0; row < inventory.count; row++) {
    if (besides.has(row) || inventory.kindOf(row).power !== 'load') continue
    const plugs = plugsOf(survey, row)
    if (plugs.length === 0) continue
    const kw = survey.drawKw(row)
    const needed = inventory.numberOf(row, 'cordsNeeded')
    if (kw > 0) book.add(book.flowsOf(plugs, kw, needed))
  }
}

/** Named paths of a facility, sorted. */
export const pathsOf = ({ equipment }: Inventory): string[] =>
  [...new Set(equipment.flatMap(({ path }) => (path === undefined ? [] : [path])))].sort()
