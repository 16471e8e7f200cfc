import { useEffect } from 'react'
import { classOverlays } from '#workspace'
import { useWorkspace, useWorkspaceState } from '../app/context'
import { useInquiry } from '../app/useInquiry'

/** Keeps the view told what power connections carry, while an overlay draws them by it. */
export const useFlows = (): void => {
  const { store } = useWorkspace()
  const isWanted = useWorkspaceState(({ overlay }) =>
    classOverlays.some(({ id, discipline }) => id === overlay && discipline === 'power'),
  )
  const { output } = useInquiry('power-lines', undefined, isWanted)
  useEffect(() => {
    if (isWanted) store.setState({ flows: output })
  }, [store, output, isWanted])
}
