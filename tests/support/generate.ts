import type { Equipment, Facility, KindId, Product, Room } from '#model'

/** Kinds that stand in rows of a hall, with how many products each gets. */
const hallKinds: readonly (readonly [KindId, number])[] = [
  ['rack', 10],
  ['storage-rack', 4],
  ['switch', 3],
  ['asic-rack', 3],
  ['immersion-tank', 3],
  ['in-row-cooler', 2],
  ['cdu', 2],
  ['pdu', 2],
  ['rpp', 2],
  ['crah', 3],
  ['fan-wall', 1],
  ['ups', 3],
  ['battery', 2],
]

/** Kinds that stand in the yard. */
const yardKinds: readonly (readonly [KindId, number])[] = [
  ['generator', 2],
  ['transformer', 2],
  ['dry-cooler', 2],
  ['chiller', 2],
  ['cooling-tower', 1],
  ['miner-container', 2],
]

/** Sizes in metres, near what such products measure; a step makes each product its own shape. */
const sizes: Readonly<Partial<Record<KindId, readonly [number, number, number]>>> = {
  rack: [0.6, 1.2, 2.2],
  'storage-rack': [0.6, 1.1, 2],
  switch: [0.6, 1, 2],
  'asic-rack': [1.2, 0.6, 2.2],
  'immersion-tank': [1.9, 0.8, 1.1],
  'in-row-cooler': [0.3, 1.2, 2],
  cdu: [0.8, 1.2, 2],
  pdu: [1, 0.9, 2],
  rpp: [0.7, 0.6, 2],
  crah: [2.2, 0.9, 2],
  'fan-wall': [2.4, 1, 2.4],
  ups: [1.8, 0.9, 2],
  battery: [0.9, 0.9, 2],
  generator: [6, 2.2, 2.6],
  transformer: [2.4, 1.9, 2.2],
  'dry-cooler': [7, 2.2, 2.4],
  chiller: [6, 2.2, 2.4],
  'cooling-tower': [3, 3, 3.6],
  'miner-container': [6.1, 2.4, 2.6],
}

const productsOf = ([kind, count]: readonly [KindId, number]): Product[] => {
  const [widthM, depthM, heightM] = sizes[kind] as readonly [number, number, number]
  return Array.from({ length: count }, (_, n) => ({
    id: `generated-${kind}-${n}`,
    kind,
    maker: 'Generated',
    model: `${kind} ${n + 1}`,
    source: { grade: 'estimate' as const },
    values: {
      widthM: widthM,
      depthM: depthM,
      heightM: Math.round((heightM + n * 0.05) * 1000) / 1000,
      loadKw: 10 + n,
      massKg: 800,
    },
  }))
}

/** The products of generated facilities: at least 40, each with a shape of its own. */
export const generatedProducts: readonly Product[] = [...hallKinds, ...yardKinds].flatMap(
  productsOf,
)

const isYard = new Set(yardKinds.map(([kind]) => kind))

const equipmentOf = (
  n: number,
  product: Product,
  x: number,
  y: number,
  turned: boolean,
): Equipment => ({
  id: `e${n}`,
  tag: `${product.kind.toUpperCase()}-${n}`,
  kind: product.kind,
  product: product.id,
  x,
  y,
  z: 0,
  rotationDeg: turned ? 180 : 0,
  status: 'new',
  owner: 'host',
  demandFactor: 1,
})

/** So many items stand in one hall, in rows back to back. */
const itemsPerHall = 1000
const rowLength = 40
const aisleM = 1.8
const pitchM = 2.4
const hallWidthM = rowLength * pitchM + 8
const hallDepthM = (itemsPerHall / rowLength) * (1.3 + aisleM) + 10

const room = (id: string, use: Room['use'], x: number, y: number): Room => ({
  id,
  name: `Hall ${id.slice(1)}`,
  use,
  polygon: [
    { x, y },
    { x: x + hallWidthM, y },
    { x: x + hallWidthM, y: y + hallDepthM },
    { x, y: y + hallDepthM },
  ],
  floorZ: 0,
  heightM: 5,
  open: false,
  containments: [],
})

const uses = ['ai-training', 'mining', 'ai-inference', 'electrical'] as const

/**
 * A facility of so many pieces of equipment over all generated products: halls of a thousand in
 * back-to-back rows, side by side in a square, each eighth hall a yard of large machines. The same
 * count gives the same facility.
 */
export const generateFacility = (items: number): Facility => {
  const hall = generatedProducts.filter(({ kind }) => !isYard.has(kind))
  const yard = generatedProducts.filter(({ kind }) => isYard.has(kind))
  const across = Math.ceil(Math.sqrt(items / itemsPerHall))
  const equipment: Equipment[] = []
  const rooms: Room[] = []
  for (let at = 0; equipment.length < items; at++) {
    const open = at % 8 === 7
    const left = (at % across) * (hallWidthM + 6)
    const foot = Math.floor(at / across) * (hallDepthM + 6)
    const use = open ? 'yard' : (uses[at % uses.length] as Room['use'])
    rooms.push({ ...room(`h${at + 1}`, use, left, foot), open })
    const pool = open ? yard : hall
    const [length, pitchX, pitchY] = open ? [10, 9.5, 6] : [rowLength, pitchM, 1.3 + aisleM]
    const count = Math.min(open ? 120 : itemsPerHall, items - equipment.length)
    for (let n = 0; n < count; n++) {
      // Neighbours are like machines, as in life; a hall still holds every product of its pool.
      const product = pool[(Math.floor(n / 10) + at * 7) % pool.length] as Product
      const row = Math.floor(n / length)
      const x = left + 5 + (n % length) * pitchX
      const y = foot + 5 + row * pitchY
      equipment.push(equipmentOf(equipment.length, product, x, y, row % 2 === 1))
    }
  }
  return {
    format: 'gridhall',
    version: 1,
    id: `generated-${items}`,
    name: `Generated, ${items} items`,
    site: {},
    goals: {},
    rooms,
    equipment,
    connections: [],
    routes: [],
    clusters: [],
    products: [...generatedProducts],
    assumptions: [],
    parameters: {},
    waivers: [],
  }
}
