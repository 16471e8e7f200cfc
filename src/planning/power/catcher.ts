import { formatQuantity } from '#base'
import type { Equipment, Rated } from '#model'
import { powerFactor } from '#standards'
import { counted, kw, named } from '../words'
import { blockOf } from './blocks'
import type { Aim } from './check'
import { joinCopies } from './copies'
import { byName } from './customers'
import { type Group, groupOf, withOwnGear } from './groups'
import type { Survey } from './survey'
import type { Workshop } from './workshop'

/** A UPS block with the point at which a reserve takes over. */
interface Primary extends Group {
  readonly ratingKw: number
  readonly loadKw: number
}

const isUps = ({ inventory }: Survey, row: number): boolean => inventory.kindOf(row).power === 'ups'

/** The UPS groups that are selected, or that stand in the selected paths. */
const groupsOf = (survey: Survey, ids: readonly string[]): Group[] => {
  const groups = new Map<number, Group>()
  for (const id of ids) {
    const row = survey.inventory.rowOf.get(id)
    if (row === undefined) continue
    const own = groupOf(survey, row)
    const rows =
      own && isUps(survey, own.units[0] ?? -1)
        ? own.units
        : blockOf(survey, row).rows.filter((one) => isUps(survey, one))
    for (const unit of rows) {
      const group = groupOf(survey, unit)
      if (group) groups.set(group.terminal, group)
    }
  }
  return [...groups.values()].sort((a, b) => byName(survey)(a.terminal, b.terminal))
}

const primaryOf = (
  { survey, book }: Workshop,
  group: Group,
  unknownRows: ReadonlySet<number>,
): Primary | { readonly missing: string } => {
  const { inventory, nameOf } = survey
  const ratingKw = group.units.reduce((sum, row) => sum + survey.ratingKw(row), 0)
  const unrated = group.units.find((row) => Number.isNaN(survey.ratingKw(row)))
  if (unrated !== undefined) return { missing: `the rating of ${nameOf(unrated)} is not stated.` }
  if (inventory.kindOf(group.terminal).power === 'transfer') {
    return { missing: 'it has a transfer switch behind it already.' }
  }
  if (inventory.kindOf(group.terminal).power !== 'bus') {
    return { missing: 'it has no output bus behind which a switch could be put.' }
  }
  if (unknownRows.has(group.terminal)) return { missing: 'a load that it carries is not stated.' }
  return { ...group, ratingKw, loadKw: book.worstKw(group.terminal) }
}

/** The gear of a block from its output bus up to what it shares with others. */
const reserveRows = (survey: Survey, { terminal, units }: Group): number[] => {
  const { chain, inventory } = survey
  const path = chain.pathOf(terminal)
  const rows = new Set([terminal, ...units.flatMap((unit) => withOwnGear(survey, unit))])
  for (const row of rows) {
    for (const { from } of chain.into(row)) {
      const role = inventory.kindOf(from).power
      if (rows.has(from) || role === undefined || role === 'source' || role === 'tie') continue
      const isOwn = chain.outOf(from).every(({ to }) => rows.has(to))
      if (isOwn || (path !== undefined && chain.pathOf(from) === path)) rows.add(from)
    }
  }
  return [...rows].sort(byName(survey))
}

const reserveName = ({ inventory }: Survey): string => {
  const taken = new Set(inventory.equipment.flatMap(({ path }) => path ?? []))
  for (let number = 1; ; number++) {
    const name = number === 1 ? 'RES' : `RES${number}`
    if (!taken.has(name)) return name
  }
}

const assumed = (value: number): Rated => ({ value, source: { grade: 'estimate' } })

/** What a static switch of a current is: a product that is large enough, or a stated estimate. */
const switchFor = ({ inventory }: Survey, amperes: number, volts: number) => {
  const { library } = inventory
  const number = (product: string, field: string): number | undefined => {
    const value = library.productValue('sts', product, field)?.value
    return typeof value === 'number' ? value : undefined
  }
  const products = [...library.products.values()]
    .filter(({ kind }) => kind === 'sts')
    .map(({ id }) => ({ id, amps: number(id, 'ratingA') ?? 0, volts: number(id, 'voltageV') }))
    .sort((a, b) => a.amps - b.amps || (a.id < b.id ? -1 : 1))
  const fits = products.find(
    (one) => one.amps >= amperes && (one.volts === undefined || one.volts === volts),
  )
  const timed = products.find(({ id }) => number(id, 'transferMs') !== undefined)
  const time = timed && library.productValue('sts', timed.id, 'transferMs')
  return {
    product: fits?.id,
    values: {
      ...(fits ? {} : { ratingA: assumed(Math.ceil(amperes)) }),
      ...(fits?.volts === volts ? {} : { voltageV: assumed(volts) }),
      ...(fits || !time ? {} : { transferMs: { value: time.value, source: time.source } }),
    } satisfies Record<string, Rated>,
  }
}

/** Puts a static switch behind a block: its own bus first, the reserve when that is dead. */
const putSwitch = (workshop: Workshop, primary: Primary, reserveBus: string): void => {
  const { draft, survey, placer } = workshop
  const { inventory, chain, parameters, nameOf } = survey
  const bus = inventory.equipment[primary.terminal] as Equipment
  const volts = inventory.numberOf(primary.terminal, 'voltageV')
  if (volts === undefined) {
    draft.refusals.add(nameOf(primary.terminal), 'its voltage is not stated.')
    return
  }
  const amperes = (primary.ratingKw * 1000) / (Math.sqrt(3) * volts * parameters(powerFactor))
  const { product, values } = switchFor(survey, amperes, volts)
  const metresOf = (field: string): number => {
    const value = inventory.library.productValue('sts', product, field)?.value
    return typeof value === 'number' ? value : 1
  }
  const size = {
    widthM: metresOf('widthM'),
    depthM: metresOf('depthM'),
    heightM: metresOf('heightM'),
  }
  const { x, y, z } = placer.place(primary.terminal, size)
  const id = draft.id()
  const tag = `STS-${nameOf(primary.terminal)}`
  draft.add({
    id,
    tag,
    kind: 'sts',
    ...(product === undefined ? {} : { product }),
    x,
    y,
    z,
    rotationDeg: bus.rotationDeg,
    status: 'new',
    owner: bus.owner,
    demandFactor: 1,
    values,
  })
  for (const { connection, to } of chain.outOf(primary.terminal)) {
    if (inventory.kindOf(to).power === 'tie') continue
    draft.put({ ...connection, from: { equipment: id, port: 'out' } })
  }
  draft.join({ equipment: bus.id, port: 'out' }, { equipment: id, port: 'in1' }, 1)
  draft.join({ equipment: reserveBus, port: 'out' }, { equipment: id, port: 'in2' }, 1)
  if (product === undefined) {
    draft.assumed.add(
      tag,
      `a static switch of ${formatQuantity(Math.ceil(amperes), 'A')}, rated as its UPS are.`,
    )
  }
}

const told = (workshop: Workshop, primaries: readonly Primary[], largest: Primary): void => {
  const { draft, survey } = workshop
  const most = Math.max(...primaries.map(({ loadKw }) => loadKw))
  const names = named(primaries.map(({ terminal }) => survey.nameOf(terminal)))
  draft.note(
    `${counted(primaries.length, 'block')} and one reserve of ${kw(largest.ratingKw)}, which takes over the ${kw(most)} of ${primaries.length === 1 ? names : `any one of ${names}`}.`,
  )
  draft.note('Each static switch stays a single point of failure of what hangs on it alone.')
}

/**
 * Puts one unloaded reserve block, a copy of the largest, behind the selected UPS blocks, with a
 * static switch on each. Answers what that is to reach; undefined where nothing fit was selected.
 */
export const addCatcher = (
  workshop: Workshop,
  ids: readonly string[],
  unknownRows: ReadonlySet<number>,
): Aim | undefined => {
  const { draft, survey, copier, places } = workshop
  const { chain, inventory, nameOf } = survey
  const groups = groupsOf(survey, ids)
  if (groups.length === 0) return undefined
  const primaries: Primary[] = []
  for (const group of groups) {
    const primary = primaryOf(workshop, group, unknownRows)
    if ('missing' in primary) draft.refusals.add(nameOf(group.terminal), primary.missing)
    else primaries.push(primary)
  }
  const none = { aim: 'catcher', components: [], generators: [], paths: [] } as const
  const largest = primaries.toSorted((a, b) => b.ratingKw - a.ratingKw)[0]
  if (!largest) return none
  const over = primaries.find(({ loadKw }) => loadKw > largest.ratingKw)
  if (over) {
    const name = nameOf(over.terminal)
    draft.refusals.add(
      name,
      `carries ${kw(over.loadKw)}, more than a reserve of ${kw(largest.ratingKw)}.`,
    )
    return none
  }
  const rows = reserveRows(survey, largest)
  const name = reserveName(survey)
  const copies = copier.copy(rows, { from: chain.pathOf(largest.terminal), to: name })
  const above = new Set(rows.flatMap((row) => chain.into(row).map(({ from }) => from)))
  for (const { row } of joinCopies(draft, chain, places, copies, (other) => above.has(other))) {
    draft.refusals.add(nameOf(row), 'has no free place for the reserve; connect that by hand.')
  }
  const reserveBus = copies.get(largest.terminal) as string
  for (const primary of primaries) putSwitch(workshop, primary, reserveBus)
  told(workshop, primaries, largest)
  const idOf = (row: number) => inventory.equipment[row]?.id ?? ''
  const components = primaries.flatMap(({ units, terminal }) => [...units, terminal].map(idOf))
  return { ...none, components }
}
