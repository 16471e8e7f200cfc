import type { WebGLRenderer } from 'three'

/**
 * Tells three how pixels are unpacked, which is as a card begins. Before it uploads a part of a texture
 * for the first time, three else asks the card, and the page stands still until that has drawn all that
 * it was given before: seconds, where a large scene has just been opened.
 */
export const settleUnpacking = (gl: WebGLRenderer): void => {
  const { UNPACK_ROW_LENGTH, UNPACK_SKIP_PIXELS, UNPACK_SKIP_ROWS } = WebGL2RenderingContext
  for (const name of [UNPACK_ROW_LENGTH, UNPACK_SKIP_PIXELS, UNPACK_SKIP_ROWS]) {
    gl.state.pixelStorei(name, 0)
  }
}
