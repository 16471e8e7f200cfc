import type { Inventory } from '#model'

/** Standard gravity, m/s² (CGPM 1901). */
const gravity = 9.806_65

const operatingMassKg = (inventory: Inventory, row: number): number => {
  const wet = inventory.numbers('wetMassKg')[row] as number
  return Number.isNaN(wet) ? (inventory.numbers('massKg')[row] as number) : wet
}

/** A rack that states its load states itself filled: what is mounted in it is part of its mass. */
const isFilled = (inventory: Inventory, row: number): boolean =>
  !Number.isNaN(inventory.numbers('loadKw')[row] as number)

/**
 * Floor pressure in kPa of everything that stands by itself: the operating mass, with what is
 * mounted in an empty frame, over its footprint. NaN where a mass is not stated.
 */
export const floorLoads = (inventory: Inventory): Float64Array => {
  const { count, hostRow } = inventory
  const mass = Float64Array.from({ length: count }, (_, row) => operatingMassKg(inventory, row))
  const carried = new Float64Array(count)
  for (let row = 0; row < count; row++) {
    let host = hostRow[row] as number
    // Up to the outermost host, unless a filled one on the way already counts it.
    for (let step = 0; host >= 0 && !isFilled(inventory, host) && step < 8; step++) {
      const next = hostRow[host] as number
      if (next < 0) carried[host] = (carried[host] as number) + (mass[row] as number)
      host = next
    }
  }
  const widths = inventory.numbers('widthM')
  const depths = inventory.numbers('depthM')
  return mass.map((own, row) => {
    if ((hostRow[row] as number) >= 0) return Number.NaN
    const areaM2 = (widths[row] as number) * (depths[row] as number)
    return ((own + (carried[row] as number)) * gravity) / 1000 / areaM2
  })
}
