import { cyclesOfConcentration } from '#standards'
import { makeUpLPerH } from '../formulas/liquid'
import type { PlantSpell } from './course'
import type { Live } from './live'
import type { Running } from './running'
import type { UnitClass } from './system'
import type { PreparedCooling } from './system-of'
import type { Timeline } from './timeline'

/** A store of make-up water that runs out. */
export interface Store {
  readonly row: number
  readonly classes: readonly number[]
  readonly storeL: number
  usedL: number
}

/** Stores of towers that get no make-up water. */
export class Stores {
  readonly all: Store[] = []
  /** Towers that stop for want of water. */
  readonly plant: PlantSpell[] = []
  readonly #prepared: PreparedCooling
  readonly #live: Live
  readonly #running: Running
  readonly #timeline: Timeline

  constructor(live: Live, running: Running, timeline: Timeline) {
    this.#prepared = live.prepared
    this.#live = live
    this.#running = running
    this.#timeline = timeline
  }

  /** Towers go on while their stores last. */
  drain(towers: readonly number[]): void {
    const { state, system } = this.#prepared
    for (const row of towers) {
      const classes = system.classesOf.get(row) ?? []
      const stated = state.inventory.numberOf(row, 'waterStoreL')
      for (const one of classes) this.#live.touch((system.classes[one] as UnitClass).from)
      if (stated !== undefined) {
        this.all.push({ row, classes, storeL: stated, usedL: 0 })
        continue
      }
      const gaps = [{ row, field: 'waterStoreL' }]
      const never = Number.POSITIVE_INFINITY
      this.plant.push({ row, stopsS: Number.NaN, runsS: never, because: -1, rests: [], gaps })
      this.#timeline.at(0, () => this.#running.setOff(row, 'unsure', -1))
    }
  }

  /** What a tower's store loses. */
  usedLPerS({ classes, row }: Store): number {
    const { state } = this.#prepared
    let dutyKw = 0
    for (const one of classes) {
      const { unitClass, off, takenKw } = this.#live.unitsOf(one)
      if (off.has(row)) continue
      dutyKw += takenKw / Math.max(1, unitClass.rows.length - off.size)
    }
    return makeUpLPerH(dutyKw, state.parameters(cyclesOfConcentration)) / 3600
  }

  /** Stops towers whose stores are used up; tells whether any was. */
  runDry(): boolean {
    const dry = this.all.filter(({ storeL, usedL }) => usedL >= storeL - 1e-6)
    for (const store of dry) {
      this.all.splice(this.all.indexOf(store), 1)
      const { row } = store
      const rests = [{ row, field: 'waterStoreL' }, { parameter: cyclesOfConcentration.id }]
      const spell = {
        row,
        stopsS: this.#timeline.atS,
        runsS: Number.POSITIVE_INFINITY,
        because: -1,
      }
      this.plant.push({ ...spell, rests, gaps: [] })
      this.#running.setOff(row, 'off', -1)
    }
    return dry.length > 0
  }
}
