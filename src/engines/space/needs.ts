import type { BoxSide } from '#base'
import type { Equipment, Inventory } from '#model'
import {
  cduFrontM,
  type Parameter,
  type Parameters,
  wallCondition,
  workingHeightM,
  workingWidthM,
} from '#standards'
import { openedLive } from './manners'
import { workingSpaceBand } from './working-space'

/** Clear space that the maker or the owner asks for on one side. */
export interface ServiceNeed {
  readonly side: BoxSide
  readonly neededM: number
  /** The planning figure that stands in where nobody states one. */
  readonly parameter: string | undefined
}

/** A depth with the parameter that sets it. */
interface Depth {
  readonly depthM: number
  readonly parameter: string
}

/** Room to work safely in front of live parts: depths by what is opposite. */
export interface WorkingNeed {
  /** Before nothing, before grounded parts, before live parts. */
  readonly depths: readonly [Depth, Depth, Depth]
  readonly wall: Depth
  readonly widthM: number
  readonly heightM: number
}

/** Everything that must stay clear around one row. */
interface Needs {
  readonly service: readonly ServiceNeed[]
  readonly working: WorkingNeed | undefined
}

const sides: readonly BoxSide[] = ['front', 'rear', 'left', 'right']

/** Between phases and to ground differ by √3; on a single phase they are the same. */
const toGroundV = (inventory: Inventory, row: number, volts: number): number =>
  inventory.numberOf(row, 'phases') === 1 ? volts : volts / Math.sqrt(3)

const workingNeed = (volts: number, parameters: Parameters): WorkingNeed => {
  const depthBy = (parameter: Parameter): Depth => ({
    depthM: parameters(parameter),
    parameter: parameter.id,
  })
  const [first, second, third] = workingSpaceBand(volts).depths
  const depths = [depthBy(first), depthBy(second), depthBy(third)] as const
  return {
    depths,
    wall: parameters(wallCondition) < 2 ? depths[0] : depths[1],
    widthM: parameters(workingWidthM),
    heightM: parameters(workingHeightM),
  }
}

/** What must stay clear around each row, and what nobody states for it. */
export interface NeedsTable {
  /** By row; undefined where nothing is asked for. */
  readonly needs: readonly (Needs | undefined)[]
  readonly serviceRows: readonly number[]
  readonly workingRows: readonly number[]
  readonly unknown: readonly { readonly row: number; readonly field: string }[]
  /** The farthest that any need reaches. */
  readonly reachM: number
  readonly count: number
}

const none: readonly ServiceNeed[] = []

/** Reads the stated clear spaces of a row; a CDU has some even where its maker states none. */
const serviceReader = (inventory: Inventory, parameters: Parameters) => {
  const front = inventory.numbers('clearFrontM')
  const rear = inventory.numbers('clearRearM')
  const side = inventory.numbers('clearSideM')
  let last: readonly number[] = []
  let list: readonly ServiceNeed[] = none
  return (row: number): readonly ServiceNeed[] => {
    const isCdu = inventory.equipment[row]?.kind === 'cdu'
    const stated = front[row] as number
    const frontM = Number.isNaN(stated) && isCdu ? parameters(cduFrontM) : stated
    const rearM = rear[row] as number
    const sideM = side[row] as number
    // Neighbours in a file are mostly alike: they share one list.
    if (Object.is(frontM, last[0]) && Object.is(rearM, last[1]) && Object.is(sideM, last[2])) {
      return list
    }
    last = [frontM, rearM, sideM]
    const asked = sides.map((at, i) => ({
      side: at,
      neededM: [frontM, rearM, sideM, sideM][i] ?? 0,
      parameter: at === 'front' && Number.isNaN(stated) ? cduFrontM.id : undefined,
    }))
    list = asked.filter(({ neededM }) => neededM > 0)
    return list
  }
}

/** The working space of one row, or the field that would tell. */
const workingOf = (
  inventory: Inventory,
  row: number,
  parameters: Parameters,
): WorkingNeed | string | undefined => {
  const fields = openedLive[(inventory.equipment[row] as Equipment).kind]
  if (!fields) return undefined
  let highest = 0
  for (const field of fields) {
    const volts = inventory.numberOf(row, field)
    if (volts === undefined) return field
    highest = Math.max(highest, volts)
  }
  return workingNeed(toGroundV(inventory, row, highest), parameters)
}

/** Collects the needs of all rows that stand for themselves. */
export const needsOf = (inventory: Inventory, parameters: Parameters): NeedsTable => {
  const needs: (Needs | undefined)[] = new Array(inventory.count)
  const serviceRows: number[] = []
  const workingRows: number[] = []
  const unknown: { row: number; field: string }[] = []
  const serviceNeeds = serviceReader(inventory, parameters)
  let last: Needs | undefined
  let reachM = 0
  let count = 0
  for (let row = 0; row < inventory.count; row++) {
    if ((inventory.hostRow[row] as number) >= 0) continue
    const service = serviceNeeds(row)
    const working = workingOf(inventory, row, parameters)
    if (service.length > 0) serviceRows.push(row)
    for (const { neededM } of service) reachM = Math.max(reachM, neededM)
    count += service.length
    if (typeof working === 'string') unknown.push({ row, field: working })
    else if (working) {
      workingRows.push(row)
      // The space of narrow equipment may lie to its side.
      reachM = Math.max(
        reachM,
        Math.max(...working.depths.map(({ depthM }) => depthM)) + working.widthM,
      )
      count += 1
    }
    const stated = typeof working === 'string' ? undefined : working
    if (service.length === 0 && !stated) continue
    const same = last && last.service === service && !last.working && !stated
    if (!same) last = { service, working: stated }
    needs[row] = last
  }
  return { needs, serviceRows, workingRows, unknown, reachM, count }
}
