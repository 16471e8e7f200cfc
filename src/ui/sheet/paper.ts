/** Sheets after ISO 216, landscape, mm. */
export const papers = {
  A4: { widthMm: 297, heightMm: 210 },
  A3: { widthMm: 420, heightMm: 297 },
  A2: { widthMm: 594, heightMm: 420 },
  A1: { widthMm: 841, heightMm: 594 },
  A0: { widthMm: 1189, heightMm: 841 },
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

/** The room for the drawing on a sheet, mm. */
export const drawingRoom = (paper: PaperSize) => {
  const { widthMm, heightMm } = papers[paper]
  return {
    widthMm: widthMm - 2 * (frameMm + airMm),
    heightMm: heightMm - 2 * (frameMm + airMm) - titleBlockMm,
  }
}

/** The largest usual scale at which so many metres have room; undefined where none is small enough. */
export const fittingScale = (
  widthM: number,
  heightM: number,
  paper: PaperSize,
): number | undefined => {
  const room = drawingRoom(paper)
  return scales.find(
    (scale) => (widthM * 1000) / scale <= room.widthMm && (heightM * 1000) / scale <= room.heightMm,
  )
}

/** The length that a scale bar shows: a round number of metres, 30 to 75 mm long on paper. */
export const scaleBarM = (scale: number): number => {
  const mostM = (75 * scale) / 1000
  const power = 10 ** Math.floor(Math.log10(mostM))
  const step = [5, 2, 1].find((one) => one * power <= mostM) ?? 1
  return step * power
}
