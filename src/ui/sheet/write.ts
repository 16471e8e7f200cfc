import type { Point } from '#base'
import { element, escapeXml } from '../diagram/svg'
import type { PageText, SheetContent } from './content'
import { halo, hatch, ink, type Place, stroke, text } from './ink'
import { wrapped } from './lengths'
import type { Marks } from './marks'
import type { Tile, Tiling } from './pages'
import { drawingRoom, frameMm, type Margins, type PaperSize, papers, titleBlockMm } from './paper'
import { blockMm, keyPlan, northArrow, scaleBar, titleBlock } from './title-block'
import { writeDrawing } from './write-drawing'
import { writeGrid, writeLevels } from './write-grid'
import { rowMm, writeRows } from './write-marks'

/** Room beside and under the drawing for heights and rows of dimensions. */
export const marginsOf = ({ levels, rows }: Marks): Margins => ({
  sideMm: levels.length > 0 ? 34 : 0,
  footMm: rows.length === 0 ? 0 : rowMm * (rows.length + 0.5),
})

const noteMm = 2.2
const lineMm = 3.1
/** Notes stand right of the arrow and of the scale bar. */
const notesLeftMm = 26

/** The words beside the title block, in lines: what is left out, then the numbered notes. */
const notesOf = ({ marks: { pins }, notes }: SheetContent, widthMm: number): readonly string[] => [
  ...notes.flatMap((note) => wrapped(note, widthMm, noteMm)),
  ...pins.flatMap(({ text: words }, n) =>
    wrapped(words, widthMm - 5, noteMm).map((line, at) =>
      at === 0 ? `${n + 1}  ${line}` : `    ${line}`,
    ),
  ),
]

const linesAt = (lines: readonly string[], x: number, y: number): string =>
  lines
    .map((line, n) =>
      text(x, y + n * lineMm, line, { 'font-size': noteMm, 'xml:space': 'preserve' }),
    )
    .join('')

const frameOf = (paper: PaperSize): string => {
  const { widthMm, heightMm } = papers[paper]
  return element('rect', {
    x: frameMm,
    y: frameMm,
    width: widthMm - 2 * frameMm,
    height: heightMm - 2 * frameMm,
    fill: 'none',
    stroke: ink,
    'stroke-width': 0.7,
  })
}

const paged = (content: SheetContent, body: string, page: number, of: number): string => {
  const { paper, facility, title, pageText } = content
  const { widthMm, heightMm } = papers[paper]
  const size = `width="${widthMm}mm" height="${heightMm}mm" viewBox="0 0 ${widthMm} ${heightMm}"`
  const block = titleBlock(content, pageText.page(page, of))
  const ground = element('rect', { width: widthMm, height: heightMm, fill: '#ffffff' })
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><title>${escapeXml(`${facility}: ${title}`)}</title><defs>${hatch}</defs>${ground}${body}${frameOf(paper)}${block}</svg>`
}

/** Where a sheet ends and another goes on: a line that names it. */
const matchLines = (
  { window: { minX, maxX, minY, maxY }, column, row }: Tile,
  { columns, rows }: Tiling,
  place: Place,
  goesOn: PageText['goesOn'],
): string => {
  const line = (a: Point, b: Point, page: number) => {
    const [from, to] = [place(a), place(b)]
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2]
    const isUp = Math.abs(to.y - from.y) > Math.abs(to.x - from.x)
    const turn = isUp ? { transform: `rotate(-90 ${x.toFixed(2)} ${y.toFixed(2)})` } : {}
    const words = { 'font-size': 2.2, 'text-anchor': 'middle', ...halo(1), ...turn, dy: -0.8 }
    const dash = { 'stroke-dasharray': '10 1.5 1.5 1.5' }
    return `${stroke([from, to], 0.4, dash)}${text(x, y, goesOn(page), words)}`
  }
  const pageAt = (c: number, r: number) => r * columns + c + 1
  const corner = (x: number, y: number) => ({ x, y })
  return [
    column > 0 ? line(corner(minX, minY), corner(minX, maxY), pageAt(column - 1, row)) : '',
    column < columns - 1
      ? line(corner(maxX, minY), corner(maxX, maxY), pageAt(column + 1, row))
      : '',
    row > 0 ? line(corner(minX, maxY), corner(maxX, maxY), pageAt(column, row - 1)) : '',
    row < rows - 1 ? line(corner(minX, minY), corner(maxX, minY), pageAt(column, row + 1)) : '',
  ].join('')
}

const drawnTile = (content: SheetContent, tiling: Tiling, tile: Tile): string => {
  const { paper, scale, looked, sheet, marks, shows, units, pageText } = content
  const { widthMm, heightMm } = papers[paper]
  const margins = marginsOf(marks)
  const room = drawingRoom(paper, margins)
  const mmPerM = 1000 / scale
  const { window } = tile
  const middle = { x: (window.minX + window.maxX) / 2, y: (window.minY + window.maxY) / 2 }
  const centreX = (widthMm + margins.sideMm) / 2
  const centreY = (heightMm - titleBlockMm - margins.footMm) / 2
  const place: Place = ({ x, y }) => ({
    x: centreX + (x - middle.x) * mmPerM,
    y: centreY - (y - middle.y) * mmPerM,
  })
  const isAlone = tiling.tiles.length === 1
  const [wide, high] = isAlone
    ? [room.widthMm + 8, room.heightMm + 8]
    : [(window.maxX - window.minX) * mmPerM, (window.maxY - window.minY) * mmPerM]
  const clip = { x: centreX - wide / 2, y: centreY - high / 2, width: wide, height: high }
  // Several sheets are printed in one page of the browser: each needs a name of its own.
  const id = `room-${tile.row}-${tile.column}`
  const heights = { leftMm: frameMm + 3, rightMm: widthMm - frameMm - 3 }
  const isPlan = looked.view === 'plan'
  const under = Math.min(place({ x: 0, y: window.minY }).y + 1, centreY + room.heightMm / 2)
  return [
    `<clipPath id="${id}">${element('rect', clip)}</clipPath>`,
    isPlan && shows.has('grid') ? writeGrid(window, place, mmPerM, units) : '',
    `<g clip-path="url(#${id})" stroke-linejoin="round">${writeDrawing(content, place, mmPerM)}</g>`,
    writeLevels(marks, place, heights, units),
    writeRows(marks, place, under),
    isAlone ? '' : matchLines(tile, tiling, place, pageText.goesOn),
    scaleBar(content, frameMm + 6, heightMm - frameMm - 6),
    isPlan ? northArrow(frameMm + 14, heightMm - frameMm - 22, sheet?.northDeg ?? 0) : '',
    isAlone ? '' : keyPlan(frameMm + 84, heightMm - frameMm - 10, tiling, tile),
  ].join('')
}

/** Columns of notes on sheets of their own, where they have no room beside the title block. */
const notePages = (content: SheetContent): readonly string[] => {
  const { paper, pageText } = content
  const { widthMm, heightMm } = papers[paper]
  const columnMm = 120
  const columns = Math.max(1, Math.floor((widthMm - 2 * frameMm - 10) / columnMm))
  const lines = notesOf(content, columnMm - 8)
  const perColumn = Math.floor((heightMm - 2 * frameMm - titleBlockMm - 22) / lineMm)
  const count = Math.ceil(lines.length / (perColumn * columns))
  return Array.from({ length: count }, (_, page) => {
    const head = text(frameMm + 6, frameMm + 10, pageText.notes, {
      'font-size': 4,
      'font-weight': 'bold',
    })
    const own = Array.from({ length: columns }, (_, column) => {
      const from = (page * columns + column) * perColumn
      const x = frameMm + 6 + column * columnMm
      return linesAt(lines.slice(from, from + perColumn), x, frameMm + 18)
    })
    return `${head}${own.join('')}`
  })
}

/**
 * A drawing as sheets of SVG, in millimetres of paper: printed at their own size they are true to
 * scale. A drawing larger than its paper goes on, and so do notes that have no room beside the title block.
 */
export const writeSheets = (content: SheetContent, tiling: Tiling): readonly string[] => {
  const { paper, pageText } = content
  const { widthMm, heightMm } = papers[paper]
  const roomMm = widthMm - 2 * frameMm - blockMm - notesLeftMm - 4
  const drawn = tiling.tiles.map((tile) => drawnTile(content, tiling, tile))
  const beside = notesOf(content, roomMm)
  const hasRoom = beside.length * lineMm <= titleBlockMm - 14
  const more = hasRoom ? [] : notePages(content)
  const lines = hasRoom ? beside : wrapped(pageText.notesOn(drawn.length + 1), roomMm, noteMm)
  const of = drawn.length + more.length
  const x = frameMm + notesLeftMm
  const y = heightMm - frameMm - titleBlockMm + 4
  return [
    ...drawn.map((body, n) => paged(content, `${body}${linesAt(lines, x, y)}`, n + 1, of)),
    ...more.map((body, n) => paged(content, body, drawn.length + n + 1, of)),
  ]
}
