/** Knots of the ramp in sRGB from low to high; their lightness rises evenly. */
const knots: readonly (readonly [number, number, number])[] = [
  [38, 52, 110],
  [44, 91, 152],
  [38, 130, 160],
  [60, 166, 142],
  [126, 196, 104],
  [205, 216, 74],
  [253, 231, 76],
]

type Triple = readonly [number, number, number]

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

const labKnots = knots.map(toOklab)

/** The colour of a share between 0 and 1 of an overlay's range, as sRGB bytes. */
export const rampColor = (share: number): Triple => {
  const at = Math.min(Math.max(share, 0), 1) * (labKnots.length - 1)
  const low = Math.min(Math.floor(at), labKnots.length - 2)
  const part = at - low
  const from = labKnots[low] as Triple
  const to = labKnots[low + 1] as Triple
  const mixed = from.map((value, n) => value + ((to[n] as number) - value) * part)
  return fromOklab(mixed as unknown as Triple)
}

/** The ramp as RGBA bytes, for a texture. */
export const rampBytes = (steps: number): Uint8Array => {
  const bytes = new Uint8Array(steps * 4)
  for (let n = 0; n < steps; n++) bytes.set([...rampColor(n / (steps - 1)), 255], n * 4)
  return bytes
}

/** The ramp as a CSS gradient from left to right, so that a legend shows the very same colours. */
export const overlayGradient = (): string => {
  const stops = Array.from({ length: 9 }, (_, n) => `rgb(${rampColor(n / 8).join(' ')})`)
  return `linear-gradient(to right, ${stops.join(', ')})`
}
