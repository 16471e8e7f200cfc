import type { FacilityDocument } from '#document'
import type { JudgedFinding } from '#rules'
import { words } from '../text/text'

/** What an owner signs. */
export interface Signature {
  readonly id: string
  readonly reason: string
  readonly owner: string
  /** ISO 8601. */
  readonly signedAt: string
}

/** Records an owner's acceptance of a finding. */
export const waive = (
  document: FacilityDocument,
  { rule, subject }: Pick<JudgedFinding, 'rule' | 'subject'>,
  signature: Signature,
): void =>
  document.transact(words.findings.waiveStep, (edit) =>
    edit.put('waivers', { ...signature, rule, subject: subject.id }),
  )

/** Takes an acceptance back. */
export const withdrawWaiver = (document: FacilityDocument, id: string): void =>
  document.transact(words.findings.unwaiveStep, (edit) => edit.remove('waivers', id))
