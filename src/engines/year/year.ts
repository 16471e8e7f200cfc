import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { drawnBy } from '../drawn'
import type { Solution } from '../solution'
import { assumedYear } from './assumed'
import { type Climate, climateOf } from './climate'
import { courseOf, type YearCourse } from './curve'
import { flatRowsOf, gapsOf } from './gaps'
import { CapacityTally, LoopTally } from './loops'
import type {
  CoolingYear,
  WeatherYearResult,
  YearHour,
  YearParts,
  YearSeries,
  YearWeather,
} from './solution'
import { figure, type PlantState, type YearPlant, yearPlantOf } from './state'
import { sumsOf } from './sums'

const partsOf = (figures: ArrayLike<number>): YearParts => {
  const at = (which: keyof typeof figure): number => figures[figure[which]] as number
  return {
    airKw: at('airKw'),
    exchangerKw: at('exchangerKw'),
    pumpKw: at('pumpKw'),
    compressorKw: at('compressorKw'),
    outdoorKw: at('outdoorKw'),
    insideKw: at('insideKw'),
    lossKw: at('lossKw'),
    otherKw: at('otherKw'),
  }
}

const weatherOf = ({ dryBulbC: _, wetBulbC: __, month: ___, ...told }: Climate): YearWeather => told

const coolingParts = [
  'airKw',
  'exchangerKw',
  'pumpKw',
  'compressorKw',
  'outdoorKw',
  'insideKw',
] as const

const blank = (hours: number): Float64Array => new Float64Array(hours).fill(Number.NaN)

/** Fills the series hour by hour. */
const walk = (plant: YearPlant, climate: Climate, course: YearCourse, solution: Solution) => {
  const hours = climate.dryBulbC.length
  const { loops } = solution.cooling
  const loopTallies = plant.plants.served.map((served) => new LoopTally(plant, served, hours))
  const rejecting = loops.flatMap((loop, at) =>
    loop.rejects && loop.sourceRows.length > 0 ? [at] : [],
  )
  const capacities = rejecting.map((at) => new CapacityTally(at))
  const series = {
    dryBulbC: climate.dryBulbC,
    wetBulbC: climate.wetBulbC,
    pue: blank(hours),
    facilityKw: blank(hours),
    coolingKw: blank(hours),
    waterLPerH: blank(hours),
    free: blank(hours),
    shortKw: blank(hours),
    supplyC: loopTallies.map(({ supplyC }) => supplyC),
  } satisfies YearSeries
  const hasLimit = plant.plants.served.map(({ limitC }) => limitC !== undefined)
  const itKw = blank(hours)
  const isFed = ![...solution.power.supply.values()].includes('dropped')
  const means = new Float64Array(figure.waterLPerH + 1)
  let [counted, overLimitHours, shortHours] = [0, 0, 0]
  for (let hour = 0; hour < hours; hour++) {
    if (Number.isNaN(climate.dryBulbC[hour])) continue
    const state = course.stateOf(hour)
    const told = loopTallies.map((tally) => tally.add(hour, state))
    const shorts = capacities.map((tally) => tally.add(state))
    if (told.some((one, at) => one === 'short' && hasLimit[at])) overLimitHours += 1
    if (shorts.some((kw) => kw > 0)) shortHours += 1
    series.shortKw[hour] = shorts.reduce((sum, kw) => sum + kw, 0)
    if (told.includes('compressors') || told.includes('short')) series.free[hour] = 0
    else if (told.length > 0 && !told.includes('unknown')) series.free[hour] = 1
    if (!state) continue
    const at = (which: keyof typeof figure): number => state.figures[figure[which]] as number
    itKw[hour] = at('itKw')
    counted += 1
    means.forEach((sum, part) => {
      means[part] = sum + (state.figures[part] as number)
    })
    series.coolingKw[hour] = coolingParts.reduce((sum, part) => sum + at(part), 0)
    series.waterLPerH[hour] = at('waterLPerH')
    // Less than its own IT: something else than the utility feeds the facility, or part of it goes unfed.
    if (!isFed || !(at('utilityKw') >= at('itKw')) || !(at('itKw') > 0)) continue
    series.facilityKw[hour] = at('utilityKw')
    series.pue[hour] = at('utilityKw') / at('itKw')
  }
  return {
    series,
    itKw,
    meanParts: partsOf(means.map((sum) => sum / counted)),
    overLimitHours,
    shortHours,
    loops: loopTallies.map((tally) => tally.tell(loops)),
    capacities: (hottest: PlantState | undefined) =>
      capacities.map((tally) => tally.tell(loops, hottest)),
  }
}

/** Values closer than this to each other count as equal. */
const equalShare = 1e-6

/** Where the greatest value stands, of equal ones that with the greatest other value. */
const greatestAt = (values: Float64Array, others?: Float64Array): number => {
  let best = -1
  values.forEach((value, at) => {
    const most = values[best]
    if (most === undefined) {
      if (!Number.isNaN(value)) best = at
      return
    }
    const isEqual = Math.abs(value - most) <= equalShare * Math.abs(most)
    const isBetter =
      isEqual && others ? (others[at] as number) > (others[best] as number) : value > most
    if (isBetter) best = at
  })
  return best
}

const hourOf = (
  climate: Climate,
  hour: number,
  state: PlantState | undefined,
): YearHour | undefined => {
  if (!state) return undefined
  const [itKw, facilityKw] = [state.figures[figure.itKw], state.figures[figure.utilityKw]]
  return {
    hour,
    dryBulbC: climate.dryBulbC[hour] as number,
    wetBulbC: climate.wetBulbC[hour] as number,
    pue: (facilityKw as number) / (itKw as number),
    itKw: itKw as number,
    facilityKw: facilityKw as number,
    parts: partsOf(state.figures),
  }
}

const extremesOf = (pue: Float64Array) => {
  const known = pue.filter((value) => !Number.isNaN(value)).sort()
  return { bestPue: known[0], worstPue: known.at(-1) }
}

/**
 * Runs a facility through a year of weather, hour by hour, with the models of its design point:
 * each hour is that solution in another weather. Yields after each solving.
 */
export function* yearUnder(
  plant: YearPlant,
  climate: Climate,
  solution: Solution,
): Generator<undefined, WeatherYearResult> {
  const course = yield* courseOf(plant, climate)
  const found = walk(plant, climate, course, solution)
  const hot = greatestAt(climate.dryBulbC)
  const hottest =
    hot < 0
      ? undefined
      : plant.allRunning({
          dryBulbC: climate.dryBulbC[hot] as number,
          wetBulbC: climate.wetBulbC[hot] as number,
        })
  // Of hours that draw the same, the warmest: it is the one that people look for.
  const peak = greatestAt(found.series.facilityKw, climate.dryBulbC)
  return {
    weather: weatherOf(climate),
    ...sumsOf(climate, found.series, found.itKw),
    meanParts: found.meanParts,
    loops: found.loops,
    capacities: found.capacities(hottest),
    hottest: hourOf(climate, hot, hottest),
    peak: peak < 0 ? undefined : hourOf(climate, peak, course.stateOf(peak)),
    ...extremesOf(found.series.pue),
    overLimitHours: found.overLimitHours,
    shortHours: found.shortHours,
    series: found.series,
    solves: course.solves,
    interpolationError: course.interpolationError,
  }
}

/**
 * The year of a facility: by the hour where it has a year of weather, else what its design point
 * lets one say. At the design point it is the solution that is given.
 */
export function* coolingYear(
  inventory: Inventory,
  parameters: Parameters,
  solution: Solution,
): Generator<undefined, CoolingYear, undefined> {
  const { site, weather } = inventory.facility
  const drawn = drawnBy(inventory, solution.power.columns)
  const plant = yearPlantOf(drawn, parameters, solution.cooling)
  yield
  const [record] = weather
  return {
    designPue: solution.pue,
    designDryBulbC: site.designDryBulbC,
    designWetBulbC: site.designWetBulbC,
    year: record ? yield* yearUnder(plant, climateOf(record), solution) : undefined,
    assumed: record ? undefined : assumedYear(plant, parameters, solution),
    ...flatRowsOf(inventory),
    gaps: gapsOf(inventory, solution),
  }
}
