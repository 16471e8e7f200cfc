import type { Contingency } from '#engines'
import type { Inventory } from '#model'
import { BadInput } from './arguments'

/** What a name on the command line may be: by ids first, then by what people call it. */
interface Meaning {
  readonly what: string
  readonly ids: readonly string[]
  readonly compartment?: string
}

const meaningsOf = ({ facility, equipment }: Inventory, name: string): readonly Meaning[] => {
  const one = (what: string, rows: readonly { readonly id: string }[]): Meaning[] =>
    rows.map(({ id }) => ({ what, ids: [id] }))
  const { rooms, routes } = facility
  const isIt = ({ id }: { readonly id: string }) => id === name
  const ids = [
    ...one('equipment', equipment.filter(isIt)),
    ...one('room', rooms.filter(isIt)),
    ...one('route', routes.filter(isIt)),
  ]
  if (ids.length > 0) return ids.slice(0, 1)
  const tags = equipment.filter(({ tag }) => tag === name)
  const onPath = equipment.filter((item) => item.path === name)
  const isCompartment = rooms.some(({ fireCompartment }) => fireCompartment === name)
  return [
    ...one('equipment', tags),
    ...one(
      'room',
      rooms.filter((room) => room.name === name),
    ),
    ...(isCompartment ? [{ what: 'fire compartment', ids: [], compartment: name }] : []),
    ...(onPath.length > 0 ? [{ what: 'path', ids: onPath.map(({ id }) => id) }] : []),
  ]
}

const told = ({ what, ids, compartment }: Meaning): string => {
  const shown = ids.slice(0, 4).join(', ')
  const more = ids.length > 4 ? ` and ${ids.length - 4} more` : ''
  return compartment === undefined ? `${what} ${shown}${more}` : `${what} ${compartment}`
}

/** More meanings than these are counted. */
const mostTold = 8

const meant = (inventory: Inventory, name: string): Meaning => {
  const found = meaningsOf(inventory, name)
  const [first] = found
  if (name === '' || first === undefined) {
    throw new BadInput(`nothing in the facility has the id or tag "${name}"`)
  }
  if (found.length > 1) {
    const more = found.length > mostTold ? ` and ${found.length - mostTold} more` : ''
    const all = found.slice(0, mostTold).map(told).join('; ')
    throw new BadInput(`"${name}" may be any of: ${all}${more}. Name one by its id`)
  }
  return first
}

/**
 * Reads what is to be taken out: ids of equipment, rooms and routes, else tags, names of rooms, fire
 * compartments and paths (without the IT loads on it). Throws {@link BadInput} that names what is not
 * there or may be several things.
 */
export const contingencyOf = (
  inventory: Inventory,
  names: readonly string[],
  mode: Contingency['mode'],
  orders: boolean,
): Contingency => {
  const found = names.map((name) => meant(inventory, name))
  const ids = found.flatMap((one) =>
    one.what === 'path'
      ? one.ids.filter((id) => !inventory.kindOf(inventory.rowOf.get(id) ?? -1).it)
      : one.ids,
  )
  const compartments = found.flatMap(({ compartment }) => compartment ?? [])
  return {
    ids: [...new Set(ids)],
    ...(compartments.length > 0 ? { compartments: [...new Set(compartments)] } : {}),
    mode,
    ...(orders ? { orders } : {}),
  }
}
