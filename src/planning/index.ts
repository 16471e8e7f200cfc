export {
  type CoolingFamily,
  type CoolingOffer,
  coolingFamilies,
  coolingOffers,
} from './cooling/offers'
export { planCooling, planningCooling } from './cooling/plan'
export { planFabric, planningFabric } from './fabric/plan'
export { planningPower, planPower } from './power/plan'
export {
  type CoolingPlanRequest,
  type FabricPlanRequest,
  type FabricWish,
  isEmptyPlan,
  type MediumPolicy,
  type PlanProposal,
  type PowerPlanRequest,
  type Redundancy,
  type Spare,
  withPlan,
} from './proposal'
export type { FixType } from './resilience/candidate'
export {
  planningResilience,
  planResilience,
  type ResilienceFix,
  type ResiliencePlan,
} from './resilience/plan'
