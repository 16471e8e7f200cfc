/** What an operator or a survey publishes as its PUE of a year. */
export interface PublishedPue {
  readonly id: string
  readonly name: string
  readonly pue: number
  /** Water per IT energy, L/kWh, where it is published beside it. */
  readonly wueLPerKwh?: number
  readonly source: {
    readonly document: string
    readonly grade: 'primary' | 'secondary'
  }
}

const unnamed = { document: 'unnamed public source', grade: 'secondary' } as const

/** Annual figures to hold one's own beside. Their boundaries are their owners'; each differs a little. */
export const publishedPues: readonly PublishedPue[] = [
  {
    id: 'nrel-esif',
    name: 'NREL ESIF',
    pue: 1.036,
    source: { document: 'NREL, Measuring Efficiency: PUE (nrel.gov)', grade: 'primary' },
  },
  { id: 'meta', name: 'Meta', pue: 1.08, source: unnamed },
  { id: 'google', name: 'Google', pue: 1.1, source: unnamed },
  { id: 'aws-2023', name: 'AWS, 2023', pue: 1.15, wueLPerKwh: 0.15, source: unnamed },
  { id: 'microsoft-fy25', name: 'Microsoft, FY25', pue: 1.17, wueLPerKwh: 0.27, source: unnamed },
  {
    id: 'uptime-2025',
    name: 'Mean of a survey, 2025',
    pue: 1.54,
    source: { document: 'Uptime Institute, survey of 2025', grade: 'secondary' },
  },
]
