import type { Gap } from '../cooling/solution'
import type { DesignWeather } from './climate'

/** Where the weather of a year comes from, and what its file leaves out. */
export interface YearWeather {
  readonly station: string
  readonly source: string
  readonly hours: number
  readonly hoursWithoutDryBulb: number
  readonly hoursWithoutWetBulb: number
  readonly hoursByDewPoint: number
  readonly hoursByStandardPressure: number
  readonly meanDryBulbC: number
  readonly lowestDryBulbC: number
  readonly design: readonly DesignWeather[]
}

/** Facility power by what draws it, kW. Together with the IT they are what the utility gives. */
export interface YearParts {
  readonly airKw: number
  readonly exchangerKw: number
  readonly pumpKw: number
  readonly compressorKw: number
  readonly outdoorKw: number
  /** Fans and pumps inside of mining containers, beside their miners. */
  readonly insideKw: number
  readonly lossKw: number
  /** Loads that are neither IT nor cooling. */
  readonly otherKw: number
}

/** Hours and energy of a part of the year. */
export interface YearSum {
  readonly hours: number
  /** Hours in which the facility's power is not known: they count in no figure. */
  readonly unknownHours: number
  readonly itKwh: number
  readonly facilityKwh: number
  /** Energy of the facility over that of its IT; undefined where no hour is known. */
  readonly pue: number | undefined
  /** Make-up water per IT energy, L/kWh; undefined where it is not known. */
  readonly wueLPerKwh: number | undefined
  readonly waterL: number
  /** Energy of the cooling over that of the IT; undefined where it is not known. */
  readonly coolingRatio: number | undefined
  /** Hours in which every loop is held below its limit without a compressor. */
  readonly freeHours: number
  /** Hours of which that cannot be told. */
  readonly freeUnknownHours: number
}

export interface YearMonth extends YearSum {
  /** 0–11. */
  readonly month: number
}

/** The hours of one step of the dry bulb. */
export interface YearBin extends YearSum {
  /** From here up to `toC`, °C. */
  readonly fromC: number
  readonly toC: number
}

/** How a loop fares over the year. */
export interface YearLoop {
  readonly loopId: string
  readonly name: string
  readonly subjectRow: number
  /** Warmest supply that all of its loads take; undefined where none states one. */
  readonly limitC: number | undefined
  readonly limitRow: number
  /** How it is cooled: without compressors, by compressors alone, or by either. */
  readonly cooledBy: 'free' | 'compressors' | 'either'
  /** Hours below its limit (without a limit: within the capacity of its plant) without a compressor. */
  readonly freeHours: number
  /** Hours in which compressors run. */
  readonly compressorHours: number
  /** Hours above its limit (without one: beyond the capacity) that no compressor helps. */
  readonly shortHours: number
  /** Hours of which it cannot be told. */
  readonly unknownHours: number
  /** How much warmer at most, K. */
  readonly worstK: number
  readonly lowestSupplyC: number
  readonly highestSupplyC: number
}

/** Heat and capacity of a loop that rejects to the weather. */
export interface YearCapacity {
  readonly loopId: string
  readonly name: string
  readonly subjectRow: number
  /** In the hottest hour, everything running; NaN: not known. */
  readonly hottestHeatKw: number
  readonly hottestCapacityKw: number
  /** What the loop is supplied with then, its whole heat given off: warmer than published where it is short. */
  readonly hottestSupplyC: number
  /** Hours in which its capacity is less than its heat. */
  readonly shortHours: number
  readonly worstShortKw: number
  readonly unknownHours: number
}

/** One hour that is worth a look. */
export interface YearHour {
  readonly hour: number
  readonly dryBulbC: number
  readonly wetBulbC: number
  readonly pue: number
  readonly itKw: number
  readonly facilityKw: number
  readonly parts: YearParts
}

/** What every hour comes to, in the order of the calendar. NaN: not known. */
export interface YearSeries {
  readonly dryBulbC: Float64Array
  readonly wetBulbC: Float64Array
  readonly pue: Float64Array
  readonly facilityKw: Float64Array
  /** Fans, pumps, compressors: everything that the cooling draws. */
  readonly coolingKw: Float64Array
  readonly waterLPerH: Float64Array
  /** 1 below every limit without a compressor, 0 not. */
  readonly free: Float64Array
  /** Heat beyond the capacity of the plant outdoors. */
  readonly shortKw: Float64Array
  /** Supply of each loop of `loops`. */
  readonly supplyC: readonly Float64Array[]
}

/** A year by the hour. */
export interface WeatherYearResult {
  readonly weather: YearWeather
  readonly total: YearSum
  /** Mean draw of each part over the known hours, kW. */
  readonly meanParts: YearParts
  readonly months: readonly YearMonth[]
  readonly bins: readonly YearBin[]
  readonly loops: readonly YearLoop[]
  readonly capacities: readonly YearCapacity[]
  /** The warmest hour, everything running. */
  readonly hottest: YearHour | undefined
  /** The hour of the greatest power. */
  readonly peak: YearHour | undefined
  readonly bestPue: number | undefined
  readonly worstPue: number | undefined
  /** Hours in which some loop is warmer than its limit. */
  readonly overLimitHours: number
  /** Hours in which the plant outdoors of some loop has less capacity than heat. */
  readonly shortHours: number
  readonly series: YearSeries
  readonly solves: number
  /** Greatest deviation of an interpolated PUE from a solved one. */
  readonly interpolationError: number
}

/** What can be said without any weather: the design point, and an ambient that somebody assumes. */
export interface AssumedYear {
  /** The planning figure: so much cooler than the design day the year is taken to be. */
  readonly belowDesignK: number
  readonly dryBulbC: number | undefined
  readonly wetBulbC: number | undefined
  readonly pue: number | undefined
  readonly wueLPerKwh: number | undefined
}

export interface CoolingYear {
  /** At the design point, of the same solution as everywhere else. */
  readonly designPue: number | undefined
  readonly designDryBulbC: number | undefined
  readonly designWetBulbC: number | undefined
  readonly year: WeatherYearResult | undefined
  /** Where there is no weather. */
  readonly assumed: AssumedYear | undefined
  /** Chillers that state no curve: their rated COP counts in every weather. */
  readonly flatChillerRows: readonly number[]
  /** Dry coolers and towers whose fans nobody says are controlled: full speed in every weather. */
  readonly flatFanRows: readonly number[]
  /** Values without which the power or the water of the facility is not known. */
  readonly gaps: readonly Gap[]
}
