import type { Edit, FacilityDocument } from '../document'
import type { Outcome, Refusal } from './context'

class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.reason.en)
    this.refusal = refusal
  }
}

/**
 * Runs commands as one gesture, one undo step. When the last word is a refusal, whatever was
 * written before it is taken back and the document is as it was.
 */
export const attempt = <T>(
  document: FacilityDocument,
  label: string,
  gesture: (edit: Edit) => Outcome<T>,
): Outcome<T> => {
  try {
    return document.transact(label, (edit) => {
      const outcome = gesture(edit)
      if (!outcome.ok) throw new Refused(outcome)
      return outcome
    })
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal
    throw fault
  }
}
