import { useWorkspace } from '../app/context'

/** Selects a culprit, where it is one piece of equipment, and draws out what goes with it. */
export const useShow = () => {
  const workspace = useWorkspace()
  return (culprit: string | undefined, ids: readonly string[]): void => {
    workspace.select(culprit === undefined ? [] : [culprit])
    if (ids.length > 0) workspace.show(ids)
    else workspace.home()
  }
}
