import type { ParameterSource } from './define'

/** A class of IT equipment by the air that it may draw in. */
export interface AirClass {
  readonly id: 'A1' | 'A2' | 'A3' | 'A4' | 'H1'
  readonly recommendedC: readonly [low: number, high: number]
  readonly allowableC: readonly [low: number, high: number]
  readonly dewPointMaxC: number
  /** Allowable: at least this dew point and this relative humidity, at most this humidity. */
  readonly dewPointMinC: number
  readonly humidity: readonly [low: number, high: number]
  /** Above 900 m the allowable maximum falls by one kelvin for every so many metres. */
  readonly metresPerK: number
  readonly source: ParameterSource
  /** Where the derating by elevation comes from. */
  readonly deratingSource: ParameterSource
}

const card: ParameterSource = {
  document: 'ASHRAE TC9.9, 2021 Equipment Thermal Guidelines Reference Card',
  clause: 'Table 2.1',
  via: 'scribd.com/document/585450988',
  grade: 'secondary',
}
const judged: ParameterSource = { grade: 'estimate' }

const row = (
  id: AirClass['id'],
  allowableC: AirClass['allowableC'],
  dewPointMaxC: number,
  humidityMax: number,
  metresPerK: number,
): AirClass => ({
  id,
  recommendedC: [18, 27],
  allowableC,
  dewPointMaxC,
  dewPointMinC: -12,
  humidity: [0.08, humidityMax],
  metresPerK,
  source: card,
  deratingSource: judged,
})

/** The classes of ASHRAE TC9.9; the lower end and the humidity of H1 are estimates. */
export const airClasses: readonly AirClass[] = [
  row('A1', [15, 32], 17, 0.8, 300),
  row('A2', [10, 35], 21, 0.8, 300),
  row('A3', [5, 40], 24, 0.85, 175),
  row('A4', [5, 45], 24, 0.9, 125),
  {
    id: 'H1',
    recommendedC: [18, 22],
    allowableC: [5, 25],
    dewPointMaxC: 17,
    dewPointMinC: -12,
    humidity: [0.08, 0.8],
    metresPerK: 300,
    source: {
      document: 'attom.tech, ASHRAE’s new thermal guideline update',
      grade: 'secondary',
    },
    deratingSource: judged,
  },
]

const deratesFromM = 900

const highestM = 3050

/** Whether the classes hold at an elevation: none does above 3,050 m. */
export const classesHoldAt = (elevationM: number): boolean => elevationM <= highestM

/** The warmest air that a class allows at an elevation, °C. */
export const allowableMaxC = ({ allowableC, metresPerK }: AirClass, elevationM: number): number =>
  allowableC[1] - Math.max(0, elevationM - deratesFromM) / metresPerK

/** The class that asks for the coolest air of those for rooms: what holds for unstated equipment. */
export const narrowestAirClass = (): AirClass =>
  airClasses
    .filter(({ id }) => id !== 'H1')
    .reduce((best, row) => (row.allowableC[1] < best.allowableC[1] ? row : best))
