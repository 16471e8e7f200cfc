import { dataLink, type Plan } from '../plan'
import { names, switchOf } from './plans'

/** A folded Clos network, plane by plane and pod by pod. Links are counted for one plane. */
export interface Clos {
  readonly planes?: number
  readonly pods: number
  readonly leaves: number
  readonly spines: number
  /** Links from each leaf to each spine of its pod. */
  readonly perPair: number
  /** Core switches that each spine of a pod is linked to; those at one place of every pod share them. */
  readonly cores?: number
  readonly perCore?: number
  /** Nodes of a pod, each with a link to every leaf of it, or to one leaf only. */
  readonly nodes: number
  readonly isRailWise?: boolean
}

/** Draws it with a node's GPUs, one node in a rack of its own where asked. */
export const closPlan = (clos: Clos): Plan => {
  const { planes = 1, pods, leaves, spines, perPair, cores = 0, perCore = 0, nodes } = clos
  const equipment: Record<string, unknown>[] = []
  const connections: Record<string, unknown>[] = []
  for (const pod of names('pod', pods)) {
    for (const node of names(`${pod}-node`, nodes)) {
      equipment.push({ id: node, kind: 'server', cluster: 'c', values: { gpus: 8 } })
    }
  }
  for (const plane of names('plane', planes)) {
    for (const place of names(`${plane}-core`, cores > 0 ? spines : 0)) {
      for (const core of names(place, cores)) equipment.push(switchOf(core, 'compute-core'))
    }
    for (const pod of names('pod', pods)) {
      const own = `${plane}-${pod}`
      const leafIds = names(`${own}-leaf`, leaves)
      for (const leaf of leafIds) equipment.push(switchOf(leaf, 'compute-leaf'))
      names(`${own}-spine`, spines).forEach((spine, place) => {
        equipment.push(switchOf(spine, 'compute-spine'))
        for (const leaf of leafIds) connections.push(dataLink(leaf, spine, perPair))
        for (const core of names(`${plane}-core-${place + 1}`, cores)) {
          connections.push(dataLink(spine, core, perCore))
        }
      })
      names(`${pod}-node`, nodes).forEach((node, at) => {
        const to = clos.isRailWise === false ? [leafIds[at % leaves] ?? ''] : leafIds
        for (const leaf of to) connections.push(dataLink(node, leaf))
      })
    }
  }
  return {
    clusters: [{ id: 'c', name: 'C', nodes: pods * nodes, fabrics: [] }],
    equipment,
    connections,
  }
}
