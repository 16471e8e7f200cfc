import { type Groups, groupBy } from '#base'
import type { Equipment, Facility, Inventory } from '#model'
import { aislesOf } from '../cooling/containment'
import type { NetworkLink } from '../fiber/network-links'
import type { Column } from '../quantities'

/** What hangs together in a facility, whatever it is called: rows come first, then rooms and the rest. */
export interface SurveyGraph {
  readonly vertexCount: number
  /** Of rows, by row. */
  readonly rowCount: number
  /** Vertices of the rooms are `rowCount … rowCount + rooms − 1`, in their order. */
  readonly own: Int32Array
  readonly joints: Groups
  readonly other: Int32Array
  readonly label: Int32Array
}

const createNumbers = () => {
  const numbers = new Map<string, number>()
  return (text: string): number => {
    const known = numbers.get(text)
    if (known !== undefined) return known
    numbers.set(text, numbers.size)
    return numbers.size - 1
  }
}

/** Joints as they are found, each seen from both of its ends. */
class Joints {
  readonly ends: number[] = []
  readonly other: number[] = []
  readonly label: number[] = []
  readonly #number = createNumbers()

  add(first: number, second: number, forth: string, back: string): void {
    this.ends.push(first, second)
    this.other.push(second, first)
    this.label.push(this.#number(forth), this.#number(back))
  }
}

/** Values whatever the order in which they were written. */
const plainValues = (values: Equipment['values']): string =>
  values === undefined
    ? ''
    : Object.keys(values)
        .sort()
        .map((key) => `${key}=${JSON.stringify(values[key])}`)
        .join(' ')

/** Solved figures that cooling and power start from: where they differ, so may what follows. */
const told: ReadonlySet<string> = new Set(['loadKw', 'intakeC', 'coolantSupplyC', 'live'])

const joinConnections = ({ facility, rowOf }: Inventory, joints: Joints): void => {
  for (const { medium, from, to, count, values } of facility.connections) {
    if (medium === 'data') continue
    const [a, b] = [rowOf.get(from.equipment), rowOf.get(to.equipment)]
    if (a === undefined || b === undefined) continue
    const what = `${medium} ${count} ${plainValues(values)}`
    joints.add(a, b, `${from.port}>${to.port} ${what}`, `${to.port}<${from.port} ${what}`)
  }
}

const joinLinks = (links: readonly NetworkLink[], joints: Joints): void => {
  for (const { a, b, count, panels } of links) {
    const what = `link ${count} ${panels.length}`
    joints.add(a, b, what, what)
    for (const panel of panels) {
      joints.add(panel, a, `panel ${what}`, `by ${what}`)
      joints.add(panel, b, `panel ${what}`, `by ${what}`)
    }
  }
}

/** Rooms, containments, compartments and clusters as vertices of their own. */
const joinPlaces = (
  inventory: Inventory,
  joints: Joints,
  ownOf: (text: string) => number,
): number[] => {
  const { facility, count, equipment } = inventory
  const own: number[] = []
  const numbers = new Map<string, number>()
  const vertex = (id: string, text: string): number => {
    const known = numbers.get(id)
    if (known !== undefined) return known
    const made = count + own.length
    own.push(ownOf(text))
    numbers.set(id, made)
    return made
  }
  for (const room of facility.rooms) vertex(`room ${room.id}`, roomText(room))
  for (const { id, fireCompartment } of facility.rooms) {
    if (fireCompartment === undefined) continue
    const at = vertex(`compartment ${fireCompartment}`, 'compartment')
    joints.add(at, vertex(`room ${id}`, ''), 'holds', 'in')
  }
  for (const { id, name: _, ...cluster } of facility.clusters) {
    vertex(`cluster ${id}`, `cluster ${JSON.stringify(cluster)}`)
  }
  const aisles = aislesOf(inventory)
  for (let row = 0; row < count; row++) {
    const [room, host] = [inventory.roomRow[row] as number, inventory.hostRow[row] as number]
    if (room >= 0) joints.add(row, count + room, 'in', 'holds')
    if (host >= 0) joints.add(row, host, 'inside', 'around')
    const aisle = aisles.containmentOf(row)
    if (aisle) joints.add(row, vertex(`aisle ${aisle.id}`, `aisle ${aisle.type}`), 'at', 'of')
    const { cluster } = equipment[row] as Equipment
    if (cluster !== undefined) {
      joints.add(row, vertex(`cluster ${cluster}`, 'no cluster'), 'serves', 'served')
    }
  }
  return own
}

const roomText = ({ use, open, heightM }: Facility['rooms'][number]): string =>
  `room ${use} ${open} ${heightM}`

/**
 * Reads a facility as a graph without names: two things that nothing in it tells apart lose the same
 * when each is lost. Data links are given end to end, so that panels join what they join.
 */
export const surveyGraphOf = (
  inventory: Inventory,
  links: readonly NetworkLink[],
  columns: readonly Column[],
): SurveyGraph => {
  const { count, equipment } = inventory
  const ownOf = createNumbers()
  const joints = new Joints()
  joinConnections(inventory, joints)
  joinLinks(links, joints)
  const figures = columns.filter(({ name }) => told.has(name)).map(({ values }) => values)
  const own = equipment.map(({ kind, product, values, demandFactor, status, owner }, row) => {
    const solved = figures.map((column) => Math.fround(column[row] as number)).join(' ')
    return ownOf(
      `${kind}|${product}|${demandFactor}|${status}|${owner}|${plainValues(values)}|${solved}`,
    )
  })
  const places = joinPlaces(inventory, joints, ownOf)
  const all = Int32Array.from([...own, ...places])
  return {
    vertexCount: all.length,
    rowCount: count,
    own: all,
    joints: groupBy(all.length, joints.ends),
    other: Int32Array.from(joints.other),
    label: Int32Array.from(joints.label),
  }
}
