import type { Point } from '#base'
import { element, escapeXml } from '../diagram/svg'

/** Black and its helpers on white paper: a copy has to show them all. */
export const ink = '#101418'
export const dim = '#4d5766'
export const pale = '#aeb7c2'
export const keptInk = '#1f4e8c'
const font = "Arial, 'Helvetica Neue', 'Liberation Sans', sans-serif"

/** From a place on the drawing's plane, m, to one on paper, mm. */
export type Place = (at: Point) => Point

/** Words on a sheet; their size is in mm. */
export const text = (
  x: number,
  y: number,
  words: string,
  more: Readonly<Record<string, string | number>> = {},
): string => element('text', { x, y, 'font-family': font, fill: ink, ...more }, escapeXml(words))

/** A rim of paper around letters, so that they are read over lines. */
export const halo = (widthMm: number) => ({
  stroke: '#ffffff',
  'stroke-width': widthMm,
  'paint-order': 'stroke',
})

export const pathOf = (points: readonly Point[], place: Place, isClosed = true): string => {
  const written = points.map((point, n) => {
    const { x, y } = place(point)
    return `${n === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`
  })
  return `${written.join('')}${isClosed ? 'Z' : ''}`
}

/** A stroke from place to place on paper, mm. */
export const stroke = (
  points: readonly Point[],
  widthMm: number,
  more: Readonly<Record<string, string | number | undefined>> = {},
): string =>
  element('path', {
    d: pathOf(points, (at) => at, false),
    fill: 'none',
    stroke: ink,
    'stroke-width': widthMm,
    ...more,
  })

/** What cut faces are filled with: lines at 45°, 1.5 mm apart. */
export const hatch = `<pattern id="hatch" width="1.5" height="1.5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.5" height="1.5" fill="#ffffff"/><path d="M0 0V1.5" stroke="${ink}" stroke-width="0.25"/></pattern>`
export const hatched = 'url(#hatch)'
