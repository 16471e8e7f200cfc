import type { AirRun } from './state'

/** How a run goes about it. */
export interface AirPace {
  /** Cells that the fastest air crosses in a step. */
  readonly cellsPerStep: number
  /** How many times faster than the flow the heat runs on its way to the steady state. */
  readonly heatPace: number
  /** Most that the mean of an intake may move within the latest half of a settled run, K. */
  readonly steadyK: number
  /** Most that heat in and heat out may differ in a settled room, as a share. */
  readonly balance: number
  /** Laminar flows: most that a speed may change in the time that the air crosses the room. */
  readonly stillness: number
  /** Air changes after which means that still sway are told as `restless`. */
  readonly longest: number
}

/** For rooms. */
export const roomPace: AirPace = {
  cellsPerStep: 15,
  heatPace: 3,
  steadyK: 0.3,
  balance: 0.005,
  stillness: 0,
  longest: 60,
}

/** For laminar flows, which come to rest. */
export const laminarPace: AirPace = {
  cellsPerStep: 4,
  heatPace: 1,
  steadyK: 0.01,
  balance: 0.001,
  stillness: 1e-5,
  longest: Number.POSITIVE_INFINITY,
}

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

/** Time in which the devices move all air of the room once, s; a minute where they move none. */
export const airChangeS = ({ drives, grid }: Pick<AirRun, 'drives' | 'grid'>): number => {
  const moved = drives.reduce((sum, { flowM3PerS }) => sum + flowM3PerS, 0) / 2
  const volume = grid.cells.length * grid.h[0] * grid.h[1] * grid.h[2]
  return moved > 0 ? volume / moved : 60
}

/** Blocks of means: a third of an air change, 3 to 60 s. */
export const blockOf = (run: AirRun): number => Math.min(60, Math.max(3, airChangeS(run) / 3))

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
