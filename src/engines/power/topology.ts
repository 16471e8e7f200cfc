import type { LoadClasses } from './classes'
import { singlePointsOf } from './dominators'
import type { Baseline } from './losses'
import { createSinglePoints, diversityOf, loadClassOf } from './single-points'
import type { Diversity, PowerLoadClass, SinglePoint, TransferBuffer } from './solution'
import type { Timing } from './spans'
import { type BelowTransfer, belowTransfers, transferBuffers } from './transfers'
import type { Wiring } from './wiring'

/** Loads as if any one cord were enough: they hang on what all of their cords hang on. */
const contentWithOne = (classes: LoadClasses): LoadClasses => ({
  ...classes,
  needed: new Float64Array(classes.count).fill(Number.NaN),
})

interface Told {
  readonly loadClasses: readonly PowerLoadClass[]
  readonly singlePoints: readonly SinglePoint[]
  readonly diversity: readonly Diversity[]
  readonly transfers: readonly TransferBuffer[]
}

/** What rests on the network alone, found once; then only what a change of draws moves is told anew. */
export class Topology {
  readonly #points: ReturnType<typeof createSinglePoints>
  readonly #diversity: readonly Diversity[]
  readonly #below: readonly BelowTransfer[]
  #classes: readonly PowerLoadClass[] = []
  #singlePoints: readonly SinglePoint[] = []

  constructor(wiring: Wiring, base: Baseline) {
    const { network, classes } = base
    const points = singlePointsOf(network, classes, false)
    const all = singlePointsOf(network, contentWithOne(classes), false)
    const common = Array.from({ length: classes.count }, (_, group) => all.fed.pointsOf(group))
    this.#points = createSinglePoints(wiring, points, classes.count, network.nodeCount)
    this.#diversity = diversityOf(wiring, base, common)
    this.#below = belowTransfers(wiring, base)
  }

  tell(wiring: Wiring, base: Baseline, timing: Timing): Told {
    const before = this.#classes
    const changed: number[] = []
    this.#classes = Array.from({ length: base.classes.count }, (_, group) => {
      const own = loadClassOf(wiring, base, group, before[group])
      if (own !== before[group]) changed.push(group)
      return own
    })
    if (changed.length > 0) {
      this.#singlePoints = this.#points(this.#classes, this.#singlePoints, changed)
    }
    return {
      loadClasses: this.#classes,
      singlePoints: this.#singlePoints,
      diversity: this.#diversity,
      transfers: transferBuffers(wiring, this.#below, timing),
    }
  }
}
