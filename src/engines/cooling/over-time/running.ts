import { noFlowStopS, noFlowThrottleS } from '#standards'
import type { Answers } from './answers'
import type { Live, LiveMass } from './live'
import type { UnitClass } from './system'
import type { PreparedCooling } from './system-of'
import type { Timeline } from './timeline'
import type { Traces } from './traces'

/** Which units run, and what moves the coolant of the loops. */
export class Running {
  readonly #prepared: PreparedCooling
  readonly #live: Live
  readonly #answers: Answers
  readonly #traces: Traces
  readonly #timeline: Timeline

  constructor(live: Live, answers: Answers, traces: Traces, timeline: Timeline) {
    this.#prepared = live.prepared
    this.#live = live
    this.#answers = answers
    this.#traces = traces
    this.#timeline = timeline
  }

  /** A unit stands still from now, or may. */
  setOff(row: number, how: 'off' | 'unsure', because: number): void {
    const { classesOf, movesOf, classes } = this.#prepared.system
    this.#live.causes.set(row, because)
    for (const one of classesOf.get(row) ?? []) {
      this.#live.unitsOf(one)[how].add(row)
      const live = this.#live.touch((classes[one] as UnitClass).from)
      if (live.mode === 'warms') this.#traces.blame(live)
    }
    for (const mass of movesOf.get(row) ?? []) this.#moves(this.#live.touch(mass), row, how, 1)
  }

  setRunning(row: number): void {
    const { classesOf, movesOf } = this.#prepared.system
    for (const one of classesOf.get(row) ?? []) this.#live.unitsOf(one).off.delete(row)
    for (const mass of movesOf.get(row) ?? []) this.#moves(this.#live.touch(mass), row, 'off', -1)
  }

  /** One mover less, or one more, in a loop. */
  #moves(live: LiveMass, row: number, how: 'off' | 'unsure', by: 1 | -1): void {
    const { moving } = live.mass
    if (!moving) return
    if (how === 'off') live.moversOff += by
    else live.unsureMovers += by
    const flow = moving.flowOf.get(row) ?? 0
    if (how === 'off' && !Number.isNaN(flow)) live.lostLPerMin += by * flow
    if (live.moversOff === 0) live.lostLPerMin = 0
    const stands = live.moversOff === moving.flowOf.size
    const unknown = Number.isNaN(moving.haveLPerMin) || Number.isNaN(moving.needLPerMin)
    live.unsureFlow = !stands && (live.unsureMovers > 0 || (unknown && live.moversOff > 0))
    if (stands && live.mode !== 'still') this.#stands(live)
    else if (!stands && live.mode === 'still') this.#flows(live)
    this.#live.touchGivers(live.at)
  }

  #stands(live: LiveMass): void {
    const atS = this.#timeline.atS
    const { parameters } = this.#prepared.state
    live.mode = 'still'
    const because = [...(live.mass.moving?.flowOf.keys() ?? [])].flatMap(
      (row) => this.#live.causes.get(row) ?? [],
    )
    const causes = [...new Set(because)].filter((cause) => cause >= 0).sort((a, b) => a - b)
    const stillSince = (does: 'throttle' | 'stop') => () => {
      if (live.mode === 'still' && live.stillFromS === atS) {
        this.#answers.noFlow(live, does, this.#timeline.atS, causes)
      }
    }
    live.stillFromS = atS
    this.#timeline.at(atS + parameters(noFlowThrottleS), stillSince('throttle'))
    this.#timeline.at(atS + parameters(noFlowStopS), stillSince('stop'))
  }

  #flows(live: LiveMass): void {
    live.mode = live.riseK > this.#live.restK(live.at, this.#timeline.atS) ? 'warms' : 'holds'
    this.#answers.flowsAgain(live, this.#timeline.atS)
  }
}
