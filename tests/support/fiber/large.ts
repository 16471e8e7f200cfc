import { type Facility, facilitySchema } from '#model'

/** A hall of many racks under a grid of trays, wired from some racks of switches. */
export interface LargeHall {
  readonly nodes: number
  readonly sources: number
  readonly links: number
  /** Two-point trays from crossing to crossing, so that every node is a branch. */
  readonly lattice?: boolean
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

interface Grid {
  readonly rows: number
  readonly perRow: number
  readonly routes: readonly object[]
}

const tray = (
  id: string,
  widthM: number,
  points: readonly (readonly [number, number, number])[],
) => ({
  id,
  name: id,
  carries: 'data',
  widthM,
  usableDepthM: 5,
  points: points.map(([i, row, z]) => ({ x: i * pitchM, y: row * pitchM, z })),
})

const upTo = <T>(length: number, one: (i: number) => T): T[] =>
  Array.from({ length }, (_, i) => one(i))

/**
 * `rows` long trays, crossed by others in a few places, so that the graph has a tenth more edges than
 * nodes, as the published measurement has. Between two crossings a tray bends up and down by a few
 * centimetres, which gives it its nodes.
 */
const longTrays = (nodes: number): Grid => {
  const rows = rowsOf(nodes)
  const perRow = Math.ceil(nodes / rows)
  const crossings = Math.max(2, Math.round(perRow * 0.1))
  const wave = (i: number) => 3 + (i % 2) * 0.02
  const long = upTo(rows, (row) =>
    tray(
      `row-${row}`,
      1.2,
      upTo(perRow, (i) => [i, row, wave(i)] as const),
    ),
  )
  const cross = upTo(crossings, (at) => {
    const i = Math.round((at * (perRow - 1)) / (crossings - 1))
    return tray(`cross-${at}`, 3, [
      [i, 0, wave(i)],
      [i, rows - 1, wave(i)],
    ])
  })
  return { rows, perRow, routes: [...long, ...cross] }
}

/** A square of nodes, each joined to its four neighbours by a tray of its own. */
const lattice = (nodes: number): Grid => {
  const side = Math.round(Math.sqrt(nodes))
  const piece = (a: number, b: number, along: boolean) =>
    along
      ? tray(`along-${a}-${b}`, 1.2, [
          [a, b, 3],
          [a + 1, b, 3],
        ])
      : tray(`across-${b}-${a}`, 1.2, [
          [b, a, 3],
          [b, a + 1, 3],
        ])
  const routes = [true, false].flatMap((along) =>
    upTo(side, (b) => upTo(side - 1, (a) => piece(a, b, along))).flat(),
  )
  return { rows: side, perRow: side, routes }
}

/** A hall as large as asked, under long trays with a few across, or under a lattice. */
export const largeHall = ({ nodes, sources, links, lattice: isLattice }: LargeHall): Facility => {
  const { rows, perRow, routes } = isLattice ? lattice(nodes) : longTrays(nodes)
  const next = sequence(20_261_122)
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
    routes,
    equipment,
  })
  // A million links through the schema would take longer than what is to be measured.
  return {
    ...empty,
    ...whole,
    connections: connections.map((one) => ({ ...one, count: 1 })) as Facility['connections'],
  }
}
