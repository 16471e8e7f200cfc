import { useWorkspaceState } from '../app/context'
import { TracePanel } from './TracePanel'

/** Beside the view: what is being looked into, until Escape ends it. */
export function StudyPanel() {
  const study = useWorkspaceState((state) => state.study)
  if (study === undefined) return null
  return <TracePanel key={study.id} id={study.id} />
}
