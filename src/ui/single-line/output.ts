import { fileNameOf } from '../app/reading'
import { words } from '../text/text'
import type { Drawing } from './drawing'
import { type Heading, writeSvg } from './svg'
import type { SymbolStyle } from './symbols/symbol'
import type { Dresser } from './useDresser'

interface Facts {
  readonly facility: string
  readonly style: SymbolStyle
  /** When it is drawn, as people write it. */
  readonly date: string
  readonly isStale: boolean
  /** The colours of the named paths on white paper. */
  readonly colours: ReadonlyMap<string, string>
}

/** A drawing's file name: the facility's, with what it is. */
export const drawingName = (facility: string): string =>
  fileNameOf(facility).replace(/\.gridhall\.json$/, '-single-line.svg')

const headingOf = ({ facility, style, date, isStale, colours }: Facts): Heading => {
  const { drawing: drawingWord, date: dateWord, file } = words.diagram
  return {
    facility,
    title: words.diagram.title,
    rows: [
      [drawingWord, words.diagram.styleHelp[style]],
      [dateWord, date],
      [file, drawingName(facility)],
    ],
    notes: isStale ? [words.diagram.notes, words.diagram.stale] : [words.diagram.notes],
    paths: { label: words.diagram.pathLegend, colours },
  }
}

/** The whole drawing as it is now, for paper. */
export const svgOf = (drawing: Drawing, dresser: Dresser, facts: Facts): string =>
  writeSvg(
    drawing,
    drawing.parts.map((part) => dresser.dress(part)),
    dresser.isWireDead,
    headingOf(facts),
  )

/**
 * Prints an SVG alone: it stands beside the app while the page is being printed, and the style
 * sheet hides the app meanwhile.
 */
export const printSvg = (svg: string): void => {
  const sheet = document.createElement('div')
  sheet.dataset['print'] = 'drawing'
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
