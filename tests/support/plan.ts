import {
  createInventory,
  createLibrary,
  type Equipment,
  type Facility,
  facilitySchema,
  type Inventory,
  kinds,
  type Library,
  type Product,
} from '#model'

type Loose = Readonly<Record<string, unknown>>

/** Parts of a facility as a test writes them: only what it is about; the rest takes its default. */
export interface Plan {
  readonly site?: Loose
  readonly goals?: Loose
  readonly equipment?: readonly Loose[]
  readonly rooms?: readonly Loose[]
  readonly connections?: readonly Loose[]
  readonly routes?: readonly Loose[]
  readonly clusters?: readonly Loose[]
  readonly products?: readonly Product[]
  readonly parameters?: Readonly<Record<string, number>>
}

/** A facility through the real schema; what is undefined is absent, as in a file. */
export function facilityOf(sketch: Plan): Facility {
  const plan = JSON.parse(JSON.stringify(sketch)) as Plan
  return facilitySchema.parse({
    format: 'gridhall',
    version: 1,
    id: 'test',
    name: 'Test',
    ...plan,
    equipment: (plan.equipment ?? []).map((item) => ({ tag: item['id'], x: 0, y: 0, ...item })),
    rooms: (plan.rooms ?? []).map((room) => ({ name: room['id'], use: 'ai-training', ...room })),
  })
}

/** The real kinds and no catalog. */
export const library: Library = createLibrary(kinds, new Map())

/** The inventory of a plan over the real kinds and no catalog. */
export function inventoryOf(plan: Plan): Inventory {
  return createInventory(facilityOf(plan), library)
}

/** A rectangular room with its corners in order. */
export function rectangle(x: number, y: number, widthM: number, depthM: number) {
  return [
    { x, y },
    { x: x + widthM, y },
    { x: x + widthM, y: y + depthM },
    { x, y: y + depthM },
  ]
}

/** A data connection between two pieces of equipment. */
export function dataLink(from: string, to: string, count = 1, more: Loose = {}): Loose {
  return {
    id: `${from}-${to}`,
    medium: 'data',
    from: { equipment: from, port: 'data' },
    to: { equipment: to, port: 'data' },
    count,
    ...more,
  }
}

/** A liquid connection between two ports, each written as `equipment.port`. */
export function pipe(from: string, to: string): Loose {
  const end = (text: string) => {
    const at = text.lastIndexOf('.')
    return { equipment: text.slice(0, at), port: text.slice(at + 1) }
  }
  return { id: `${from}-${to}`, medium: 'liquid', from: end(from), to: end(to) }
}

/** The same equipment, shifted and turned about the origin by quarter turns. */
export function turned(item: Equipment, quarters: number): Equipment {
  let { x, y } = item
  for (let i = 0; i < quarters; i++) [x, y] = [-y, x]
  return { ...item, x, y, rotationDeg: item.rotationDeg + 90 * quarters }
}
