/** Hours of a year, as the sources of reliability figures count them. */
export const hoursPerYear = 8760

/** How often something fails per year, and for how many hours. */
export interface Failing {
  readonly perYear: number
  readonly repairH: number
}

/** Share of the time in which something is down, exactly: λ·r / (8760 + λ·r). */
export const unavailability = ({ perYear, repairH }: Failing): number =>
  (perYear * repairH) / (hoursPerYear + perYear * repairH)

/** Several things of which each is needed: rates add up, and so do hours down (IEEE 493 form). */
export const inSeries = (parts: readonly Failing[]): Failing => {
  const perYear = parts.reduce((sum, part) => sum + part.perYear, 0)
  const downH = parts.reduce((sum, part) => sum + part.perYear * part.repairH, 0)
  return { perYear, repairH: perYear === 0 ? 0 : downH / perYear }
}

/** Two things of which one is enough, repaired independently (IEEE 493 form). */
export const inParallel = (first: Failing, second: Failing): Failing => {
  const bothH = first.repairH + second.repairH
  return {
    perYear: (first.perYear * second.perYear * bothH) / hoursPerYear,
    repairH: bothH === 0 ? 0 : (first.repairH * second.repairH) / bothH,
  }
}

/** Chance that at least k of n like and independent things work, each with the given availability. */
export const atLeast = (k: number, n: number, availability: number): number => {
  let sum = 0
  let ways = 1
  for (let working = n; working >= 0; working--) {
    if (working < k) break
    sum += ways * availability ** working * (1 - availability) ** (n - working)
    ways = (ways * working) / (n - working + 1)
  }
  return sum
}
