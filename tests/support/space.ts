import { rectangle } from './plan'

type Loose = Record<string, unknown>

/** A hall of 30 by 20 m, 4 m high. */
export const hall: Loose = { id: 'hall', polygon: rectangle(0, 0, 30, 20), heightM: 4 }

/** An open yard of 100 by 100 m west of the hall. */
export const yard: Loose = {
  id: 'yard',
  use: 'yard',
  open: true,
  polygon: rectangle(-100, 0, 100, 100),
}

/** A piece of equipment with its values. */
export function item(id: string, kind: string, x: number, y: number, values: Loose = {}): Loose {
  return { id, kind, x, y, values }
}

/** Racks of 0.6 by 1.2 m side by side, fronts to the south unless turned. */
export function rackRow(prefix: string, count: number, x: number, y: number, rotationDeg = 0) {
  return Array.from({ length: count }, (_, i) => ({
    id: `${prefix}-${i + 1}`,
    kind: 'rack',
    x: x + i * 0.6,
    y,
    rotationDeg,
  }))
}
