import type { Plant } from './plant'

/** Units of a plant that wait for their turn, level by level; each waits at most once. */
export class LevelQueue {
  readonly #levelOf: Int32Array
  readonly #offsets: Int32Array
  readonly #items: Int32Array
  readonly #sizes: Int32Array
  readonly #waiting: Uint8Array

  constructor({ unitCount, levelOf, levelCount }: Plant) {
    this.#levelOf = levelOf
    this.#offsets = new Int32Array(levelCount + 1)
    for (let unit = 0; unit < unitCount; unit++) {
      const next = (levelOf[unit] as number) + 1
      this.#offsets[next] = (this.#offsets[next] as number) + 1
    }
    for (let level = 0; level < levelCount; level++) {
      this.#offsets[level + 1] =
        (this.#offsets[level + 1] as number) + (this.#offsets[level] as number)
    }
    this.#items = new Int32Array(unitCount)
    this.#sizes = new Int32Array(levelCount)
    this.#waiting = new Uint8Array(unitCount)
  }

  push(unit: number): void {
    if (this.#waiting[unit]) return
    this.#waiting[unit] = 1
    const level = this.#levelOf[unit] as number
    const size = this.#sizes[level] as number
    this.#items[(this.#offsets[level] as number) + size] = unit
    this.#sizes[level] = size + 1
  }

  /** Takes all units out from the top down; what is pushed meanwhile must lie lower. */
  down(take: (unit: number) => void): void {
    for (let level = 0; level < this.#sizes.length; level++) this.#empty(level, take)
  }

  /** Takes all units out from the bottom up; what is pushed meanwhile must lie higher. */
  up(take: (unit: number) => void): void {
    for (let level = this.#sizes.length - 1; level >= 0; level--) this.#empty(level, take)
  }

  #empty(level: number, take: (unit: number) => void): void {
    const size = this.#sizes[level] as number
    if (size === 0) return
    const start = this.#offsets[level] as number
    for (let at = start; at < start + size; at++) {
      const unit = this.#items[at] as number
      // What a unit changes in itself is seen to by whoever takes it.
      take(unit)
      this.#waiting[unit] = 0
    }
    this.#sizes[level] = 0
  }
}
