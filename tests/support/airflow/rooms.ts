import { type AirCase, cellOf, type Device } from '../../../src/engines/airflow/case'

/** Fills a box of cells, `min` up to, not including, `max`. */
export const fill = (
  solid: Uint8Array,
  size: Pick<AirCase, 'nx' | 'ny'>,
  min: readonly [number, number, number],
  max: readonly [number, number, number],
): void => {
  for (let k = min[2]; k < max[2]; k++)
    for (let j = min[1]; j < max[1]; j++)
      for (let i = min[0]; i < max[0]; i++) solid[cellOf(size, i, j, k)] = 1
}

/**
 * Two rows of racks, back to back across a hot aisle, mirrored about the middle of y, and a cooler at
 * either end of x between them. 26 cells by 24 by 14.
 */
export const smallRoom = (rack: Partial<Device> = {}, cooler: Partial<Device> = {}): AirCase => {
  const size = { nx: 26, ny: 24, nz: 14 }
  const solid = new Uint8Array(size.nx * size.ny * size.nz)
  const devices: Device[] = []
  for (const [front, back, sign] of [
    [4, 9, 1],
    [20, 15, -1],
  ] as const)
    for (const x of [6, 9, 12, 15]) {
      fill(solid, size, [x, Math.min(front, back), 0], [x + 3, Math.max(front, back), 10])
      const face = (y: number) => ({ axis: 1, sign, min: [x, y, 0], max: [x + 3, y, 10] }) as const
      devices.push({
        flowM3PerS: 0.3,
        heatKw: 3,
        intakes: [face(front)],
        exhausts: [face(back)],
        ...rack,
      })
    }
  fill(solid, size, [0, 6, 0], [3, 18, 10])
  devices.push({
    flowM3PerS: 2.5,
    supplyC: 18,
    coolingKw: 60,
    intakes: [{ axis: 2, sign: -1, min: [0, 6, 10], max: [3, 18, 10] }],
    exhausts: [
      { axis: 1, sign: -1, min: [0, 6, 0], max: [3, 6, 8] },
      { axis: 1, sign: 1, min: [0, 18, 0], max: [3, 18, 8] },
    ],
    ...cooler,
  })
  return { ...size, cellMm: [200, 200, 200], solid, devices, startC: 22 }
}
