import { lazy, Suspense } from 'react'
import { useWorkspaceState } from '../app/context'
import { CoolingLossPanel } from '../cooling/CoolingLossPanel'
import { NetworkLossPanel } from '../network/NetworkLossPanel'
import { LossPanel } from './LossPanel'
import { TracePanel } from './TracePanel'

const CableTracePanel = lazy(async () => ({
  default: (await import('../network/CableTracePanel')).CableTracePanel,
}))

const BreakPanel = lazy(async () => ({
  default: (await import('../resilience/BreakPanel')).BreakPanel,
}))

const WayInPanel = lazy(async () => ({
  default: (await import('../building/WayInPanel')).WayInPanel,
}))

/** Beside the view: what is being looked into, until Escape ends it. */
export function StudyPanel() {
  const study = useWorkspaceState((state) => state.study)
  if (study === undefined) return null
  if (study.type === 'trace') return <TracePanel key={study.id} id={study.id} />
  if (study.type === 'cable-trace') {
    return (
      <Suspense fallback={null}>
        <CableTracePanel key={study.ids.join(' ')} study={study} />
      </Suspense>
    )
  }
  if (study.type === 'break') {
    // What is assumed of a break is set within its panel, which stays.
    const { ids, compartments } = study.contingency
    return (
      <Suspense fallback={null}>
        <BreakPanel key={JSON.stringify([ids, compartments])} study={study} />
      </Suspense>
    )
  }
  if (study.type === 'way-in') {
    return (
      <Suspense fallback={null}>
        <WayInPanel key={study.ids.join(' ')} study={study} />
      </Suspense>
    )
  }
  const key = `${study.room ?? ''} ${study.ids.join(' ')}`
  if (study.type === 'cooling-loss') return <CoolingLossPanel key={key} study={study} />
  if (study.type === 'network-loss') return <NetworkLossPanel key={key} study={study} />
  return <LossPanel key={key} study={study} />
}
