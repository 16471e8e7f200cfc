import type { Ids } from '#base'
import type { PowerSolution } from '#engines'
import type { Inventory } from '#model'
import type { Parameters } from '#standards'
import { type PlanProposal, type PowerPlanRequest, refusedPlan } from '../proposal'
import { say } from '../words'
import { systemOf } from './blocks'
import { addCatcher } from './catcher'
import type { Aim } from './check'
import { multiplyBlocks } from './multiply'
import { type Draws, surveyOf } from './survey'
import { growGroups } from './units'
import { openWorkshop } from './workshop'

type RedundancyRequest = Extract<PowerPlanRequest, { type: 'redundant' }>

/** A plan, and what it is to reach. */
export interface AimedPlan {
  readonly plan: PlanProposal
  readonly aim: Aim | undefined
}

const refusal = (en: string): AimedPlan => ({ plan: refusedPlan(say(en)), aim: undefined })

/** Proposes what makes the selected system redundant. */
export const planRedundancy = (
  inventory: Inventory,
  power: PowerSolution,
  draws: Draws,
  parameters: Parameters,
  request: RedundancyRequest,
  newId: Ids,
): AimedPlan => {
  const survey = surveyOf(inventory, parameters, draws)
  const workshop = openWorkshop(survey, newId)
  const ids = [...new Set(request.ids)].sort()
  if (request.aim === 'n+1') {
    const aim = growGroups(workshop, ids, new Set(power.unknownLoadRows))
    return aim
      ? { plan: workshop.draft.proposal(), aim }
      : refusal('Select UPS, generators or transformers, or the bus that they feed.')
  }
  if (request.aim === 'catcher') {
    const aim = addCatcher(workshop, ids, new Set(power.unknownLoadRows))
    return aim
      ? { plan: workshop.draft.proposal(), aim }
      : refusal('Select the UPS blocks that a reserve is to stand behind, or their output buses.')
  }
  const system = systemOf(survey, ids)
  if (!system) return refusal('Select gear of the path that is to be made redundant.')
  const aim = multiplyBlocks(workshop, system, request.aim)
  return { plan: workshop.draft.proposal(), aim }
}
