import type { Painting } from '#workspace'
import { toneColor } from '#workspace'
import {
  createPaletteTexture,
  createRampTexture,
  fillPalette,
  type Uniforms,
} from './batch/materials'
import type { Theme } from './theme'

/**
 * What the steps of an overlay look like: the ramp of a column, or the classes of a painting. An
 * exchange writes a texture of 256 colours and a uniform, and reaches every batch at once.
 */
export class OverlayColors {
  readonly #uniforms: Uniforms
  readonly #ramp = createRampTexture()
  readonly #palette = createPaletteTexture()
  #classes: Painting['classes'] | undefined
  #theme: Theme | undefined

  constructor(uniforms: Uniforms) {
    this.#uniforms = uniforms
    uniforms.overlayRamp.value = this.#ramp
  }

  show(kind: 'classes' | 'ramp' | undefined, painting: Painting | undefined, theme: Theme): void {
    this.#uniforms.overlayOn.value = kind === undefined ? 0 : 1
    this.#uniforms.overlayRamp.value = kind === 'classes' ? this.#palette : this.#ramp
    if (kind !== 'classes' || !painting) return
    if (painting.classes === this.#classes && theme === this.#theme) return
    this.#classes = painting.classes
    this.#theme = theme
    const swatches = painting.classes.map(({ tone, hatched }) => ({
      color: toneColor(tone, theme.name),
      hatched,
    }))
    fillPalette(this.#palette, swatches)
  }

  dispose(): void {
    this.#ramp.dispose()
    this.#palette.dispose()
  }
}
