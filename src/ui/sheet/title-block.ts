import { element } from '../diagram/svg'
import type { SheetContent, TitleField } from './content'
import { dim, ink, text } from './ink'
import { fitted, widthOf } from './lengths'
import { frameMm, papers, scaleBarM, titleBlockMm } from './paper'

/** Where the cells of the title block stand: left, top, width and height, mm from its own corner. */
const cells: readonly (readonly [TitleField, number, number, number, number])[] = [
  ['project', 0, 0, 90, 12],
  ['client', 90, 0, 60, 12],
  ['drawing', 0, 12, 90, 12],
  ['number', 90, 12, 40, 12],
  ['revision', 130, 12, 20, 12],
  ['drawnBy', 0, 24, 29, 10],
  ['checkedBy', 29, 24, 29, 10],
  ['date', 58, 24, 27, 10],
  ['scale', 85, 24, 47, 10],
  ['page', 132, 24, 18, 10],
]
export const blockMm = 150

/** The title block at the lower right: what nobody stated is a blank to be filled in by hand. */
export const titleBlock = (
  {
    paper,
    sheet,
    facility,
    title,
    labels,
    scaleText,
  }: Pick<SheetContent, 'paper' | 'sheet' | 'facility' | 'title' | 'labels' | 'scaleText'>,
  page: string,
): string => {
  const { widthMm, heightMm } = papers[paper]
  const left = widthMm - frameMm - blockMm
  const top = heightMm - frameMm - titleBlockMm
  const values: Readonly<Record<TitleField, string>> = {
    project: sheet?.project ?? '',
    client: sheet?.client ?? '',
    drawing: `${facility} · ${title}`,
    drawnBy: sheet?.drawnBy ?? '',
    checkedBy: sheet?.checkedBy ?? '',
    number: sheet?.number ?? '',
    revision: sheet?.revision ?? '',
    date: sheet?.date ?? '',
    scale: scaleText,
    page,
  }
  const written = cells.map(([field, x, y, width, height]) => {
    // Long words are written smaller before they are cut short.
    const fullMm = field === 'project' || field === 'drawing' ? 3.4 : 3
    const sizeMm = fullMm * Math.min(1, Math.max(0.7, (width - 3) / widthOf(values[field], fullMm)))
    const box = { x: left + x, y: top + y, width, height }
    return [
      element('rect', { ...box, fill: '#ffffff', stroke: ink, 'stroke-width': 0.25 }),
      text(box.x + 1.5, box.y + 3, labels[field], { 'font-size': 1.9, fill: dim }),
      text(box.x + 1.5, box.y + height - 2.2, fitted(values[field], width - 3, sizeMm), {
        'font-size': sizeMm,
      }),
    ].join('')
  })
  const rim = { x: left, y: top, width: blockMm, height: titleBlockMm, fill: 'none' }
  return `${written.join('')}${element('rect', { ...rim, stroke: ink, 'stroke-width': 0.7 })}`
}

const footM = 0.3048

/** A bar of a round length in four fields, so that a copy at another size can still be measured. */
export const scaleBar = (
  { scale, units, length: { metre, foot } }: Pick<SheetContent, 'scale' | 'units' | 'length'>,
  x: number,
  y: number,
): string => {
  const lengthM = scaleBarM(scale, units)
  const [unitM, symbol] = units === 'imperial' ? [footM, foot] : [1, metre]
  const longMm = (lengthM * 1000) / scale
  const fields = [0, 1, 2, 3].map((n) =>
    element('rect', {
      x: x + (n * longMm) / 4,
      y,
      width: longMm / 4,
      height: 1.6,
      fill: n % 2 === 0 ? ink : '#ffffff',
      stroke: ink,
      'stroke-width': 0.18,
    }),
  )
  const at = (share: number, words: string) =>
    text(x + longMm * share, y - 1.2, words, { 'font-size': 2.2, 'text-anchor': 'middle' })
  const [half, whole] = [0.5, 1].map((share) =>
    String(Number(((share * lengthM) / unitM).toFixed(2))),
  )
  return `<g data-bar="${lengthM}">${fields.join('')}${at(0, '0')}${at(0.5, half ?? '')}${at(1, `${whole} ${symbol}`)}</g>`
}

/** An arrow to true north, turned clockwise from the top of the plan. */
export const northArrow = (x: number, y: number, northDeg: number): string => {
  const needle = [
    element('circle', { r: 6, fill: 'none', stroke: ink, 'stroke-width': 0.25 }),
    element('path', { d: 'M0 -6L2.4 4L0 2.2Z', fill: ink }),
    element('path', {
      d: 'M0 -6L-2.4 4L0 2.2Z',
      fill: '#ffffff',
      stroke: ink,
      'stroke-width': 0.2,
    }),
    text(0, -7, 'N', { 'font-size': 3.2, 'text-anchor': 'middle', 'font-weight': 'bold' }),
  ]
  return element('g', { transform: `translate(${x} ${y}) rotate(${northDeg})` }, needle.join(''))
}

const cellMm = { wide: 3.6, high: 2.6 }

/** Which of several sheets this is: small fields as they lie beside each other. */
export const keyPlan = (
  x: number,
  y: number,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  here: { readonly column: number; readonly row: number },
): string =>
  Array.from({ length: columns * rows }, (_, n) => {
    const [column, row] = [n % columns, Math.floor(n / columns)]
    const isHere = column === here.column && row === here.row
    return element('rect', {
      x: x + column * cellMm.wide,
      y: y + row * cellMm.high,
      width: cellMm.wide,
      height: cellMm.high,
      fill: isHere ? ink : '#ffffff',
      stroke: ink,
      'stroke-width': 0.18,
    })
  }).join('')
