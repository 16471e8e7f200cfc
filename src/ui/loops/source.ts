import type { Connection, Kind, Port } from '#model'
import type { PartRole, Wire } from '../diagram/diagram'
import type { DiagramSource, Wiring } from '../diagram/read'

const liquidPorts = ({ ports }: Kind): readonly Port[] =>
  ports.filter(({ medium }) => medium === 'liquid')

/**
 * What a kind is in a liquid network: outdoor units and chillers start it, headers are its bars,
 * exchangers and pumps hand on, and what only gives heat to it is a load.
 */
const roleOf = (kind: Kind): PartRole | undefined => {
  const ports = liquidPorts(kind)
  if (ports.length === 0) return undefined
  if (kind.cooling === 'header') return 'bus'
  if (kind.cooling === 'pump') return 'converter'
  const cools = ports.some(({ side }) => side === 'plant')
  const heats = ports.some(({ side }) => side === 'load')
  if (cools) return heats ? 'converter' : 'plant'
  return 'load'
}

/** Which end of a connection is nearer to what cools it: a plant side is, a load side is not. */
const leadOf = (kind: Kind | undefined, portId: string): number => {
  const side = kind && liquidPorts(kind).find(({ id }) => id === portId)?.side
  return side === 'plant' ? 1 : side === 'load' ? -1 : 0
}

interface Joint {
  readonly connection: Connection
  readonly a: string
  readonly b: string
}

/** Steps from what cools a loop to each header and pump, over the pipes between them. */
const stepsFrom = (
  cooled: ReadonlySet<string>,
  joints: readonly Joint[],
): ReadonlyMap<string, number> => {
  const beside = new Map<string, string[]>()
  const join = (one: string, other: string) => {
    const list = beside.get(one)
    if (list) list.push(other)
    else beside.set(one, [other])
  }
  for (const { a, b } of joints) {
    join(a, b)
    join(b, a)
  }
  const steps = new Map([...cooled].filter((id) => beside.has(id)).map((id) => [id, 0]))
  for (const [id, count] of steps) {
    for (const next of beside.get(id) ?? []) if (!steps.has(next)) steps.set(next, count + 1)
  }
  return steps
}

const wire = (from: string, to: Connection['to'], count: number): Wire => ({
  from,
  to: to.equipment,
  toPort: to.port,
  count,
})

/** Wires run from what cools towards what is cooled, whichever way a connection was drawn. */
const wiringOf = (standing: ReadonlyMap<string, Kind>): Wiring => {
  const joints: Joint[] = []
  const cooled = new Set<string>()
  return {
    wireOf: (connection) => {
      const { from, to, count } = connection
      const [source, target] = [standing.get(from.equipment), standing.get(to.equipment)]
      if (!source || !target || from.equipment === to.equipment) return undefined
      const lead = leadOf(source, from.port) - leadOf(target, to.port)
      if (lead === 0) {
        joints.push({ connection, a: from.equipment, b: to.equipment })
        return undefined
      }
      const [up, down] = lead > 0 ? [from, to] : [to, from]
      if (leadOf(standing.get(up.equipment), up.port) > 0) cooled.add(down.equipment)
      return wire(up.equipment, down, count)
    },
    rest: () => {
      const steps = stepsFrom(cooled, joints)
      const far = (id: string): number => steps.get(id) ?? Number.POSITIVE_INFINITY
      return joints.map(({ connection: { from, to, count }, a, b }) =>
        far(b) < far(a) || (far(a) === far(b) && b < a)
          ? wire(to.equipment, from, count)
          : wire(from.equipment, to, count),
      )
    },
  }
}

/** The liquid network: outdoor units, headers, exchangers and pumps down to racks and coolers. */
export const liquidSource: DiagramSource = { medium: 'liquid', roleOf, wiring: wiringOf }
