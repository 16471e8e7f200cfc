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

/** A page as large as the drawing itself, without margins: a printer that has such paper keeps the scale. */
const pageOf = (svg: Element | null): CSSStyleSheet => {
  const [width, height] = ['width', 'height'].map((side) => svg?.getAttribute(side) ?? 'auto')
  const style = new CSSStyleSheet()
  style.replaceSync(`@page sheet { size: ${width} ${height}; margin: 0; }`)
  return style
}

/**
 * Prints an SVG alone, or several one to a sheet: they stand beside the app while the page is being
 * printed, and the style sheet hides the app meanwhile. A drawing to scale keeps the size that it states.
 */
export const printSvg = (svg: string | readonly string[], isToScale = false): void => {
  const sheet = document.createElement('div')
  sheet.dataset['print'] = 'drawing'
  for (const one of typeof svg === 'string' ? [svg] : svg) {
    const parsed = new DOMParser().parseFromString(one, 'image/svg+xml').documentElement
    sheet.append(document.adoptNode(parsed))
  }
  const styles = document.adoptedStyleSheets
  if (isToScale) {
    sheet.dataset['scale'] = 'own'
    document.adoptedStyleSheets = [...styles, pageOf(sheet.firstElementChild)]
  }
  document.body.append(sheet)
  document.documentElement.dataset['printing'] = 'drawing'
  try {
    window.print()
  } finally {
    sheet.remove()
    document.adoptedStyleSheets = styles
    delete document.documentElement.dataset['printing']
  }
}
