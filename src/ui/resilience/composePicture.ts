import { rowStates } from '#engines'
import { toneColor } from '#workspace'
import { breakWords } from '../text/breakPanel'
import type { Frame } from './frames'
import { stateTones } from './stateTones'
import { wrapText } from './wrap'

/** What a picture looks like besides what it shows. */
export interface PictureStyle {
  readonly theme: 'dark' | 'light'
  readonly colourOf: (name: string) => string
  readonly fontFamily: string
  /** Device pixels of one CSS pixel. */
  readonly ratio: number
}

/** How large the view is on every picture, in CSS pixels: as wide as slides are. */
export const viewSize = { widthPx: 1600, heightPx: 900 } as const

const padPx = 20
const titlePx = 24
const textPx = 19
const legendPx = 15
const lineHeight = 1.35
const mostLines = 2

/** Height of the strip below the view, in CSS pixels: alike on every picture of a sequence. */
const captionPx = Math.ceil(2 * padPx + (titlePx + mostLines * textPx + legendPx) * lineHeight + 12)

interface Told {
  readonly title: string
  readonly frame: Frame
}

const drawLegend = (
  pen: CanvasRenderingContext2D,
  { theme, colourOf, fontFamily, ratio }: PictureStyle,
  y: number,
): void => {
  pen.font = `${legendPx * ratio}px ${fontFamily}`
  let x = padPx * ratio
  const box = legendPx * ratio
  for (const state of rowStates) {
    const label = breakWords.states[state]
    pen.fillStyle = toneColor(stateTones[state], theme)
    pen.fillRect(x, y - box * 0.85, box, box)
    pen.strokeStyle = colourOf('line-strong')
    pen.lineWidth = ratio
    pen.strokeRect(x, y - box * 0.85, box, box)
    pen.fillStyle = colourOf('text-dim')
    x += box + 5 * ratio
    pen.fillText(label, x, y)
    x += pen.measureText(label).width + 16 * ratio
  }
}

/** Puts title, moment, sentence and legend below a picture of the view. */
export const composePicture = (
  view: HTMLCanvasElement,
  { title, frame }: Told,
  style: PictureStyle,
): HTMLCanvasElement => {
  const { ratio, colourOf, fontFamily } = style
  const picture = document.createElement('canvas')
  picture.width = view.width
  picture.height = view.height + Math.round(captionPx * ratio)
  const pen = picture.getContext('2d')
  if (!pen) return picture
  pen.fillStyle = colourOf('surface')
  pen.fillRect(0, 0, picture.width, picture.height)
  pen.drawImage(view, 0, 0)
  const x = padPx * ratio
  const wide = picture.width - 2 * x
  let y = view.height + (padPx + titlePx) * ratio
  pen.fillStyle = colourOf('text')
  pen.font = `600 ${titlePx * ratio}px ${fontFamily}`
  const when = frame.when
  const whenWidth = pen.measureText(when).width
  const [head = ''] = wrapText(
    title,
    wide - whenWidth - x,
    1,
    (line) => pen.measureText(line).width,
  )
  pen.fillText(head, x, y)
  pen.fillText(when, picture.width - x - whenWidth, y)
  pen.font = `${textPx * ratio}px ${fontFamily}`
  y += 6 * ratio
  for (const line of wrapText(
    frame.sentence,
    wide,
    mostLines,
    (one) => pen.measureText(one).width,
  )) {
    y += textPx * lineHeight * ratio
    pen.fillText(line, x, y)
  }
  drawLegend(pen, style, picture.height - padPx * ratio)
  return picture
}

/** The bytes of a picture as a PNG. */
export const pngOf = (picture: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    picture.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error(breakWords.pictures.noPng))),
      'image/png',
    )
  })
