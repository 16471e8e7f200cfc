import type { Goal, Inventory, KindId, Lens, Room, Source } from '#model'
import type { RulesetId } from './ruleset-ids'

interface Ruleset {
  readonly id: RulesetId
  readonly lens: Lens
  /** What is asked for where the owner asks for nothing. */
  readonly goal: Goal
  readonly source: Source
}

const nvidia: Source = {
  document: 'NVIDIA DGX SuperPOD Reference Architecture GB200, RA-11338-001',
  grade: 'primary',
}
const miningPractice: Source = { document: 'unnamed public source', grade: 'secondary' }

/** The five rulesets, strictest first, with the goal that holds unless the owner states another. */
export const rulesets: readonly Ruleset[] = [
  { id: 'ai-training', lens: 'ai', goal: 'concurrently-maintainable', source: nvidia },
  { id: 'ai-inference', lens: 'ai', goal: 'concurrently-maintainable', source: nvidia },
  { id: 'mining-immersion', lens: 'mining', goal: 'n', source: miningPractice },
  { id: 'mining-hydro', lens: 'mining', goal: 'n', source: miningPractice },
  { id: 'mining-air', lens: 'mining', goal: 'n', source: miningPractice },
]

const rulesetOf = (id: RulesetId): Ruleset => {
  const found = rulesets.find((row) => row.id === id)
  if (!found) throw new Error(`No ruleset is called ${id}`)
  return found
}

/** The lens that a ruleset belongs to. */
export const lensOf = (id: RulesetId): Lens => rulesetOf(id).lens

/** The goal that holds under a ruleset unless the owner states another. */
export const defaultGoalOf = (id: RulesetId): Goal => rulesetOf(id).goal

const strictest = (ids: Iterable<RulesetId>): RulesetId | undefined => {
  const present = new Set(ids)
  return rulesets.find((row) => present.has(row.id))?.id
}

/** How the things in a room are cooled decides which mining ruleset it gets. */
const miningBy = (inventory: Inventory, rows: readonly number[]): RulesetId => {
  let hydro = false
  for (const row of rows) {
    const kind = inventory.kindOf(row).id
    const cooling = inventory.textOf(row, 'cooling')
    if (kind === 'immersion-tank' || cooling === 'immersion') return 'mining-immersion'
    if (cooling === 'hydro' || (inventory.numberOf(row, 'liquidFraction') ?? 0) > 0) hydro = true
  }
  return hydro ? 'mining-hydro' : 'mining-air'
}

const miningKinds: readonly KindId[] = ['miner', 'asic-rack', 'miner-container', 'immersion-tank']

const holdsIt = (inventory: Inventory, rows: readonly number[]): boolean =>
  rows.some((row) => inventory.kindOf(row).it)

const holdsMiners = (inventory: Inventory, rows: readonly number[]): boolean =>
  rows.some((row) => miningKinds.includes(inventory.kindOf(row).id))

const itUses: readonly Room['use'][] = ['mining', 'ai-training', 'ai-inference']

interface Place {
  readonly use: Room['use'] | undefined
  readonly rows: readonly number[]
}

const resolve = (inventory: Inventory, place: Place, lens: Lens | 'as-built'): RulesetId => {
  const builtFor =
    place.use === 'mining' ||
    (!itUses.includes(place.use ?? 'support') && holdsMiners(inventory, place.rows))
      ? 'mining'
      : 'ai'
  const asked = lens === 'as-built' ? builtFor : lens
  if (asked === 'mining') return miningBy(inventory, place.rows)
  return place.use === 'ai-inference' ? 'ai-inference' : 'ai-training'
}

/** Which ruleset judges the whole, and which judges each room. */
export interface RulesetChoice {
  /** The strictest that any place with IT load asks for. */
  readonly whole: RulesetId
  ofRoom(roomRow: number): RulesetId
}

const choose = (
  inventory: Inventory,
  lens: Lens | 'as-built',
  onlyRoom: string | undefined,
): RulesetChoice => {
  const rowsOf = new Map<number, number[]>()
  inventory.roomRow.forEach((room, row) => {
    const rows = rowsOf.get(room)
    if (rows) rows.push(row)
    else rowsOf.set(room, [row])
  })
  const { rooms } = inventory.facility
  const chosen = new Map<number, RulesetId>()
  for (let room = -1; room < rooms.length; room++) {
    const rows = rowsOf.get(room) ?? []
    const use = rooms[room]?.use
    if (holdsIt(inventory, rows) || (use !== undefined && itUses.includes(use))) {
      const asked = onlyRoom === undefined || rooms[room]?.id === onlyRoom ? lens : 'as-built'
      chosen.set(room, resolve(inventory, { use, rows }, asked))
    }
  }
  const whole =
    strictest(chosen.values()) ??
    resolve(inventory, { use: undefined, rows: [...rowsOf.values()].flat() }, lens)
  return { whole, ofRoom: (room) => chosen.get(room) ?? whole }
}

interface Chosen {
  readonly inventory: Inventory
  /** By lens and by the one room that the lens is for, if any. */
  readonly byLens: Map<string, RulesetChoice>
}

/** By layout: an edit seldom touches what the choice rests on. */
const chosenFor = new WeakMap<object, Chosen>()

/** Fields of values that the choice reads. Kinds belong to the layout. */
const readFields: ReadonlySet<string> = new Set([
  'values.cooling',
  'values.liquidFraction',
  'product',
])

const standsFor = (inventory: Inventory, { inventory: before }: Chosen): boolean => {
  const changed = inventory.changedSince(before)
  return (
    changed !== undefined &&
    inventory.roomRow === before.roomRow &&
    inventory.facility.rooms === before.facility.rooms &&
    ![...changed].some((field) => readFields.has(field))
  )
}

/**
 * Resolves rulesets: mining by how each room is cooled, AI as training unless the room says
 * inference. As built, a room is what its use says, or what stands in it where the use says nothing.
 * With `onlyRoom`, the lens is for that room alone and every other stays as built.
 */
export const chooseRulesets = (
  inventory: Inventory,
  lens: Lens | 'as-built',
  onlyRoom?: string,
): RulesetChoice => {
  let chosen = chosenFor.get(inventory.layout)
  if (!chosen || !standsFor(inventory, chosen)) {
    chosen = { inventory, byLens: new Map() }
    chosenFor.set(inventory.layout, chosen)
  }
  const key = `${lens} ${onlyRoom ?? ''}`
  let choice = chosen.byLens.get(key)
  if (!choice) {
    choice = choose(inventory, lens, onlyRoom)
    chosen.byLens.set(key, choice)
  }
  return choice
}
