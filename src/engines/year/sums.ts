import type { Climate } from './climate'
import type { YearBin, YearMonth, YearSeries, YearSum } from './solution'

/** What is added up over hours. */
class Tally {
  hours = 0
  unknownHours = 0
  itKwh = 0
  facilityKwh = 0
  /** IT and cooling of the hours in which both are known, also where the utility's power is not. */
  cooledKwh = 0
  coolingKwh = 0
  waterL = 0
  freeHours = 0
  freeUnknownHours = 0

  add(itKw: number, facilityKw: number, coolingKw: number, waterLPerH: number, free: number): void {
    this.hours += 1
    if (Number.isNaN(free)) this.freeUnknownHours += 1
    else this.freeHours += free
    if (!Number.isNaN(coolingKw + itKw)) {
      this.cooledKwh += itKw
      this.coolingKwh += coolingKw
      this.waterL += waterLPerH
    }
    if (Number.isNaN(facilityKw / itKw)) {
      this.unknownHours += 1
      return
    }
    this.itKwh += itKw
    this.facilityKwh += facilityKw
  }

  get sum(): YearSum {
    const { hours, unknownHours, itKwh, facilityKwh, waterL, freeHours, freeUnknownHours } = this
    const { cooledKwh, coolingKwh } = this
    const isKnown = itKwh > 0
    return {
      hours,
      unknownHours,
      itKwh,
      facilityKwh,
      pue: isKnown ? facilityKwh / itKwh : undefined,
      wueLPerKwh: cooledKwh > 0 && !Number.isNaN(waterL) ? waterL / cooledKwh : undefined,
      waterL,
      coolingRatio: cooledKwh > 0 ? coolingKwh / cooledKwh : undefined,
      freeHours,
      freeUnknownHours,
    }
  }
}

/** Steps of the dry bulb in which hours are counted, K. */
const binK = 5

/** The sums of a year: whole, by month and by steps of the dry bulb. Hours without a dry bulb are left out. */
export const sumsOf = (
  climate: Pick<Climate, 'month'>,
  { dryBulbC, facilityKw, coolingKw, waterLPerH, free }: YearSeries,
  itKw: Float64Array,
): {
  readonly total: YearSum
  readonly months: readonly YearMonth[]
  readonly bins: readonly YearBin[]
} => {
  const total = new Tally()
  const months = new Map<number, Tally>()
  const bins = new Map<number, Tally>()
  const tallyOf = (tallies: Map<number, Tally>, key: number): Tally => {
    const tally = tallies.get(key) ?? new Tally()
    tallies.set(key, tally)
    return tally
  }
  dryBulbC.forEach((dry, hour) => {
    if (Number.isNaN(dry)) return
    const month = tallyOf(months, climate.month[hour] as number)
    const bin = tallyOf(bins, Math.floor(dry / binK))
    for (const tally of [total, month, bin]) {
      tally.add(
        itKw[hour] as number,
        facilityKw[hour] as number,
        coolingKw[hour] as number,
        waterLPerH[hour] as number,
        free[hour] as number,
      )
    }
  })
  const sorted = (tallies: Map<number, Tally>) => [...tallies].sort(([a], [b]) => a - b)
  return {
    total: total.sum,
    months: sorted(months).map(([month, tally]) => ({ month, ...tally.sum })),
    bins: sorted(bins).map(([step, tally]) => ({
      fromC: step * binK,
      toC: (step + 1) * binK,
      ...tally.sum,
    })),
  }
}
