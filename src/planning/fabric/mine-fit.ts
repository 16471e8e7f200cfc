import type { Ids } from '#base'
import type { Inventory, Tagger } from '#model'
import {
  accessSwitchSpare,
  containerControllers,
  containerUplinks,
  type Parameters,
} from '#standards'
import type { NewSwitch } from './bundles'
import type { MineContainer, MineEnds, MineHost } from './mine-ends'
import type { PortBook } from './ports'

/** A new switch in a container. */
export interface InContainer {
  readonly id: string
  readonly tag: string
  readonly product: string
  readonly container: string
  readonly slotU: number
  readonly isCore: boolean
}

/** Miners of one host that one switch serves. */
interface Serving {
  readonly host: string
  readonly switchId: string
  readonly miners: number
}

/** All switches of a mine, and whom each serves. */
export interface Fitted {
  readonly inContainers: readonly InContainer[]
  readonly inRacks: readonly NewSwitch[]
  /** By container: its switches, old and new. */
  readonly switchesIn: ReadonlyMap<string, readonly string[]>
  readonly servings: readonly Serving[]
  /** Switches in racks that serve miners, old and new. */
  readonly access: readonly string[]
  readonly cores: readonly string[]
  /** What links between copper ports of access switches run at, Gb/s. */
  readonly accessGbps: number | undefined
}

/** A switch product as far as a mine asks. */
interface Model {
  readonly product: string
  readonly name: string
  /** Ports for miners, and all of them, uplinks included. */
  readonly down: number
  readonly all: number
  readonly heightU: number
  readonly gbps: number | undefined
}

const modelOf = ({ library }: Inventory, product: string): Model | string => {
  const row = library.products.get(product)
  if (row?.kind !== 'switch') return 'Choose the switches of the mine.'
  const name = `${row.maker} ${row.model}`
  const number = (field: string): number | undefined => {
    const value = library.productValue('switch', product, field)?.value
    return typeof value === 'number' ? value : undefined
  }
  const [down, all, heightU] = [number('radix'), number('ports'), number('heightU')]
  const known = [down, all].filter((value) => value !== undefined)
  if (known.length === 0) return `${name} cannot be planned with: its ports are not stated.`
  if (heightU === undefined) {
    return `${name} cannot be planned with: its height in rack units is not stated.`
  }
  const gbps = number('portGbps')
  return {
    product,
    name,
    down: down ?? (all as number),
    all: Math.max(...known),
    heightU: Math.ceil(heightU),
    gbps,
  }
}

interface Tools {
  readonly tagger: Tagger
  readonly ids: Ids
  readonly ports: PortBook
}

/** Ports that a set of switches in a container leaves for miners: some go to each other and outward. */
const portsLeft = ({ down, all }: Model, switches: number, uplinks: number, spare: number) => {
  const between = 2 * (switches - 1) + uplinks
  const ofUplinks = switches * (all - down)
  return switches * (down - spare) - Math.max(0, between - ofUplinks)
}

/** New switches of one container: as many as its miners and controllers need ports. */
const fitContainer = (
  container: MineContainer,
  model: Model,
  parameters: Parameters,
  { tagger, ids, ports }: Tools,
): InContainer[] | string => {
  const ends = container.ends + parameters(containerControllers)
  if (container.switches.length === 0 && container.ownPorts >= ends) return []
  const spare = parameters(accessSwitchSpare)
  const uplinks = parameters(containerUplinks)
  if (portsLeft(model, 2, uplinks, spare) <= portsLeft(model, 1, uplinks, spare)) {
    return `${model.name} has ${model.all} ports: too few for a switch beside miners.`
  }
  const known = container.switches.reduce((sum, { id }) => sum + ports.capacityOf(id) - spare, 0)
  let count = 0
  while ((count === 0 ? 0 : portsLeft(model, count, uplinks, spare)) + known < ends) {
    count += 1
  }
  return Array.from({ length: count }, (_, at) => ({
    id: ids(),
    tag: tagger.next({ tag: 'SW' }),
    product: model.product,
    container: container.id,
    slotU: container.nextSlotU + at * model.heightU,
    isCore: false,
  }))
}

const racked = (
  model: Model,
  id: string,
  tag: string,
  group: number,
  isCore: boolean,
): NewSwitch => ({
  id,
  tag,
  product: model.product,
  role: 'out-of-band',
  slot: { tier: isCore ? 'core' : 'leaf', plane: 0, pod: 0, group, at: group },
  heightU: model.heightU,
})

/** Gives each miner outside containers a port: of switches that stand there, then of new ones. */
const serve = (
  hosts: readonly MineHost[],
  ends: MineEnds,
  model: Model,
  spare: number,
  { tagger, ids, ports }: Tools,
) => {
  const isApart = model.all - model.down >= 2
  const usable = model.down - spare - (isApart ? 0 : 2)
  const servings: Serving[] = []
  const added: NewSwitch[] = []
  const open = ends.access.map(({ id }) => ({ id, free: Math.max(0, ports.free(id) - spare - 2) }))
  if (usable < 1) return `${model.name} has ${model.all} ports: too few for a switch beside miners.`
  for (const { id: host, miners, linked } of hosts) {
    let left = Math.max(0, miners - linked)
    while (left > 0) {
      let at = open.find(({ free }) => free > 0)
      if (!at || !Number.isFinite(at.free)) {
        const id = ids()
        added.push(racked(model, id, tagger.next({ tag: 'SW' }), added.length, false))
        at = { id, free: usable }
        open.push(at)
      }
      const count = Math.min(left, at.free)
      servings.push({ host, switchId: at.id, miners: count })
      at.free -= count
      left -= count
    }
  }
  return { servings, added }
}

/** Cores that have the ports for every uplink, one more where links between them take them. */
const coresNeeded = (model: Model, links: number): number | undefined => {
  for (let count = 1; count <= 64; count++) {
    if (count * model.all - 2 * (count - 1) >= links) return count
  }
  return undefined
}

/** Finds out which switches a mine needs, how many of them are new, and whom they serve. */
export const fitMine = (
  inventory: Inventory,
  parameters: Parameters,
  ends: MineEnds,
  request: { readonly access: string; readonly core: string },
  tools: Tools,
): Fitted | string => {
  const access = modelOf(inventory, request.access)
  if (typeof access === 'string') return access
  const core = modelOf(inventory, request.core)
  if (typeof core === 'string') return core
  const inContainers: InContainer[] = []
  const switchesIn = new Map<string, readonly string[]>()
  for (const container of ends.containers) {
    const fitted = fitContainer(container, access, parameters, tools)
    if (typeof fitted === 'string') return fitted
    inContainers.push(...fitted)
    switchesIn.set(
      container.id,
      [...container.switches, ...fitted].map(({ id }) => id),
    )
  }
  const served = serve(ends.hosts, ends, access, parameters(accessSwitchSpare), tools)
  if (typeof served === 'string') return served
  const racks = [...ends.access.map(({ id }) => id), ...served.added.map(({ id }) => id)]
  const uplinks = parameters(containerUplinks) * ends.containers.length + 2 * racks.length
  const count = ends.cores.length > 0 ? 0 : coresNeeded(core, uplinks + ends.entrances.length)
  if (count === undefined) {
    return `64 switches of ${core.all} ports are too few for ${uplinks} uplinks of the mine.`
  }
  const cores = newCores(inventory, ends, core, count, inContainers, tools)
  for (const { id } of [...inContainers, ...served.added]) tools.ports.open(id, access.all)
  for (const { id } of [...cores.inContainers, ...cores.inRacks]) tools.ports.open(id, core.all)
  return {
    inContainers: [...inContainers, ...cores.inContainers],
    inRacks: [...served.added, ...cores.inRacks],
    switchesIn,
    servings: served.servings,
    access: racks,
    cores: [
      ...ends.cores.map(({ id }) => id),
      ...[...cores.inContainers, ...cores.inRacks].map(({ id }) => id),
    ],
    accessGbps: access.gbps,
  }
}

/** New cores: in the container that is nearest to the carriers, else in racks. */
const newCores = (
  inventory: Inventory,
  ends: MineEnds,
  model: Model,
  count: number,
  placed: readonly InContainer[],
  { tagger, ids }: Tools,
): { readonly inContainers: readonly InContainer[]; readonly inRacks: readonly NewSwitch[] } => {
  const [entrance] = ends.entrances
  const farM = ({ row }: MineContainer): number => {
    if (!entrance) return 0
    const [a, b] = [inventory.placeOf(row), inventory.placeOf(entrance.row)]
    return Math.hypot(a.x - b.x, a.y - b.y)
  }
  const [host] = [...ends.containers].sort((a, b) => farM(a) - farM(b))
  const names = Array.from({ length: count }, () => ({
    id: ids(),
    tag: tagger.next({ tag: 'CORE' }),
  }))
  if (!host) {
    const inRacks = names.map(({ id, tag }, at) => racked(model, id, tag, at, true))
    return { inContainers: [], inRacks }
  }
  const used = placed.filter(({ container }) => container === host.id)
  const from = Math.max(host.nextSlotU, ...used.map(({ slotU }) => slotU + 1))
  const inContainers = names.map(({ id, tag }, at) => ({
    id,
    tag,
    product: model.product,
    container: host.id,
    slotU: from + at * model.heightU,
    isCore: true,
  }))
  return { inContainers, inRacks: [] }
}
