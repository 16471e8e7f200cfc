import { formatQuantity, type Text } from '#base'

/** Interface text in English. */
export const say = (en: string): Text => ({ en })

export const kw = (value: number): string => formatQuantity(value, 'kW')
export const metres = (value: number): string => formatQuantity(value, 'm')
export const litres = (value: number): string => formatQuantity(value, 'L/min')
export const air = (value: number): string => formatQuantity(value, 'm3/h')
export const degrees = (value: number): string => formatQuantity(value, 'C')
export const percent = (ratio: number): string => formatQuantity(ratio, 'ratio')

/** `1 cord`, `12 cords`. */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${formatQuantity(count, 'count')} ${count === 1 ? one : many}`

const mostNamed = 4

/** The names of a few things, or the first ones and how many more there are. */
export const named = (names: readonly string[]): string => {
  // One more name is no longer than saying that there is one.
  const shown = names.slice(0, names.length === mostNamed + 1 ? mostNamed + 1 : mostNamed)
  const more = names.length - shown.length
  if (more > 0) return `${shown.join(', ')} and ${formatQuantity(more, 'count')} more`
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`
}

/** Sentences that hold for several things each, told once with the names of those things. */
export class Sentences {
  readonly #names = new Map<string, string[]>()

  add(name: string, sentence: string): void {
    const names = this.#names.get(sentence)
    if (names) names.push(name)
    else this.#names.set(sentence, [name])
  }

  /** `RK-01, RK-02 and 4 more: no supply stands within 12 m.` */
  told(): Text[] {
    return [...this.#names].map(([sentence, names]) => say(`${named(names)}: ${sentence}`))
  }
}
