import type { Goal, Lens } from '#model'
import { type Finding, factsOf, type Missing, type Rule, type Verdict } from '#rules'
import { parametersOf } from '#standards'
import type { Plan } from '../plan'
import { solvedPlan } from './plant'

export interface Said extends Partial<Finding> {
  readonly subject: string
  readonly verdict: Verdict
  readonly missing?: readonly Missing[]
}

/** Everything that a rule says about a plan that all engines have solved. */
export const saidOf = (
  rule: Rule,
  plan: Plan,
  { lens, goal = 'n' }: { readonly lens: Lens; readonly goal?: Goal },
): readonly Said[] => {
  const { inventory, solution } = solvedPlan(plan)
  const parameter = parametersOf(inventory.facility.parameters)
  const said: Said[] = []
  rule.judge(factsOf({ inventory, solution, parameter, lens, goal }), {
    pass: ({ id }) => said.push({ subject: id, verdict: 'pass' }),
    notApplicable: ({ id }) => said.push({ subject: id, verdict: 'not-applicable' }),
    fail: ({ id }, finding) => said.push({ subject: id, verdict: 'fail', ...finding }),
    unknown: ({ id }, detail, missing = []) =>
      said.push({ subject: id, verdict: 'unknown', detail, missing }),
  })
  return said
}
