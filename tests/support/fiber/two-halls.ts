import { dataLink, type Plan, rectangle } from '../plan'
import { port } from './cables'
import { entrance } from './plans'

type Loose = Record<string, unknown>

export const line = (
  id: string,
  points: readonly (readonly [number, number])[],
  more: Loose = {},
) => ({
  id,
  name: `Tray ${id}`,
  carries: 'data',
  pathway: 'tray',
  points: points.map(([x, y]) => ({ x, y, z: 3 })),
  ...more,
})

const compartment = (id: string, x: number, y: number, widthM: number, depthM: number) => ({
  id,
  heightM: 4,
  polygon: rectangle(x, y, widthM, depthM),
  fireCompartment: `F-${id}`,
})

const gigabit = { handOffGbps: 1, cage: 'rj45' }

/**
 * A machine in a hall, a switch in each of two network rooms, an entrance beyond each. One tray leads
 * north, one south; with `shared` both switches are reached over the same.
 */
export const twoWays = (more: Partial<Plan> = {}): Plan => ({
  rooms: [
    compartment('hall', 0, -5, 20, 10),
    compartment('north', 20, 5, 10, 10),
    compartment('south', 20, -15, 10, 10),
  ],
  equipment: [
    { id: 'm', kind: 'server', x: 10, y: 0, values: { gpus: 8 } },
    port('x', 'copper', { x: 25, y: 10 }),
    port('y', 'copper', { x: 25, y: -10 }),
    { ...entrance('n', { carrier: 'N', routeId: 'north', ...gigabit }, 40), y: 10 },
    { ...entrance('s', { carrier: 'S', routeId: 'south', ...gigabit }, 40), y: -10 },
  ],
  routes: [
    line('T-N', [
      [10, 1],
      [10, 10],
      [40, 10],
    ]),
    line('T-S', [
      [10, -1],
      [10, -10],
      [40, -10],
    ]),
  ],
  connections: [
    dataLink('m', 'x', 1, { route: 'T-N' }),
    dataLink('m', 'y', 1, { route: 'T-S' }),
    dataLink('x', 'n'),
    dataLink('y', 's'),
  ],
  ...more,
})

/** Both links of the machine leave the hall over one tray through the northern room. */
export const oneWay = (): Plan =>
  twoWays({
    routes: [
      line('T', [
        [10, 0],
        [10, 10],
        [25, 10],
        [25, -10],
      ]),
      line('T-N', [
        [25, 10],
        [40, 10],
      ]),
      line('T-S', [
        [25, -10],
        [40, -10],
      ]),
    ],
    connections: [dataLink('m', 'x'), dataLink('m', 'y'), dataLink('x', 'n'), dataLink('y', 's')],
  })

/** The same without any tray. */
export const noWay = (): Plan => ({ ...oneWay(), routes: [] })
