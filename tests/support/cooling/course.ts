import { catalog } from '#catalog'
import {
  type CoolingAsk,
  type CoolingCourse,
  type CoolingState,
  coolingCourse,
  type MassCourse,
  type PreparedCooling,
  prepareCoolingCourse,
  solveCooling,
} from '#engines'
import { createInventory, type Inventory } from '#model'
import { parametersOf } from '#standards'
import { facilityOf, type Plan } from '../plan'
import { hall } from './solve'

const forever = Number.POSITIVE_INFINITY

/** A spell without cooling: whose, from when, until when. */
export type Off = readonly [id: string, fromS?: number, toS?: number]

/** A plan whose cooling can be followed over time. */
export interface Followed {
  readonly inventory: Inventory
  readonly state: CoolingState
  readonly prepared: PreparedCooling
  row(id: string): number
  /** The course after some units stand still; the index of a spell is its cause. */
  courseOf(off: readonly Off[], more?: Partial<CoolingAsk>): CoolingCourse
  mass(course: CoolingCourse, id: string): MassCourse
}

/** Solves a plan and prepares its courses; `losses` are electrical losses by equipment, kW. */
export function follow(plan: Plan, losses: Readonly<Record<string, number>> = {}): Followed {
  const inventory = createInventory(facilityOf({ rooms: [hall], ...plan }), catalog)
  const parameters = parametersOf(inventory.facility.parameters)
  const row = (id: string): number => {
    const found = inventory.rowOf.get(id)
    if (found === undefined) throw new Error(`No ${id}`)
    return found
  }
  const electricalLossKw = new Float64Array(inventory.count)
  for (const [id, kw] of Object.entries(losses)) electricalLossKw[row(id)] = kw
  const cooling = solveCooling(inventory, parameters, electricalLossKw)
  const state = { inventory, parameters, cooling, electricalLossKw }
  const prepared = prepareCoolingCourse(state)
  return {
    inventory,
    state,
    prepared,
    row,
    courseOf: (off, more = {}) =>
      coolingCourse(prepared, {
        off: off.map(([id, fromS = 0, toS = forever], because) => ({
          row: row(id),
          fromS,
          toS,
          because,
        })),
        heat: [],
        horizonS: 86_400,
        ...more,
      }),
    mass: (course, id) => {
      const found = course.masses.find((mass) => mass.id === id)
      if (!found) throw new Error(`No ${id}: ${course.masses.map((one) => one.id).join()}`)
      return found
    },
  }
}

/** Temperature of a mass at a time, on the straight lines of its trace. */
export function valueAt({ atS, valueC }: MassCourse, seconds: number): number {
  const next = atS.findIndex((at) => at >= seconds)
  if (next <= 0) return valueC[Math.max(0, next)] as number
  const [t0, t1] = [atS[next - 1] as number, atS[next] as number]
  const [v0, v1] = [valueC[next - 1] as number, valueC[next] as number]
  return v0 + ((v1 - v0) * (seconds - t0)) / (t1 - t0)
}
