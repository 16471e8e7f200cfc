import { fabricTone, toneColor } from '#workspace'
import { element, escapeXml } from '../diagram/svg'
import { type DrawnDevice, type DrawnPort, drawRack, type PortsOn, type Side } from './draw'
import type { Elevation } from './read'

/** What stands beside the drawing of a rack. */
export interface ElevationSheet {
  readonly facility: string
  readonly title: string
  readonly sides: Readonly<Record<Side, string>>
  /** Label and text of each line of the title block. */
  readonly rows: readonly (readonly [string, string])[]
  readonly notes: readonly string[]
  /** Fabrics that occur, by what they are called. */
  readonly legend: readonly { readonly label: string; readonly fabric: string | undefined }[]
  readonly free: string
}

const ink = '#101418'
const dim = '#4d5766'
const warn = '#b3261e'
const font = "Arial, 'Helvetica Neue', 'Liberation Sans', sans-serif"
const size = { widthPx: 420, unitPx: 18 }
const marginPx = 24
const gapPx = 32
const lineHeightPx = 15

const words = (
  x: number,
  y: number,
  text: string,
  more: Readonly<Record<string, string | number>> = {},
): string => element('text', { x, y, 'font-size': 10, fill: ink, ...more }, escapeXml(text))

const colourOf = (fabric: string | undefined): string => toneColor(fabricTone(fabric), 'light')

const port = ({ x, y, size: side, connection, fabric, spoken }: DrawnPort): string =>
  element(
    'rect',
    {
      x,
      y,
      width: side,
      height: side,
      rx: 0.6,
      fill: connection === undefined ? '#ffffff' : colourOf(fabric),
      stroke: connection === undefined ? dim : undefined,
      'stroke-width': connection === undefined ? 0.6 : undefined,
    },
    element('title', {}, escapeXml(spoken)),
  )

const device = (one: DrawnDevice): string => {
  const { x, y, width, height, tag, ports, isAssumedHeight, isClashing } = one
  return [
    element('rect', {
      x,
      y,
      width,
      height,
      rx: 1.5,
      fill: '#ffffff',
      stroke: isClashing ? warn : ink,
      'stroke-width': 0.75,
      'stroke-dasharray': isAssumedHeight ? '3 2' : undefined,
    }),
    words(x + 6, y + height / 2, tag, { dy: '0.36em' }),
    ...ports.map(port),
  ].join('')
}

const face = (rack: Elevation, portsOn: PortsOn, side: Side, title: string): string => {
  const { width, height, opening, units, devices } = drawRack(rack, portsOn, side, size)
  return [
    words(width / 2, -8, title, { 'text-anchor': 'middle', 'font-weight': 'bold' }),
    element('rect', { x: 0, y: 0, width, height, fill: '#f4f6f8', stroke: ink }),
    element('rect', { ...opening, fill: '#ffffff', stroke: dim, 'stroke-width': 0.75 }),
    ...units.map(({ unit, y }) =>
      words(opening.x - 5, y, String(unit), {
        'text-anchor': 'end',
        'font-size': 8,
        fill: dim,
        dy: '0.36em',
      }),
    ),
    ...devices.map(device),
  ].join('')
}

const moved = (x: number, y: number, content: string): string =>
  element('g', { transform: `translate(${x} ${y})` }, content)

const legendOf = ({ legend, free }: ElevationSheet): string =>
  [
    ...legend.map(({ label, fabric }) => ({ label, fill: colourOf(fabric) })),
    { label: free, fill: '#ffffff' },
  ]
    .map(({ label, fill }, n) =>
      [
        element('rect', {
          x: n * 96,
          y: -8,
          width: 9,
          height: 9,
          fill,
          stroke: dim,
          'stroke-width': 0.6,
        }),
        words(n * 96 + 14, 0, label),
      ].join(''),
    )
    .join('')

/** Both sides of a rack beside each other as an SVG file, black on white, with a title block. */
export const elevationSvg = (rack: Elevation, portsOn: PortsOn, sheet: ElevationSheet): string => {
  const top = 64
  const { height } = drawRack(rack, portsOn, 'front', size)
  const lines = [...sheet.rows.map(([label, text]) => `${label}: ${text}`), ...sheet.notes]
  const width = 2 * size.widthPx + gapPx + 2 * marginPx
  const belowFaces = top + height + 24
  const whole = belowFaces + 16 + lines.length * lineHeightPx + marginPx
  const body = [
    element('rect', { width, height: whole, fill: '#ffffff' }),
    words(marginPx, 26, sheet.facility, { 'font-size': 14, 'font-weight': 'bold' }),
    words(marginPx, 42, sheet.title, { fill: dim }),
    moved(marginPx, top, face(rack, portsOn, 'front', sheet.sides.front)),
    moved(marginPx + size.widthPx + gapPx, top, face(rack, portsOn, 'rear', sheet.sides.rear)),
    moved(marginPx, belowFaces, legendOf(sheet)),
    ...lines.map((line, n) => words(marginPx, belowFaces + 20 + n * lineHeightPx, line)),
  ].join('')
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: whole,
      viewBox: `0 0 ${width} ${whole}`,
      'font-family': font,
    },
    body,
  )}\n`
}
