export {
  type CoolingFamily,
  type CoolingOffer,
  coolingFamilies,
  coolingOffers,
} from './cooling/offers'
export { planCooling, planningCooling } from './cooling/plan'
export { planningPower, planPower } from './power/plan'
export {
  type CoolingPlanRequest,
  isEmptyPlan,
  type PlanProposal,
  type PowerPlanRequest,
  type Redundancy,
  type Spare,
  withPlan,
} from './proposal'
