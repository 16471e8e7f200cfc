import type { AirFrame } from '#workspace'

type Field = 'u' | 'v' | 'w' | 't'

/** A frame of a room of like cells, its air by functions of the cell; everything is air unless said otherwise. */
export const frameOf = (
  [nx, ny, nz]: readonly [number, number, number],
  given: Partial<Record<Field, (i: number, j: number, k: number) => number>> = {},
  isSolid: (i: number, j: number, k: number) => boolean = () => false,
  more: Partial<AirFrame> = {},
): AirFrame => {
  const filled = (
    counts: readonly [number, number, number],
    value: (i: number, j: number, k: number) => number,
  ) => {
    const all = new Float32Array(counts[0] * counts[1] * counts[2])
    for (let k = 0; k < counts[2]; k++)
      for (let j = 0; j < counts[1]; j++)
        for (let i = 0; i < counts[0]; i++)
          all[i + counts[0] * (j + counts[1] * k)] = value(i, j, k)
    return all
  }
  const still = () => 0
  return {
    grid: { nx, ny, nz, cellMm: [500, 500, 500] },
    solid: Uint8Array.from(filled([nx, ny, nz], (i, j, k) => (isSolid(i, j, k) ? 1 : 0))),
    field: {
      nx,
      ny,
      nz,
      u: filled([nx + 1, ny, nz], given.u ?? still),
      v: filled([nx, ny + 1, nz], given.v ?? still),
      w: filled([nx, ny, nz + 1], given.w ?? still),
      t: filled([nx, ny, nz], given.t ?? (() => 20)),
      p: new Float32Array(nx * ny * nz),
    },
    progress: {
      steps: 100,
      timeS: 50,
      state: 'settled',
      settled: true,
      share: 1,
      heatInKw: 10,
      heatOutKw: 10,
      imbalance: 0,
      driftK: 0.1,
      motion: Number.NaN,
      divergence: 0,
      meanC: 20,
      maxSpeedMPerS: 1,
    },
    readings: { racks: [], coolers: [], cooling: undefined },
    elapsedS: 3,
    isLast: true,
    isWarm: false,
    ...more,
  }
}
