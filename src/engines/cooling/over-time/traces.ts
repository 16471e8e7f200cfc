import { weatherRampS } from '#standards'
import { distinctGaps } from '../sum'
import type { MassCourse } from './course'
import type { Live, LiveMass } from './live'
import { basisOf } from './shares'
import type { UnitClass } from './system'

interface Trace {
  readonly live: LiveMass
  readonly atS: number[]
  readonly riseK: number[]
  warmsFromS: number
  overS: number | undefined
  recoversS: number | undefined
  isBlind: boolean
  readonly because: Set<number>
  readonly warmedBy: Set<number>
}

/** Points closer to a straight line than this are left out of a trace, K. */
const straightK = 2e-3

/** What befalls the masses, written down as the march goes on. */
export class Traces {
  readonly #found = new Map<number, Trace>()
  readonly #live: Live

  constructor(live: Live) {
    this.#live = live
  }

  /** Causes of what a mass lacks, those of the masses that warm it included. */
  because(at: number): readonly number[] {
    return [...(this.#found.get(at)?.because ?? [])].sort((a, b) => a - b)
  }

  /** A mass begins to warm, or nobody can say whether it does. */
  begins(live: LiveMass, atS: number): void {
    const trace = this.#traceOf(live, atS)
    trace.recoversS = undefined
    if (live.mode === 'blind') {
      trace.isBlind = true
      trace.warmsFromS = Number.NaN
    }
    this.blame(live)
  }

  /** Writes down what a mass lacks now, beside what it lacked before. */
  blame(live: LiveMass): void {
    const trace = this.#found.get(live.at)
    if (!trace) return
    for (const one of this.#causesOf(live.at)) trace.because.add(one)
    const { takers, classes } = this.#live.prepared.system
    for (const one of takers[live.at] ?? []) {
      const { into } = classes[one] as UnitClass
      const next = into < 0 ? undefined : this.#live.masses.get(into)
      if (!next || next.mode === 'holds' || next.mode === 'given') continue
      for (const cause of this.#found.get(into)?.because ?? this.#causesOf(into)) {
        trace.because.add(cause)
      }
      if (this.#found.has(into)) trace.warmedBy.add(into)
    }
  }

  step(atS: number): void {
    for (const { live, ...trace } of this.#found.values()) {
      if (!trace.isBlind) note(trace, atS, live.riseK)
    }
  }

  over(live: LiveMass, atS: number): void {
    const trace = this.#traceOf(live, atS)
    trace.overS ??= atS
  }

  /** A mass that warms no further, or warms again. */
  turns({ at, mode, rateKPerS }: LiveMass, atS: number): void {
    const trace = this.#found.get(at)
    if (!trace || mode !== 'warms') return
    if (rateKPerS > 0) trace.recoversS = undefined
    else trace.recoversS ??= atS
  }

  recovers(live: LiveMass, atS: number): void {
    const trace = this.#found.get(live.at)
    if (trace) trace.recoversS = atS
  }

  /** The courses of all masses that changed, and where each of the system's masses is among them. */
  tell(horizonS: number): {
    readonly masses: readonly MassCourse[]
    readonly indexOf: (mass: number) => number
  } {
    const told = [...this.#found.values()].sort((a, b) => a.live.at - b.live.at)
    const index = new Map(told.map(({ live }, at) => [live.at, at]))
    const indexOf = (mass: number) => index.get(mass) ?? -1
    return { masses: told.map((trace) => this.#courseOf(trace, indexOf, horizonS)), indexOf }
  }

  #courseOf(trace: Trace, indexOf: (mass: number) => number, horizonS: number): MassCourse {
    const { live, isBlind } = trace
    const { type, id, valueC, gaps } = live.mass
    const basis = basisOf(live)
    const { throttleC, stopC } = this.#limitsOf(live.at)
    // What was followed to its end stays as it is.
    if (!isBlind && !(live.mode === 'warms' && live.rateKPerS > 0))
      note(trace, horizonS, live.riseK)
    return {
      type,
      id,
      atS: Float64Array.from(isBlind ? [] : trace.atS),
      valueC: Float64Array.from(isBlind ? [] : trace.riseK, (riseK) => valueC + riseK),
      throttleC,
      stopC,
      warmsFromS: trace.warmsFromS,
      overS: trace.overS,
      recoversS: trace.recoversS,
      because: this.because(live.at),
      warmedBy: [...trace.warmedBy].map(indexOf).filter((at) => at >= 0),
      rests: [...basis.rests, ...(this.#live.front ? [{ parameter: weatherRampS.id }] : [])],
      gaps: isBlind ? this.#live.gapsOf(live) : Number.isNaN(valueC) ? distinctGaps(gaps) : [],
    }
  }

  #limitsOf(mass: number): { readonly throttleC: number; readonly stopC: number } {
    const { known } = this.#live.prepared.thresholdsOf(mass)
    const first = (does: 'throttle' | 'stop') => known.find((one) => one.does === does)?.loads
    return {
      throttleC: first('throttle')?.throttleC ?? Number.NaN,
      stopC: first('stop')?.stopC ?? Number.NaN,
    }
  }

  #causesOf(mass: number): readonly number[] {
    const { masses } = this.#live.prepared.system
    const rows = [
      ...(this.#live.masses.get(mass)?.units ?? []).flatMap(({ off, unsure }) => [
        ...off,
        ...unsure,
      ]),
      ...(masses[mass]?.moving?.flowOf.keys() ?? []),
    ]
    // What a store of water ends has no cause that the caller knows.
    return rows.flatMap((row) => this.#live.causes.get(row) ?? []).filter((cause) => cause >= 0)
  }

  #traceOf(live: LiveMass, atS: number): Trace {
    let trace = this.#found.get(live.at)
    if (!trace) {
      trace = {
        live,
        atS: atS > 0 ? [0, atS] : [0],
        riseK: atS > 0 ? [0, live.riseK] : [0],
        warmsFromS: atS,
        overS: undefined,
        recoversS: undefined,
        isBlind: false,
        because: new Set(),
        warmedBy: new Set(),
      }
      this.#found.set(live.at, trace)
    }
    return trace
  }
}

/** Adds a point, and takes the one before it out where that lies on the line to the new one. */
const note = ({ atS, riseK }: Pick<Trace, 'atS' | 'riseK'>, at: number, rise: number): void => {
  const last = atS.length - 1
  const [beforeAt, beforeRise] = [atS[last] as number, riseK[last] as number]
  if (at <= beforeAt) return
  if (last > 0) {
    const [firstAt, firstRise] = [atS[last - 1] as number, riseK[last - 1] as number]
    const share = (beforeAt - firstAt) / (at - firstAt)
    const line = firstRise + (rise - firstRise) * share
    if (Math.abs(line - beforeRise) <= straightK) {
      atS.pop()
      riseK.pop()
    }
  }
  atS.push(at)
  riseK.push(rise)
}
