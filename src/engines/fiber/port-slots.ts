/** One record's links at one end, as they ask for ports. */
export interface PortAsk {
  readonly links: number
  /** The first port that somebody chose. */
  readonly stated: number | undefined
  /** Links that share one port. */
  readonly perPort: number
  /** What may share a cage; undefined where it is not known, and then it may be anything. */
  readonly key: string | undefined
}

/** Where a link sits: a port counted from 1, and its share of it where two share one; 0: no port is free. */
export interface Slot {
  readonly position: number
  readonly share: number
}

const noSlot: Slot = { position: 0, share: 0 }

interface Holder<Ask> {
  readonly ask: Ask
  shares: number
}

/** The ports of one machine while links are given theirs. Every port is given once. */
export class PortSlots<Ask extends PortAsk> {
  /** Ports that two records chose, with those records. */
  readonly clashes: { readonly position: number; readonly asks: readonly Ask[] }[] = []
  /** Cages in which modules or uses are mixed that may not be. */
  readonly mixed = new Set<number>()
  readonly #held = new Map<number, Holder<Ask>>()
  readonly #cageKey = new Map<number, string>()
  readonly #next = new Map<string, number>()
  /** Ranges without a free port, by their first. */
  readonly #full = new Set<number>()
  readonly #cageOf: (position: number) => number

  constructor(cageOf: (position: number) => number) {
    this.#cageOf = cageOf
  }

  /** The ports that somebody chose. A clash is told; the port stays with the first. */
  giveStated(ask: Ask): readonly Slot[] {
    const first = ask.stated as number
    return Array.from({ length: ask.links }, (_, k) => {
      const position = first + Math.floor(k / ask.perPort)
      const share = (k % ask.perPort) + 1
      const holder = this.#held.get(position)
      if (!holder) this.#hold(position, ask)
      else if (holder.ask !== ask) {
        this.clashes.push({ position, asks: [holder.ask, ask] })
        return noSlot
      } else holder.shares += 1
      return { position, share }
    })
  }

  /** The lowest free ports from `first` to `last` whose cage takes the same module. */
  giveFree(ask: Ask, first: number, last: number): readonly Slot[] {
    return Array.from({ length: ask.links }, () => {
      const shared = this.#sharedPort(ask, first)
      if (shared) return shared
      const position = this.#findFree(ask, first, last)
      if (position === undefined) return noSlot
      this.#hold(position, ask)
      return { position, share: 1 }
    })
  }

  /** A port whose other share is free: the last that was given to a like link. */
  #sharedPort(ask: Ask, first: number): Slot | undefined {
    if (ask.perPort < 2 || ask.key === undefined) return undefined
    const last = this.#next.get(`${first}|${ask.key}`)
    const holder = last === undefined ? undefined : this.#held.get(last)
    if (!holder || holder.ask.key !== ask.key || holder.shares >= ask.perPort) return undefined
    holder.shares += 1
    return { position: last as number, share: holder.shares }
  }

  #findFree(ask: Ask, first: number, last: number): number | undefined {
    if (this.#full.has(first)) return undefined
    const from = `${first}|${ask.key ?? ''}`
    let position = this.#next.get(from) ?? first
    while (position <= last) {
      const cage = this.#cageOf(position)
      const own = this.#cageKey.get(cage)
      if (
        !this.#held.has(position) &&
        (own === undefined || ask.key === undefined || own === ask.key)
      ) {
        this.#next.set(from, position)
        return position
      }
      position += 1
    }
    return this.#findMixed(first, last)
  }

  /** A free port in a cage that has another module: better told than left out. */
  #findMixed(first: number, last: number): number | undefined {
    for (let position = first; position <= last; position++) {
      if (this.#held.has(position)) continue
      this.mixed.add(this.#cageOf(position))
      return position
    }
    this.#full.add(first)
    return undefined
  }

  #hold(position: number, ask: Ask): void {
    this.#held.set(position, { ask, shares: 1 })
    const cage = this.#cageOf(position)
    const own = this.#cageKey.get(cage)
    if (own === undefined && ask.key !== undefined) this.#cageKey.set(cage, ask.key)
    else if (own !== undefined && ask.key !== undefined && own !== ask.key) this.mixed.add(cage)
  }
}
