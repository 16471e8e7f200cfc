import type { KindId } from '#model'
import { isNode } from './chain'
import { byName } from './customers'
import { unitCapacity } from './groups'
import type { Survey } from './survey'
import type { Workshop } from './workshop'

/** A chain of gear that feeds its loads by itself: all of a named path, or one unnamed chain. */
export interface Block {
  /** The path's name; undefined where nobody gave it one. */
  readonly path: string | undefined
  /** Its components and stores, in order of their names. */
  readonly rows: readonly number[]
}

/** Several blocks that share loads. */
export interface System {
  readonly blocks: readonly Block[]
  /** Rows of the loads that hang on them. */
  readonly loads: readonly number[]
}

const apart: ReadonlySet<string> = new Set(['tie', 'source'])

/** Gear above a block that serves nothing else goes with it; sources and ties never do. */
const growUp = ({ chain, inventory }: Survey, rows: Set<number>): void => {
  for (const row of rows) {
    for (const { from } of chain.into(row)) {
      const role = inventory.kindOf(from).power
      if (rows.has(from) || role === undefined || apart.has(role)) continue
      const serves = chain.outOf(from).filter(({ to }) => inventory.kindOf(to).power !== 'tie')
      if (serves.every(({ to }) => rows.has(to))) rows.add(from)
    }
  }
}

/** Gear below, as far as it has no second source. */
const growDown = ({ chain, inventory }: Survey, rows: Set<number>): void => {
  for (const row of rows) {
    for (const { to } of chain.outOf(row)) {
      const role = inventory.kindOf(to).power
      if (rows.has(to) || !isNode(inventory, to) || role === 'tie') continue
      const others = chain.into(to).filter(({ from }) => !rows.has(from))
      const hasSecond = others.some(({ from }) => isNode(inventory, from) && chain.isFed(from))
      if (!hasSecond || role !== 'transfer') rows.add(to)
    }
  }
}

const sorted = (survey: Survey, rows: Iterable<number>): number[] => [...rows].sort(byName(survey))

/** The block that a row belongs to. */
export const blockOf = (survey: Survey, row: number): Block => {
  const { chain, inventory } = survey
  const path = chain.pathOf(row)
  const rows = new Set<number>()
  if (path === undefined) {
    rows.add(row)
    growDown(survey, rows)
  } else {
    for (let other = 0; other < inventory.count; other++) {
      const isGear = isNode(inventory, other) || inventory.kindOf(other).power === 'store'
      if (isGear && chain.pathOf(other) === path) rows.add(other)
    }
  }
  growUp(survey, rows)
  return { path, rows: sorted(survey, rows) }
}

/** The loads that hang on a block. */
const loadsOn = ({ chain, inventory }: Survey, { rows }: Block): number[] => [
  ...new Set(
    rows.flatMap((row) =>
      chain.outOf(row).flatMap(({ to }) => (inventory.kindOf(to).power === 'load' ? [to] : [])),
    ),
  ),
]

/** The blocks that share loads with the selected ones. */
export const systemOf = (survey: Survey, ids: readonly string[]): System | undefined => {
  const { chain, inventory } = survey
  const blocks: Block[] = []
  const claimed = new Set<number>()
  const loads = new Set<number>()
  const queue = ids.flatMap((id) => {
    const row = inventory.rowOf.get(id)
    return row !== undefined && isNode(inventory, row) ? [row] : []
  })
  const isSource = (row: number) => inventory.kindOf(row).power === 'source'
  for (const row of queue) {
    if (claimed.has(row) || (isSource(row) && chain.pathOf(row) === undefined)) continue
    const block = blockOf(survey, row)
    if (block.rows.some((one) => claimed.has(one))) continue
    blocks.push(block)
    for (const one of block.rows) claimed.add(one)
    for (const load of loadsOn(survey, block)) {
      if (loads.has(load)) continue
      loads.add(load)
      for (const { from } of chain.into(load)) if (isNode(inventory, from)) queue.push(from)
    }
  }
  if (blocks.length === 0) return undefined
  const first = ({ rows: [row] }: Block) => survey.nameOf(row ?? -1)
  const key = (block: Block) => `${block.path ?? ''} ${first(block)}`
  blocks.sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return { blocks, loads: sorted(survey, loads) }
}

const trunkRoles: ReadonlySet<string> = new Set(['converter', 'ups', 'transfer'])
const distributing: ReadonlySet<KindId> = new Set<KindId>(['pdu'])

/**
 * What a block can carry when its loads are spread over it as they are now, in kW at the loads; or
 * what is not stated. Its transformers, UPS, switches and generators count; taps and panels are
 * looked at when cords are dealt.
 */
export const blockCapacity = (
  { survey, book }: Pick<Workshop, 'survey' | 'book'>,
  { rows }: Block,
  loadKw: number,
): number | { readonly missing: string } => {
  const { inventory, parameters, chain } = survey
  let fullest = 0
  for (const row of rows) {
    const { power, id } = inventory.kindOf(row)
    if (power === 'generator') {
      const share = generatorShare(survey, book, row)
      if (typeof share !== 'number') return share
      fullest = Math.max(fullest, share)
      continue
    }
    if (power === undefined || !trunkRoles.has(power) || distributing.has(id)) continue
    if (chain.outOf(row).length === 0) continue
    const capacity = unitCapacity(survey, row, parameters)
    if (typeof capacity !== 'number') return capacity
    fullest = Math.max(fullest, book.normalKw(row) / capacity)
  }
  return fullest > 0 ? loadKw / fullest : Number.NaN
}

/** How full a generator's group is with what it takes over. */
const generatorShare = (
  survey: Survey,
  book: Workshop['book'],
  row: number,
): number | { readonly missing: string } => {
  const { chain, inventory, parameters } = survey
  const capacity = unitCapacity(survey, row, parameters)
  if (typeof capacity !== 'number') return capacity
  const [link] = chain.outOf(row)
  if (!link) return 0
  const mates = chain
    .into(link.to)
    .filter(({ from }) => inventory.kindOf(from).power === 'generator').length
  const below = [link.to, ...chain.outOf(link.to).map(({ to }) => to)]
  const taken = below
    .filter((one) => inventory.kindOf(one).power === 'transfer')
    .reduce((sum, one) => sum + book.normalKw(one), 0)
  return Math.max(taken, book.normalKw(link.to)) / (capacity * mates)
}
