import type { Text, Unit } from '#base'
import type { Inventory } from '#model'
import type { OpenQuestion } from './judgement'

/** Values that one rule waits for, by the name of the question, with the equipment they concern. */
export type AskedValues = ReadonlyMap<
  string,
  { readonly field: string; readonly equipment: ReadonlySet<string> }
>

/** The name under which a missing value is asked for once: the product's field, or the equipment's own. */
export const questionKey = (inventory: Inventory, equipment: string, field: string): string => {
  const row = inventory.rowOf.get(equipment)
  const item = row === undefined ? undefined : inventory.equipment[row]
  if (item?.product !== undefined && inventory.library.products.has(item.product)) {
    return `${item.product}|${field}`
  }
  // Equipment without a product is asked about by kind: one line for all such breakers, not forty.
  return item ? `kind ${item.kind}|${field}` : `${equipment}|${field}`
}

/** What the site, rooms and clusters may leave unstated: fields that no kind defines. */
const otherQuestions: Readonly<Record<string, { readonly label: Text; readonly unit?: Unit }>> = {
  designDryBulbC: { label: { en: 'Design dry bulb of the site' }, unit: 'C' },
  designWetBulbC: { label: { en: 'Design wet bulb of the site' }, unit: 'C' },
  heightM: { label: { en: 'Height of the room' }, unit: 'm' },
  bundL: { label: { en: 'What the spill bund holds' }, unit: 'L' },
  relativeHumidity: { label: { en: 'Humidity of the room’s supply air' }, unit: 'ratio' },
  supplyAirC: { label: { en: 'Supply air of the room' }, unit: 'C' },
  slabLimitKpa: { label: { en: 'What the floor carries' }, unit: 'kPa' },
  fireCompartment: { label: { en: 'Fire compartment' } },
  storageTier: { label: { en: 'Storage tier of the cluster' } },
  gpusPerNode: { label: { en: 'GPUs of a node' }, unit: 'count' },
  widthM: { label: { en: 'Inner width of the tray' }, unit: 'm' },
  usableDepthM: { label: { en: 'Usable depth of the tray' }, unit: 'm' },
  loadLimitKgPerM: { label: { en: 'What the hangers of the tray bear' }, unit: 'kg/m' },
  bendRadiusM: { label: { en: 'Bend radius of the tray’s corners' }, unit: 'm' },
  slotU: { label: { en: 'Rack unit' }, unit: 'U' },
  nodesPerUnit: { label: { en: 'Nodes of a scalable unit' }, unit: 'count' },
}

const describe = (inventory: Inventory, equipment: string, field: string) => {
  const row = inventory.rowOf.get(equipment)
  const item = row === undefined ? undefined : inventory.equipment[row]
  if (row === undefined && otherQuestions[field]) return { field, ...otherQuestions[field] }
  const definition = row === undefined ? undefined : inventory.kindOf(row).fields[field]
  const known = item?.product !== undefined && inventory.library.products.has(item.product)
  return {
    field,
    label: definition?.label ?? otherQuestions[field]?.label ?? { en: field },
    ...(known && item?.product !== undefined ? { product: item.product } : {}),
    ...(item && !known ? { kind: item.kind } : {}),
    ...(definition?.type === 'number' ? { unit: definition.unit } : {}),
  }
}

interface Open {
  readonly field: string
  readonly equipment: Set<string>
  readonly rules: string[]
}

/** Joins what the rules ask for into one list, the question with the most equipment first. */
export const openQuestions = (
  inventory: Inventory,
  asked: readonly { readonly rule: string; readonly values: AskedValues }[],
): readonly OpenQuestion[] => {
  const questions = new Map<string, Open>()
  for (const { rule, values } of asked) {
    for (const [key, { field, equipment }] of values) {
      const known = questions.get(key)
      if (!known) questions.set(key, { field, equipment: new Set(equipment), rules: [rule] })
      else {
        for (const id of equipment) known.equipment.add(id)
        known.rules.push(rule)
      }
    }
  }
  return [...questions]
    .map(([key, { field, equipment, rules }]) => {
      const ids = [...equipment]
      const about = describe(inventory, ids[0] ?? '', field)
      return { key, ...about, equipment: ids, rules: rules.sort() }
    })
    .sort((a, b) => b.equipment.length - a.equipment.length || (a.key < b.key ? -1 : 1))
}
