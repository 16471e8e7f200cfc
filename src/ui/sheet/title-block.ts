import { element, escapeXml } from '../diagram/svg'
import { frameMm, papers, scaleBarM, titleBlockMm } from './paper'
import type { SheetContent, TitleField } from './write'

const ink = '#101418'
const dim = '#4d5766'
const font = "Arial, 'Helvetica Neue', 'Liberation Sans', sans-serif"

export const text = (
  x: number,
  y: number,
  words: string,
  more: Readonly<Record<string, string | number>> = {},
): string => element('text', { x, y, 'font-family': font, fill: ink, ...more }, escapeXml(words))

/** Where the cells of the title block stand: left, top, width and height, mm from its own corner. */
const cells: readonly (readonly [TitleField, number, number, number, number])[] = [
  ['project', 0, 0, 90, 12],
  ['client', 90, 0, 60, 12],
  ['drawing', 0, 12, 90, 12],
  ['number', 90, 12, 40, 12],
  ['revision', 130, 12, 20, 12],
  ['drawnBy', 0, 24, 32, 10],
  ['checkedBy', 32, 24, 32, 10],
  ['date', 64, 24, 40, 10],
  ['scale', 104, 24, 46, 10],
]
const blockMm = 150

/** Letters that have room in a cell. */
const fitted = (words: string, widthMm: number, sizeMm: number): string => {
  const most = Math.floor((widthMm - 3) / (sizeMm * 0.56))
  return words.length > most ? `${words.slice(0, Math.max(most - 1, 1)).trimEnd()}…` : words
}

/** The title block at the lower right: what nobody stated is a blank to be filled in by hand. */
export const titleBlock = ({
  paper,
  sheet,
  facility,
  title,
  labels,
  scaleText,
}: Pick<
  SheetContent,
  'paper' | 'sheet' | 'facility' | 'title' | 'labels' | 'scaleText'
>): string => {
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
  }
  const written = cells.map(([field, x, y, width, height]) => {
    const sizeMm = field === 'project' || field === 'drawing' ? 3.4 : 3
    const box = { x: left + x, y: top + y, width, height }
    return [
      element('rect', { ...box, fill: '#ffffff', stroke: ink, 'stroke-width': 0.25 }),
      text(box.x + 1.5, box.y + 3, labels[field], { 'font-size': 1.9, fill: dim }),
      text(box.x + 1.5, box.y + height - 2.2, fitted(values[field], width, sizeMm), {
        'font-size': sizeMm,
      }),
    ].join('')
  })
  const rim = { x: left, y: top, width: blockMm, height: titleBlockMm, fill: 'none' }
  return `${written.join('')}${element('rect', { ...rim, stroke: ink, 'stroke-width': 0.7 })}`
}

/** A bar of a round length in four fields, so that a copy at another size can still be measured. */
export const scaleBar = (scale: number, x: number, y: number, metre: string): string => {
  const lengthM = scaleBarM(scale)
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
  const [half, whole] = [lengthM / 2, lengthM].map((length) => String(Number(length.toFixed(2))))
  return `<g data-bar="${lengthM}">${fields.join('')}${at(0, '0')}${at(0.5, half ?? '')}${at(1, `${whole} ${metre}`)}</g>`
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
