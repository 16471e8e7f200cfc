import type { Kind, Port } from '#model'
import type { DiagramSource } from '../diagram/read'

const powerPort = (kind: Kind, id: string): Port | undefined =>
  kind.ports.find((port) => port.id === id && port.medium === 'power')

/** The power chain: every component and load, joined by what carries power from one to the other. */
export const powerSource: DiagramSource = {
  medium: 'power',
  roleOf: ({ power }) => power,
  wiring: (standing) => ({
    wireOf: ({ from, to, count }) => {
      const [source, target] = [standing.get(from.equipment), standing.get(to.equipment)]
      if (!source || !target || from.equipment === to.equipment) return undefined
      const [out, into] = [powerPort(source, from.port), powerPort(target, to.port)]
      if (!out || !into || out.direction === 'in' || into.direction === 'out') return undefined
      return { from: from.equipment, to: to.equipment, toPort: to.port, count }
    },
    rest: () => [],
  }),
}
