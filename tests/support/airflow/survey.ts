import type { AirCase, AirSurvey, Patch, Triple } from '#engines'

type Box = AirSurvey['boxes'][number]

const body = (id: string, xMm: number, yMm: number, rotationDeg: number) => ({
  id,
  tag: id.toUpperCase(),
  xMm,
  yMm,
  rotationDeg,
  bottomMm: 0,
})

/** A rack of 600 × 1200 × 2000 mm that warms 3600 m³/h by some 8 K. */
export const rackAt = (id: string, xMm: number, yMm: number, rotationDeg = 0): Box => ({
  ...body(id, xMm, yMm, rotationDeg),
  widthMm: 600,
  depthMm: 1200,
  topMm: 2000,
  air: { role: 'rack', flowM3PerH: 3600, heatKw: 10, intake: 'front', exhaust: 'rear' },
})

/** A CRAH of 1800 × 800 × 2000 mm, return on top, supply of 20 °C at its foot. */
export const crahAt = (
  id: string,
  xMm: number,
  yMm: number,
  rotationDeg = 0,
  air: Partial<NonNullable<Box['air']>> = {},
): Box => ({
  ...body(id, xMm, yMm, rotationDeg),
  widthMm: 1800,
  depthMm: 800,
  topMm: 2000,
  air: {
    role: 'cooler',
    flowM3PerH: 14_400,
    heatKw: 0,
    supplyC: 20,
    capacityKw: 100,
    intake: 'top',
    exhaust: 'foot',
    ...air,
  },
})

/** A corner of a rectangle, mm. */
export const rectangle = (x: number, y: number, toX: number, toY: number) => [
  { x, y },
  { x: toX, y },
  { x: toX, y: toY },
  { x, y: toY },
]

/** A room of 6 × 6 × 3 m. */
export const roomWith = (boxes: readonly Box[], more: Partial<AirSurvey> = {}): AirSurvey => ({
  target: { room: 'hall' },
  originMm: [0, 0, 0],
  sizeMm: [6000, 6000, 3000],
  polygonMm: rectangle(0, 0, 6000, 6000),
  boxes,
  aisles: [],
  isCut: false,
  startC: 20,
  densityKgPerM3: 1.2,
  questions: [],
  assumptions: [],
  ...more,
})

const others = [
  [1, 2],
  [0, 2],
  [0, 1],
] as const

const facesIn = function* ({ axis, min, max }: Patch): Generator<Triple> {
  const [a, b] = others[axis]
  for (let p = min[a] as number; p < (max[a] as number); p++) {
    for (let q = min[b] as number; q < (max[b] as number); q++) {
      const face = [0, 0, 0]
      face[axis] = min[axis] as number
      face[a] = p
      face[b] = q
      yield face as unknown as Triple
    }
  }
}

const moved = (cell: Triple, axis: 0 | 1 | 2, by: number): Triple =>
  cell.map((at, n) => (n === axis ? at + by : at)) as unknown as Triple

/** How many faces patches hold. */
export const faceCount = (patches: readonly Patch[]): number =>
  patches.reduce((sum, patch) => sum + [...facesIn(patch)].length, 0)

/**
 * What each closed space of a case is given beyond what is drawn from it, m³/s, found without any of
 * the mesher's own means: by painting cells that touch, baffles between them closed.
 */
export const netBySpace = (air: AirCase): readonly number[] => {
  const { nx, ny, nz } = air
  const at = ([i, j, k]: Triple) => i + nx * (j + ny * k)
  const isAir = (cell: Triple) =>
    cell.every((c, n) => c >= 0 && c < ([nx, ny, nz][n] as number)) && air.solid[at(cell)] === 0
  const closed = new Set(
    (air.baffles ?? []).flatMap((patch) => [...facesIn(patch)].map((f) => `${patch.axis} ${f}`)),
  )
  const space = new Map<number, number>()
  const nets: number[] = []
  const paint = (start: Triple) => {
    const waiting = [start]
    space.set(at(start), nets.length)
    for (let cell = waiting.pop(); cell; cell = waiting.pop()) {
      for (const axis of [0, 1, 2] as const) {
        for (const by of [1, -1]) {
          const next = moved(cell, axis, by)
          const face = by > 0 ? next : cell
          if (!isAir(next) || space.has(at(next)) || closed.has(`${axis} ${face}`)) continue
          space.set(at(next), nets.length)
          waiting.push(next)
        }
      }
    }
    nets.push(0)
  }
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++)
        if (isAir([i, j, k]) && !space.has(at([i, j, k]))) paint([i, j, k])
  const count = (patches: readonly Patch[], flow: number) => {
    const faces = faceCount(patches)
    for (const patch of patches) {
      for (const face of facesIn(patch)) {
        const own = [face, moved(face, patch.axis, -1)].find(isAir) as Triple
        const number = space.get(at(own)) as number
        nets[number] = (nets[number] as number) + flow / faces
      }
    }
  }
  for (const { flowM3PerS, intakes, exhausts } of air.devices) {
    count(intakes, -flowM3PerS)
    count(exhausts, flowM3PerS)
  }
  return nets
}
