import type { Source } from '#model'

export const practice: Source = { document: 'unnamed public source', grade: 'secondary' }
export const fluid: Source = {
  document: 'Shell Immersion Cooling Fluid S5 X',
  via: 'unnamed public source',
  grade: 'secondary',
}

export const halves = ['A', 'B'] as const
export type Half = (typeof halves)[number]

export const rowsPerHalf = 4
export const tanksPerRow = 10
/** Rows stand back to back over their pipes; the hoist runs along the aisles between the pairs. */
const tankDepthM = 0.714
const pipeGapM = 0.9
const hoistAisleM = 2
const wallAisleM = 1.8
const pairPitchM = 2 * tankDepthM + pipeGapM + hoistAisleM
export const tankPitchM = 1.55
export const firstTankX = 3.55
export const lowVoltageV = 415

/** The middle of a row of tanks; rows 1 and 2, 3 and 4 … stand back to back. */
export const rowY = (row: number): number => {
  const pair = Math.floor(row / 2)
  const first = wallAisleM + tankDepthM / 2 + pair * pairPitchM
  return Math.round((first + (row % 2) * (tankDepthM + pipeGapM)) * 1000) / 1000
}

export const rowLengthM = tankPitchM * (tanksPerRow - 1)
export const rowMiddleX = firstTankX + rowLengthM / 2
