import type { UnitSystem } from '#base'

/** Sheets after ISO 216 and ANSI/ASME Y14.1, landscape, mm. */
export const papers = {
  A4: { widthMm: 297, heightMm: 210 },
  A3: { widthMm: 420, heightMm: 297 },
  A2: { widthMm: 594, heightMm: 420 },
  A1: { widthMm: 841, heightMm: 594 },
  A0: { widthMm: 1189, heightMm: 841 },
  'ANSI A': { widthMm: 279.4, heightMm: 215.9 },
  'ANSI B': { widthMm: 431.8, heightMm: 279.4 },
  'ANSI C': { widthMm: 558.8, heightMm: 431.8 },
  'ANSI D': { widthMm: 863.6, heightMm: 558.8 },
  'ANSI E': { widthMm: 1117.6, heightMm: 863.6 },
} as const
export type PaperSize = keyof typeof papers
export const paperSizes = Object.keys(papers) as readonly PaperSize[]

/** Room between the edge of the paper and the frame, and the height of the title block, mm. */
export const frameMm = 10
export const titleBlockMm = 34
/** Room around the drawing within the frame. */
const airMm = 8

/** Scales that drawings of buildings and sites are made in, as 1 to so many. */
export const scales = [
  10, 20, 25, 50, 75, 100, 125, 150, 200, 250, 300, 400, 500, 750, 1000, 1250, 1500, 2000, 2500,
  5000, 10_000, 20_000, 50_000,
] as const

/** The same in feet and inches, by what they are called: architects' scales, then engineers'. */
export const namedScales: ReadonlyMap<number, string> = new Map([
  [12, '1" = 1\'-0"'],
  [16, '3/4" = 1\'-0"'],
  [24, '1/2" = 1\'-0"'],
  [32, '3/8" = 1\'-0"'],
  [48, '1/4" = 1\'-0"'],
  [64, '3/16" = 1\'-0"'],
  [96, '1/8" = 1\'-0"'],
  [120, '1" = 10\''],
  [128, '3/32" = 1\'-0"'],
  [192, '1/16" = 1\'-0"'],
  [240, '1" = 20\''],
  [360, '1" = 30\''],
  [480, '1" = 40\''],
  [600, '1" = 50\''],
  [720, '1" = 60\''],
  [1200, '1" = 100\''],
  [2400, '1" = 200\''],
  [4800, '1" = 400\''],
  [6000, '1" = 500\''],
  [12_000, '1" = 1000\''],
  [24_000, '1" = 2000\''],
  [60_000, '1" = 5000\''],
])

export const scalesOf = (units: UnitSystem): readonly number[] =>
  units === 'imperial' ? [...namedScales.keys()] : scales

/** Room kept free beside and under the drawing, for what is written there, mm. */
export interface Margins {
  readonly sideMm: number
  readonly footMm: number
}

export const noMargins: Margins = { sideMm: 0, footMm: 0 }

/** The room for the drawing on a sheet, mm. */
export const drawingRoom = (paper: PaperSize, { sideMm, footMm }: Margins = noMargins) => {
  const { widthMm, heightMm } = papers[paper]
  return {
    widthMm: widthMm - 2 * (frameMm + airMm) - sideMm,
    heightMm: heightMm - 2 * (frameMm + airMm) - titleBlockMm - footMm,
  }
}

/** The largest usual scale at which so many metres have room; undefined where none is small enough. */
export const fittingScale = (
  { widthM, heightM }: { readonly widthM: number; readonly heightM: number },
  paper: PaperSize,
  units: UnitSystem = 'metric',
  margins: Margins = noMargins,
): number | undefined => {
  const room = drawingRoom(paper, margins)
  return scalesOf(units).find(
    (scale) => (widthM * 1000) / scale <= room.widthMm && (heightM * 1000) / scale <= room.heightMm,
  )
}

const footM = 0.3048

/** The length that a scale bar shows: a round number of metres or feet, 30 to 75 mm long on paper. */
export const scaleBarM = (scale: number, units: UnitSystem = 'metric'): number => {
  const unitM = units === 'imperial' ? footM : 1
  const most = (75 * scale) / 1000 / unitM
  const power = 10 ** Math.floor(Math.log10(most))
  const step = [5, 2, 1].find((one) => one * power <= most) ?? 1
  return step * power * unitM
}
