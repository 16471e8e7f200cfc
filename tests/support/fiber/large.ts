import { type Facility, facilitySchema } from '#model'

/** A hall of many racks under a grid of trays, wired from some racks of switches. */
export interface LargeHall {
  readonly nodes: number
  readonly sources: number
  readonly links: number
}

/** Rows of racks under trays: two cross trays in `rows` rows give this many nodes, more or less. */
const rowsOf = (nodes: number): number => Math.round(Math.sqrt(nodes / 12.5))

/** A fixed sequence that looks like chance (Park and Miller 1988). */
const sequence = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

const pitchM = 3

/**
 * A hall as large as asked: `rows` long trays, crossed by others in a few places, so that the graph
 * has a tenth more edges than nodes, as the published measurement has. Between two crossings a tray
 * bends up and down by a few centimetres, which gives it its nodes.
 */
export const largeHall = ({ nodes, sources, links }: LargeHall): Facility => {
  const rows = rowsOf(nodes)
  const perRow = Math.ceil(nodes / rows)
  const crossings = Math.max(2, Math.round(perRow * 0.1))
  const next = sequence(20_261_122)
  const wave = (i: number) => 3 + (i % 2) * 0.02
  const routes = Array.from({ length: rows }, (_, row) => ({
    id: `row-${row}`,
    name: `Row ${row}`,
    carries: 'data',
    widthM: 1.2,
    usableDepthM: 5,
    points: Array.from({ length: perRow }, (_, i) => ({
      x: i * pitchM,
      y: row * pitchM,
      z: wave(i),
    })),
  }))
  const cross = Array.from({ length: crossings }, (_, at) => {
    const i = Math.round((at * (perRow - 1)) / (crossings - 1))
    return {
      id: `cross-${at}`,
      name: `Cross ${at}`,
      carries: 'data',
      widthM: 3,
      usableDepthM: 5,
      points: [
        { x: i * pitchM, y: 0, z: wave(i) },
        { x: i * pitchM, y: (rows - 1) * pitchM, z: wave(i) },
      ],
    }
  })
  const racks = rows * perRow
  const isSource = new Set<number>()
  while (isSource.size < sources) isSource.add(next(racks))
  const switches = [...isSource]
  const equipment = Array.from({ length: racks }, (_, at) => ({
    id: `rack-${at}`,
    tag: `R${at}`,
    kind: isSource.has(at) ? 'switch' : 'server',
    x: (at % perRow) * pitchM,
    y: Math.floor(at / perRow) * pitchM,
    values: { heightM: 2, widthM: 0.6, depthM: 1.2, cage: 'osfp', portGbps: 400 },
  }))
  const connections = Array.from({ length: links }, (_, link) => {
    const from = switches[link % sources] as number
    const to = (from + 1 + next(racks - 1)) % racks
    return {
      id: `link-${link}`,
      medium: 'data',
      from: { equipment: `rack-${from}`, port: 'data' },
      to: { equipment: `rack-${to}`, port: 'data' },
    }
  })
  const empty = facilitySchema.parse({ format: 'gridhall', version: 1, id: 'hall', name: 'Hall' })
  const whole = facilitySchema.parse({
    format: 'gridhall',
    version: 1,
    id: 'hall',
    name: 'Hall',
    routes: [...routes, ...cross],
    equipment,
  })
  // A million links through the schema would take longer than what is to be measured.
  return {
    ...empty,
    ...whole,
    connections: connections.map((one) => ({ ...one, count: 1 })) as Facility['connections'],
  }
}
