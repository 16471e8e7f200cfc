import type { Contingency } from '#engines'
import { useWorkspace } from '../app/context'

/** Selects a culprit, where it is one piece of equipment, and draws out what goes with it. */
export const useShow = () => {
  const workspace = useWorkspace()
  return (culprit: string | undefined, ids: readonly string[]): void => {
    workspace.store.setState({ study: undefined })
    workspace.select(culprit === undefined ? [] : [culprit])
    if (ids.length > 0) workspace.show(ids)
    else workspace.home()
  }
}

/**
 * Plays a fault in the view: what is lost, what goes dark with it and what holds on, in colours and
 * in words. `framed` is what comes into view.
 */
export const useFaultStudy = () => {
  const workspace = useWorkspace()
  return (
    lost: { readonly ids: readonly string[]; readonly room?: string },
    framed: readonly string[],
  ): void => {
    workspace.select(lost.ids)
    workspace.store.setState({ study: { type: 'loss', ...lost } })
    workspace.frame(framed)
  }
}

/** Follows over time what breaks, or is taken out for work. Many things at once are not selected. */
export const useBreakStudy = () => {
  const workspace = useWorkspace()
  return (contingency: Contingency): void => {
    const { ids } = contingency
    workspace.select(ids.length <= mostSelected ? ids : [])
    workspace.store.setState({ study: { type: 'break', contingency } })
  }
}

const mostSelected = 2
