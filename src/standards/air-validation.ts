/** How far the air solver's intakes lay from measured ones, in one room on one grid. */
export interface AirValidation {
  readonly id: string
  /** Edge of the cells, m, and their number. */
  readonly cellM: number
  readonly cells: number
  /** Share of each rack's exhaust that was let leak back to its intake inside the rack. */
  readonly selfLeakRatio: number
  /** Whether that share was chosen on these very measurements: then the errors prove nothing. */
  readonly isCalibrated: boolean
  /** Single sensors: mean of the errors' sizes, root mean square, mean (negative: told too cold), largest, K. */
  readonly sensors: number
  readonly sensorMeanK: number
  readonly sensorRmsK: number
  readonly sensorBiasK: number
  readonly sensorWorstK: number
  /** Mean intake of a rack against the mean of its three sensors, K. */
  readonly racks: number
  readonly rackMeanK: number
  readonly rackBiasK: number
  readonly rackWorstK: number
  /** Day of the computation. */
  readonly measuredOn: string
  readonly source: {
    readonly document: string
    readonly via: string
    readonly grade: 'derived'
  }
}

const pod2 = {
  sensors: 30,
  racks: 10,
  measuredOn: '2026-11-22',
  source: {
    document:
      'RISE SICS North, data centre module POD 2, means over 36 hours from 23 January 2018: ten racks of 47.1 kW, four coolers',
    via: 'github.com/jsjolund/rafsine',
    grade: 'derived',
  },
} as const

/**
 * What the solver of `src/engines/airflow` reached with its usual settings. The racks' airflow follows
 * from their measured heat and warming; the measurements' own balance of heat misses by 12 %.
 */
export const airValidations: readonly AirValidation[] = [
  {
    id: 'air-pod2-250mm',
    cellM: 0.25,
    cells: 8736,
    selfLeakRatio: 0,
    isCalibrated: false,
    sensorMeanK: 2.5,
    sensorRmsK: 3.19,
    sensorBiasK: -2.45,
    sensorWorstK: 7.7,
    rackMeanK: 2.96,
    rackBiasK: -2.96,
    rackWorstK: 5.2,
    ...pod2,
  },
  {
    id: 'air-pod2-200mm',
    cellM: 0.2,
    cells: 17_920,
    selfLeakRatio: 0,
    isCalibrated: false,
    sensorMeanK: 2.28,
    sensorRmsK: 2.91,
    sensorBiasK: -2.1,
    sensorWorstK: 6.4,
    rackMeanK: 2.76,
    rackBiasK: -2.64,
    rackWorstK: 4.8,
    ...pod2,
  },
  {
    id: 'air-pod2-150mm',
    cellM: 0.15,
    cells: 41_538,
    selfLeakRatio: 0,
    isCalibrated: false,
    sensorMeanK: 2.22,
    sensorRmsK: 2.71,
    sensorBiasK: -2.04,
    sensorWorstK: 6.5,
    rackMeanK: 2.59,
    rackBiasK: -2.57,
    rackWorstK: 4.2,
    ...pod2,
  },
  {
    id: 'air-pod2-150mm-leak-10',
    cellM: 0.15,
    cells: 41_538,
    selfLeakRatio: 0.1,
    isCalibrated: true,
    sensorMeanK: 1.46,
    sensorRmsK: 2.16,
    sensorBiasK: -1.25,
    sensorWorstK: 5.6,
    rackMeanK: 1.93,
    rackBiasK: -1.93,
    rackWorstK: 3.8,
    ...pod2,
  },
]

/** What was measured without calibration on the grid nearest to this edge. */
export const validationNear = (cellM: number): AirValidation | undefined =>
  airValidations
    .filter(({ isCalibrated }) => !isCalibrated)
    .toSorted((a, b) => Math.abs(a.cellM - cellM) - Math.abs(b.cellM - cellM))[0]
