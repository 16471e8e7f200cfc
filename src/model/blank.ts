import { type Equipment, type Facility, facilityVersion } from './schema'

/** A facility with nothing in it. */
export const blankFacility = (id: string, name: string): Facility => ({
  format: 'gridhall',
  version: facilityVersion,
  id,
  name,
  site: {},
  goals: {},
  rooms: [],
  equipment: [],
  connections: [],
  routes: [],
  clusters: [],
  products: [],
  assumptions: [],
  parameters: {},
  waivers: [],
  weather: [],
  elements: [],
  dimensions: [],
  constraints: [],
  groups: [],
  blocks: [],
  placements: [],
  views: [],
  selections: [],
  notes: [],
  levels: [],
})

/** What a piece of equipment has unless somebody says otherwise: on the ground, unturned, new, ours. */
export const blankEquipment = {
  z: 0,
  rotationDeg: 0,
  status: 'new',
  owner: 'host',
  demandFactor: 1,
} as const satisfies Partial<Equipment>
