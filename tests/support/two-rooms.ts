import {
  createInventory,
  createLibrary,
  type Facility,
  facilitySchema,
  kinds,
  type Lens,
  type Product,
} from '#model'
import { factsOf } from '#rules'
import { parametersOf } from '#standards'
import { emptySolution } from './empty-solution'

const square = (x: number) => [
  { x, y: 0 },
  { x: x + 10, y: 0 },
  { x: x + 10, y: 10 },
  { x, y: 10 },
]

const product: Product = {
  id: 'some-rack',
  kind: 'rack',
  maker: 'Some',
  model: 'Rack',
  source: { grade: 'estimate' },
  values: {},
}

/** A mine with a hydro container, and a training hall with two racks of one product. */
export const facility = (more: Partial<Facility> = {}): Facility => ({
  ...facilitySchema.parse({
    format: 'gridhall',
    version: 1,
    id: 'f',
    name: 'F',
    rooms: [
      { id: 'mine', name: 'Mine', use: 'mining', polygon: square(0) },
      { id: 'hall', name: 'Hall', use: 'ai-training', polygon: square(20) },
    ],
    equipment: [
      { id: 'c', tag: 'C-01', kind: 'miner-container', x: 5, y: 5, values: { cooling: 'hydro' } },
      { id: 'r1', tag: 'RK-01', kind: 'rack', product: 'some-rack', x: 22, y: 5 },
      { id: 'r2', tag: 'RK-02', kind: 'rack', product: 'some-rack', x: 25, y: 5 },
    ],
    products: [product],
  }),
  ...more,
})

const library = createLibrary(kinds, new Map())

/** The facts of the two rooms under a lens, for the whole or for one room. */
export const facts = (
  document = facility(),
  lens: Lens | 'as-built' = 'as-built',
  room?: string,
) => {
  const inventory = createInventory(document, library)
  const parameter = parametersOf(document.parameters)
  const place = room === undefined ? {} : { room }
  return factsOf({ inventory, solution: emptySolution, parameter, lens, ...place })
}
