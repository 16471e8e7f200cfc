import type { Inventory } from '#model'
import type { Finding, Missing, Report, Rule, Subject } from './define'
import type { Seen, Watch } from './watch'

/** Places of verdicts: a room by its index, −1 outside of every room, −2 the facility as a whole. */
const whole = -2
const slots = 2

/** A failed or unknown verdict before anybody asked how severe it is. */
export interface RawFinding {
  readonly verdict: 'fail' | 'unknown'
  readonly subject: Subject
  readonly finding: Finding
  /** Where the subject stands, as a slot: its room decides on the severity. */
  readonly slot: number
  readonly missing: readonly Missing[]
}

/**
 * What a rule said of its subjects, whatever the ruleset. Counts lie by slot and verdict: `pass`,
 * `fail`, `unknown`, `not applicable`.
 */
export interface RawOutcome {
  readonly findings: readonly RawFinding[]
  readonly tallies: Int32Array
  /** Slots in the order in which they first had a verdict. */
  readonly slots: readonly number[]
  readonly seen: Seen
}

export const verdictCount = 4
const verdictAt = { pass: 0, fail: 1, unknown: 2, notApplicable: 3 } as const

/** The slot of the room with an index, of no room (−1) and of the whole facility (−2). */
const slotOf = (room: number): number => room + slots

/** The room index of a slot, or undefined for the whole facility. */
export const roomOfSlot = (slot: number): number | undefined =>
  slot === slotOf(whole) ? undefined : slot - slots

/** Finds where subjects stand. Rules go through rows in order, so that the next row is tried first. */
class Places {
  readonly #inventory: Inventory
  #at = -1
  #rooms: ReadonlyMap<string, number> | undefined

  constructor(inventory: Inventory) {
    this.#inventory = inventory
  }

  slotOf({ type, id }: Subject): number {
    if (type === 'equipment') return this.#slotOfEquipment(id)
    if (type !== 'room') return slotOf(whole)
    this.#rooms ??= new Map(this.#inventory.facility.rooms.map((room, index) => [room.id, index]))
    return slotOf(this.#rooms.get(id) ?? -1)
  }

  #slotOfEquipment(id: string): number {
    const { equipment, rowOf, roomRow } = this.#inventory
    let row: number | undefined = this.#at + 1
    if (equipment[row]?.id !== id) row = rowOf.get(id)
    if (row === undefined) return slotOf(whole)
    this.#at = row
    return slotOf(roomRow[row] ?? -1)
  }
}

/** A finding points at no more equipment than this. */
const mostRelated = 500

/** The equipment whose values an undecided verdict waits for: what to look at, and to fill in. */
const waitingFor = ({ id }: Subject, missing: readonly Missing[]): readonly string[] => {
  const found = new Set<string>()
  for (const { equipment } of missing) {
    if (equipment !== undefined && equipment !== id) found.add(equipment)
    if (found.size === mostRelated) break
  }
  return [...found]
}

class Collector implements Report {
  readonly findings: RawFinding[] = []
  readonly tallies: Int32Array
  readonly slots: number[] = []
  readonly #seen: Uint8Array
  readonly #places: Places

  constructor(inventory: Inventory) {
    const count = inventory.facility.rooms.length + slots
    this.tallies = new Int32Array(count * verdictCount)
    this.#seen = new Uint8Array(count)
    this.#places = new Places(inventory)
  }

  pass(subject: Subject): void {
    this.#count(subject, 'pass')
  }

  notApplicable(subject: Subject): void {
    this.#count(subject, 'notApplicable')
  }

  fail(subject: Subject, finding: Finding): void {
    const slot = this.#count(subject, 'fail')
    this.findings.push({ verdict: 'fail', subject, finding, slot, missing: [] })
  }

  unknown(subject: Subject, detail: Finding['detail'], missing: readonly Missing[] = []): void {
    const slot = this.#count(subject, 'unknown')
    const finding = { detail, related: waitingFor(subject, missing) }
    this.findings.push({ verdict: 'unknown', subject, finding, slot, missing })
  }

  #count(subject: Subject, verdict: keyof typeof verdictAt): number {
    const slot = this.#places.slotOf(subject)
    if (!this.#seen[slot]) {
      this.#seen[slot] = 1
      this.slots.push(slot)
    }
    const at = slot * verdictCount + verdictAt[verdict]
    this.tallies[at] = (this.tallies[at] as number) + 1
    return slot
  }
}

/** Runs one rule over watched facts. */
export const collect = (rule: Rule, watch: Watch): RawOutcome => {
  const collector = new Collector(watch.facts.inventory)
  const seen = watch.during(() => rule.judge(watch.facts, collector))
  const { findings, tallies, slots: touched } = collector
  return { findings, tallies, slots: touched, seen }
}
