import { type Medium, reasonCode } from '../cabling'
import type { CableLoad } from './loads'

/** What was chosen for a cable. */
export interface CableChoice {
  /** Undefined where none is known or none reaches. */
  readonly medium: Medium | undefined
  readonly reachM: number
  /** Code of a reason; that of `ok` where there is a medium. */
  readonly why: number
}

/** Chooses the cable of a data link (its place among the data links) of a length, NaN unknown. */
export type ChooseCable = (link: number, lengthM: number) => CableChoice

const unknownChoice: CableChoice = {
  medium: undefined,
  reachM: Number.NaN,
  why: reasonCode('speed-unknown'),
}

/** Knows of no cable at all. */
export const chooseUnknown: ChooseCable = () => unknownChoice

/** The next length that can be ordered; NaN where none is long enough. */
export const orderLengthM = ({ lengthsM }: Medium, lengthM: number): number => {
  // A computed length a hair above a whole one is that one.
  const needed = lengthM - 1e-9
  if (lengthsM.length === 0) return Math.max(1, Math.ceil(needed))
  return lengthsM.find((offered) => offered >= needed) ?? Number.NaN
}

const unknownLoad: CableLoad = { areaUm2: 0, massUgPerM: 0, unknown: 1, bendM: Number.NaN }
const loads = new WeakMap<Medium, CableLoad>()

/** What one cable of a medium puts into a tray. */
export const loadOf = (medium: Medium | undefined): CableLoad => {
  if (!medium) return unknownLoad
  let load = loads.get(medium)
  if (!load) {
    const { odM, kgPerM, bendRadiusM } = medium
    load = {
      areaUm2: Number.isNaN(odM) ? 0 : Math.round(Math.PI * odM * odM * 0.25e12),
      massUgPerM: Number.isNaN(kgPerM) ? 0 : Math.round(kgPerM * 1e9),
      unknown: Number.isNaN(odM) || Number.isNaN(kgPerM) ? 1 : 0,
      bendM: bendRadiusM,
    }
    loads.set(medium, load)
  }
  return load
}
