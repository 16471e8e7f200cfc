import type { Drawing } from './drawing'
import { type Dressed, type Dresser, type Strand, type WireLabel, wireLabel } from './dressed'
import type { Mark } from './marks'
import { detailPx, type TextRun, titlePx } from './texts'

/** What the title block and the legend of a saved drawing say. */
export interface Heading {
  readonly facility: string
  readonly title: string
  /** Label and text of each line of the title block. */
  readonly rows: readonly (readonly [string, string])[]
  readonly notes: readonly string[]
  /** What the colours of the wires mean, by what they are called. */
  readonly legend: { readonly label: string; readonly colours: ReadonlyMap<string, string> }
}

const ink = '#101418'
const dim = '#4d5766'
const warn = '#b3261e'
const marginPx = 24
const blockWidthPx = 330
const leastWidthPx = 620
const font = "Arial, 'Helvetica Neue', 'Liberation Sans', sans-serif"

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text for XML: markup is escaped, and control characters, which XML forbids, are left out. */
export const escapeXml = (text: string): string =>
  [...text]
    .filter((letter) => letter >= ' ' && letter !== '\ufffe' && letter !== '\uffff')
    .map((letter) => escapes[letter] ?? letter)
    .join('')

const round = (value: number): number => Math.round(value * 100) / 100

/** An element as SVG writes it; lengths are rounded, texts escaped. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string,
): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(value ?? '')}"`,
    )
    .join('')
  return content === undefined ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

const fills = { ground: '#ffffff', ink }
const weights = { thin: 0.75, bold: 2 }

const mark = (one: Mark): string =>
  one.type === 'stroke'
    ? element('path', {
        d: one.d,
        fill: one.fill === undefined ? undefined : fills[one.fill],
        'stroke-width': one.weight === undefined ? undefined : weights[one.weight],
        'stroke-dasharray': one.isDashed ? '4 2.5' : undefined,
      })
    : element(
        'text',
        {
          x: one.x,
          y: one.y,
          'font-size': one.sizePx,
          'text-anchor': 'middle',
          dy: '0.36em',
          stroke: 'none',
          fill: ink,
        },
        escapeXml(one.text),
      )

const runFills: Readonly<Record<TextRun['role'], string>> = {
  title: ink,
  span: dim,
  detail: dim,
  load: ink,
  over: warn,
  unknown: dim,
  hidden: dim,
}

const run = ({ text, more, x, y, role }: TextRun): string =>
  element(
    'text',
    {
      x,
      y,
      'font-size': role === 'title' ? titlePx : detailPx,
      'font-weight': role === 'title' || role === 'over' ? 'bold' : undefined,
      fill: runFills[role],
      stroke: 'none',
    },
    escapeXml(text) +
      (more === undefined
        ? ''
        : element(
            'tspan',
            { dx: 6, 'font-size': detailPx, 'font-weight': 'normal', fill: dim },
            escapeXml(more),
          )),
  )

const symbol = ({ part, lines, marks, centre, texts, isDead, spoken }: Dressed): string => {
  const turn = centre.turnDeg === 0 ? '' : ` rotate(${centre.turnDeg})`
  return element(
    'g',
    {
      transform: `translate(${round(part.x)} ${round(part.y)})`,
      opacity: isDead ? 0.45 : undefined,
      role: 'img',
      'aria-label': spoken,
    },
    [
      element('title', {}, escapeXml(spoken)),
      ...lines.map(mark),
      element(
        'g',
        { transform: `translate(${round(centre.x)} ${round(centre.y)})${turn}` },
        marks.map(mark).join(''),
      ),
      ...texts.map(run),
    ].join(''),
  )
}

/** The corners of a wire as an SVG polyline reads them. */
const polyline = (points: readonly number[]): string =>
  points
    .map((value, index) => `${round(value)}${index % 2 === 0 ? ',' : ' '}`)
    .join('')
    .trim()

const line = ({ tone, points, isDead }: Strand, colours: ReadonlyMap<string, string>): string =>
  element('polyline', {
    points: polyline(points),
    stroke: (tone === undefined ? undefined : colours.get(tone)) ?? ink,
    'stroke-dasharray': isDead ? '3 3' : undefined,
    opacity: isDead ? 0.5 : undefined,
  })

const along = ({ text, x, y }: WireLabel): string =>
  element(
    'text',
    {
      transform: `translate(${round(x + wireLabel.besidePx)} ${round(y - wireLabel.abovePx)}) rotate(-90)`,
      'font-size': wireLabel.sizePx,
      fill: dim,
      stroke: 'none',
    },
    escapeXml(text),
  )

const legendOf = ({ legend }: Heading): string[] => {
  if (legend.colours.size === 0) return []
  const entries = [...legend.colours].map(([path, colour], index) =>
    [
      element('path', { d: `M${46 + index * 64} 0h22`, stroke: colour, 'stroke-width': 2.5 }),
      element(
        'text',
        { x: 72 + index * 64, y: 3.5, 'font-size': detailPx, fill: ink, stroke: 'none' },
        escapeXml(path),
      ),
    ].join(''),
  )
  const label = element(
    'text',
    { x: 0, y: 3.5, 'font-size': detailPx, 'font-weight': 'bold', fill: ink, stroke: 'none' },
    escapeXml(legend.label),
  )
  return [label, ...entries]
}

const words = (x: number, y: number, text: string, sizePx: number, fill: string, bold = false) =>
  element(
    'text',
    { x, y, 'font-size': sizePx, 'font-weight': bold ? 'bold' : undefined, fill, stroke: 'none' },
    escapeXml(text),
  )

const blockHeight = ({ rows }: Heading): number => 46 + rows.length * 15

/** The title block, from its top left corner. */
const block = (heading: Heading): string => {
  const height = blockHeight(heading)
  return [
    element('path', { d: `M0 0h${blockWidthPx}v${height}h${-blockWidthPx}z`, fill: '#ffffff' }),
    element('path', { d: `M0 40h${blockWidthPx}`, 'stroke-width': 0.75 }),
    words(10, 17, heading.facility, 13, ink, true),
    words(10, 32, heading.title, 10.5, dim),
    ...heading.rows.flatMap(([label, text], index) => [
      words(10, 55 + index * 15, label, detailPx, dim),
      words(84, 55 + index * 15, text, detailPx, ink),
    ]),
  ].join('')
}

/**
 * Writes a drawing as an SVG file: black on white, with a title block and a legend of the colours,
 * to be printed or taken into other programs. Rests on its arguments alone.
 */
export const writeSvg = (drawing: Drawing, dresser: Dresser, heading: Heading): string => {
  const inner = Math.max(drawing.width, leastWidthPx)
  const width = inner + 2 * marginPx
  const foot = Math.max(blockHeight(heading), 22 + heading.notes.length * 13)
  const height = drawing.height + foot + 3 * marginPx
  const footY = drawing.height + 2 * marginPx
  const { colours } = heading.legend
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="0 0 ${round(width)} ${round(height)}" font-family="${font}">\n`,
    element('title', {}, escapeXml(`${heading.facility} – ${heading.title}`)),
    element('path', { d: `M0 0H${round(width)}V${round(height)}H0z`, fill: '#ffffff' }),
    element('path', {
      d: `M8 8H${round(width - 8)}V${round(height - 8)}H8z`,
      fill: 'none',
      stroke: ink,
    }),
    `\n<g transform="translate(${round(marginPx + (inner - drawing.width) / 2)} ${marginPx})" fill="none" stroke="${ink}" stroke-width="1.25" stroke-linejoin="round">\n`,
    drawing.wires
      .flatMap((wire) => dresser.strandsOf(wire).map((strand) => line(strand, colours)))
      .join('\n'),
    '\n',
    ...drawing.wires.flatMap((wire) => dresser.labelOf?.(wire) ?? []).map(along),
    drawing.parts.map((part) => symbol(dresser.dress(part))).join('\n'),
    '\n</g>\n',
    `<g fill="none" stroke="${ink}">`,
    element('g', { transform: `translate(${marginPx} ${footY + 8})` }, legendOf(heading).join('')),
    heading.notes
      .map((note, index) => words(marginPx, footY + 32 + index * 13, note, detailPx, dim))
      .join(''),
    element(
      'g',
      { transform: `translate(${round(width - marginPx - blockWidthPx)} ${footY})` },
      block(heading),
    ),
    '</g>\n</svg>\n',
  ].join('')
}
