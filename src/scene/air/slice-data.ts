import type { AirFrame, SliceAxis } from '#workspace'

/** A cut through the air: temperature and how much of a spot is air, column by column. */
export interface SliceData {
  readonly width: number
  readonly height: number
  /** Pairs: temperature (°C) times share of air, share of air (0–1). */
  readonly pairs: Float32Array
}

const axes = { x: 0, y: 1, z: 2 } as const

/** The axes that a slice lies along: across and up. */
const along = { x: [1, 2], y: [0, 2], z: [0, 1] } as const

/** Where between two layers of cells a share of the room lies. */
const layersAt = (share: number, count: number) => {
  const at = Math.min(Math.max(share * count - 0.5, 0), count - 1)
  const low = Math.floor(at)
  return { low, high: Math.min(low + 1, count - 1), part: at - low }
}

/** Reads a slice out of a frame, blended between the two layers of cells that it lies between. */
export const sliceOf = (frame: AirFrame, axis: SliceAxis, share: number): SliceData => {
  const { nx, ny, nz } = frame.grid
  const counts = [nx, ny, nz] as const
  const strides = [1, nx, nx * ny] as const
  const [a, b] = along[axis]
  const across = axes[axis]
  const width = counts[a]
  const height = counts[b]
  const { low, high, part } = layersAt(share, counts[across])
  const pairs = new Float32Array(width * height * 2)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const base = column * strides[a] + row * strides[b]
      let heat = 0
      let air = 0
      for (const [layer, weight] of [
        [low, 1 - part],
        [high, part],
      ] as const) {
        const at = base + layer * strides[across]
        if (frame.solid[at]) continue
        heat += weight * (frame.field.t[at] as number)
        air += weight
      }
      const at = 2 * (column + width * row)
      pairs[at] = heat
      pairs[at + 1] = air
    }
  }
  return { width, height, pairs }
}
