import { greatestOf } from '#base'
import { askOf } from './asks'
import { Demand, type FluidAt } from './demand'
import { liquidRiseK } from './formulas/liquid'
import type { Member } from './network'
import { fanSetPointC } from './plant/fan-speed'
import { UnitSupplies } from './plant/supplies'
import { sharesOf } from './sum'
import { type LoopSupply, missingSupply, setPointC, warmest } from './temperatures'
import type { ThermalFrame } from './thermal-frame'

/** A unit of a loop at its duty and its share of the flow. NaN: not known. */
export interface UnitRun {
  readonly row: number
  readonly dutyKw: number
  readonly flowLPerMin: number
  readonly supply: LoopSupply
}

/** Temperatures and flow of a loop, and its units, at the duties that hold. */
export interface LoopRun {
  /** What its units supply, set points apart. */
  readonly chain: LoopSupply
  readonly supplyC: number | undefined
  readonly returnC: number | undefined
  /** Flow that its sources ask for; NaN when not known. */
  readonly flowLPerMin: number
  readonly units: readonly UnitRun[]
}

/** A loop that feeds itself has no temperatures. */
const circle: LoopRun = {
  chain: missingSupply(),
  supplyC: undefined,
  returnC: undefined,
  flowLPerMin: Number.NaN,
  units: [],
}

/** A fixed point stands when no temperature moves by more than this. */
const settledK = 1e-7
const mostSteps = 200

const returnOf = (
  heatKw: number,
  flowLPerMin: number,
  supplyC: number | undefined,
  fluidAt: FluidAt,
): number | undefined => {
  const near = supplyC === undefined ? undefined : fluidAt(supplyC)
  if (supplyC === undefined || near === undefined || !(flowLPerMin > 0)) return undefined
  const first = supplyC + liquidRiseK(heatKw, flowLPerMin, near)
  const mean = fluidAt((supplyC + first) / 2) ?? near
  const returnC = supplyC + liquidRiseK(heatKw, flowLPerMin, mean)
  return Number.isNaN(returnC) ? undefined : returnC
}

/** What a loop hands to the exchangers on it: what its units could supply, or what they are held at. */
const heldChain = ({ chain, supplyC }: LoopRun): LoopSupply =>
  chain.known && supplyC !== undefined && supplyC > chain.supplyC ? { ...chain, supplyC } : chain

/** One loop with the units that run, on its way to its fixed point. */
interface Case {
  readonly at: number
  readonly sinks: readonly Member[]
  readonly heatKw: number
  readonly heatShares: readonly number[]
  readonly flowShares: readonly number[]
  readonly demand: Demand
  readonly setPoint: number | undefined
}

/**
 * Temperatures of the loops at real duty: from the site's air through the outdoor units and the
 * exchangers in to the racks. The flow that racks ask for rises with their supply, and with it
 * the approach of what cools them, so that each loop is solved to a fixed point. Parallel units
 * share heat by capacity and flow by rated flow; the warmest of them counts.
 */
export class Thermal {
  readonly units: UnitSupplies
  readonly #frame: ThermalFrame
  readonly #found: (LoopRun | undefined)[]
  readonly #open = new Set<number>()

  constructor(frame: ThermalFrame) {
    this.#frame = frame
    this.#found = frame.pipes.network.loops.map(() => undefined)
    this.units = new UnitSupplies(frame, (at) => heldChain(this.runOf(at)))
  }

  /** A loop as it runs. */
  runOf(at: number): LoopRun {
    const before = this.#found[at]
    if (before) return before
    if (this.#open.has(at)) return circle
    this.#open.add(at)
    const run = this.#solve(at, this.#frame.pipes.network.loops[at]?.sinks ?? [])
    this.#open.delete(at)
    this.#found[at] = run
    return run
  }

  /** The same loop with some of its units out: the others take their heat. */
  without(at: number, out: ReadonlySet<number>): LoopRun {
    const sinks = this.#frame.pipes.network.loops[at]?.sinks ?? []
    return this.#solve(
      at,
      sinks.filter(({ row }) => !out.has(row)),
    )
  }

  #solve(at: number, sinks: readonly Member[]): LoopRun {
    const situation = this.#caseOf(at, sinks)
    const fluidAt = this.#frame.fluids[at] as FluidAt
    let supplyC = this.#coolest(situation)
    let flow = situation.demand.at(supplyC, fluidAt)
    let units = this.#unitsAt(situation, supplyC, flow)
    let chain = this.#chainOf(situation, units)
    // From the coolest that could be, flow and supply only rise, to where they stand still.
    for (let step = 0; step < mostSteps && !Number.isNaN(flow); step++) {
      const next = held(chain, situation.setPoint)
      const settled = next === supplyC || Math.abs((next ?? 0) - (supplyC ?? 0)) < settledK
      supplyC = next
      flow = situation.demand.at(supplyC, fluidAt)
      if (settled || supplyC === undefined || Number.isNaN(flow)) break
      units = this.#unitsAt(situation, supplyC, flow)
      chain = this.#chainOf(situation, units)
    }
    supplyC = held(chain, situation.setPoint)
    const returnC = returnOf(situation.heatKw, flow, supplyC, fluidAt)
    return { chain, supplyC, returnC, flowLPerMin: flow, units }
  }

  #caseOf(at: number, sinks: readonly Member[]): Case {
    const { setting, pipes, rolled } = this.#frame
    const { inventory } = setting
    const heatShares = sharesOf(sinks.map(({ row }) => pipes.capacities.get(row)?.kw ?? Number.NaN))
    const rated = sinks.map(({ row }) =>
      inventory.kindOf(row).cooling === 'exchanger'
        ? (inventory.numberOf(row, 'flowLPerMin') ?? Number.NaN)
        : Number.NaN,
    )
    return {
      at,
      sinks,
      heatKw: rolled.heat[at]?.figure ?? 0,
      heatShares,
      flowShares: rated.some(Number.isNaN) ? heatShares : sharesOf(rated),
      demand: this.#demandOf(at),
      setPoint: this.#setPointC(sinks),
    }
  }

  /** The highest that its exchangers, or the fans of its outdoor units, are set to. */
  #setPointC(sinks: readonly Member[]): number | undefined {
    const { setting, pipes } = this.#frame
    const points = [
      setPointC(setting.inventory, sinks),
      ...sinks.map(({ row }) => fanSetPointC(setting, pipes.network, row)),
    ].filter((point) => point !== undefined)
    return points.length === 0 ? undefined : greatestOf(points)
  }

  /** What the loop's sources ask for, exchangers and condensers with what they hand on. */
  #demandOf(at: number): Demand {
    const { setting, pipes, demands } = this.#frame
    const demand = demands[at]?.copy() ?? new Demand()
    for (const { row } of pipes.network.loops[at]?.sources ?? []) {
      const { cooling } = setting.inventory.kindOf(row)
      if (cooling !== 'exchanger' && cooling !== 'rejection') continue
      const share = 1 / (pipes.network.loopsFrom.get(row)?.length ?? 1)
      demand.add(askOf(pipes.asks, row, this.units.handedOnKw(row)), share)
    }
    return demand
  }

  /** Where the search starts: what cools the loop's units, were they of any size. */
  #coolest({ sinks, setPoint }: Case): number | undefined {
    const { inventory } = this.#frame.setting
    const exchangers = sinks.filter(({ row }) => inventory.kindOf(row).cooling === 'exchanger')
    const before = warmest(exchangers.map(({ row }) => this.units.coolingOf(row)))
    return held(before, setPoint)
  }

  #unitsAt(situation: Case, supplyC: number | undefined, flow: number): readonly UnitRun[] {
    const { at, sinks, heatKw, heatShares, flowShares } = situation
    return sinks.map(({ row }, sink) => {
      const dutyKw = heatKw * (heatShares[sink] as number)
      const flowLPerMin = flow * (flowShares[sink] as number)
      const supply = this.units.supplyOf({ at, row, dutyKw, flowLPerMin, supplyC })
      return { row, dutyKw, flowLPerMin, supply }
    })
  }

  #chainOf({ at, heatKw }: Case, units: readonly UnitRun[]): LoopSupply {
    const chain = warmest(units.map(({ supply }) => supply))
    if (chain.known || !Number.isNaN(heatKw)) return chain
    return missingSupply(...chain.gaps, ...(this.#frame.rolled.heat[at]?.gaps ?? []))
  }
}

/** A set point holds the supply up where the units could make it colder. */
const held = (chain: LoopSupply, setPoint: number | undefined): number | undefined => {
  if (!chain.known) return setPoint
  return setPoint === undefined ? chain.supplyC : Math.max(chain.supplyC, setPoint)
}
