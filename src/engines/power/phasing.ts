import type { PowerLink } from './connections'
import { phaseCode } from './phases'
import type { Electrical } from './ratings'

/** Which phases the connections of single-phase equipment lie on. */
export interface Phasing {
  /** Whether anything takes one phase; without it every phase carries the same. */
  readonly isMixed: boolean
  /** By cord of the network: 1 where it feeds something single-phase, and on which phase. */
  readonly cordIsSingle: Uint8Array
  readonly cordPhase: Uint8Array
  /** By component: 1 where it takes one phase. */
  readonly isSingle: Uint8Array
  /** Rows of single-phase equipment on three-phase feeders of which nobody stated the phase. */
  readonly unstatedRows: readonly number[]
  /** The phase on which a single-phase component hangs on its feeder. */
  phaseOfJoint(fromNode: number, toNode: number): number
}

/** Notes phases while a network is built; joints and cords come in the network's order. */
export const createPhasing = (electrical: Electrical, nodeOfRow: Int32Array) => {
  const single: number[] = []
  const cords: number[] = []
  const joints = new Map<string, number>()
  const isSingle = (row: number) => electrical.inputPhases(row) === 1
  const unstated = new Set<number>()
  const look = ({ from, to, phase }: PowerLink) => {
    if (!isSingle(to) || electrical.phases(from) !== 3) return
    if (phase === phaseCode.unstated) unstated.add(to)
  }
  const key = (from: number, to: number) => `${from} ${to}`
  return {
    joint: (link: PowerLink): void => {
      const { from, to, phase } = link
      if (!isSingle(to)) return
      look(link)
      const joint = key(nodeOfRow[from] as number, nodeOfRow[to] as number)
      const known = joints.get(joint) ?? phase
      // Two connections that lie on different phases share the load in a way that nobody stated.
      if (known !== phase) unstated.add(to)
      joints.set(joint, known === phase ? phase : phaseCode.unstated)
    },
    cord: (link: PowerLink): void => {
      look(link)
      single.push(Number(isSingle(link.to)))
      cords.push(link.phase)
    },
    build: (rowOfNode: ArrayLike<number>): Phasing => {
      const nodes = Uint8Array.from(rowOfNode, (row) => Number(isSingle(row)))
      return {
        isMixed: nodes.includes(1) || single.includes(1),
        isSingle: nodes,
        unstatedRows: [...unstated],
        cordIsSingle: Uint8Array.from(single),
        cordPhase: Uint8Array.from(cords),
        phaseOfJoint: (from, to) => joints.get(key(from, to)) ?? phaseCode.unstated,
      }
    },
  }
}
