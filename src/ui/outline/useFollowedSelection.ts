import { useEffect, useRef } from 'react'
import { useWorkspaceState } from '../app/context'

/**
 * The one thing that is selected, when it is one. `onNew` is told of each new one, so that the tree
 * can open up to it.
 */
export const useFollowedSelection = (onNew: (id: string) => void): string | undefined => {
  const only = useWorkspaceState(({ selection }) =>
    selection.size === 1 ? (selection.values().next().value as string) : undefined,
  )
  const latest = useRef(onNew)
  latest.current = onNew
  useEffect(() => {
    if (only !== undefined) latest.current(only)
  }, [only])
  return only
}
