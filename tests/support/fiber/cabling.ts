import { type Cabling, cablingReasons, solveFiber, type TrayUse } from '#engines'
import { parametersOf } from '#standards'
import { inventoryOf, type Plan } from '../plan'

/** Corners of a route, each written as x, y, z. */
function corners(...points: readonly (readonly [number, number, number])[]) {
  return points.map(([x, y, z]) => ({ x, y, z }))
}

/** A tray of 300 × 100 mm as a route of a facility. */
export function tray(
  id: string,
  points: readonly (readonly [number, number, number])[],
  more: Record<string, unknown> = {},
) {
  return {
    id,
    name: id,
    carries: 'data',
    points: corners(...points),
    widthM: 0.3,
    usableDepthM: 0.1,
    ...more,
  }
}

/** A frame of 600 × 1200 mm and 2 m height. */
export function frame(id: string, x: number, y = 0, more: Record<string, unknown> = {}) {
  return {
    id,
    kind: 'rack',
    x,
    y,
    ...more,
    values: { heightM: 2, slotsU: 42, ...(more['values'] ?? {}) },
  }
}

/** A switch of one unit in a frame, `slotU` units above its lowest. */
export function mounted(id: string, host: string, slotU: number | undefined, more = {}) {
  return { id, kind: 'switch', inside: { equipment: host, slotU }, values: { heightU: 1 }, ...more }
}

export function cablingOf(plan: Plan): Cabling {
  return solveFiber(inventoryOf(plan), parametersOf(plan.parameters ?? {})).cabling
}

/** One link of a cabling, by the place of its record among the data connections. */
export function linkOf(cabling: Cabling, at = 0) {
  return {
    lengthM: cabling.lengthM[at] as number,
    atLeastM: cabling.atLeastM[at] as number,
    orderM: cabling.orderM[at] as number,
    reachM: cabling.reachM[at] as number,
    why: cablingReasons[cabling.why[at] as number],
    medium: cabling.media[cabling.medium[at] as number],
  }
}

export function useOf(cabling: Cabling, id: string): TrayUse {
  const use = cabling.trays.find((one) => one.id === id)
  if (!use) throw new Error(`no tray ${id}`)
  return use
}
