export { planningPower, planPower } from './power/plan'
export {
  isEmptyPlan,
  type PlanProposal,
  type PowerPlanRequest,
  type Redundancy,
  withPlan,
} from './proposal'
