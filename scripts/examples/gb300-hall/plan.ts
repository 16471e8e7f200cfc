import type { Source } from '#model'
import { assumed } from '../sheet'

export const rd110: Source = {
  document: 'Schneider Electric reference designs RD110 and RD111 (GB300)',
  via: 'unnamed public source',
  grade: 'secondary',
}

export const whips: Source = {
  document: 'NVIDIA, 800 VDC Architecture: Industry Alignment and Execution',
  clause: 'pp. 7–8',
  via: 'unnamed public source',
  grade: 'secondary',
}

export const flowTable: Source = {
  document: 'Lenovo LP2357, Table 27',
  clause: '89 L/min at 35 °C for 115 kW, in proportion to 123.5 kW',
  grade: 'derived',
}

export const blocks = ['R1', 'R2', 'R3', 'R4'] as const

/** Every pair of two of the four blocks: dual-corded loads take turns, so that any loss spreads evenly. */
export const pairs = blocks.flatMap((first, i) =>
  blocks.slice(i + 1).map((second) => [first, second] as const),
)

export const rowCount = 6

export const racksPerKind = 8

export const rowY = [4, 6.8, 9.8, 12.6, 15.6, 18.4] as const

export const firstX = 4.3

export const pitchM = 0.6

/** Boards of three sections of 700 kg. */
export const lowVoltage = {
  ratingA: assumed(5000),
  voltageV: assumed(415),
  massKg: assumed(2100),
}
