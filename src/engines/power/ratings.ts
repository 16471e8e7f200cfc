import type { Inventory } from '#model'

/** How many kW one kVA or one ampere carries, by row. */
export interface Electrical {
  /** Line voltage on the downstream side; NaN where nobody stated it. */
  volts(row: number): number
  /** Real power per ampere at the power factor in force; NaN without a voltage. */
  kwPerAmp(row: number): number
  /** The least of a row's stated ratings, as real power; NaN when none is stated. */
  ratingKw(row: number): number
}

/** Reads voltages and ratings; ratings in A or kVA become kW by the power factor. */
export const createElectrical = (inventory: Inventory, powerFactor: number): Electrical => {
  const kw = inventory.numbers('ratingKw')
  const kva = inventory.numbers('ratingKva')
  const amps = inventory.numbers('ratingA')
  const capacity = inventory.numbers('capacityKw')
  const voltage = inventory.numbers('voltageV')
  const secondary = inventory.numbers('secondaryV')
  const phases = inventory.numbers('phases')
  const volts = (row: number): number => {
    const own = voltage[row] as number
    return Number.isNaN(own) ? (secondary[row] as number) : own
  }
  const kwPerAmp = (row: number): number =>
    ((phases[row] === 1 ? 1 : Math.sqrt(3)) * volts(row) * powerFactor) / 1000
  return {
    volts,
    kwPerAmp,
    ratingKw: (row) => {
      const isSource = inventory.kindOf(row).power === 'source'
      const stated = [
        kw[row] as number,
        (kva[row] as number) * powerFactor,
        (amps[row] as number) * kwPerAmp(row),
        isSource ? (capacity[row] as number) : Number.NaN,
      ].filter((rating) => !Number.isNaN(rating))
      return stated.length === 0 ? Number.NaN : Math.min(...stated)
    },
  }
}
