import type { CoolingState } from '../lose'
import type { CoolingAsk, CoolingCourse } from './course'
import { plantSpells } from './plant'

/** What every course of a solution shares, read once. */
export interface PreparedCooling {
  readonly state: CoolingState
}

/** Reads what courses of a solution share.  */
export const prepareCoolingCourse = (state: CoolingState): PreparedCooling => ({ state })

/** How the cooling goes on over time once something stands still, or the weather is another. */
export const coolingCourse = ({ state }: PreparedCooling, ask: CoolingAsk): CoolingCourse => ({
  plant: plantSpells(state.inventory, state.parameters, ask.off),
  masses: [],
  loads: [],
})
