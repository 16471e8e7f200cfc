import { formatQuantity, type UnitSystem } from '#base'
import type { ClearZone, Vector } from '#workspace'
import type { Pen } from './pen'

/**
 * Clear spaces under what is led: a thin outline where they are clear, red where something stands in
 * them, with how much of how much is left. The tool writes the same in a sentence.
 */
export const drawZones = (pen: Pen, zones: readonly ClearZone[], units: UnitSystem): void => {
  const { theme } = pen
  // Red over green: a fault must not hide under a neighbour's clear space.
  const ordered = [...zones].sort(
    (a, b) => Number(a.fault !== undefined) - Number(b.fault !== undefined),
  )
  for (const zone of ordered) {
    const points = zone.polygon.map(({ x, y }): Vector => ({ x, y, z: zone.z }))
    const color = zone.fault ? theme.fail : theme.shown
    pen.area(points, color, zone.fault ? 0.22 : 0.08)
    pen.line(
      points,
      { color, widthPx: zone.fault ? 2 : 1, ...(zone.fault ? {} : { dash: [4, 4] }) },
      true,
    )
  }
  for (const zone of ordered) {
    const { fault } = zone
    if (!fault) continue
    // At the far edge: dimensions are written next to what is led.
    const [, , right, left] = zone.polygon
    if (!right || !left) continue
    const at = pen.place({ x: (right.x + left.x) / 2, y: (right.y + left.y) / 2, z: zone.z })
    const [found, needed] = [fault.foundM, zone.neededM].map((m) => formatQuantity(m, 'm', units))
    if (at) pen.plate(`${found} of ${needed}`, at.x, at.y, theme.fail)
  }
}
