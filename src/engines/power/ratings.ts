import type { Inventory, KindId } from '#model'
import type { StatedRating } from './outcome'

/** Kinds that hand on direct current: no phases, no reactive power. */
const directCurrent: ReadonlySet<KindId> = new Set<KindId>(['power-shelf'])

/** Voltages, phases, power factors and ratings of the equipment, by row. */
export interface Electrical {
  /** Line voltage on the downstream side; NaN where nobody stated it. */
  volts(row: number): number
  /** 3, or 1 for what hangs on one phase; 0 for what hands on direct current. */
  phases(row: number): 0 | 1 | 3
  /** Phases on the side that takes power. */
  inputPhases(row: number): 1 | 3
  /** Of a load: the stated power factor, else that of the assumptions. */
  powerFactor(row: number): number
  /**
   * Power factor at the input of what draws its own whatever hangs below it: a rectifier. NaN for
   * everything else.
   */
  inputPowerFactor(row: number): number
  /** Apparent power per ampere, balanced over the phases that it has; NaN without a voltage. */
  kvaPerAmp(row: number): number
  /** The least of a row's stated ratings, as real power at a power factor; NaN when none is stated. */
  ratingKw(row: number, powerFactor: number): number
  /** How a transformer's windings are joined; undefined for what has none. */
  windings(row: number): string | undefined
  /**
   * The greatest share of its stated ratings that a row uses: kW against kW, kVA against kVA, and A
   * against the current of the worst phase. NaN when none can be compared.
   */
  utilisation(row: number, kw: number, kva: number, amps: number): number
  /** The stated rating of which the greatest share is used; undefined when none can be compared. */
  tightest(row: number, kw: number, kva: number, amps: number): StatedRating | undefined
}

/** The greater of two shares; one that is not known does not count. */
const greater = (first: number, second: number): number => {
  if (Number.isNaN(second)) return first
  return first > second ? first : second
}

/** Reads voltages, phases and ratings; a power factor that nobody stated is the one given. */
export const createElectrical = (inventory: Inventory, assumed: number): Electrical => {
  const numbers = (field: string) => {
    const column = inventory.numbers(field)
    return (row: number) => column[row] as number
  }
  const kw = numbers('ratingKw')
  const kva = numbers('ratingKva')
  const amps = numbers('ratingA')
  const capacity = numbers('capacityKw')
  const voltage = numbers('voltageV')
  const secondary = numbers('secondaryV')
  const phaseCount = numbers('phases')
  const loadFactor = numbers('powerFactor')
  const inputFactor = numbers('inputPowerFactor')
  const firm = (row: number) =>
    inventory.kindOf(row).power === 'source' ? capacity(row) : Number.NaN
  const volts = (row: number): number => {
    const own = voltage(row)
    return Number.isNaN(own) ? secondary(row) : own
  }
  const inputPhases = (row: number): 1 | 3 => (phaseCount(row) === 1 ? 1 : 3)
  const phases = (row: number): 0 | 1 | 3 =>
    directCurrent.has(inventory.kindOf(row).id) ? 0 : inputPhases(row)
  const kvaPerAmp = (row: number): number =>
    ((phases(row) === 3 ? Math.sqrt(3) : 1) * volts(row)) / 1000
  const isRectifier = (row: number): boolean => {
    const { id, power } = inventory.kindOf(row)
    if (directCurrent.has(id)) return true
    return power === 'ups' && inventory.textOf(row, 'mode') !== 'eco'
  }
  const or = (stated: number, otherwise: number) => (Number.isNaN(stated) ? otherwise : stated)
  return {
    volts,
    phases,
    inputPhases,
    kvaPerAmp,
    powerFactor: (row) => or(loadFactor(row), assumed),
    inputPowerFactor: (row) => (isRectifier(row) ? or(inputFactor(row), assumed) : Number.NaN),
    ratingKw: (row, powerFactor) => {
      const stated = [
        kw(row),
        kva(row) * powerFactor,
        amps(row) * kvaPerAmp(row) * powerFactor,
        firm(row),
      ].filter((rating) => !Number.isNaN(rating))
      return stated.length === 0 ? Number.NaN : Math.min(...stated)
    },
    windings: (row) =>
      'windings' in inventory.kindOf(row).fields ? inventory.textOf(row, 'windings') : undefined,
    tightest: (row, load, apparent, current) => {
      const ratings: readonly StatedRating[] = [
        { field: 'ratingKw', unit: 'kW', load, rating: kw(row) },
        { field: 'ratingKva', unit: 'kVA', load: apparent, rating: kva(row) },
        { field: 'ratingA', unit: 'A', load: current, rating: amps(row) },
        { field: 'capacityKw', unit: 'kW', load, rating: firm(row) },
      ]
      const share = (one: StatedRating) => one.load / one.rating
      return ratings
        .filter((one) => !Number.isNaN(share(one)))
        .sort((a, b) => share(b) - share(a))[0]
    },
    utilisation: (row, load, apparent, current) => {
      const rated = greater(load / kw(row), greater(apparent / kva(row), load / firm(row)))
      const share = current / amps(row)
      // A rating in A without a voltage is asked for elsewhere; one of unknown phases leaves it open.
      const isOpen = Number.isNaN(share) && !Number.isNaN(volts(row) + amps(row))
      return isOpen && !(rated > 1) ? Number.NaN : greater(rated, share)
    },
  }
}
