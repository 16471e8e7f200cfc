type Triple = readonly [number, number, number]

/** Knots of the ramp in sRGB from low to high; their lightness rises evenly. */
const overlayKnots: readonly Triple[] = [
  [38, 52, 110],
  [44, 91, 152],
  [38, 130, 160],
  [60, 166, 142],
  [126, 196, 104],
  [205, 216, 74],
  [253, 231, 76],
]

/**
 * From cold to warm as people expect air to look. The middle is the lightest and the ends differ in
 * lightness and in yellow against blue, so that it reads without telling red from green.
 */
const airKnots: readonly Triple[] = [
  [33, 64, 154],
  [46, 120, 196],
  [104, 182, 214],
  [196, 224, 203],
  [250, 214, 120],
  [240, 138, 62],
  [200, 50, 44],
  [122, 16, 38],
]

const toLinear = (byte: number): number => {
  const value = byte / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

const toByte = (linear: number): number => {
  const value = Math.min(Math.max(linear, 0), 1)
  return Math.round(255 * (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055))
}

/** sRGB bytes to Oklab, in which equal steps look equal (Ottosson 2020). */
const toOklab = ([red, green, blue]: Triple): Triple => {
  const r = toLinear(red)
  const g = toLinear(green)
  const b = toLinear(blue)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

const fromOklab = ([lightness, a, b]: Triple): Triple => {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    toByte(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    toByte(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    toByte(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ]
}

/** Colours between low and high, blended where equal steps look equal. */
export interface Ramp {
  /** The colour of a share between 0 and 1, as sRGB bytes. */
  color(share: number): Triple
  /** The ramp as RGBA bytes, for a texture. */
  bytes(steps: number): Uint8Array
  /** As a CSS gradient from left to right, so that a legend shows the very same colours. */
  gradient(): string
}

const rampOf = (knots: readonly Triple[]): Ramp => {
  const labKnots = knots.map(toOklab)
  const color = (share: number): Triple => {
    const at = Math.min(Math.max(share, 0), 1) * (labKnots.length - 1)
    const low = Math.min(Math.floor(at), labKnots.length - 2)
    const part = at - low
    const from = labKnots[low] as Triple
    const to = labKnots[low + 1] as Triple
    const mixed = from.map((value, n) => value + ((to[n] as number) - value) * part)
    return fromOklab(mixed as unknown as Triple)
  }
  return {
    color,
    bytes: (steps) => {
      const bytes = new Uint8Array(steps * 4)
      for (let n = 0; n < steps; n++) bytes.set([...color(n / (steps - 1)), 255], n * 4)
      return bytes
    },
    gradient: () => {
      const stops = Array.from({ length: 17 }, (_, n) => `rgb(${color(n / 16).join(' ')})`)
      return `linear-gradient(to right, ${stops.join(', ')})`
    },
  }
}

/** The colours of a column's values. */
export const overlayRamp = rampOf(overlayKnots)
/** The colours of a room's air. */
export const airRamp = rampOf(airKnots)
