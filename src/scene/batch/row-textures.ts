import { DataTexture, FloatType, RGBAFormat, UnsignedByteType } from 'three'
import type { Range } from './dirty-ranges'
import { placeFloats } from './rows'
import { rowsPerLine, stateBytes } from './state'

/** With more lines to write than this, the whole texture goes up at once. */
const mostLines = 24

/** Marks runs of rows for upload, split where they run over the end of a line. */
const touch = (texture: DataTexture, ranges: readonly Range[], perRow: number): void => {
  if (ranges.length === 0) return
  texture.needsUpdate = true
  // What was never sent goes up as a whole.
  if (!texture.userData['isSent']) return
  const lines = ranges.reduce(
    (sum, { start, count }) =>
      sum + Math.floor((start + count - 1) / rowsPerLine) - Math.floor(start / rowsPerLine) + 1,
    0,
  )
  if (lines > mostLines) texture.clearUpdateRanges()
  else {
    for (const { start, count } of ranges) {
      const end = start + count
      for (let from = start; from < end; ) {
        const to = Math.min(end, (Math.floor(from / rowsPerLine) + 1) * rowsPerLine)
        texture.addUpdateRange(from * perRow, (to - from) * perRow)
        from = to
      }
    }
  }
}

const opened = (texture: DataTexture): DataTexture => {
  texture.onUpdate = () => {
    texture.userData['isSent'] = true
  }
  texture.needsUpdate = true
  return texture
}

const sendWhole = (texture: DataTexture | undefined): void => {
  if (!texture) return
  texture.userData['isSent'] = false
  texture.clearUpdateRanges()
  texture.needsUpdate = true
}

/**
 * Places and states of rows as the shaders of all batches read them: two textures. A batch only names
 * its rows, so that what is in view can change without a place being written again.
 */
export class RowTextures {
  readonly uniforms = {
    rowPlaces: { value: undefined as DataTexture | undefined },
    rowStates: { value: undefined as DataTexture | undefined },
  }
  #places: Float32Array | undefined

  /** Brings the arrays to the graphics card: all of them when they are others, else what changed. */
  upload(
    places: Float32Array<ArrayBuffer>,
    states: Uint8Array<ArrayBuffer>,
    placeRanges: readonly Range[],
    stateRanges: readonly Range[],
  ): void {
    const { rowPlaces, rowStates } = this.uniforms
    if (places !== this.#places) {
      this.dispose()
      this.#places = places
      const lines = states.length / stateBytes / rowsPerLine
      const wide = rowsPerLine * 2
      rowPlaces.value = opened(new DataTexture(places, wide, lines, RGBAFormat, FloatType))
      rowStates.value = opened(
        new DataTexture(states, rowsPerLine, lines, RGBAFormat, UnsignedByteType),
      )
      return
    }
    if (rowPlaces.value) touch(rowPlaces.value, placeRanges, placeFloats)
    if (rowStates.value) touch(rowStates.value, stateRanges, stateBytes)
  }

  /** The graphics card forgot everything: all goes up anew. */
  restore(): void {
    sendWhole(this.uniforms.rowPlaces.value)
    sendWhole(this.uniforms.rowStates.value)
  }

  dispose(): void {
    this.uniforms.rowPlaces.value?.dispose()
    this.uniforms.rowStates.value?.dispose()
  }
}
