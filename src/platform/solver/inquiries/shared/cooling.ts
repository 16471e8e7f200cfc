import { type CoolingState, drawnBy } from '#engines'
import type { InquiryContext } from '../define'

/** What cooling was solved from: the losses of the power chain are heat of their rooms. */
export const coolingStateOf = ({
  inventory,
  parameters,
  solution,
}: InquiryContext): CoolingState => {
  const lossKw = solution.power.columns.find(({ name }) => name === 'lossKw')?.values
  return {
    inventory: drawnBy(inventory, solution.power.columns),
    parameters,
    cooling: solution.cooling,
    electricalLossKw: lossKw ?? new Float64Array(inventory.count),
  }
}
