import type { BoxSide } from '#base'
import type { Equipment, Inventory, KindId } from '#model'
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
export interface Needs {
  readonly service: readonly ServiceNeed[]
  readonly working: WorkingNeed | undefined
  /** How far they reach. */
  readonly reachM: number
}

const sides: readonly BoxSide[] = ['front', 'rear', 'left', 'right']

/** Reads a figure of one piece of equipment; undefined where nobody states it. */
type Read = (field: string) => number | undefined

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

const none: readonly ServiceNeed[] = []

/** The stated clear spaces of a piece; a CDU has some even where its maker states none. NaN is not stated. */
const serviceOf = (
  kind: KindId,
  [frontM, rearM, sideM]: readonly [number, number, number],
  parameters: Parameters,
): readonly ServiceNeed[] => {
  const isPlanned = Number.isNaN(frontM) && kind === 'cdu'
  const needed = [isPlanned ? parameters(cduFrontM) : frontM, rearM, sideM, sideM]
  if (!needed.some((metres) => metres > 0)) return none
  return sides
    .map((side, i) => ({
      side,
      neededM: needed[i] ?? 0,
      parameter: side === 'front' && isPlanned ? cduFrontM.id : undefined,
    }))
    .filter(({ neededM }) => neededM > 0)
}

/** The working space of a piece, or the field that would tell. */
const workingOf = (
  kind: KindId,
  read: Read,
  parameters: Parameters,
): WorkingNeed | string | undefined => {
  const fields = openedLive[kind]
  if (!fields) return undefined
  let highest = 0
  for (const field of fields) {
    const volts = read(field)
    if (volts === undefined) return field
    highest = Math.max(highest, volts)
  }
  // Between phases and to ground differ by √3; on a single phase they are the same.
  const toGroundV = read('phases') === 1 ? highest : highest / Math.sqrt(3)
  return workingNeed(toGroundV, parameters)
}

/** Needs with how far they reach. The space of narrow equipment may lie to its side. */
const withReach = (service: readonly ServiceNeed[], working: WorkingNeed | undefined): Needs => {
  const deepestM = working ? Math.max(...working.depths.map(({ depthM }) => depthM)) : 0
  const reachM = Math.max(
    0,
    ...service.map(({ neededM }) => neededM),
    working ? deepestM + working.widthM : 0,
  )
  return { service, working, reachM }
}

/** What must stay clear around one piece; undefined where nothing that is known is asked for. */
export const needsOfOne = (kind: KindId, read: Read, parameters: Parameters): Needs | undefined => {
  const stated = ['clearFrontM', 'clearRearM', 'clearSideM'].map(
    (field) => read(field) ?? Number.NaN,
  )
  const service = serviceOf(kind, stated as [number, number, number], parameters)
  const working = workingOf(kind, read, parameters)
  const known = typeof working === 'string' ? undefined : working
  return service.length === 0 && !known ? undefined : withReach(service, known)
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

/** Reads the stated clear spaces of a row. */
const serviceReader = (inventory: Inventory, parameters: Parameters) => {
  const front = inventory.numbers('clearFrontM')
  const rear = inventory.numbers('clearRearM')
  const side = inventory.numbers('clearSideM')
  let last: readonly [KindId, number, number, number] | undefined
  let list: readonly ServiceNeed[] = none
  return (row: number): readonly ServiceNeed[] => {
    const { kind } = inventory.equipment[row] as Equipment
    const frontM = front[row] as number
    const rearM = rear[row] as number
    const sideM = side[row] as number
    // Neighbours in a file are mostly alike: they share one list.
    const isLike =
      last !== undefined &&
      kind === last[0] &&
      Object.is(frontM, last[1]) &&
      Object.is(rearM, last[2]) &&
      Object.is(sideM, last[3])
    if (isLike) return list
    last = [kind, frontM, rearM, sideM]
    list = serviceOf(kind, [frontM, rearM, sideM], parameters)
    return list
  }
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
    const { kind } = inventory.equipment[row] as Equipment
    const working = workingOf(kind, (field) => inventory.numberOf(row, field), parameters)
    if (service.length > 0) serviceRows.push(row)
    count += service.length
    if (typeof working === 'string') unknown.push({ row, field: working })
    else if (working) {
      workingRows.push(row)
      count += 1
    }
    const stated = typeof working === 'string' ? undefined : working
    if (service.length === 0 && !stated) continue
    const same = last && last.service === service && !last.working && !stated
    if (!same) {
      last = withReach(service, stated)
      reachM = Math.max(reachM, last.reachM)
    }
    needs[row] = last
  }
  return { needs, serviceRows, workingRows, unknown, reachM, count }
}
