import type { Ids } from '#base'
import {
  blankEquipment,
  createTagger,
  type Equipment,
  type Fabric,
  type Inventory,
  type Tagger,
} from '#model'
import { named } from '../words'
import type { NewSwitch } from './bundles'
import type { DrawnLinks } from './drawn'
import type { FabricWish } from './request'
import { type StandingSwitch, seatStanding, sharesOf } from './seats'
import type { Shape, Slot, Tier } from './shape'
import { byTag, clusterAt } from './systems'
import type { SeatedFabric } from './wiring'

const stems: Readonly<Record<string, string>> = {
  'compute-leaf': 'LEAF',
  'compute-spine': 'SPINE',
  'compute-core': 'CORE',
  'storage-leaf': 'STL',
  'storage-spine': 'STS',
  'storage-core': 'STC',
  'in-band-leaf': 'INB',
  'in-band-spine': 'INS',
  'in-band-core': 'INC',
  'out-of-band': 'OOB',
}

/** The role that a switch states, for a tier of a fabric. */
const roleText = (role: Fabric['role'], tier: Tier): string =>
  role === 'out-of-band' ? role : `${role}-${tier}`

/** Switches of a cluster’s fabric that stand in the facility. */
const standingSwitches = (
  inventory: Inventory,
  cluster: string,
  role: Fabric['role'],
): readonly StandingSwitch[] =>
  inventory.rowsOf('switch').flatMap((row): StandingSwitch[] => {
    const text = inventory.textOf(row, 'role')
    const tier = (['leaf', 'spine', 'core'] as const).find((one) => roleText(role, one) === text)
    const item = inventory.equipment[row]
    return tier && item && clusterAt(inventory, row) === cluster
      ? [{ id: item.id, tag: item.tag, tier }]
      : []
  })

/** The product of a tier: as wished. */
const productFor = ({ leaf, spine, core }: FabricWish, tier: Tier): string =>
  tier === 'leaf' ? leaf : tier === 'spine' ? (spine ?? leaf) : (core ?? spine ?? leaf)

/** A fabric with every slot taken, and the switches that are new in it. */
export interface Seated extends SeatedFabric {
  readonly wish: FabricWish
  readonly added: readonly NewSwitch[]
  /** Switches that stand there and have no place in the design. */
  readonly left: readonly StandingSwitch[]
}

/** What new switches are made of and named by. */
export interface Making {
  readonly inventory: Inventory
  readonly cluster: string
  readonly tagger: Tagger
  readonly ids: Ids
}

const heightOf = ({ library }: Inventory, product: string): number | undefined => {
  const value = library.productValue('switch', product, 'heightU')?.value
  return typeof value === 'number' ? Math.ceil(value) : undefined
}

const faultOf = (inventory: Inventory, shape: Shape, product: string, tier: Tier) => {
  const { library } = inventory
  const row = library.products.get(product)
  if (row?.kind !== 'switch') return 'Choose a switch for each tier.'
  const name = `${row.maker} ${row.model}`
  const value = (field: string) => library.productValue('switch', product, field)?.value
  const ports = [value('radix'), value('ports')].filter((one) => typeof one === 'number')
  if (ports.length === 0) return `${name} cannot be planned with: its ports are not stated.`
  const most = Math.max(...ports)
  if (most < shape.fabric.radix) {
    return `${name} has ${most} ports; the fabric is counted with ${shape.fabric.radix} for a ${tier}.`
  }
  return heightOf(inventory, product) === undefined
    ? `${name} cannot be planned with: its height in rack units is not stated.`
    : undefined
}

const hasRole = ({ library }: Inventory, role: string): boolean => {
  const field = library.kind('switch').fields['role']
  return field?.type === 'choice' && field.choices.includes(role)
}

const newSwitch = (
  { inventory, tagger, ids }: Making,
  shape: Shape,
  wish: FabricWish,
  slot: Slot,
  like: StandingSwitch | undefined,
): NewSwitch => {
  const { role, planes } = shape.fabric
  const product = productFor(wish, slot.tier)
  const stem = stems[roleText(role, slot.tier)] ?? 'SW'
  const isPlaned = role === 'compute' && planes > 1
  const kind = { tag: isPlaned ? `${stem}-P${slot.plane + 1}` : stem }
  return {
    id: ids(),
    tag: like ? tagger.nextLike(like, kind) : tagger.next(kind),
    product,
    role,
    slot,
    heightU: heightOf(inventory, product) ?? 1,
  }
}

/** Fills every slot of a fabric: with what stands there as it is wired, the rest with new switches. */
export const seatFabric = (
  making: Making,
  shape: Shape,
  wish: FabricWish,
  hosts: readonly { readonly id: string; readonly nodes: number }[],
  drawn: DrawnLinks,
): Seated | string => {
  const { inventory, cluster } = making
  const { role } = shape.fabric
  const standing = standingSwitches(inventory, cluster, role)
  const shares = sharesOf(shape, hosts)
  const { seats, left } = seatStanding(shape, standing, shares, drawn)
  const open = shape.slots.filter((slot) => !seats.has(slot))
  for (const tier of new Set(open.map((slot) => slot.tier))) {
    const fault = faultOf(inventory, shape, productFor(wish, tier), tier)
    if (fault) return fault
    if (!hasRole(inventory, roleText(role, tier))) {
      return `The ${role} fabric would take a third tier; its switches have two. Choose switches with more ports, or a higher oversubscription.`
    }
  }
  const last = new Map<Tier, StandingSwitch>()
  for (const one of [...standing].sort(byTag)) last.set(one.tier, one)
  const added = open.map((slot) => newSwitch(making, shape, wish, slot, last.get(slot.tier)))
  const taken = new Map([...seats].map(([slot, { id }]) => [slot, id]))
  for (const { slot, id } of added) taken.set(slot, id)
  return { shape, seats: taken, shares, wish, added, left }
}

/** A sentence on switches that the design has no use for. */
export const leftNote = ({ left, shape }: Seated): readonly string[] =>
  left.length === 0
    ? []
    : [
        `${named(left.map(({ tag }) => tag))}: the design of the ${shape.fabric.role} fabric has no place for ${left.length === 1 ? 'it' : 'them'}; left as ${left.length === 1 ? 'it is' : 'they are'}.`,
      ]

/** New switches as equipment, each in its rack. */
export const switchEquipment = (
  added: readonly NewSwitch[],
  cluster: string,
  owner: Equipment['owner'],
  place: (id: string) => Pick<Equipment, 'x' | 'y' | 'z' | 'rotationDeg' | 'inside'>,
): readonly Equipment[] =>
  added.map(({ id, tag, product, role, slot }) => ({
    ...blankEquipment,
    id,
    tag,
    kind: 'switch',
    product,
    cluster,
    owner,
    ...place(id),
    values: { role: roleText(role, slot.tier) },
  }))

export const newTagger = (inventory: Inventory): Tagger =>
  createTagger(inventory.facility.equipment)
