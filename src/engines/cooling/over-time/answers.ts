import { noFlowStopS, noFlowThrottleS, throttledShare, weatherRampS } from '#standards'
import { distinctGaps } from '../sum'
import type { CoolingBasis, HeatedLoads } from './course'
import type { Live, LiveMass } from './live'
import { basisOf } from './shares'
import type { HeatLoad, LoadClass } from './system'
import type { PreparedCooling } from './system-of'

type Entry = {
  -readonly [Key in keyof HeatedLoads]: HeatedLoads[Key]
} & { readonly members: readonly number[] }

/** Shares of a load's heat that are left, by who says so: the least of them holds. */
type Left = Map<object, number>

const rowsOfLoads = new WeakMap<readonly number[], readonly number[]>()

/** How loads answer to heat: they throttle, stop, and go back to work where it cools. */
export class Answers {
  readonly entries: Entry[] = []
  readonly #live: Live
  readonly #prepared: PreparedCooling
  readonly #left = new Map<number, Left>()
  readonly #open = new Map<LoadClass | number, Entry>()
  readonly #throttled = new Set<LoadClass>()
  readonly #stopped = new Set<LoadClass>()
  readonly #told = new Set<LoadClass>()

  constructor(live: Live) {
    this.#live = live
    this.#prepared = live.prepared
  }

  /** A load's heat falls to a share, or comes back from it, whatever the temperatures. */
  spell(load: number, share: number, by: object): void {
    this.#leave([load], share, by)
  }

  /** The rise at which the next of a mass's loads answers. */
  nextK(mass: number): number {
    for (const { atK, loads, does } of this.#prepared.thresholdsOf(mass).known) {
      if (!this.#isDone(loads, does)) return atK
    }
    return Number.POSITIVE_INFINITY
  }

  /** Whether a load of a mass may still answer. */
  isOpen(mass: number): boolean {
    const { known, unknown } = this.#prepared.thresholdsOf(mass)
    if (unknown.some((loads) => !this.#told.has(loads) && !this.#stopped.has(loads))) return true
    return known.some(({ loads, does }) => !this.#isDone(loads, does))
  }

  /** Lets everything answer that a mass has reached; tells whether anything did. */
  reach(live: LiveMass, atS: number, because: readonly number[]): boolean {
    let any = false
    for (const { atK, loads, does } of this.#prepared.thresholdsOf(live.at).known) {
      if (atK > live.riseK + 1e-9) break
      if (this.#isDone(loads, does)) continue
      if (does === 'throttle') this.#throttle(live, loads, atS, because)
      else this.#stop(live, loads, atS, because)
      any = true
    }
    return any
  }

  /** Loads of a mass that warms, of which nobody can say when they answer. */
  tellUnknown(live: LiveMass, because: readonly number[]): void {
    const { known, unknown } = this.#prepared.thresholdsOf(live.at)
    const open = live.mode === 'blind' ? known.map(({ loads }) => loads) : []
    for (const loads of new Set([...unknown, ...open])) {
      if (this.#told.has(loads) || this.#stopped.has(loads)) continue
      this.#told.add(loads)
      const entry = this.#entryOf(live, loads, because)
      if (!entry) continue
      if (entry.throttledS === undefined && loads.by !== 'electrical') entry.throttledS = Number.NaN
      entry.stopS = Number.NaN
      entry.gaps = distinctGaps([
        ...loads.gaps,
        ...(live.mode === 'blind' ? this.#live.gapsOf(live) : []),
      ])
    }
  }

  /** Cold plates whose coolant stands. */
  noFlow(live: LiveMass, does: 'throttle' | 'stop', atS: number, because: readonly number[]): void {
    const members = this.#working(
      this.#prepared.wettedBy(live.at).map((load) => this.#indexOf(load)),
    )
    const open = this.#open.get(live.at)
    if (!open && members.length === 0) return
    const entry = open ?? this.#newEntry(live, members, 'no-flow', because)
    if (!open) this.#open.set(live.at, entry)
    const parameter = does === 'throttle' ? noFlowThrottleS : noFlowStopS
    entry.rests = [...entry.rests, { parameter: parameter.id }]
    if (does === 'throttle') entry.throttledS = atS
    else entry.stopS = atS
    this.#leave(entry.members, does === 'throttle' ? this.#share : 0, entry)
  }

  /** Its coolant flows again: what only throttled for want of it works on. */
  flowsAgain(live: LiveMass, atS: number): void {
    const entry = this.#open.get(live.at)
    this.#open.delete(live.at)
    if (entry && entry.stopS === undefined) this.#release(entry, atS)
  }

  /** A mass is back where it was: its throttled loads work on, where it then bears their heat. */
  restore(live: LiveMass, atS: number, holds: () => boolean): void {
    const waiting = [...this.#throttled].filter(
      (loads) => loads.mass === live.at && !this.#stopped.has(loads),
    )
    if (waiting.length === 0) return
    const entries = waiting.flatMap((loads) => this.#open.get(loads) ?? [])
    for (const entry of entries) this.#leave(entry.members, 1, entry)
    if (!holds()) {
      for (const entry of entries) this.#leave(entry.members, this.#share, entry)
      return
    }
    for (const entry of entries) entry.throttleEndsS = atS
    for (const loads of waiting) {
      this.#throttled.delete(loads)
      this.#open.delete(loads)
    }
  }

  get #share(): number {
    return this.#prepared.state.parameters(throttledShare)
  }

  #isDone(loads: LoadClass, does: 'throttle' | 'stop'): boolean {
    if (this.#stopped.has(loads)) return true
    return does === 'throttle' && this.#throttled.has(loads)
  }

  #throttle(live: LiveMass, loads: LoadClass, atS: number, because: readonly number[]): void {
    this.#throttled.add(loads)
    if (loads.by === 'electrical') return
    const entry = this.#entryOf(live, loads, because)
    if (!entry) return
    entry.throttledS = atS
    this.#leave(entry.members, this.#share, entry)
  }

  #stop(live: LiveMass, loads: LoadClass, atS: number, because: readonly number[]): void {
    this.#stopped.add(loads)
    const entry = this.#entryOf(live, loads, because)
    if (!entry) return
    if (entry.throttledS !== undefined && entry.throttledS < atS) {
      entry.rests = [...entry.rests, { parameter: throttledShare.id }]
    }
    entry.stopS = atS
    this.#leave(entry.members, 0, entry)
  }

  #entryOf(live: LiveMass, loads: LoadClass, because: readonly number[]): Entry | undefined {
    const open = this.#open.get(loads)
    if (open) return open
    const members = this.#working(loads.loads)
    if (members.length === 0) return undefined
    const by = loads.by === 'electrical' ? 'air' : loads.by
    const entry = this.#newEntry(live, members, by, because)
    entry.throttleC = loads.by === 'electrical' ? Number.NaN : loads.throttleC
    entry.stopC = loads.stopC
    entry.rests = [...loads.rests, ...entry.rests]
    this.#open.set(loads, entry)
    return entry
  }

  #newEntry(
    live: LiveMass,
    members: readonly number[],
    type: HeatedLoads['by']['type'],
    because: readonly number[],
  ): Entry {
    const weather: readonly CoolingBasis[] = this.#live.front
      ? [{ parameter: weatherRampS.id }]
      : []
    const entry: Entry = {
      members,
      rows: this.#rowsOf(members),
      throttledS: undefined,
      throttleEndsS: undefined,
      stopS: undefined,
      by: { type, id: live.mass.id, mass: type === 'no-flow' ? -1 : live.at },
      throttleC: Number.NaN,
      stopC: Number.NaN,
      because,
      rests: type === 'no-flow' ? [] : [...basisOf(live).rests, ...weather],
      gaps: [],
    }
    this.entries.push(entry)
    return entry
  }

  #release(entry: Entry, atS: number): void {
    entry.throttleEndsS = atS
    this.#leave(entry.members, 1, entry)
  }

  /** Those that are neither off nor stopped. */
  #working(loads: readonly number[]): readonly number[] {
    if (this.#left.size === 0) return loads
    return loads.filter((load) => this.#factor(load) > 0)
  }

  /** Loads with what stands in them; those of a whole class are the same in every course. */
  #rowsOf(members: readonly number[]): readonly number[] {
    const { all, nesting } = this.#prepared.loads
    const known = rowsOfLoads.get(members)
    if (known) return known
    const rows = new Set<number>()
    const visit = (row: number): void => {
      if (rows.has(row)) return
      rows.add(row)
      for (const child of nesting.children.get(row) ?? []) visit(child)
    }
    for (const member of members) visit((all[member] as HeatLoad).row)
    const found = [...rows].sort((a, b) => a - b)
    rowsOfLoads.set(members, found)
    return found
  }

  #indexOf(load: HeatLoad): number {
    const own = this.#prepared.loads.ofRow.get(load.row) ?? []
    return own.find((at) => this.#prepared.loads.all[at] === load) ?? -1
  }

  #factor(load: number): number {
    const left = this.#left.get(load)
    return left ? Math.min(1, ...left.values()) : 1
  }

  /** Leaves loads a share of their heat, until the same that says so leaves them all of it. */
  #leave(members: readonly number[], share: number, by: object): void {
    for (const load of members) {
      const before = this.#factor(load)
      const left: Left = this.#left.get(load) ?? new Map()
      this.#left.set(load, left)
      if (share < 1) left.set(by, share)
      else left.delete(by)
      this.#change(load, this.#factor(load) - before)
    }
  }

  #change(load: number, by: number): void {
    if (by === 0) return
    for (const { mass, kw } of this.#prepared.loads.all[load]?.parts ?? []) {
      if (!Number.isNaN(kw)) this.#live.touch(mass).ownKw += by * kw
    }
  }
}
