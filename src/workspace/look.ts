/** How much a picture of the facility may cost: what the person asks for. */
export const qualities = ['auto', 'low', 'medium', 'high'] as const
export type Quality = (typeof qualities)[number]

/** What is in force: never `auto`. */
export type QualityLevel = Exclude<Quality, 'auto'>

/** How the facility is drawn, apart from what colours it. It is no part of the facility. */
export interface Look {
  readonly quality: Quality
  /** Ink on paper: no light, no colour but that of an overlay, hidden lines hidden. */
  readonly isLineDrawing: boolean
}

export const plainLook: Look = { quality: 'auto', isLineDrawing: false }
