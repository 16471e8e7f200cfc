import { dataLink, type Plan } from '../plan'

type Loose = Record<string, unknown>

const speeds: Readonly<Record<string, Loose>> = {
  /** Gigabit over twisted pair. */
  copper: { radix: 48, portGbps: 1, cage: 'rj45' },
  /** NDR in twin-port cages. */
  ndr: { radix: 64, portGbps: 400, cage: 'osfp', portsPerCage: 2 },
  /** Nobody states the cages. */
  bare: { radix: 48, portGbps: 1 },
}

/** A switch by what its ports are. */
export const port = (id: string, of: keyof typeof speeds, more: Loose = {}): Loose => ({
  id,
  kind: 'switch',
  values: speeds[of],
  ...more,
})

/** Two switches and a cable of a stated length between them. */
export const pair = (of: keyof typeof speeds, link: Loose, count = 1): Plan => ({
  equipment: [port('a', of), port('b', of, { x: 1 })],
  connections: [dataLink('a', 'b', count, link)],
})

/** A straight tray over two switches 10 m apart, at the height of their ports. */
export const tray = (more: Loose = {}): Loose => ({
  id: 'T',
  name: 'Row',
  carries: 'data',
  pathway: 'tray',
  points: [
    { x: 0, y: 0, z: 2 },
    { x: 10, y: 0, z: 2 },
  ],
  ...more,
})

/** Two switches under one tray with so many cables between them. */
export const under = (trays: readonly Loose[], count = 1, of: keyof typeof speeds = 'copper') => ({
  equipment: [port('a', of), port('b', of, { x: 10 })],
  routes: trays,
  connections: [dataLink('a', 'b', count)],
})
