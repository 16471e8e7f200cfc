import {
  loseNetwork,
  type NetworkLoss,
  type NetworkSurvey,
  solveFiber,
  surveyNetwork,
} from '#engines'
import type { Inventory } from '#model'
import { parametersOf } from '#standards'
import { inventoryOf, type Plan } from '../plan'

const parameters = parametersOf({})

/** Loses parts of the network of an inventory. */
export const losingFrom = (inventory: Inventory) => {
  const fiber = solveFiber(inventory, parameters)
  return (...ids: string[]): NetworkLoss => loseNetwork(inventory, parameters, fiber, { ids })
}

/** Loses parts of the network of a plan. */
export const losing = (plan: Plan) => losingFrom(inventoryOf(plan))

/** Loses everything once. */
export const surveyed = (inventory: Inventory): NetworkSurvey => {
  const steps = surveyNetwork(inventory, parameters, solveFiber(inventory, parameters))
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** The share of the bisection that is left in the first fabric of a role. */
export const shareOf = ({ fabrics }: NetworkLoss, role = 'compute'): number =>
  fabrics.find((fabric) => fabric.role === role)?.bisection ?? Number.NaN
