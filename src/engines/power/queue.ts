/** Numbers taken out smallest first, each at most once at a time. */
export interface Queue {
  readonly size: number
  push(value: number): void
  /** The smallest number; the queue must not be empty. */
  pop(): number
}

/** A binary heap of numbers 0 … limit−1 without doubles. */
export const createQueue = (limit: number): Queue => {
  const heap: number[] = []
  const waiting = new Uint8Array(limit)
  const at = (place: number) => heap[place] as number
  const rise = (start: number, value: number) => {
    let place = start
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (at(parent) <= value) break
      heap[place] = at(parent)
      place = parent
    }
    heap[place] = value
  }
  const sink = (value: number) => {
    let place = 0
    for (let child = 1; child < heap.length; child = 2 * place + 1) {
      if (child + 1 < heap.length && at(child + 1) < at(child)) child += 1
      if (at(child) >= value) break
      heap[place] = at(child)
      place = child
    }
    heap[place] = value
  }
  return {
    get size() {
      return heap.length
    },
    push: (value) => {
      if (waiting[value]) return
      waiting[value] = 1
      heap.push(value)
      rise(heap.length - 1, value)
    },
    pop: () => {
      const first = at(0)
      waiting[first] = 0
      const last = heap.pop() as number
      if (heap.length > 0) sink(last)
      return first
    },
  }
}
