import type { ColorName } from '#model'

/** How a colour name looks: its colour in sRGB, and how it takes the light. */
export interface Surface {
  readonly hex: number
  /** 0 is a mirror, 1 is chalk. */
  readonly roughness: number
  readonly metalness: number
  /** How much it glows by itself. */
  readonly glow: number
}

const surface = (hex: number, roughness: number, metalness = 0, glow = 0): Surface => ({
  hex,
  roughness,
  metalness,
  glow,
})

/** Every colour that a kind may name. */
export const surfaces: Readonly<Record<ColorName, Surface>> = {
  steel: surface(0x98a4b0, 0.42, 0.55),
  white: surface(0xdfe3e7, 0.5),
  graphite: surface(0x4a535e, 0.55, 0.2),
  black: surface(0x262b31, 0.5, 0.15),
  copper: surface(0xc27a45, 0.32, 0.85),
  green: surface(0x4f9a6a, 0.6),
  blue: surface(0x3b78bd, 0.5),
  orange: surface(0xe0812f, 0.5),
  grey: surface(0xa3abb4, 0.65),
  fluid: surface(0x2fb0cf, 0.15),
  glass: surface(0xa7c3d3, 0.08, 0.1),
  light: surface(0xaeeaff, 0.4, 0, 1.1),
  red: surface(0xcc4438, 0.5),
  yellow: surface(0xe6bb31, 0.5),
  aluminium: surface(0xced4da, 0.3, 0.7),
}

/** Colour names by the number that stands for them in the batches. */
export const surfaceNames = Object.keys(surfaces) as readonly ColorName[]

const numbers = new Map(surfaceNames.map((name, number) => [name, number]))

/** The number of a colour in the batches. */
export const surfaceNumber = (name: ColorName): number => numbers.get(name) as number

/** The surface of the far view's box: each instance brings its own colour. */
export const surfaceOfInstance = surfaceNames.length
