/** What is still to be looked at, the most promising first: a binary heap in typed arrays. */
export class Frontier {
  #keys = new Float64Array(1024)
  #items = new Int32Array(1024)
  #size = 0

  get size(): number {
    return this.#size
  }

  push(item: number, key: number): void {
    if (this.#size === this.#items.length) this.#grow()
    let at = this.#size
    this.#size += 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      if ((this.#keys[parent] as number) <= key) break
      this.#put(at, this.#items[parent] as number, this.#keys[parent] as number)
      at = parent
    }
    this.#put(at, item, key)
  }

  /** Takes the first one off; −1 where nothing is left. */
  pop(): number {
    if (this.#size === 0) return -1
    const first = this.#items[0] as number
    this.#size -= 1
    if (this.#size > 0) {
      this.#sink(this.#items[this.#size] as number, this.#keys[this.#size] as number)
    }
    return first
  }

  #sink(item: number, key: number): void {
    let at = 0
    for (;;) {
      let child = at * 2 + 1
      if (child >= this.#size) break
      const other = child + 1
      if (other < this.#size && (this.#keys[other] as number) < (this.#keys[child] as number)) {
        child = other
      }
      if ((this.#keys[child] as number) >= key) break
      this.#put(at, this.#items[child] as number, this.#keys[child] as number)
      at = child
    }
    this.#put(at, item, key)
  }

  #put(at: number, item: number, key: number): void {
    this.#items[at] = item
    this.#keys[at] = key
  }

  #grow(): void {
    const keys = new Float64Array(this.#keys.length * 2)
    keys.set(this.#keys)
    this.#keys = keys
    const items = new Int32Array(this.#items.length * 2)
    items.set(this.#items)
    this.#items = items
  }
}
