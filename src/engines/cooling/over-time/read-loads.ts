import type { Inventory } from '#model'
import { type Contributor, contributorsOf, loadReaderOf, type Nesting } from '../heat'
import { liquidHeatOf, outletsOf } from '../liquid'
import { type CoolingState, columnOf } from '../lose'
import type { LiquidNetwork } from '../network'
import { airHeatOf } from '../places'
import { keptNestingOf, keptNetworkOf } from '../solve'
import { basisOfLimits, type HeatLimits, type LimitReader, limitReaderOf } from './heat-limits'
import type { Masses } from './read-masses'
import type { HeatLoad, LoadClass, Mass, Part } from './system'

/** Loads and the classes in which they answer to heat. */
export interface Loads {
  readonly all: readonly HeatLoad[]
  readonly classes: readonly LoadClass[]
  /** Loads by their row. */
  readonly ofRow: ReadonlyMap<number, readonly number[]>
  readonly nesting: Nesting
}

/** Electrical equipment with electronics or windings that a hot room switches off. */
const electricalRoles = ['ups', 'converter', 'transfer']

/** Loads of a class whose missing limits are named. */
const mostGaps = 8

/** Gathers loads into classes of one mass that answer alike. */
class Classes {
  readonly all: LoadClass[] = []
  readonly #found = new Map<string, number>()
  readonly #masses: readonly Mass[]
  readonly #inventory: Inventory

  constructor(inventory: Inventory, masses: readonly Mass[]) {
    this.#inventory = inventory
    this.#masses = masses
  }

  /** The class of a load on a mass whose own air or coolant was as warm as `valueC`. */
  of(mass: number, valueC: number, limits: HeatLimits): number {
    const { by, throttleC, stopC, throttleRow, stopRow } = limits
    const stated = (throttleRow < 0 ? 0 : 1) + (stopRow < 0 ? 0 : 2)
    const key = `${mass} ${by} ${stated} ${throttleC} ${stopC} ${valueC}`
    const known = this.#found.get(key)
    if (known !== undefined) {
      const like = this.all[known] as LoadClass
      // A few say enough.
      if (Number.isNaN(throttleC) && like.gaps.length < mostGaps) {
        like.gaps.push(...basisOfLimits(this.#inventory, limits).gaps)
      }
      return known
    }
    const { rests, gaps } = basisOfLimits(this.#inventory, limits)
    if (Number.isNaN(valueC)) gaps.push(...(this.#masses[mass]?.gaps ?? []))
    this.#found.set(key, this.all.length)
    const throttleK = Math.max(0, throttleC - valueC)
    const stopK = Math.max(0, stopC - valueC)
    this.all.push({ mass, by, throttleK, stopK, throttleC, stopC, loads: [], rests, gaps })
    return this.all.length - 1
  }
}

interface LoadFrame {
  readonly inventory: Inventory
  readonly nesting: Nesting
  readonly network: LiquidNetwork
  readonly masses: Masses
  readonly limits: LimitReader
  readonly classes: Classes
  readonly intakeC: Float64Array
}

const tankOf = ({ inventory, nesting }: LoadFrame, row: number): number => {
  for (let at = row; at >= 0; at = nesting.parent[at] as number) {
    if (inventory.kindOf(at).id === 'immersion-tank') return at
  }
  return -1
}

const hostsOf = ({ nesting }: LoadFrame, row: number): readonly number[] => {
  const hosts: number[] = []
  for (let at = nesting.parent[row] as number; at >= 0; at = nesting.parent[at] as number) {
    hosts.push(at)
  }
  return hosts
}

/** The air that a load stands in, with its heat into it; a container blows its own outdoors. */
const airPart = (
  frame: LoadFrame,
  { row, root }: Contributor,
  kw: number,
  into: HeatLoad,
): void => {
  const { inventory, masses, limits, classes, intakeC } = frame
  const mass = kw === 0 ? undefined : masses.ofRoom.get(inventory.roomRow[root] as number)
  if (mass === undefined) return
  const outdoors = inventory.kindOf(root).id === 'miner-container'
  if (!outdoors) (into.parts as Part[]).push({ mass, kw })
  const own = intakeC[row] as number
  const drawnC = Number.isNaN(own) ? (intakeC[root] as number) : own
  into.classes.push(classes.of(mass, drawnC, limits.air(root)))
}

const liquidPart = (frame: LoadFrame, load: Contributor, kw: number, into: HeatLoad): void => {
  const { network, nesting, masses, limits, classes } = frame
  const parts = into.parts as Part[]
  const tank = load.medium === 'dielectric' ? tankOf(frame, load.row) : -1
  const bath = masses.ofTank.get(tank)
  if (bath !== undefined) {
    parts.push({ mass: bath, kw })
    const { valueC } = masses.all[bath] as Mass
    into.classes.push(classes.of(bath, valueC, limits.bath(tank)))
    return
  }
  const loops = new Set(outletsOf(network, nesting, load.row).map(({ loop }) => loop))
  for (const loop of loops) {
    const mass = masses.ofLoop.get(network.loops[loop]?.id ?? '')
    if (mass === undefined) continue
    parts.push({ mass, kw: kw / loops.size })
    ;(into.wetted as number[]).push(mass)
    const { valueC } = masses.all[mass] as Mass
    const limit = limits.coolant(load.row, hostsOf(frame, load.row))
    into.classes.push(classes.of(mass, valueC, limit))
  }
}

const heatLoadOf = (frame: LoadFrame, load: Contributor): HeatLoad => {
  const into: HeatLoad = { row: load.row, root: load.root, parts: [], wetted: [], classes: [] }
  airPart(frame, load, airHeatOf(load), into)
  if (load.liquidShare !== 0) liquidPart(frame, load, liquidHeatOf(load), into)
  return into
}

/** What loses power as heat in a closed room, and goes off where that gets too hot. */
const electricalLoads = (frame: LoadFrame, lossKw: Float64Array): readonly HeatLoad[] => {
  const { inventory, masses, limits, classes } = frame
  const found: HeatLoad[] = []
  for (let row = 0; row < inventory.count; row++) {
    const kw = lossKw[row] as number
    const { power, it } = inventory.kindOf(row)
    const answers = it !== true && electricalRoles.includes(power ?? '')
    if (!(kw > 0) && !answers) continue
    const mass = masses.ofRoom.get(inventory.roomRow[row] as number)
    const place = mass === undefined ? undefined : masses.all[mass]
    if (mass === undefined || !place || place.heatCapacityKjPerK === Number.POSITIVE_INFINITY)
      continue
    const own = answers ? [classes.of(mass, place.valueC, limits.electrical(row))] : []
    const parts = Number.isNaN(kw) || kw === 0 ? [] : [{ mass, kw }]
    found.push({ row, root: row, parts, wetted: [], classes: own })
  }
  return found
}

/** Reads the loads of a solved facility: where their heat goes, and at what warmth they answer. */
export const readLoads = (state: CoolingState, masses: Masses): Loads => {
  const { inventory, parameters, cooling, electricalLossKw } = state
  const nesting = keptNestingOf(inventory)
  const network = keptNetworkOf(inventory)
  const frame: LoadFrame = {
    inventory,
    nesting,
    network,
    masses,
    limits: limitReaderOf(inventory, parameters, nesting),
    classes: new Classes(inventory, masses.all),
    intakeC: columnOf(cooling, 'intakeC') ?? new Float64Array(inventory.count).fill(Number.NaN),
  }
  const reader = loadReaderOf(inventory, nesting, (row) => network.loopsFrom.has(row))
  const all = [
    ...contributorsOf(reader).map((load) => heatLoadOf(frame, load)),
    ...electricalLoads(frame, electricalLossKw),
  ]
  const ofRow = new Map<number, number[]>()
  all.forEach(({ row, classes }, at) => {
    const own = ofRow.get(row)
    if (own) own.push(at)
    else ofRow.set(row, [at])
    for (const one of classes) frame.classes.all[one]?.loads.push(at)
  })
  return { all, classes: frame.classes.all, ofRow, nesting }
}
