import { useEffect } from 'react'
import type { WorkspaceState } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useInquiry } from '../app/useInquiry'

/** The lines of more things than this at once are a bundle in which no single way is seen. */
const mostAsked = 40

const nothing: WorkspaceState['ways'] = new Map()

/** Keeps the view told how the data cables of what is selected or drawn out run over the trays. */
export const useWays = (): void => {
  const { store } = useWorkspace()
  const selection = useWorkspaceState((state) => state.selection)
  const highlight = useWorkspaceState((state) => state.highlight)
  const hasTrays = useWorkspaceState(({ answer }) => (answer?.solution.fiber.trays.length ?? 0) > 0)
  const ids = [...new Set([...selection, ...highlight])]
  const isWanted = hasTrays && ids.length > 0 && ids.length <= mostAsked
  const { output } = useInquiry('cable-ways', { ids }, isWanted)
  useEffect(() => {
    const ways = isWanted && output ? output.ways : []
    const known = new Map(ways.map(({ id, points }) => [id, points]))
    store.setState({ ways: known.size === 0 ? nothing : known })
  }, [store, output, isWanted])
}
