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
import { survivesOnePath } from './split'
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

/** Loads whose cords are dealt anew: those that can lose a path only if they are spread otherwise. */
const toDeal = (workshop: Workshop, system: System, isGrowing: boolean): number[] => {
  const { survey, draft } = workshop
  const { inventory, chain, nameOf } = survey
  return system.loads.filter((row) => {
    const plugs = plugsOf(survey, row)
    const cords = Math.max(
      inventory.numberOf(row, 'cords') ?? 0,
      plugs.reduce((sum, { count }) => sum + count, 0),
    )
    if (cords < 2) {
      draft.remarks.add(
        nameOf(row),
        'has one cord and stays on its path; an STS would give it two.',
      )
      return false
    }
    const needed = inventory.numberOf(row, 'cordsNeeded')
    if (needed === undefined) {
      draft.refusals.add(nameOf(row), 'how many of its cords it needs is not stated.')
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

/** Takes the cords of loads off the blocks and deals them over the paths, group by group. */
const dealAnew = (
  { draft, survey }: Workshop,
  { blocks }: System,
  rows: readonly number[],
  groups: readonly (readonly string[])[],
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
  const dealtKw = groups.map(() => 0)
  for (const row of again) {
    const least = dealtKw.indexOf(Math.min(...dealtKw))
    const customer = customerOf(later, row)
    if (customer === 'done' || 'missing' in customer || !inPort(inventory, row)) continue
    const asked: Customer = { ...customer, paths: new Set(groups[least]) }
    const dealt = deal(table, asked)
    if (!dealt.ok) {
      draft.refusals.add(later.nameOf(row), dealt.reason)
      continue
    }
    dealtKw[least] = (dealtKw[least] ?? 0) + asked.kw
    layCords(draft, inventory, row, dealt.plugs)
    remarkOn(draft, later, asked, [...asked.plugs, ...dealt.plugs])
  }
}

const chunked = <T>(rows: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  )

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
    dealAnew(workshop, system, loads, chunked(all, together))
    draft.note(`Spreads the cords of ${counted(loads.length, 'load')} over ${named(all)}.`)
  }
  if (missing > 0) {
    draft.note(
      'Copies stand near their originals; rooms of their own would part the fire compartments.',
    )
  }
  return { aim, components: [], generators: [], paths: all }
}
