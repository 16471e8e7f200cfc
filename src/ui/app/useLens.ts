import type { Lens } from '#model'
import { lensOf } from '#rules'
import { useWorkspaceState } from './context'

/** As what the facility is judged now; undefined until it has been. */
export const useJudgedLens = (): Lens | undefined =>
  useWorkspaceState(({ answer }) => answer && lensOf(answer.judgement.ruleset))
