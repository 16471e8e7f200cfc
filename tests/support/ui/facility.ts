import { blankEquipment, type Equipment, type Facility, type Product, type Room } from '#model'
import { emptyFacility } from '../../../src/ui/app/reading'

/** A piece of equipment at a place, with whatever else the test cares about. */
export const itemOf = (id: string, more: Partial<Equipment> = {}): Equipment => ({
  id,
  tag: id.toUpperCase(),
  kind: 'rack',
  x: 1,
  y: 1,
  ...blankEquipment,
  ...more,
})

/** A rectangular room. */
export const roomOf = (
  id: string,
  [x, y, widthM, depthM]: readonly [number, number, number, number],
  more: Partial<Room> = {},
): Room => ({
  id,
  name: `Room ${id}`,
  use: 'ai-training',
  polygon: [
    { x, y },
    { x: x + widthM, y },
    { x: x + widthM, y: y + depthM },
    { x, y: y + depthM },
  ],
  floorZ: 0,
  heightM: 4,
  open: false,
  containments: [],
  ...more,
})

/** A product row with a primary source. */
export const productOf = (id: string, more: Partial<Product> = {}): Product => ({
  id,
  kind: 'rack',
  maker: 'Maker',
  model: id,
  source: { document: 'Data sheet', grade: 'primary' },
  values: {},
  ...more,
})

/** A facility with some parts. */
export const facilityOf = (more: Partial<Facility> = {}): Facility => ({
  ...emptyFacility('test'),
  ...more,
})
