import { type PowerSolution, solvePower } from '#engines'
import type { Inventory, Product } from '#model'
import { parametersOf } from '#standards'
import { inventoryOf } from '../plan'

type Values = Readonly<Record<string, number | string | boolean>>

/** A piece of equipment as a test writes it. */
export interface Piece {
  readonly kind: string
  readonly product?: string
  readonly path?: string
  readonly inside?: string
  readonly demandFactor?: number
  readonly status?: string
  readonly owner?: string
  readonly x?: number
  readonly y?: number
  readonly values?: Values
}

/** A room from one x to another. */
export interface Strip {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly use?: string
  readonly fireCompartment?: string
  readonly open?: boolean
}

/** A power chain by names: pieces, and connections as `from>to`, `from>to.port` or `from>to*2`. */
export interface Site {
  readonly pieces: Readonly<Record<string, Piece>>
  readonly wires: readonly string[]
  /** Connections written out, besides the wires. */
  readonly connections?: readonly Readonly<Record<string, unknown>>[]
  readonly parameters?: Readonly<Record<string, number>>
  /** Draw of the cooling by name; what is not named draws nothing that is known. */
  readonly mechanicalKw?: Readonly<Record<string, number>>
  readonly room?: string
  /** Rooms instead of the one large one: strips along x. */
  readonly strips?: readonly Strip[]
  /** Products of the facility's own file. */
  readonly products?: readonly Product[]
  /** Phase that the connections to a piece state, by its name. */
  readonly phases?: Readonly<Record<string, string>>
}

const loads = new Set([
  'rack',
  'server',
  'storage-rack',
  'switch',
  'miner',
  'asic-rack',
  'miner-container',
  'immersion-tank',
  'crah',
  'cdu',
  'chiller',
  'dry-cooler',
  'pump',
])

const portsOf = (from: Piece | undefined, to: Piece | undefined) => ({
  out: from?.kind === 'tie' ? 'b' : 'out',
  in: to?.kind === 'tie' ? 'a' : loads.has(to?.kind ?? '') ? 'cord' : 'in',
})

const wire = (site: Site, text: string, index: number) => {
  const [, from = '', fromPort, to = '', toPort, count = '1'] =
    /^([\w-]+)(?:\.(\w+))?>([\w-]+)(?:\.(\w+))?(?:\*(\d+))?$/.exec(text) ?? []
  const ports = portsOf(site.pieces[from], site.pieces[to])
  return {
    id: `w${index}`,
    medium: 'power',
    from: { equipment: from, port: fromPort ?? ports.out },
    to: { equipment: to, port: toPort ?? ports.in },
    count: Number(count),
    ...(site.phases?.[to] === undefined ? {} : { values: { phase: site.phases[to] } }),
  }
}

const roomOf =
  (site: Site) =>
  ({ from, to, use = site.room ?? 'ai-training', ...room }: Strip) => ({
    ...room,
    use,
    polygon: [
      { x: from, y: -1e4 },
      { x: to, y: -1e4 },
      { x: to, y: 1e4 },
      { x: from, y: 1e4 },
    ],
  })

/** The facility of a site in one large room, or in its strips. */
const siteInventory = (site: Site): Inventory =>
  inventoryOf({
    rooms: (site.strips ?? [{ id: 'hall', from: -1e4, to: 1e4 }]).map(roomOf(site)),
    equipment: Object.entries(site.pieces).map(([id, { inside, ...piece }]) => ({
      id,
      ...piece,
      ...(inside === undefined ? {} : { inside: { equipment: inside } }),
    })),
    connections: [
      ...site.wires.map((text, index) => wire(site, text, index)),
      ...(site.connections ?? []),
    ],
    ...(site.parameters ? { parameters: site.parameters } : {}),
    ...(site.products ? { products: site.products } : {}),
  })

export interface SolvedSite {
  readonly inventory: Inventory
  readonly power: PowerSolution
  readonly row: (name: string) => number
  /** One quantity of one piece. */
  readonly at: (name: string, column: string) => number
}

/** Solves a site. */
export const solveSite = (site: Site): SolvedSite => {
  const inventory = siteInventory(site)
  const draw = new Float64Array(inventory.count).fill(Number.NaN)
  const row = (name: string) => inventory.rowOf.get(name) ?? -1
  for (const [name, kw] of Object.entries(site.mechanicalKw ?? {})) draw[row(name)] = kw
  const power = solvePower(inventory, parametersOf(site.parameters ?? {}), draw)
  return {
    inventory,
    power,
    row,
    at: (name, column) =>
      power.columns.find((one) => one.name === column)?.values[row(name)] ?? Number.NaN,
  }
}
