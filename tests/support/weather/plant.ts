import { type Climate, type CoolingYear, climateOf, coolingYear, solve } from '#engines'
import { type Inventory, packWeather, type Weather } from '#model'
import { parametersOf } from '#standards'
import { item } from '../cooling/solve'
import { inventoryOf, type Plan, pipe, rectangle } from '../plan'

const cord = (load: string) => ({
  id: `${load}-cord`,
  medium: 'power',
  from: { equipment: 'U', port: 'out' },
  to: { equipment: load, port: 'cord' },
})

/** One cord, at a voltage that fits. */
const fed = { cords: 1, cordsNeeded: 1, voltageV: 400 }

export interface PlantOptions {
  /** With a chiller beside the dry cooler. */
  readonly chiller?: object
  readonly tower?: object
  readonly dryCooler?: object | undefined
  readonly site?: Readonly<Record<string, unknown>>
  readonly weather?: Weather
  readonly parameters?: Readonly<Record<string, number>>
}

/**
 * A megawatt of racks behind a CDU of 4 K on a dry cooler of 5 K, at their rating: fed by a utility
 * that loses nothing, so that every kW can be added up by hand. Their limit is 45 °C, and 0.15 K for
 * what the real flows of the CDU add to its approach.
 */
export const plantPlan = (options: PlantOptions = {}): Plan & { readonly weather: Weather[] } => {
  const { chiller, tower, site = { designDryBulbC: 31, designWetBulbC: 20 } } = options
  const dryCooler = 'dryCooler' in options ? options.dryCooler : {}
  const outdoor = [
    ...(dryCooler
      ? [
          item('DC', 'dry-cooler', {
            ...fed,
            capacityKw: 1010,
            ratedAmbientC: 31,
            inletC: 46,
            outletC: 36,
            approachK: 5,
            fanKw: 40,
            ...dryCooler,
          }),
        ]
      : []),
    ...(chiller
      ? [
          item('CH', 'chiller', {
            ...fed,
            capacityKw: 1010,
            cop: 5,
            supplyC: 30,
            ratedAmbientC: 46,
            ...chiller,
          }),
        ]
      : []),
    ...(tower
      ? [
          item('CT', 'cooling-tower', {
            ...fed,
            capacityKw: 1010,
            ratedWetBulbC: 26,
            approachK: 5,
            fanKw: 20,
            ...tower,
          }),
        ]
      : []),
  ]
  return {
    site,
    rooms: [{ id: 'hall', polygon: rectangle(0, 0, 30, 30), heightM: 4 }],
    equipment: [
      item('U', 'utility-feed', { capacityKw: 5000, voltageV: 400 }),
      item('R', 'rack', { ...fed, loadKw: 1000, liquidFraction: 1, coolantSupplyMaxC: 45.15 }),
      item('X', 'cdu', { ...fed, capacityKw: 1000, approachK: 4, flowLPerMin: 1500, pumpKw: 10 }),
      ...outdoor,
    ],
    connections: [
      pipe('R.coolant', 'X.secondary'),
      ...outdoor.map(({ id }) => pipe('X.primary', `${id}.coolant`)),
      ...['R', 'X', ...outdoor.map(({ id }) => id)].map(cord),
    ],
    parameters: options.parameters ?? {},
    weather: options.weather ? [options.weather] : [],
  }
}

/** A year in which each hour is what `at` answers, at half the humidity unless it says so. */
export const weatherOf = (
  at: (hour: number) => number,
  humidity: (hour: number) => number = () => 0.5,
): Weather => {
  const hours = Array.from({ length: 8760 }, (_, hour) => hour)
  const series = (value: (hour: number) => number) => Float64Array.from(hours, value)
  return {
    id: 'weather',
    station: 'Testville',
    source: 'TMYx',
    ...packWeather({
      dryBulbC: series(at),
      dewPointC: series(() => Number.NaN),
      relativeHumidity: series(humidity),
      pressurePa: series(() => 101_325),
    }),
  }
}

export const climate = (...rest: Parameters<typeof weatherOf>): Climate =>
  climateOf(weatherOf(...rest))

/** Runs a generator to its end. */
export const finish = <T>(run: Generator<undefined, T, undefined>): T => {
  let step = run.next()
  while (!step.done) step = run.next()
  return step.value
}

const inventoryWith = (plan: ReturnType<typeof plantPlan>): Inventory => {
  const { weather, ...rest } = plan
  return weather.length === 0
    ? inventoryOf(rest)
    : inventoryOf({ ...rest, weather } as Plan & { weather: Weather[] })
}

/** A plan with its inventory, its solution, and its year. */
export const yearOf = (options: PlantOptions = {}) => {
  const inventory = inventoryWith(plantPlan(options))
  const parameters = parametersOf(inventory.facility.parameters)
  const solution = solve(inventory, parameters)
  const year: CoolingYear = finish(coolingYear(inventory, parameters, solution))
  return { inventory, parameters, solution, year }
}
