import { countingIds } from '#base'
import type { Facility } from '#model'
import { type FabricPlanRequest, planFabric, withPlan } from '#planning'
import { solved } from './planning-cooling'

/** The facility without its network: no switches, data links, trays and clusters. */
export const unwired = (facility: Facility): Facility => ({
  ...facility,
  equipment: facility.equipment
    .filter(({ kind }) => kind !== 'switch' && kind !== 'tray')
    .map(({ cluster: _, ...item }) => item as Facility['equipment'][number]),
  connections: facility.connections.filter(({ medium }) => medium !== 'data'),
  routes: facility.routes.filter(({ carries }) => carries !== 'data'),
  clusters: [],
})

/** Plans a network over the real catalog, carries the plan out, and solves before and after. */
export const planFabricOf = (facility: Facility, request: FabricPlanRequest, prefix = 'new-') => {
  const before = solved(facility)
  const { inventory, parameters, solution } = before
  const plan = planFabric(inventory, solution, parameters, request, countingIds(prefix))
  const later = withPlan(facility, plan)
  return { facility, ...before, plan, after: { facility: later, ...solved(later) } }
}

export type ClusterWish = Extract<FabricPlanRequest, { type: 'cluster' }>

/** What every hall is asked for, unless a test says otherwise. */
export const wished = {
  type: 'cluster',
  rack: 'generic-rack-48u',
  trays: true,
  medium: 'by-reach',
} as const

export const h100Fabrics = [
  { role: 'compute', leaf: 'nvidia-qm9700' },
  { role: 'in-band', leaf: 'nvidia-sn4600c' },
  { role: 'out-of-band', leaf: 'nvidia-sn2201' },
] as const satisfies ClusterWish['fabrics']
