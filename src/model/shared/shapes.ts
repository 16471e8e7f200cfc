import { box, type ColorName, cylinder, type Size, type Solid } from '../define'

/** The centres of `count` equal parts that fill a span about zero. */
export const spread = (count: number, spanM: number): readonly number[] =>
  Array.from({ length: count }, (_, part) => ((part + 0.5) / count - 0.5) * spanM)

/** How many parts of about one pitch fill a span, held between two counts. */
export const partsIn = (spanM: number, pitchM: number, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(spanM / pitchM)))

/** How deep doors and what is fixed on them stand before the body, in metres. */
export const skinM = ({ depthM }: Size): number => Math.min(0.05, depthM * 0.06)

/** How far a layer stands out, as a share of the skin: each next one shows before the last. */
const reach = [0.5, 0.78, 1] as const

type Layer = 0 | 1 | 2

/** A door leaf or panel (`layer` 0), something fixed on it (1), or on that (2), on the front face. */
export const onFront = (
  size: Size,
  color: ColorName,
  [x, z]: readonly [number, number],
  [widthM, heightM]: readonly [number, number],
  layer: Layer = 1,
): Solid => {
  const skin = skinM(size)
  const depthM = skin * reach[layer]
  const y = -size.depthM / 2 + skin - depthM / 2
  return box(color, [x, y, z], [widthM, depthM, heightM], layer > 0)
}

/** The same on the rear face. */
export const onRear = (
  size: Size,
  color: ColorName,
  at: readonly [number, number],
  extent: readonly [number, number],
  layer: Layer = 1,
): Solid => {
  const front = onFront(size, color, at, extent, layer)
  return { ...front, y: -front.y }
}

/** A plinth and a body that leave room for a skin in front and behind. */
export const cabinetBody = (size: Size, color: ColorName, plinthM = 0.1): readonly Solid[] => {
  const plinth = Math.min(plinthM, size.heightM * 0.1)
  const depthM = size.depthM - 2 * skinM(size)
  return [
    box('graphite', [0, 0, 0], [size.widthM * 0.98, depthM * 0.96, plinth]),
    box(color, [0, 0, plinth], [size.widthM, depthM, size.heightM - plinth]),
  ]
}

/** A row of door leaves with handles across the front. */
export const doors = (size: Size, color: ColorName, count: number, plinthM = 0.1): Solid[] => {
  const plinth = Math.min(plinthM, size.heightM * 0.1)
  const pitch = size.widthM / count
  const heightM = size.heightM - plinth
  return spread(count, size.widthM).flatMap((x) => [
    onFront(size, color, [x, plinth + heightM * 0.02], [pitch * 0.95, heightM * 0.96], 0),
    onFront(
      size,
      'black',
      [x + pitch * 0.38, plinth + heightM * 0.45],
      [pitch * 0.04, heightM * 0.12],
    ),
  ])
}

/** Horizontal slats before a dark opening on the front: an air grille. */
export const grille = (
  size: Size,
  [x, z]: readonly [number, number],
  [widthM, heightM]: readonly [number, number],
  slats: number,
): Solid[] => [
  onFront(size, 'black', [x, z], [widthM, heightM], 1),
  ...spread(slats, heightM).map((offset) =>
    onFront(
      size,
      'aluminium',
      [x, z + heightM / 2 + offset - (heightM / slats) * 0.2],
      [widthM * 0.94, (heightM / slats) * 0.4],
      2,
    ),
  ),
]

/** A fan that blows upward out of a deck: a dark cowl with a light hub. */
export const fanUp = (
  x: number,
  y: number,
  [fromZ, toZ]: readonly [number, number],
  diameterM: number,
): Solid[] => {
  const cowlM = (toZ - fromZ) * 0.88
  const hubM = diameterM * 0.22
  return [
    cylinder('graphite', 'z', [x, y, fromZ + cowlM / 2], [diameterM, diameterM, cowlM]),
    box('aluminium', [x, y, fromZ + cowlM * 0.5], [hubM, hubM, toZ - fromZ - cowlM * 0.5], true),
  ]
}

/** A round fan in the front (−1) or rear (1) face. */
export const fanOn = (
  size: Size,
  face: -1 | 1,
  [x, z]: readonly [number, number],
  diameterM: number,
): Solid[] => {
  const skin = skinM(size)
  const hubM = diameterM * 0.3
  const hub = { x, z: z - hubM / 2 }
  return [
    cylinder(
      'black',
      'y',
      [x, face * (size.depthM / 2 - skin * (1 - reach[1] / 2)), z],
      [diameterM, skin * reach[1], diameterM],
    ),
    face < 0
      ? onFront(size, 'aluminium', [hub.x, hub.z], [hubM, hubM], 2)
      : onRear(size, 'aluminium', [hub.x, hub.z], [hubM, hubM], 2),
  ]
}

/** A pair of pipe stubs along an axis: supply blue, return red. */
export const pipePair = (
  axis: 'x' | 'y' | 'z',
  [x, y, z]: readonly [number, number, number],
  lengthM: number,
  diameterM: number,
  spacingM: number,
): Solid[] =>
  (['blue', 'red'] as const).map((color, index) => {
    const shift = (index - 0.5) * spacingM
    const at: readonly [number, number, number] =
      axis === 'x' ? [x, y + shift, z] : [x + shift, y, z]
    const extent: readonly [number, number, number] = [
      axis === 'x' ? lengthM : diameterM,
      axis === 'y' ? lengthM : diameterM,
      axis === 'z' ? lengthM : diameterM,
    ]
    return cylinder(color, axis, at, extent)
  })

/** A column of small lamps on the front. */
export const lamps = (
  size: Size,
  color: ColorName,
  x: number,
  [fromZ, toZ]: readonly [number, number],
  count: number,
  sizeM = 0.018,
): Solid[] =>
  spread(count, toZ - fromZ).map((offset) =>
    onFront(size, color, [x, (fromZ + toZ) / 2 + offset], [sizeM, sizeM]),
  )
