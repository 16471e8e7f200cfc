import type { Text } from '#base'
import { type Cabling, cablingReasons } from '#engines'
import { type Missing, onEquipment, onFacility, type Report, type Subject } from '../define'
import type { Facts } from '../facts'
import { idOf } from './wording'

/** What judges one record of data cables, by its place in the columns of the cabling. */
export interface CableVerdicts {
  /** What it says of a record; undefined where it does not apply. */
  judge(at: number): 'pass' | 'fail' | 'unknown' | undefined
}

/** The cables of one switch, or of what is linked without one, sorted by verdict. */
export interface CableGroup {
  readonly subject: Subject
  /** Links by verdict: a record may stand for many. */
  readonly passed: number
  readonly failed: number
  readonly unknown: number
  /** Records that fail, and that nobody can judge, by their place in the columns. */
  readonly failures: readonly number[]
  readonly open: readonly number[]
}

/** The reason why a cable is as it is, in the words of the engine. */
export const reasonOf = ({ why }: Cabling, at: number): string =>
  cablingReasons[why[at] as number] ?? ''

/** The rows at both ends of every record, −1 for an end that is not there, and who speaks for it. */
interface Ends {
  readonly cabling: Cabling
  readonly rowA: Int32Array
  readonly rowB: Int32Array
  readonly owner: Int32Array
  readonly links: Float64Array
}

/** Kept for the rules that judge the same facts one after another. */
const kept = new WeakMap<object, Ends>()

/** A switch speaks for a record: that at its first end, else at its second, else any end. */
const readEnds = ({ inventory }: Facts, cabling: Cabling): Ends => {
  const { facility, rowOf, equipment } = inventory
  const size = cabling.records.length
  const [rowA, rowB, owner] = [0, 1, 2].map(() => new Int32Array(size).fill(-1)) as [
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  const links = new Float64Array(size)
  const isSwitch = (row: number) => row >= 0 && equipment[row]?.kind === 'switch'
  for (let at = 0; at < size; at++) {
    const connection = facility.connections[cabling.records[at] as number]
    if (!connection) continue
    const a = rowOf.get(connection.from.equipment) ?? -1
    const b = rowOf.get(connection.to.equipment) ?? -1
    rowA[at] = a
    rowB[at] = b
    owner[at] = isSwitch(a) ? a : isSwitch(b) || a < 0 ? b : a
    links[at] = connection.count
  }
  return { cabling, rowA, rowB, owner, links }
}

const endsOf = (facts: Facts): Ends => {
  const { cabling } = facts.solution.fiber
  const known = kept.get(facts.inventory)
  if (known?.cabling === cabling) return known
  const found = readEnds(facts, cabling)
  kept.set(facts.inventory, found)
  return found
}

interface Draft {
  passed: number
  failed: number
  unknown: number
  readonly failures: number[]
  readonly open: number[]
}

/**
 * Judges every record once and gathers them by the switch that they hang on, so that thousands of
 * like links are one verdict. Cost: one look at each record.
 */
export const byOwner = (facts: Facts, { judge }: CableVerdicts): readonly CableGroup[] => {
  const { cabling } = facts.solution.fiber
  const ends = endsOf(facts)
  const drafts = new Map<number, Draft>()
  for (let at = 0; at < cabling.records.length; at++) {
    const verdict = judge(at)
    if (verdict === undefined) continue
    const owner = ends.owner[at] as number
    let draft = drafts.get(owner)
    if (!draft) {
      draft = { passed: 0, failed: 0, unknown: 0, failures: [], open: [] }
      drafts.set(owner, draft)
    }
    const links = ends.links[at] as number
    if (verdict === 'pass') draft.passed += links
    else if (verdict === 'fail') {
      draft.failed += links
      draft.failures.push(at)
    } else {
      draft.unknown += links
      draft.open.push(at)
    }
  }
  return [...drafts]
    .map(([owner, draft]) => ({
      subject: owner < 0 ? onFacility : onEquipment(idOf(facts, owner)),
      ...draft,
    }))
    .sort((a, b) => (a.subject.id < b.subject.id ? -1 : 1))
}

/** Rows at the ends of some records, each once, in order. */
export const rowsOfRecords = (facts: Facts, records: readonly number[]): readonly number[] => {
  const { rowA, rowB } = endsOf(facts)
  const rows = new Set<number>()
  for (const at of records) rows.add(rowA[at] as number).add(rowB[at] as number)
  rows.delete(-1)
  return [...rows].sort((a, b) => a - b)
}

/** The longest of some records, and how long it is at least. */
export const longestOf = (
  { lengthM, atLeastM }: Cabling,
  records: readonly number[],
): { readonly at: number; readonly lengthM: number; readonly atLeast: boolean } => {
  let longest = records[0] ?? 0
  const lengthOf = (at: number) =>
    Number.isNaN(lengthM[at]) ? (atLeastM[at] as number) : (lengthM[at] as number)
  for (const at of records) if (lengthOf(at) > lengthOf(longest)) longest = at
  return { at: longest, lengthM: lengthOf(longest), atLeast: Number.isNaN(lengthM[longest]) }
}

/**
 * One undecided verdict for all links that nobody can judge: like questions are asked once, not
 * for each switch. Hands the records to whoever words it.
 */
export const tellOpen = (
  report: Report,
  groups: readonly CableGroup[],
  tell: (
    links: number,
    records: readonly number[],
  ) => {
    readonly detail: Text
    readonly missing?: readonly Missing[]
  },
): void => {
  const links = groups.reduce((sum, { unknown }) => sum + unknown, 0)
  if (links === 0) return
  const { detail, missing } = tell(
    links,
    groups.flatMap(({ open }) => open),
  )
  report.unknown(onFacility, detail, missing)
}

/** Reports every group that is wholly judged: what fails is worded by the rule. */
export const judgeGroups = (
  report: Report,
  groups: readonly CableGroup[],
  fail: (group: CableGroup) => void,
): void => {
  if (groups.length === 0) report.notApplicable(onFacility)
  for (const group of groups) {
    if (group.failed > 0) fail(group)
    else if (group.unknown === 0) report.pass(group.subject)
  }
}
