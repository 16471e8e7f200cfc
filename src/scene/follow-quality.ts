import type { QualityLevel, Workspace } from '#workspace'
import { QualityGovernor } from './quality'

/** Keeps the quality that the person asked for, or that the machine keeps up with. */
export const followQuality = (workspace: Workspace, dress: (level: QualityLevel) => void) => {
  const governor = new QualityGovernor()
  const take = () => dress(governor.level)
  governor.ask(workspace.store.getState().look.quality)
  const stop = workspace.store.subscribe(({ look }, { look: last }) => {
    if (look.quality === last.quality) return
    governor.ask(look.quality)
    take()
  })
  return {
    take,
    stop,
    /** A frame begins: how long it keeps the next one waiting tells how hard it was. */
    began: () => {
      if (!governor.isWatching) return
      const startMs = performance.now()
      requestAnimationFrame(() => {
        if (governor.waited(performance.now() - startMs)) take()
      })
    },
  }
}
