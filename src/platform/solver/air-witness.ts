import { samePlain } from '#base'
import { type AirSurvey, type Column, column, surveyAirOf } from '#engines'
import type { AirFacts } from '#rules'
import type { AirEvidence, Answer } from '#workspace'
import type { InquiryContext } from './inquiries/define'

/** The finding as a column, so that it colours the view and stands in the inspector. */
export const airColumn = ({ warmestIntakeC }: AirFacts): Column =>
  column('airViewIntakeC', 'Warmest intake, by the air view', 'C', warmestIntakeC)

interface Told {
  readonly air: AirFacts | undefined
  readonly state: Answer['air']
}

const surveyNow = (
  { inventory, solution, parameters }: InquiryContext,
  { target }: AirSurvey,
): AirSurvey | undefined => {
  try {
    return surveyAirOf(inventory, solution, parameters, target)
  } catch {
    return undefined
  }
}

/**
 * Keeps what an air view found and hands it on only while it stands: while the facility as it is
 * would be surveyed just like the one that was computed. An edit that is undone makes it stand again.
 */
export class AirWitness {
  #evidence: AirEvidence | undefined
  #told: (Told & { readonly context: InquiryContext }) | undefined

  hear(evidence: AirEvidence | undefined): void {
    this.#evidence = evidence
    this.#told = undefined
  }

  tell(context: InquiryContext): Told {
    const evidence = this.#evidence
    if (!evidence) return { air: undefined, state: undefined }
    if (this.#told?.context === context) return this.#told
    const fresh = samePlain(surveyNow(context, evidence.survey), evidence.survey)
    const air = fresh ? this.#factsOf(context, evidence) : undefined
    this.#told = { air, state: fresh ? 'fresh' : 'stale', context }
    return this.#told
  }

  /** The very same facts as long as they say the same, so that rules need not run again. */
  #factsOf({ inventory }: InquiryContext, { intakes }: AirEvidence): AirFacts {
    const warmestIntakeC = new Float64Array(inventory.count).fill(Number.NaN)
    for (const { id, warmestC } of intakes) {
      const row = inventory.rowOf.get(id)
      if (row !== undefined) warmestIntakeC[row] = warmestC
    }
    const before = this.#told?.air
    return before && samePlain(before.warmestIntakeC, warmestIntakeC) ? before : { warmestIntakeC }
  }
}
