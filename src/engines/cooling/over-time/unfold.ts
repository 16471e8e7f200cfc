import { hottestC } from '../mixing'
import { Answers } from './answers'
import type { HeatSpell, PlantSpell } from './course'
import { type Front, Live, type LiveMass } from './live'
import { Running } from './running'
import { fallsShort } from './shares'
import { march } from './stepper'
import { Stores } from './stores'
import type { UnitClass } from './system'
import type { PreparedCooling } from './system-of'
import { Timeline } from './timeline'
import { Traces } from './traces'

/** A mass that is not told of beyond this rise where nobody knows how warm it was. */
const mostRiseK = 100
const mostRounds = 1000
/** Less than this is no warming by the weather, K. */
const leastShiftK = 0.01
/** How long what warms is still told of once no load answers to it any more, s. */
const quietS = 600

/** What happens to the masses of one part of a facility. */
export interface PartAsk {
  readonly plant: readonly PlantSpell[]
  readonly heat: readonly { readonly spell: HeatSpell; readonly loads: readonly number[] }[]
  /** Towers that get no make-up water. */
  readonly towers: readonly number[]
  /** Masses that other weather warms or cools, and those whose units it changes. */
  readonly masses: readonly number[]
  readonly front: Front | undefined
  readonly horizonS: number
}

/** A part of a facility on its way: what runs, what warms, what answers. */
export class Unfolding {
  readonly live: Live
  readonly answers: Answers
  readonly traces: Traces
  readonly stores: Stores
  readonly #prepared: PreparedCooling
  readonly #ask: PartAsk
  readonly #timeline = new Timeline()
  readonly #running: Running
  #quietS: number | undefined

  constructor(prepared: PreparedCooling, ask: PartAsk) {
    this.#prepared = prepared
    this.#ask = ask
    this.live = new Live(prepared, ask.front)
    this.answers = new Answers(this.live)
    this.traces = new Traces(this.live)
    this.#running = new Running(this.live, this.answers, this.traces, this.#timeline)
    this.stores = new Stores(this.live, this.#running, this.#timeline)
    for (const spell of ask.plant) this.#schedulePlant(spell)
    for (const one of ask.heat) this.#scheduleHeat(one)
    this.stores.drain(ask.towers)
    if (ask.front) this.#bring(ask.front)
  }

  /** Weather comes in: what it warms, and what it leaves less of. */
  #bring(front: Front): void {
    for (const mass of this.#ask.masses) {
      const live = this.live.touch(mass)
      if (!(front.shiftK(mass) > leastShiftK)) continue
      this.traces.begins(live, 0)
      this.#timeline.at(front.rampS, () => {
        if (live.mode === 'holds' || live.mode === 'given') this.traces.recovers(live, front.rampS)
      })
    }
    this.#timeline.at(front.rampS, () => undefined)
  }

  run(): void {
    const { horizonS } = this.#ask
    for (let round = 0; round < mostRounds && this.#timeline.atS <= horizonS; round++) {
      this.#timeline.runDue()
      this.#settle()
      if (this.#timeline.atS >= horizonS || this.#isAtRest()) return
      const untilS = this.#untilS()
      if (untilS <= this.#timeline.atS) return
      this.#marchTo(untilS)
    }
  }

  #schedulePlant({ row, stopsS, runsS, because }: PlantSpell): void {
    const unsure = Number.isNaN(stopsS) || Number.isNaN(runsS)
    const fromS = Number.isNaN(stopsS) ? 0 : stopsS
    this.#timeline.at(fromS, () => this.#running.setOff(row, unsure ? 'unsure' : 'off', because))
    if (Number.isFinite(runsS) && !unsure)
      this.#timeline.at(runsS, () => this.#running.setRunning(row))
  }

  #scheduleHeat({ spell, loads }: PartAsk['heat'][number]): void {
    const { fromS, toS, share } = spell
    const leave = (left: number) => () => {
      for (const load of loads) this.answers.spell(load, left, spell)
    }
    this.#timeline.at(fromS, leave(Math.max(0, share)))
    if (Number.isFinite(toS)) this.#timeline.at(toS, leave(1))
  }

  /** Lets masses change their ways, and loads answer, until nothing more does at this moment. */
  #settle(): void {
    for (let round = 0; round < mostRounds; round++) {
      this.live.flow(this.#timeline.atS)
      let changed = this.stores.runDry()
      for (const live of [...this.live.order]) changed = this.#change(live) || changed
      if (changed) continue
      for (const live of this.live.order) this.traces.turns(live, this.#timeline.atS)
      return
    }
  }

  #change(live: LiveMass): boolean {
    const { mode } = live
    if (mode === 'still' || mode === 'spent' || mode === 'blind') return false
    const restK = this.live.restK(live.at, this.#timeline.atS)
    if (mode === 'given') live.riseK = restK
    else if (mode === 'holds' && this.#leaves(live, restK)) return true
    else if (mode === 'warms' && this.#returns(live, restK)) return true
    return this.#reaches(live)
  }

  #leaves(live: LiveMass, restK: number): boolean {
    live.riseK = restK
    const short = fallsShort(live)
    const unknownRest = Number.isNaN(restK)
    if (short === false && !unknownRest) return false
    const knows = short === true && !Number.isNaN(live.mass.heatCapacityKjPerK) && !unknownRest
    live.mode = knows ? 'warms' : 'blind'
    this.traces.begins(live, this.#timeline.atS)
    this.live.touchGivers(live.at)
    this.answers.tellUnknown(live, this.traces.because(live.at))
    return true
  }

  #returns(live: LiveMass, restK: number): boolean {
    const short = fallsShort(live)
    if (short === undefined) {
      live.mode = 'blind'
      this.traces.begins(live, this.#timeline.atS)
      this.answers.tellUnknown(live, this.traces.because(live.at))
      return true
    }
    if (live.riseK + live.mass.valueC >= hottestC || live.riseK >= mostRiseK) {
      live.mode = 'spent'
      return true
    }
    if (short || live.riseK > restK + 1e-9) return false
    live.riseK = restK
    live.mode = 'holds'
    this.traces.step(this.#timeline.atS)
    this.traces.recovers(live, this.#timeline.atS)
    this.answers.restore(live, this.#timeline.atS, () => {
      this.live.flow(this.#timeline.atS)
      return fallsShort(live) === false
    })
    return true
  }

  #reaches(live: LiveMass): boolean {
    const isWarmer = live.mode === 'warms' || live.riseK > 1e-9
    if (!isWarmer || this.answers.nextK(live.at) > live.riseK + 1e-9) return false
    this.traces.over(live, this.#timeline.atS)
    return this.answers.reach(live, this.#timeline.atS, this.traces.because(live.at))
  }

  /** Whether nothing is under way any more. */
  #isAtRest(): boolean {
    if (this.#timeline.nextS < Number.POSITIVE_INFINITY || this.stores.all.length > 0) return false
    return this.live.order.every(({ rateKPerS, mode }) => mode !== 'warms' || rateKPerS === 0)
  }

  /** Until when to follow what is under way: a while longer once no load can answer any more. */
  #untilS(): number {
    const dueS = Math.min(this.#timeline.nextS, this.#ask.horizonS)
    if (dueS < this.#ask.horizonS || this.stores.all.length > 0 || this.#mayAnswer()) {
      this.#quietS = undefined
      return dueS
    }
    this.#quietS ??= this.#timeline.atS + quietS
    return Math.min(dueS, this.#quietS)
  }

  /** Whether a load may still answer: of a mass that warms, or of one that hangs on it. */
  #mayAnswer(): boolean {
    const { takers, classes } = this.#prepared.system
    const warm = new Set<number>()
    // What hangs on a mass comes before it.
    for (const { at, mode } of [...this.live.order].reverse()) {
      const hangs = (takers[at] ?? []).some((one) => warm.has((classes[one] as UnitClass).into))
      if (mode === 'warms' || (mode === 'holds' && hangs)) warm.add(at)
      if (warm.has(at) && this.answers.isOpen(at)) return true
    }
    return false
  }

  #marchTo(untilS: number): void {
    const warming = this.live.order.filter(({ mode }) => mode === 'warms')
    const resting = this.live.order.filter(({ mode }) => mode === 'holds' || mode === 'given')
    const stores = [...this.stores.all]
    const size = this.live.masses.size
    const above = new Set(
      warming.filter(({ at, riseK }) => riseK > this.live.restK(at, this.#timeline.atS) + 1e-7),
    )
    const nextK = new Map(this.live.order.map(({ at }) => [at, this.answers.nextK(at)]))
    const place = (atS: number, state: Float64Array): void => {
      warming.forEach((live, at) => {
        live.riseK = state[at] as number
      })
      for (const live of resting) live.riseK = this.live.restK(live.at, atS)
      this.live.flow(atS)
    }
    const watches = (atS: number): Float64Array =>
      Float64Array.from([
        this.live.masses.size > size ? 1 : -1,
        ...warming.flatMap((live) =>
          this.#warmWatches(live, nextK.get(live.at) as number, atS, above),
        ),
        ...resting.flatMap((live) => this.#restWatches(live, nextK.get(live.at) as number)),
        ...stores.map(({ storeL, usedL }) => usedL - storeL),
      ])
    const state = Float64Array.from([
      ...warming.map(({ riseK }) => riseK),
      ...stores.map(({ usedL }) => usedL),
    ])
    const reached = march(
      (atS, now, rates) => {
        place(atS, now)
        warming.forEach(({ rateKPerS }, at) => {
          rates[at] = rateKPerS
        })
        stores.forEach((store, at) => {
          store.usedL = now[warming.length + at] as number
          rates[warming.length + at] = this.stores.usedLPerS(store)
        })
      },
      watches,
      { atS: this.#timeline.atS, state },
      untilS,
      (atS, now) => {
        warming.forEach((live, at) => {
          live.riseK = now[at] as number
          if (live.riseK > this.live.restK(live.at, atS) + 1e-7) above.add(live)
        })
        this.traces.step(atS)
      },
    )
    this.#timeline.atS = reached.atS
    place(reached.atS, reached.state)
    stores.forEach((store, at) => {
      store.usedL = reached.state[warming.length + at] as number
    })
  }

  #warmWatches(
    live: LiveMass,
    nextK: number,
    atS: number,
    above: ReadonlySet<LiveMass>,
  ): readonly number[] {
    const { riseK, mass } = live
    const most = Number.isNaN(mass.valueC) ? mostRiseK : hottestC - mass.valueC
    return [
      nextK === Number.POSITIVE_INFINITY ? -1 : riseK - nextK,
      above.has(live) ? this.live.restK(live.at, atS) - riseK : -1,
      riseK - Math.min(most, mostRiseK),
    ]
  }

  #restWatches(live: LiveMass, nextK: number): readonly number[] {
    const { heatKw, capacityKw, riseK, mode } = live
    const short =
      mode === 'holds' && live.isLess ? heatKw - capacityKw - 2e-9 * Math.max(1, heatKw) : -1
    return [
      nextK === Number.POSITIVE_INFINITY ? -1 : riseK - nextK,
      Number.isNaN(short) ? -1 : short,
    ]
  }
}
