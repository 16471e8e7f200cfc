import { type Point, rotate } from '#base'
import { elementCorners, elementRect } from '#document'
import type { Element } from '#model'
import { element } from '../diagram/svg'
import { dim, halo, ink, keptInk, type Place, pathOf, stroke, text } from './ink'
import { widthOf } from './lengths'
import type { Marks, SheetMeasure } from './marks'

const figureMm = 2.2
const tickMm = 1.1
/** Between what is measured and the thin line that leads from it, and how far that runs on. */
const gapMm = 0.8
const onMm = 1.2

const along = (a: Point, b: Point, mm: number): Point => {
  const length = Math.hypot(b.x - a.x, b.y - a.y)
  return length === 0
    ? a
    : { x: a.x + ((b.x - a.x) / length) * mm, y: a.y + ((b.y - a.y) / length) * mm }
}

const leader = (end: Point, line: Point, color: string): string => {
  const longMm = Math.hypot(line.x - end.x, line.y - end.y)
  if (longMm <= gapMm) return ''
  const points = [along(end, line, gapMm), along(line, end, -onMm)]
  return stroke(points, 0.12, { stroke: color })
}

/** The angle at which words along a line are read from below or from the right. */
const readableDeg = (a: Point, b: Point): number => {
  const deg = (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI
  return deg > 90 - 1e-6 ? deg - 180 : deg < -90 - 1e-6 ? deg + 180 : deg
}

/** A line with slanting strokes at its ends and its figure over it; mm on paper. */
const measure = (
  a: Point,
  b: Point,
  ends: readonly Point[],
  { words, isKept }: SheetMeasure,
  liftMm: number,
): string => {
  const longMm = Math.hypot(b.x - a.x, b.y - a.y)
  if (longMm < 0.3) return ''
  const color = isKept ? keptInk : ink
  const [u, v] = [(b.x - a.x) / longMm, (b.y - a.y) / longMm]
  const tick = ({ x, y }: Point) => {
    const [dx, dy] = [(u + v) * Math.SQRT1_2 * tickMm, (v - u) * Math.SQRT1_2 * tickMm]
    return stroke(
      [
        { x: x - dx, y: y - dy },
        { x: x + dx, y: y + dy },
      ],
      0.4,
      { stroke: color },
    )
  }
  const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2]
  const turn = readableDeg(a, b)
  const isNarrow = widthOf(words, figureMm) + 1 > longMm
  const figure = text(x, y, words, {
    'font-size': figureMm,
    'text-anchor': 'middle',
    fill: color,
    dy: -0.8 - (isNarrow ? liftMm : 0),
    transform: `rotate(${turn.toFixed(2)} ${x.toFixed(2)} ${y.toFixed(2)})`,
    ...halo(0.7),
  })
  const dash = isKept ? { 'stroke-dasharray': '2.4 0.8' } : {}
  const line = stroke([a, b], 0.18, { stroke: color, ...dash, 'data-measure': words })
  const [from, to] = ends as [Point, Point]
  return `${leader(from, a, color)}${leader(to, b, color)}${line}${tick(a)}${tick(b)}${figure}`
}

/** A figure with no room over its line stands higher, neighbours by turns. */
const liftOf = (n: number) => (n % 2 === 0 ? 0 : figureMm + 0.3)

/** Chains of dimensions, and what has to stay as it is. */
export const writeMeasures = ({ measures, lines }: Marks, place: Place): string =>
  [
    ...lines.map((points) =>
      stroke(points.map(place), 0.25, { stroke: keptInk, 'stroke-dasharray': '5 1.2 1 1.2' }),
    ),
    ...measures.map((one, n) =>
      measure(place(one.from), place(one.to), one.ends.map(place), one, liftOf(n)),
    ),
  ].join('')

export const rowMm = 7

/** Dimensions of a view from the side, in rows under the drawing. */
export const writeRows = ({ rows }: Marks, place: Place, underMm: number): string =>
  rows
    .map((row, down) =>
      row
        .map((one, n) => {
          const y = underMm + rowMm * (down + 0.9)
          const at = (from: Point, mm: number) => ({ x: place(from).x, y: mm })
          const ends = one.ends.map((end) => at(end, underMm))
          return measure(at(one.from, y), at(one.to, y), ends, one, liftOf(n))
        })
        .join(''),
    )
    .join('')

const pinMm = 2.1

/** Numbers of notes where they are pinned. */
export const writePins = ({ pins }: Marks, place: Place): string =>
  pins
    .map(({ at }, n) => {
      const { x, y } = place(at)
      const rim = { cx: x, cy: y, r: pinMm, fill: '#ffffff', stroke: ink, 'stroke-width': 0.35 }
      const number = text(x, y + 0.75, String(n + 1), {
        'font-size': 2.1,
        'font-weight': 'bold',
        'text-anchor': 'middle',
      })
      return `${element('circle', rim)}${number}`
    })
    .join('')

const cross = (corners: readonly Point[], place: Place, dash?: string): string => {
  const [a, b, c, d] = corners.map(place) as [Point, Point, Point, Point]
  const more = { 'stroke-dasharray': dash }
  return `${stroke([a, c], 0.15, more)}${stroke([b, d], 0.15, more)}`
}

const arcSteps = 12

/** A door's leaves as they stand open, and the ways that their edges take. */
const leavesOf = (door: Element): readonly (readonly Point[])[] => {
  const { leaf } = door
  const { widthM, x, y, rotationDeg } = elementRect(door)
  const at = (u: number, v: number): Point => {
    const turned = rotate({ x: u, y: v }, rotationDeg)
    return { x: x + turned.x, y: y + turned.y }
  }
  if (leaf === 'sliding') return [[at(-widthM / 2, 0.12), at(widthM / 2, 0.12)]]
  if (leaf === 'rolling') return [[at(-widthM / 2, 0), at(widthM / 2, 0)]]
  if (leaf !== 'single' && leaf !== 'double') return []
  const reach = leaf === 'double' ? widthM / 2 : widthM
  return (leaf === 'double' ? [-1, 1] : [-1]).flatMap((side) => {
    const hinge = (side * widthM) / 2
    const arc = Array.from({ length: arcSteps + 1 }, (_, step) => {
      const turn = ((step / arcSteps) * Math.PI) / 2
      return at(hinge - side * reach * Math.sin(turn), reach * Math.cos(turn))
    })
    return [[at(hinge, 0), at(hinge, reach)], arc]
  })
}

/** All that the sign of a part takes up in a plan. */
export const reachOf = (one: Element): readonly Point[] => [
  ...elementCorners(one),
  ...(one.type === 'door' ? leavesOf(one).flat() : []),
]

const wallM = 0.16

/** A gap in the wall with its jambs and leaves; dashed where nobody states how wide. */
const door = (one: Element, place: Place): string => {
  const rect = elementRect(one)
  const depthM = Math.max(rect.depthM, wallM) + 0.02
  const corner = (u: number, v: number) => {
    const turned = rotate({ x: u * rect.widthM, y: v * depthM }, rect.rotationDeg)
    return { x: rect.x + turned.x, y: rect.y + turned.y }
  }
  const [a, b, c, d] = [corner(-0.5, -0.5), corner(0.5, -0.5), corner(0.5, 0.5), corner(-0.5, 0.5)]
  const gap = element('path', { d: pathOf([a, b, c, d], place), fill: '#ffffff' })
  const jambs = [
    [a, d],
    [b, c],
  ].map((jamb) => stroke(jamb.map(place), 0.35))
  const isKnown = one.widthM !== undefined
  const dash = isKnown && one.leaf !== 'rolling' ? undefined : '1 0.8'
  const leaves = leavesOf(one).map((points, n) =>
    stroke(points.map(place), n % 2 === 0 ? 0.3 : 0.13, { 'stroke-dasharray': dash }),
  )
  return `<g data-door="${one.leaf ?? 'none'}">${gap}${jambs.join('')}${leaves.join('')}</g>`
}

const rim = (one: Element, place: Place, dash?: string): string =>
  element('path', {
    d: pathOf(elementCorners(one), place),
    fill: 'none',
    stroke: ink,
    'stroke-width': 0.25,
    'stroke-dasharray': dash,
  })

/** The arrow of a ramp points up. */
const ramp = (one: Element, place: Place): string => {
  const { x, y, depthM, rotationDeg } = elementRect(one)
  const isUp = (one.toZ ?? one.z) >= one.z
  const at = (u: number, v: number) => {
    const turned = rotate({ x: u * depthM, y: v * depthM * (isUp ? 1 : -1) }, rotationDeg)
    return place({ x: x + turned.x, y: y + turned.y })
  }
  const head = [at(-0.05, 0.32), at(0, 0.42), at(0.05, 0.32)]
  return `${stroke([at(0, -0.42), at(0, 0.42)], 0.18)}${stroke(head, 0.18)}`
}

const nameMm = 1.9

const named = (one: Element, place: Place, mmPerM: number): string => {
  const { widthM, depthM, x, y } = elementRect(one)
  if (one.type !== 'door' && Math.max(widthM, depthM) * mmPerM < widthOf(one.name, nameMm))
    return ''
  const at = place({ x, y })
  const aside = one.type === 'door' ? 2.6 : 0.7
  return text(at.x, at.y + aside, one.name, {
    'font-size': nameMm,
    'text-anchor': 'middle',
    fill: dim,
    ...halo(0.5),
  })
}

/** Doors, shafts, openings, lifts and ramps as plans show them. */
export const writeElements = ({ elements }: Marks, place: Place, mmPerM: number): string =>
  elements
    .map((one) => {
      const isKnown = one.widthM !== undefined && one.depthM !== undefined
      const dash = isKnown ? undefined : '1 0.8'
      const corners = elementCorners(one)
      switch (one.type) {
        case 'door':
          return door(one, place)
        case 'ramp':
          return `${rim(one, place, dash)}${ramp(one, place)}`
        case 'opening':
          return `${rim(one, place, dash)}${cross(corners, place, '1.5 1')}`
        default:
          return `${rim(one, place, dash)}${cross(corners, place)}`
      }
    })
    .concat(elements.map((one) => named(one, place, mmPerM)))
    .join('')
