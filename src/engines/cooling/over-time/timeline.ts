interface Due {
  readonly atS: number
  readonly then: () => void
}

/** The time of a course, and what is due to happen on it. */
export class Timeline {
  atS = 0
  readonly #due: Due[] = []

  /** Has something happen at a time; what is due at the same time keeps its order. */
  at(atS: number, then: () => void): void {
    const after = this.#due.findIndex((one) => one.atS > atS)
    this.#due.splice(after < 0 ? this.#due.length : after, 0, { atS, then })
  }

  get nextS(): number {
    return this.#due[0]?.atS ?? Number.POSITIVE_INFINITY
  }

  runDue(): void {
    while (this.#due[0] && this.#due[0].atS <= this.atS) this.#due.shift()?.then()
  }
}
