import { rotate } from '#base'
import type { Change, FacilityDocument } from '#document'
import type { Equipment, Library, Value } from '#model'
import type { Upright } from './box-slots'
import { SpatialIndex } from './spatial-index'

/** Which equipment a change of the document may have placed, resized or removed. */
export type Touched = ReadonlySet<string>

/** Where every piece of equipment stands, alive with its document. */
export interface Layout {
  readonly index: SpatialIndex
  /** The library with the facility's own products. */
  readonly library: Library
  /** The upright box that a piece of equipment fills; mounted equipment stands in its host. */
  placeOf(equipment: Equipment): Upright
  /** The equipment mounted in a host, directly. */
  mountedIn(host: string): Iterable<string>
  /** Told after each change, with the equipment whose box or record it may have changed. */
  subscribe(listener: (touched: Touched, change: Change) => void): () => void
}

/** Height of a rack unit in metres: EIA-310, 1.75 in. */
const rackUnitM = 0.04445
/** Hosts nest a few levels deep; a file that nests in a ring ends here. */
const deepestNest = 8

type SizeField = 'widthM' | 'depthM' | 'heightM'

interface Size {
  readonly widthM: number
  readonly depthM: number
  readonly heightM: number
}

const metres = (value: Value | undefined): number =>
  typeof value === 'number' && value > 0 ? value : 0.5

/** A rear door is mounted on its rack, not in it. */
const hangsBehind = ({ kind, inside }: Equipment): boolean =>
  kind === 'rear-door-cooler' && inside !== undefined

const behind = (place: Upright, hostDepthM: number): Upright => {
  const shift = rotate({ x: 0, y: (hostDepthM + place.depthM) / 2 }, place.rotationDeg)
  return { ...place, x: place.x + shift.x, y: place.y + shift.y }
}

class LiveLayout implements Layout {
  readonly index = new SpatialIndex()
  library: Library
  readonly #document: FacilityDocument
  readonly #catalog: Library
  readonly #mounted = new Map<string, Set<string>>()
  /** By kind and product: a page asks for some hundred thousand of them when it opens. */
  readonly #sizes = new Map<Equipment['kind'], Map<string, Size>>()
  readonly #listeners = new Set<(touched: Touched, change: Change) => void>()

  constructor(document: FacilityDocument, catalog: Library) {
    this.#document = document
    this.#catalog = catalog
    this.library = catalog.with(document.list('products'))
    for (const item of document.records('equipment').values()) this.#mount(undefined, item)
    for (const item of document.records('equipment').values()) {
      this.index.put(item.id, this.placeOf(item))
    }
    document.subscribe((change) => this.#follow(change))
  }

  placeOf(equipment: Equipment): Upright {
    const { widthM, depthM, heightM } = this.#sizeOf(equipment)
    let host = equipment
    let liftM = 0
    for (let step = 0; step < deepestNest; step++) {
      if (!host.inside) break
      const next = this.#document.get('equipment', host.inside.equipment)
      if (!next) break
      liftM += (host.inside.slotU ?? 0) * rackUnitM
      host = next
    }
    const { x, y, rotationDeg } = host
    const place = { x, y, z: host.z + liftM, rotationDeg, widthM, depthM, heightM }
    return hangsBehind(equipment) ? behind(place, this.#sizeOf(host).depthM) : place
  }

  mountedIn(host: string): Iterable<string> {
    return this.#mounted.get(host) ?? []
  }

  subscribe(listener: (touched: Touched, change: Change) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  #sizeOf(equipment: Equipment): Size {
    const { kind, product = '', values } = equipment
    const size = this.#productSize(kind, product)
    const isOwn =
      values?.['widthM'] !== undefined ||
      values?.['depthM'] !== undefined ||
      values?.['heightM'] !== undefined
    if (!isOwn) return size
    const own = (field: SizeField): number =>
      values[field] === undefined
        ? size[field]
        : metres(this.library.valueOf(equipment, field)?.value)
    return { widthM: own('widthM'), depthM: own('depthM'), heightM: own('heightM') }
  }

  #productSize(kind: Equipment['kind'], product: string): Size {
    let ofKind = this.#sizes.get(kind)
    if (!ofKind) {
      ofKind = new Map()
      this.#sizes.set(kind, ofKind)
    }
    const known = ofKind.get(product)
    if (known) return known
    const read = (field: SizeField): number =>
      metres(this.library.productValue(kind, product === '' ? undefined : product, field)?.value)
    const size = { widthM: read('widthM'), depthM: read('depthM'), heightM: read('heightM') }
    ofKind.set(product, size)
    return size
  }

  #mount(before: Equipment | undefined, after: Equipment | undefined): void {
    const from = before?.inside?.equipment
    const to = after?.inside?.equipment
    if (from === to) return
    if (before && from !== undefined) this.#mounted.get(from)?.delete(before.id)
    if (!after || to === undefined) return
    const mounted = this.#mounted.get(to)
    if (mounted) mounted.add(after.id)
    else this.#mounted.set(to, new Set([after.id]))
  }

  #follow(change: Change): void {
    const touched = new Set<string>()
    const touch = (id: string, depth = 0) => {
      if (depth > deepestNest) return
      touched.add(id)
      const contents = this.#mounted.get(id)
      if (contents) for (const mounted of contents) touch(mounted, depth + 1)
    }
    for (const operation of change.operations) {
      if (operation.table === 'equipment') this.#mount(operation.before, operation.after)
    }
    if (change.operations.some(({ table }) => table === 'products')) {
      this.library = this.#catalog.with(this.#document.list('products'))
      this.#sizes.clear()
      for (const id of this.#document.records('equipment').keys()) touched.add(id)
    }
    for (const operation of change.operations) {
      if (operation.table === 'equipment') touch(operation.id)
    }
    const records = this.#document.records('equipment')
    for (const id of touched) {
      const item = records.get(id)
      if (item) this.index.put(id, this.placeOf(item))
      else this.index.remove(id)
    }
    for (const listener of this.#listeners) listener(touched, change)
  }
}

const layouts = new WeakMap<FacilityDocument, Layout>()

/** The layout of an open document: made when first asked for, then kept up with every change. */
export const layoutOf = (document: FacilityDocument, catalog: Library): Layout => {
  let layout = layouts.get(document)
  if (!layout) {
    layout = new LiveLayout(document, catalog)
    layouts.set(document, layout)
  }
  return layout
}
