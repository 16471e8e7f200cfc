import type { Change, FacilityDocument } from '#document'
import type { Equipment } from '#model'
import {
  isShown,
  type Layout,
  layoutOf,
  type Touched,
  type Upright,
  type Visibility,
  type Workspace,
} from '#workspace'
import { Crowd } from './batch/crowd'
import type { Uniforms } from './batch/materials'
import { flags, raisedBit, statusByte } from './batch/state'
import { isHiddenBy } from './closed'
import { FitOuts, machinesIn } from './inside/fit-out'
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
  readonly #fitOuts = new FitOuts()
  #shapes: Shapes
  #visibility: Visibility

  /** `changed` is told after every change of equipment, rooms and the like. */
  constructor(
    document: FacilityDocument,
    workspace: Workspace,
    uniforms: Uniforms,
    contactStrength: number,
    changed: (change: Change) => void,
  ) {
    this.#document = document
    this.#visibility = workspace.store.getState().visibility
    this.layout = layoutOf(document, workspace.library)
    this.crowd = new Crowd(uniforms, document.count('equipment'), contactStrength)
    this.#shapes = new Shapes(this.layout.library)
    this.#readLevels()
    this.crowd.rows.dirtyPlaces.addAll()
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

  /** Hides and shows rows; nothing else of them changes. */
  show(visibility: Visibility): void {
    this.#visibility = visibility
    for (const item of this.#document.records('equipment').values()) {
      const row = this.crowd.rows.rowOf(item.id)
      if (row === undefined) continue
      const isHidden = this.#isHidden(item, this.layout.placeOf(item))
      this.crowd.rows.setFlags(row, isHidden ? flags.hidden : 0, isHidden ? 0 : flags.hidden)
    }
  }

  /** By choice, or because its host is closed around it. */
  #isHidden(item: Equipment, place: Upright): boolean {
    if (!isShown(this.#document, this.#visibility, item.id)) return true
    const host = item.inside && this.#document.get('equipment', item.inside.equipment)
    if (!host || !isShown(this.#document, this.#visibility, host.id)) return false
    return isHiddenBy(
      { kind: item.kind, place },
      { kind: host.kind, place: this.layout.placeOf(host) },
    )
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
    const shape = this.#shapes.shapeOf(item.kind, place)
    const fitOut = this.#fitOuts.of(item.kind, shape, machinesIn(item, this.layout.library))
    const row = this.crowd.put(id, place, shape, status, fitOut)
    const isHidden = this.#isHidden(item, place)
    this.crowd.rows.setFlags(row, isHidden ? flags.hidden : 0, isHidden ? 0 : flags.hidden)
  }
}
