import type { AirRun } from './state'

/** How a run goes about it. The defaults are for rooms. */
export interface AirPace {
  /** Cells that the fastest air crosses in a step. */
  readonly cellsPerStep: number
  /** How many times faster than the flow the heat runs on its way to the steady state. */
  readonly heatPace: number
  /** Length of the windows whose means are compared, s; undefined: half an air change, 10 to 60 s. */
  readonly windowS?: number
  /** Most that a mean may move between two windows in a settled room, K. */
  readonly steadyK: number
  /** Most that heat in and heat out may differ in a settled room, as a share. */
  readonly balance: number
}

export const roomPace: AirPace = { cellsPerStep: 4, heatPace: 3, steadyK: 0.1, balance: 0.01 }

/** Whether more heat comes in than everything that cools can take. */
export const isRising = (run: AirRun): boolean => {
  if (run.mouths.length > 0 || run.warm.cell.length > 0) return false
  let inKw = run.looseKw
  let mostKw = 0
  for (const { device, flowM3PerS } of run.drives) {
    if (flowM3PerS === 0) continue
    inKw += Math.max(device.heatKw ?? 0, 0)
    mostKw += Math.max(-(device.heatKw ?? 0), 0)
    if (device.supplyC !== undefined) mostKw += device.coolingKw ?? Number.POSITIVE_INFINITY
  }
  return inKw > mostKw
}

/** Half an air change. */
export const defaultWindowS = (run: AirRun): number => {
  const moved = run.drives.reduce((sum, { flowM3PerS }) => sum + flowM3PerS, 0) / 2
  const volume = run.grid.cells.length * run.grid.h[0] * run.grid.h[1] * run.grid.h[2]
  return moved > 0 ? Math.min(60, Math.max(10, (0.5 * volume) / moved)) : 30
}

/** Length of the next step, s. */
export const stepLength = (run: AirRun, perS: number, pace: AirPace): number => {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  const { cells, size, h } = run.grid
  for (let at = 0; at < cells.length; at++) {
    const value = run.t[cells[at] as number] as number
    if (value < low) low = value
    if (value > high) high = value
  }
  // Buoyancy acts a step late: a part of a swing of the air is the most that bears.
  const height = size[2] * h[2]
  const swing = Math.sqrt((9.80665 * run.fluid.expansionPerK * (high - low)) / height)
  return 1 / Math.max(perS / pace.cellsPerStep, swing * Math.sqrt(pace.heatPace), 0.5)
}
