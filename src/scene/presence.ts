import type { Change, FacilityDocument } from '#document'
import type { Judgement } from '#rules'
import { type Answer, type Layout, layoutOf, type Touched, type Workspace } from '#workspace'
import { Crowd } from './batch/crowd'
import type { Uniforms } from './batch/materials'
import { flags, overlayByte, overlayUnknown, raisedBit, statusByte } from './batch/state'
import { Shapes } from './shape/shapes'

/** Equipment that stands higher than this over its floor throws no contact shadow. */
const raisedM = 0.25

/** Keeps the crowd in step with an open document: who is there, and where. */
export class Presence {
  readonly crowd: Crowd
  readonly layout: Layout
  readonly #document: FacilityDocument
  readonly #levels = new Set<number>()
  readonly #unfollow: () => void
  #shapes: Shapes

  /** `changed` is told after every change of equipment, rooms and the like. */
  constructor(
    document: FacilityDocument,
    workspace: Workspace,
    uniforms: Uniforms,
    contactStrength: number,
    changed: (change: Change) => void,
  ) {
    this.#document = document
    this.layout = layoutOf(document, workspace.library)
    this.crowd = new Crowd(uniforms, document.count('equipment'), contactStrength)
    this.#shapes = new Shapes(this.layout.library)
    this.#readLevels()
    this.crowd.rows.dirtyMatrices.addAll()
    this.crowd.rows.dirtyStates.addAll()
    for (const id of document.records('equipment').keys()) this.#put(id)
    this.#unfollow = this.layout.subscribe((touched, change) => {
      this.#follow(touched, change)
      changed(change)
    })
  }

  dispose(): void {
    this.#unfollow()
    this.crowd.dispose()
  }

  #readLevels(): void {
    this.#levels.clear()
    this.#levels.add(0)
    for (const { floorZ } of this.#document.records('rooms').values()) this.#levels.add(floorZ)
  }

  #follow(touched: Touched, change: Change): void {
    if (change.operations.some(({ table }) => table === 'products')) {
      this.#shapes = new Shapes(this.layout.library)
    }
    if (change.operations.some(({ table }) => table === 'rooms')) this.#readLevels()
    for (const id of touched) this.#put(id)
  }

  #put(id: string): void {
    const item = this.#document.get('equipment', id)
    if (!item) {
      this.crowd.rows.remove(id)
      return
    }
    const place = this.layout.placeOf(item)
    const stands = [...this.#levels].some((level) => Math.abs(place.z - level) < raisedM)
    const status = statusByte[item.status] | (stands && !item.inside ? 0 : raisedBit)
    this.crowd.put(id, place, this.#shapes.shapeOf(item.kind, place), status)
  }
}

/** Ids of equipment under a verdict, waived ones left out: those that fail and those unknown. */
export const verdictsOf = (judgement: Judgement | undefined) => {
  const failing = new Set<string>()
  const uncertain = new Set<string>()
  for (const { subject, verdict, severity, waiver } of judgement?.findings ?? []) {
    if (subject.type !== 'equipment' || waiver || severity === 'info') continue
    if (verdict === 'fail') failing.add(subject.id)
    else uncertain.add(subject.id)
  }
  return { failing, uncertain }
}

/** Moves one flag from the rows that had it to those that shall have it. */
export class FlagSet {
  readonly #flag: number
  #rows = new Set<number>()

  constructor(flag: keyof typeof flags) {
    this.#flag = flags[flag]
  }

  /** Answers whether any row changed. */
  show(crowd: Crowd, ids: Iterable<string>): boolean {
    const next = new Set<number>()
    for (const id of ids) {
      const row = crowd.rows.rowOf(id)
      if (row !== undefined) next.add(row)
    }
    let changed = false
    for (const row of this.#rows) {
      if (next.has(row)) continue
      crowd.rows.setFlags(row, 0, this.#flag)
      changed = true
    }
    for (const row of next) {
      if ((crowd.rows.flagsOf(row) & this.#flag) !== 0) continue
      crowd.rows.setFlags(row, this.#flag, 0)
      changed = true
    }
    this.#rows = next
    return changed
  }
}

/** Colours the crowd by a column of the answer. Answers whether there was such a column. */
export const showOverlay = (crowd: Crowd, answer: Answer | undefined, name: string): boolean => {
  const column = answer?.columns.find((one) => one.name === name)
  if (!answer || !column) return false
  const { values } = column
  let highest = 0
  for (const value of values) if (value > highest) highest = value
  const { rows } = crowd
  for (let row = 0; row < rows.end; row++) rows.setOverlay(row, overlayUnknown)
  answer.ids.forEach((id, n) => {
    const row = rows.rowOf(id)
    if (row !== undefined) rows.setOverlay(row, overlayByte(values[n] as number, highest))
  })
  return true
}
