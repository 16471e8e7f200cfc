import { createInventory, type Equipment } from '#model'
import { type Redundancy, withPlan } from '../proposal'
import { counted, kw, named } from '../words'
import { type Block, blockCapacity, type System } from './blocks'
import type { Aim } from './check'
import { layCords, remarkOn, setTable } from './connect'
import { joinCopies } from './copies'
import { blocksTogether, unitsFor, unitsNeeded } from './counts'
import { customerOf, inPort, plugsOf } from './customers'
import { type Customer, deal } from './deal'
import { customOf } from './levels'
import { furtherPaths } from './names'
import { pathsToSurvive, survivesOnePath } from './split'
import { type Survey, surveyOf } from './survey'
import type { Workshop } from './workshop'

const aimNames: Readonly<Record<Redundancy, string>> = {
  'n+1': 'N+1',
  '2n': '2N',
  '4-to-make-3': '4-to-make-3',
  '3-to-make-2': '3-to-make-2',
  catcher: 'N+1 blocks',
}

/** What hangs on each block now, in kW at the loads; or what is not stated. */
const shares = (
  survey: Survey,
  { blocks, loads }: System,
): readonly number[] | { readonly missing: string } => {
  const blockOf = new Map(blocks.flatMap(({ rows }, index) => rows.map((row) => [row, index])))
  const kilowatts = blocks.map(() => 0)
  for (const load of loads) {
    const draw = survey.drawKw(load)
    if (Number.isNaN(draw)) return { missing: `the load of ${survey.nameOf(load)} is not stated.` }
    const plugs = plugsOf(survey, load)
    const cords = plugs.reduce((sum, { count }) => sum + count, 0)
    for (const { row, count } of plugs) {
      const block = blockOf.get(row)
      if (block !== undefined) kilowatts[block] = (kilowatts[block] ?? 0) + (draw * count) / cords
    }
  }
  return kilowatts
}

interface Sizing {
  readonly template: Block
  readonly loadKw: number
  readonly capacityKw: number
  readonly needed: number
  readonly wanted: number
}

const sizeUp = (
  workshop: Workshop,
  system: System,
  aim: Redundancy,
): Sizing | { readonly missing: string } => {
  const kilowatts = shares(workshop.survey, system)
  if ('missing' in kilowatts) return kilowatts
  const loadKw = kilowatts.reduce((sum, share) => sum + share, 0)
  const most = Math.max(...kilowatts)
  const index = kilowatts.indexOf(most)
  const template = system.blocks[index]
  if (!template || most <= 0) return { missing: 'no load hangs on it yet.' }
  const capacityKw = blockCapacity(workshop, template, most)
  if (typeof capacityKw !== 'number') return capacityKw
  if (Number.isNaN(capacityKw)) {
    return { missing: 'it has no UPS, transformer or generator whose rating could be counted.' }
  }
  const needed = unitsNeeded(loadKw, capacityKw)
  return { template, loadKw, capacityKw, needed, wanted: unitsFor(needed, aim) }
}

/** Gives unnamed blocks a name, so that the paths can be told apart. */
const nameBlocks = ({ draft, survey }: Workshop, { blocks }: System, aim: Redundancy): string[] => {
  const { equipment } = survey.inventory
  const taken = new Set(equipment.flatMap(({ path }) => path ?? []))
  const names: string[] = []
  for (const { path, rows } of blocks) {
    if (path !== undefined) {
      names.push(path)
      continue
    }
    const first = aim === '2n' ? 'A' : 'R1'
    const name = taken.has(first) ? furtherPaths(first, 1, taken)[0] : first
    if (name === undefined) continue
    taken.add(name)
    names.push(name)
    for (const row of rows) draft.change({ ...(equipment[row] as Equipment), path: name })
    draft.note(`What is there becomes path ${name}.`)
  }
  return names
}

const copyBlock = (
  { draft, survey, copier, places }: Workshop,
  { path, rows }: Block,
  name: string,
): void => {
  const { chain, inventory, nameOf } = survey
  const copies = copier.copy(rows, { from: path, to: name })
  const isGear = (row: number) => {
    const role = inventory.kindOf(row).power
    return role !== 'load' && role !== 'tie'
  }
  for (const { row } of joinCopies(draft, chain, places, copies, isGear)) {
    draft.refusals.add(nameOf(row), `has no free place for path ${name}; connect that by hand.`)
  }
  const sources = rows.filter((row) => inventory.kindOf(row).power === 'source')
  for (const row of sources) {
    draft.assumed.add(nameOf(row), `the utility gives a further feed like it for path ${name}.`)
  }
}

const cordsOf = (survey: Survey, row: number): number =>
  Math.max(
    survey.inventory.numberOf(row, 'cords') ?? 0,
    plugsOf(survey, row).reduce((sum, { count }) => sum + count, 0),
  )

/** What keeps the aim out of reach, by the loads' names: asked before anything is proposed. */
const doubtsAbout = (survey: Survey, { loads }: System): ReadonlyMap<string, string> => {
  const { inventory, nameOf } = survey
  const doubts = new Map<string, string>()
  for (const row of loads) {
    const isOpen = cordsOf(survey, row) > 1 && inventory.numberOf(row, 'cordsNeeded') === undefined
    if (isOpen) doubts.set(nameOf(row), 'how many cords must be live is not stated.')
  }
  if (doubts.size === 0 && loads.every((row) => cordsOf(survey, row) < 2)) {
    for (const row of loads) {
      doubts.set(
        nameOf(row),
        'one cord only, which no second path can reach; give it two, or plan a reserve.',
      )
    }
  }
  return doubts
}

/** Loads whose cords are dealt anew: those that can lose a path only if they are spread otherwise. */
const toDeal = (workshop: Workshop, system: System, isGrowing: boolean): number[] => {
  const { survey, draft } = workshop
  const { inventory, chain, nameOf } = survey
  return system.loads.filter((row) => {
    const plugs = plugsOf(survey, row)
    const cords = cordsOf(survey, row)
    if (cords < 2) {
      draft.remarks.add(
        nameOf(row),
        'one cord only, which stays on its path; a static switch before it would give it two feeds.',
      )
      return false
    }
    const needed = inventory.numberOf(row, 'cordsNeeded') ?? cords
    if (pathsToSurvive(cords, needed) === undefined) {
      draft.refusals.add(nameOf(row), 'every cord must be live, so the load can lose no path.')
      return false
    }
    const byPath = new Map<string, number>()
    for (const plug of plugs) {
      const path = chain.pathOf(plug.row) ?? ''
      byPath.set(path, (byPath.get(path) ?? 0) + plug.count)
    }
    if (!survivesOnePath([...byPath.values()], needed)) return true
    return isGrowing && customOf(inventory, row) !== 'support'
  })
}

/** Paths in groups of at least a size: loads of one group share its paths only. */
const groupsOf = (paths: readonly string[], size: number): string[][] => {
  const count = Math.max(1, Math.floor(paths.length / size))
  const groups: string[][] = Array.from({ length: count }, () => [])
  for (const [index, path] of paths.entries()) {
    groups[Math.min(count - 1, Math.floor(index / size))]?.push(path)
  }
  return groups
}

const leastDealt = (
  groups: readonly string[][],
  dealtKw: ReadonlyMap<string, number>,
): readonly string[] => {
  const kwOf = (group: readonly string[]) =>
    group.reduce((sum, path) => sum + (dealtKw.get(path) ?? 0), 0) / group.length
  return groups.reduce((least, group) => (kwOf(group) < kwOf(least) - 1e-6 ? group : least))
}

/** Takes the cords of loads off the blocks and deals them over the paths, group by group. */
const dealAnew = (
  { draft, survey }: Workshop,
  { blocks }: System,
  rows: readonly number[],
  paths: readonly string[],
  together: number,
): void => {
  const gear = new Set(blocks.flatMap((block) => block.rows))
  const ids = rows.map((row) => survey.inventory.equipment[row]?.id ?? '')
  for (const row of rows) {
    for (const { from, connection } of survey.chain.into(row)) {
      if (gear.has(from)) draft.remove(connection.id)
    }
  }
  const facility = withPlan(survey.inventory.facility, draft.proposal())
  const inventory = createInventory(facility, survey.inventory.library)
  const later = surveyOf(inventory, survey.parameters, survey.draws)
  const again = ids.flatMap((id) => inventory.rowOf.get(id) ?? [])
  const table = setTable(later, new Set(again))
  const dealtKw = new Map<string, number>()
  for (const row of again) {
    const customer = customerOf(later, row)
    if (customer === 'done' || 'missing' in customer || !inPort(inventory, row)) continue
    const wanted = pathsToSurvive(customer.cords, customer.needed ?? customer.cords) ?? together
    const group = leastDealt(groupsOf(paths, Math.max(together, wanted)), dealtKw)
    const asked: Customer = { ...customer, paths: new Set(group) }
    const dealt = deal(table, asked)
    if (!dealt.ok) {
      draft.refusals.add(later.nameOf(row), dealt.reason)
      continue
    }
    for (const path of group) {
      dealtKw.set(path, (dealtKw.get(path) ?? 0) + asked.kw / group.length)
    }
    layCords(draft, table, row, dealt.plugs)
    remarkOn(draft, later, asked, [...asked.plugs, ...dealt.plugs])
  }
}

/**
 * Adds whole blocks, copies of the fullest one, until the aim's count is reached, and spreads the
 * cords of the loads over all of them.
 */
export const multiplyBlocks = (
  workshop: Workshop,
  system: System,
  aim: Redundancy,
): Aim | undefined => {
  const { draft, survey } = workshop
  const sizing = sizeUp(workshop, system, aim)
  const present = system.blocks.length
  const title = named(system.blocks.map(({ path, rows }) => path ?? survey.nameOf(rows[0] ?? -1)))
  if ('missing' in sizing) {
    draft.refusals.add(title, sizing.missing)
    return undefined
  }
  const doubts = doubtsAbout(survey, system)
  if (doubts.size > 0) {
    for (const [name, doubt] of doubts) draft.refusals.add(name, doubt)
    return undefined
  }
  const { template, loadKw, capacityKw, needed, wanted } = sizing
  const missing = Math.max(0, wanted - present)
  const together = blocksTogether[aim] ?? wanted
  draft.note(
    `${kw(loadKw)} takes ${counted(needed, 'block')} of ${kw(capacityKw)}; ${aimNames[aim]} is ${wanted}, ${
      missing === 0 ? `and ${present} are there` : `so ${missing} to add`
    }.`,
  )
  const names = nameBlocks(workshop, system, aim)
  const taken = new Set([...names, ...survey.inventory.equipment.flatMap(({ path }) => path ?? [])])
  const added = furtherPaths(names.at(-1) ?? 'A', missing, taken)
  for (const name of added) copyBlock(workshop, template, name)
  const all = [...names, ...added]
  const loads = toDeal(workshop, system, missing > 0)
  if (loads.length > 0) {
    dealAnew(workshop, system, loads, all, together)
    draft.note(`Spreads the cords of ${counted(loads.length, 'load')} over ${named(all)}.`)
  }
  if (missing > 0) {
    draft.note(
      'Copies stand near their originals; rooms of their own would part the fire compartments.',
    )
  }
  return { aim, components: [], generators: [], paths: all }
}
