import { askOf } from '../asks'
import { askedFlowLPerMin, type FluidAt } from '../demand'
import { type LoopSupply, missingSupply, warmest } from '../temperatures'
import type { ThermalFrame } from '../thermal-frame'
import { type Approach, type ExchangerSides, exchangerApproach } from './approaches'
import { type Condenser, chillerState } from './chillers'
import { dryCoolerApproach, towerApproach } from './outdoors'

/** A unit in its loop: the loop, its duty there, its share of the flow, and the loop's supply. */
export interface UnitDuty {
  readonly at: number
  readonly row: number
  readonly dutyKw: number
  /** NaN: not known. */
  readonly flowLPerMin: number
  readonly supplyC: number | undefined
}

const nothing: FluidAt = () => undefined

/** What the units of the loops supply, given the loops on their other sides. */
export class UnitSupplies {
  readonly #frame: ThermalFrame
  readonly #chainOf: (at: number) => LoopSupply

  constructor(frame: ThermalFrame, chainOf: (at: number) => LoopSupply) {
    this.#frame = frame
    this.#chainOf = chainOf
  }

  /** Supply of the loops that a unit gives its heat to: an exchanger's other side, a condenser's. */
  coolingOf(row: number): LoopSupply {
    const { network } = this.#frame.pipes
    return warmest((network.loopsFrom.get(row) ?? []).map((at) => this.#chainOf(at)))
  }

  /** Heat that a unit gives to its other side, kW: what it takes and what it adds. */
  handedOnKw(row: number): number {
    const { rolled, own } = this.#frame
    const takenKw = rolled.taken.get(row)?.figure ?? 0
    const ownKw = own.kwOf(row, takenKw)
    return takenKw + (Number.isNaN(ownKw) ? 0 : ownKw)
  }

  /** Both sides of an exchanger as they run. */
  sidesOf({ at, row, flowLPerMin, supplyC }: UnitDuty): ExchangerSides {
    const { pipes, fluids } = this.#frame
    const outer = fluids[pipes.network.loopsFrom.get(row)?.[0] ?? -1] ?? nothing
    const cooling = this.coolingOf(row)
    const primaryC = cooling.known ? cooling.supplyC : undefined
    const ask = askOf(pipes.asks, row, this.handedOnKw(row))
    return {
      secondaryLPerMin: flowLPerMin,
      secondary: fluids[at] ?? nothing,
      secondaryC: supplyC,
      primaryLPerMin: askedFlowLPerMin(ask, primaryC, outer),
      primary: outer,
      primaryC,
    }
  }

  /** What enters a chiller's condenser: water where it has a condenser loop, else the site's air. */
  condenserOf(row: number): Condenser {
    const { setting, pipes } = this.#frame
    if (!pipes.network.loopsFrom.has(row)) {
      const gaps = [{ row: -1, field: 'designDryBulbC' }]
      return { kind: 'air', enteringC: setting.dryBulbC, gaps }
    }
    const cooling = this.coolingOf(row)
    return cooling.known
      ? { kind: 'water', enteringC: cooling.supplyC, gaps: [] }
      : { kind: 'water', enteringC: undefined, gaps: cooling.gaps }
  }

  /** What a unit supplies at its duty, or what is missing to say so. */
  supplyOf(unit: UnitDuty): LoopSupply {
    const { setting } = this.#frame
    const { row, dutyKw } = unit
    const { id, cooling } = setting.inventory.kindOf(row)
    if (cooling !== 'rejection') return this.#throughExchanger(unit)
    switch (id) {
      case 'dry-cooler':
        return this.#fromAir(row, 'dry-bulb', dryCoolerApproach(setting.inventory, row, dutyKw))
      case 'cooling-tower':
        return this.#fromAir(row, 'wet-bulb', towerApproach(setting, row, dutyKw))
      default:
        return this.#fromChiller(row, dutyKw)
    }
  }

  #fromAir(row: number, start: 'dry-bulb' | 'wet-bulb', approach: Approach): LoopSupply {
    const { dryBulbC, wetBulbC } = this.#frame.setting
    const startC = start === 'dry-bulb' ? dryBulbC : wetBulbC
    if (!approach.known) return missingSupply(...approach.gaps)
    if (startC === undefined) {
      const field = start === 'dry-bulb' ? 'designDryBulbC' : 'designWetBulbC'
      return missingSupply({ row: -1, field })
    }
    const { approachK, ratedK } = approach
    const heldK = Math.max(approachK, ratedK)
    const steps = [{ row, approachK: heldK, realK: approachK, ratedK }]
    return { known: true, supplyC: startC + heldK, start, startC, steps }
  }

  #fromChiller(row: number, dutyKw: number): LoopSupply {
    const { setting } = this.#frame
    const supplyC = setting.inventory.numberOf(row, 'supplyC')
    if (supplyC === undefined) return missingSupply({ row, field: 'supplyC' })
    const { capacityKw } = chillerState(setting, row, this.condenserOf(row))
    // Beyond its capacity a chiller cannot hold its water, and nobody publishes what it then makes.
    if (dutyKw > capacityKw * (1 + 1e-9)) return missingSupply()
    return { known: true, supplyC, start: 'chiller', startC: supplyC, steps: [] }
  }

  #throughExchanger(unit: UnitDuty): LoopSupply {
    const { row, dutyKw } = unit
    const cooling = this.coolingOf(row)
    const approach = exchangerApproach(this.#frame.setting, row, dutyKw, this.sidesOf(unit))
    if (!approach.known) {
      return missingSupply(...approach.gaps, ...(cooling.known ? [] : cooling.gaps))
    }
    if (!cooling.known) return cooling
    const { approachK, ratedK } = approach
    // A set point is held by the valve; without one the unit is run to what it is published for.
    const setPoint = this.#frame.setting.inventory.numberOf(row, 'supplyC')
    const heldK = setPoint === undefined ? Math.max(approachK, ratedK) : approachK
    return {
      ...cooling,
      supplyC: cooling.supplyC + heldK,
      steps: [...cooling.steps, { row, approachK: heldK, realK: approachK, ratedK }],
    }
  }
}
