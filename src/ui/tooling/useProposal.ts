import { useEffect, useMemo } from 'react'
import type { PlanProposal } from '#planning'
import type { InquiryInput } from '#workspace'
import { useWorkspaceState } from '../app/context'
import { newId } from '../app/editing'
import { type InquiryState, useInquiry } from '../app/useInquiry'

type Plans = 'plan-power' | 'plan-cooling' | 'plan-fabric'

/** A proposal with the revision of the document that it was made for. */
export interface Handed {
  readonly revision: number
  readonly plan: PlanProposal
}

/**
 * Asks for a plan and hands it on, to the tool that shows and applies it; hands on undefined while
 * there is none, and when the panel goes. `hand` has to stay the same while the wish does.
 */
export const useProposal = <K extends Plans>(
  type: K,
  request: InquiryInput<K>['request'],
  isWanted: boolean,
  hand: (proposed: Handed | undefined) => void,
): InquiryState<K> => {
  const revision = useWorkspaceState((state) => state.answer?.revision)
  // Ids that were used once are taken: every state of the document gets new ones.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision takes a new prefix.
  const prefix = useMemo(() => `${newId()}-`, [revision])
  const input = { request, prefix } as InquiryInput<K>
  const found = useInquiry(type, input, isWanted)
  const { output, isStale } = found
  useEffect(() => {
    const isHeld = isWanted && !isStale && output !== undefined && revision !== undefined
    hand(isHeld ? { revision, plan: output } : undefined)
  }, [hand, isWanted, isStale, output, revision])
  useEffect(() => () => hand(undefined), [hand])
  return found
}
