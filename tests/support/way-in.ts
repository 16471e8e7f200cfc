import { catalog } from '#catalog'
import { findWaysIn, type WayIn, type WayInRequest } from '#engines'
import { createInventory, readFacility } from '#model'
import { parametersOf } from '#standards'
import { rectangle } from './plan'

export type Loose = Record<string, unknown>

/** A dock door 2 m wide and 2.5 m high in the south wall of the receiving room. */
export const dock: Loose = {
  id: 'dock',
  type: 'door',
  name: 'Dock',
  x: 2,
  y: 0,
  widthM: 2,
  heightM: 2.5,
  dock: true,
}

/** A door in the wall at x = 8 between receiving and hall, so it runs along y. */
export const door = (fields: Loose = {}): Loose => ({
  id: 'door',
  type: 'door',
  name: 'Hall door',
  x: 8,
  y: 3,
  rotationDeg: 90,
  widthM: 1.4,
  heightM: 2.4,
  ...fields,
})

/** A CDU of 1.2 × 1.0 × 2.2 m and 2,400 kg, in the hall. */
export const cdu = (fields: Loose = {}, values: Loose = {}): Loose => ({
  id: 'cdu',
  kind: 'cdu',
  x: 14,
  y: 5,
  ...fields,
  values: { widthM: 1.2, depthM: 1, heightM: 2.2, massKg: 2400, ...values },
})

export const receiving: Loose = {
  id: 'receiving',
  name: 'Receiving',
  use: 'support',
  polygon: rectangle(0, 0, 8, 6),
  heightM: 3,
  slabLimitKpa: 25,
}
export const hall: Loose = {
  id: 'hall',
  name: 'Hall',
  use: 'ai-training',
  polygon: rectangle(8, 0, 20, 10),
  heightM: 4,
  slabLimitKpa: 25,
}

export interface Site {
  readonly rooms?: readonly Loose[]
  readonly elements?: readonly Loose[]
  readonly equipment?: readonly Loose[]
  readonly routes?: readonly Loose[]
  readonly request?: Partial<WayInRequest>
  /** Kept clear on each side. */
  readonly clearM?: number
}

export const wayOf = (site: Site): WayIn => wayCounted(site).way

/** The way, and how often the search paused: at each pause it has looked at some thousand places. */
export const wayCounted = ({
  rooms = [receiving, hall],
  elements = [dock, door()],
  equipment = [cdu()],
  routes = [],
  request = {},
  clearM = 0.05,
}: Site): { readonly way: WayIn; readonly pauses: number } => {
  const read = readFacility({
    format: 'gridhall',
    version: 1,
    id: 'f',
    name: 'F',
    rooms,
    elements,
    routes: routes.map((one) => ({ name: one['id'], ...one })),
    equipment: equipment.map((one) => ({ tag: one['id'], ...one })),
    parameters: { 'space.way-in-clearance': clearM },
  })
  if (!read.ok) throw new Error(read.problem)
  const inventory = createInventory(read.facility, catalog)
  const parameters = parametersOf(read.facility.parameters)
  const asked: WayInRequest = { ids: ['cdu'], others: 'in-place', ...request }
  const search = findWaysIn(inventory, parameters, asked)
  let step = search.next()
  let pauses = 0
  while (!step.done) {
    step = search.next()
    pauses += 1
  }
  return { way: step.value.ways[0] as WayIn, pauses }
}

export const check = (way: WayIn, type: string, id: string) =>
  way.checks.find((one) => one.type === type && one.id === id)
