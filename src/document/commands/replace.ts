import type { Text } from '#base'
import type { Connection, Equipment, Library, Port, Product } from '#model'
import type { Edit } from '../document'
import { type End, voltageProblem } from './connect-checks'
import { type CommandContext, done, libraryOf, type Outcome, refused, withFields } from './context'

/** What a replacement did. */
export interface Replaced {
  readonly items: number
  /** Connections that went, because they do not fit any more. */
  readonly connections: number
  /** Values of single items that went, because the new product states its own. */
  readonly values: number
}

const kindProblem = (
  library: Library,
  items: readonly Equipment[],
  product: Product | undefined,
): Text | undefined => {
  const kinds = new Set(items.map(({ kind }) => kind))
  if (items.length === 0) return { en: 'Select the equipment to replace first.' }
  if (kinds.size > 1) return { en: 'Things of several kinds cannot be replaced at once.' }
  const [kind] = kinds
  if (product === undefined || kind === undefined || product.kind === kind) return undefined
  const [wanted, given] = [library.kind(kind).name.en, library.kind(product.kind).name.en]
  return { en: `${product.model} is of the kind ${given}; a ${wanted} stands here.` }
}

/** Without the values that the product states itself: they were said of what stood here before. */
const withProduct = (
  item: Equipment,
  product: Product | undefined,
): { readonly item: Equipment; readonly dropped: number } => {
  const values = { ...item.values }
  let dropped = 0
  for (const field of Object.keys(values)) {
    if (product?.values[field] === undefined) continue
    delete values[field]
    dropped += 1
  }
  const kept = Object.keys(values).length > 0 ? values : undefined
  return { item: withFields(item, { product: product?.id, values: kept }), dropped }
}

interface Scene {
  readonly library: Library
  /** How things stood before the replacement. */
  readonly before: ReadonlyMap<string, Equipment>
  readonly edit: Edit
}

const endOf = (
  { edit, library, before }: Scene,
  { equipment, port }: Connection['from'],
  was: boolean,
): End | undefined => {
  const item = (was ? before.get(equipment) : undefined) ?? edit.get('equipment', equipment)
  const found = item && library.kind(item.kind).ports.find(({ id }) => id === port)
  return found && { item, port: found }
}

/** What did not match before is not this replacement's doing. */
const losesVoltage = (scene: Scene, connection: Connection): boolean => {
  if (connection.medium !== 'power') return false
  const mismatch = (was: boolean): boolean => {
    const from = endOf(scene, connection.from, was)
    const to = endOf(scene, connection.to, was)
    return (
      from !== undefined &&
      to !== undefined &&
      voltageProblem(scene.library, from, to) !== undefined
    )
  }
  return mismatch(false) && !mismatch(true)
}

const places = (library: Library, item: Equipment, { countField }: Port): number | undefined => {
  const value = countField === undefined ? undefined : library.valueOf(item, countField)?.value
  return typeof value === 'number' ? value : undefined
}

/** Whether an end that was replaced has no place left; counts what stays connected to it. */
const fullAt = (scene: Scene, used: Map<string, number>) => (connection: Connection) => {
  const ends = [connection.from, connection.to].filter(({ equipment }) =>
    scene.before.has(equipment),
  )
  const isFull = ends.some((ref) => {
    const end = endOf(scene, ref, false)
    const most = end && places(scene.library, end.item, end.port)
    const taken = used.get(`${ref.equipment} ${ref.port}`) ?? 0
    return most !== undefined && taken + connection.count > most
  })
  if (isFull) return true
  for (const { equipment, port } of ends) {
    const key = `${equipment} ${port}`
    used.set(key, (used.get(key) ?? 0) + connection.count)
  }
  return false
}

const removeMisfits = (scene: Scene): { voltage: number; full: number } => {
  const { edit, before } = scene
  const isFull = fullAt(scene, new Map())
  const gone = { voltage: 0, full: 0 }
  for (const connection of edit.list('connections')) {
    const { id, from, to } = connection
    if (!before.has(from.equipment) && !before.has(to.equipment)) continue
    if (losesVoltage(scene, connection)) gone.voltage += 1
    else if (isFull(connection)) gone.full += 1
    else continue
    edit.remove('connections', id)
  }
  return gone
}

/** Contents that reach above the highest slot of a host that was replaced. */
const aboveTop = ({ edit, library, before }: Scene): number => {
  let above = 0
  for (const item of edit.list('equipment')) {
    const { inside } = item
    const host = inside && before.has(inside.equipment) && edit.get('equipment', inside.equipment)
    if (!host || inside?.slotU === undefined) continue
    const slots = library.valueOf(host, 'slotsU')?.value
    const height = library.valueOf(item, 'heightU')?.value
    const top = inside.slotU + (typeof height === 'number' ? height : 1)
    if (typeof slots === 'number' && top > slots) above += 1
  }
  return above
}

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${count.toLocaleString('en-US')} ${many}`

const remarks = (
  values: number,
  gone: { readonly voltage: number; readonly full: number },
  above: number,
): Text[] => {
  const lines: string[] = []
  if (gone.voltage > 0) {
    lines.push(`${counted(gone.voltage, 'connection', 'connections')} went: the voltage differs.`)
  }
  if (gone.full > 0) {
    lines.push(`${counted(gone.full, 'connection', 'connections')} went: there are too few places.`)
  }
  if (values > 0) {
    lines.push(
      `${counted(values, 'value set by hand', 'values set by hand')} went: the product states its own.`,
    )
  }
  if (above > 0) {
    const items = counted(above, 'item mounted inside reaches', 'items mounted inside reach')
    lines.push(`${items} above the highest slot.`)
  }
  return lines.map((en) => ({ en }))
}

/**
 * Puts another product in the place of what stands there: one or many of one kind, or no product.
 * Tag, place, path, owner and all connections that fit stay; what had to go is said. Refuses a
 * product of another kind.
 */
export const replaceProduct = (
  edit: Edit,
  context: Pick<CommandContext, 'library'>,
  ids: Iterable<string>,
  productId: string | undefined,
): Outcome<Replaced> => {
  const library = libraryOf(edit, context)
  const items = [...ids].flatMap((id) => edit.get('equipment', id) ?? [])
  const product = productId === undefined ? undefined : library.products.get(productId)
  if (productId !== undefined && !product) {
    return refused({ en: `There is no product ${productId}.` })
  }
  const problem = kindProblem(library, items, product)
  if (problem) return refused(problem)
  const changed = items.filter((item) => item.product !== productId)
  const before = new Map(changed.map((item) => [item.id, item]))
  let values = 0
  for (const item of changed) {
    const next = withProduct(item, product)
    values += next.dropped
    edit.put('equipment', next.item)
  }
  const scene = { library, before, edit }
  const gone = removeMisfits(scene)
  const connections = gone.voltage + gone.full
  return done(
    { items: changed.length, connections, values },
    remarks(values, gone, aboveTop(scene)),
  )
}
