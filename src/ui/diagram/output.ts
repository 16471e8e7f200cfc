import { fileNameOf } from '../app/reading'
import { words } from '../text/text'
import type { Drawing } from './drawing'
import type { Dresser } from './dressed'
import { writeSvg } from './svg'

/** What the title block of a drawing for paper says, besides where it is saved and when. */
export interface Paper {
  readonly title: string
  /** What tells its file from others of the facility: `single-line`. */
  readonly file: string
  /** How it is drawn, in a sentence. */
  readonly manner: string
  readonly notes: readonly string[]
  /** What the colours of the wires mean on white paper, by what they are called. */
  readonly legend: { readonly label: string; readonly colours: ReadonlyMap<string, string> }
}

interface Facts {
  readonly facility: string
  readonly paper: Paper
  /** When it is drawn, as people write it. */
  readonly date: string
  readonly isStale: boolean
}

/** A drawing's file name: the facility's, with what it is. */
export const drawingName = (facility: string, file: string): string =>
  fileNameOf(facility).replace(/\.gridhall\.json$/, `-${file}.svg`)

/** The whole drawing as it is now, for paper. */
export const svgOf = (drawing: Drawing, dresser: Dresser, facts: Facts): string => {
  const { facility, paper, date, isStale } = facts
  const { drawing: drawingWord, date: dateWord, file, stale } = words.diagram
  return writeSvg(drawing, dresser, {
    facility,
    title: paper.title,
    rows: [
      [drawingWord, paper.manner],
      [dateWord, date],
      [file, drawingName(facility, paper.file)],
    ],
    notes: isStale ? [...paper.notes, stale] : paper.notes,
    legend: paper.legend,
  })
}

/**
 * Prints an SVG alone: it stands beside the app while the page is being printed, and the style
 * sheet hides the app meanwhile. A drawing to scale keeps the size that it states.
 */
export const printSvg = (svg: string, isToScale = false): void => {
  const sheet = document.createElement('div')
  sheet.dataset['print'] = 'drawing'
  if (isToScale) sheet.dataset['scale'] = 'own'
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  sheet.append(document.adoptNode(parsed))
  document.body.append(sheet)
  document.documentElement.dataset['printing'] = 'drawing'
  try {
    window.print()
  } finally {
    sheet.remove()
    delete document.documentElement.dataset['printing']
  }
}
