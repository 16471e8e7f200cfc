import type { Edit, FacilityDocument } from '../document'
import { type Outcome, Refused } from './context'

/**
 * Runs commands as one gesture, one undo step. When the last word is a refusal, whatever was
 * written before it is taken back and the document is as it was. What follows in the same step may
 * refuse as well, and adds what it has to say.
 */
export const attempt = <T>(
  document: FacilityDocument,
  label: string,
  gesture: (edit: Edit) => Outcome<T>,
): Outcome<T> => {
  try {
    const outcome = document.transact(label, (edit) => {
      const outcome = gesture(edit)
      if (!outcome.ok) throw new Refused(outcome)
      return outcome
    })
    const { notes } = document
    return notes.length === 0 ? outcome : { ...outcome, warnings: [...outcome.warnings, ...notes] }
  } catch (fault) {
    if (fault instanceof Refused) return fault.refusal
    throw fault
  }
}
