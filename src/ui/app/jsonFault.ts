const space = /[ \t\n\r]*/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them within a text
const text = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** What may stand at a place of a JSON text. */
type Wanted = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'nothing'

/** Walks over a JSON text without building it; browsers do not agree on telling where one is broken. */
class Walk {
  at = 0
  wanted: Wanted = 'value'
  readonly source: string
  readonly #open: ('{' | '[')[] = []

  constructor(source: string) {
    this.source = source
  }

  /** Whether a text begins here that never ends. */
  get isCutText(): boolean {
    return this.source[this.at] === '"' && !this.source.includes('"', this.at + 1)
  }

  /** Takes one token; false when it is not what may stand here. */
  step(): boolean {
    const sign = this.source[this.at] ?? ''
    switch (this.wanted) {
      case 'colon':
        return this.#take(sign === ':', 'value')
      case 'key':
      case 'key or end':
        if (sign === '}' && this.wanted === 'key or end') return this.#close(sign)
        return this.#match(text, 'colon')
      case 'comma or end':
        if (sign === ',') return this.#take(true, this.#open.at(-1) === '{' ? 'key' : 'value')
        return this.#close(sign)
      case 'nothing':
        return false
      default:
        if (sign === ']' && this.wanted === 'value or end') return this.#close(sign)
        return this.#value(sign)
    }
  }

  skipSpace(): void {
    space.lastIndex = this.at
    space.test(this.source)
    this.at = space.lastIndex
  }

  #value(sign: string): boolean {
    if (sign === '{' || sign === '[') {
      this.#open.push(sign)
      return this.#take(true, sign === '{' ? 'key or end' : 'value or end')
    }
    return this.#match(sign === '"' ? text : scalar, this.#after())
  }

  #close(sign: string): boolean {
    const fits = this.#open.at(-1) === (sign === '}' ? '{' : sign === ']' ? '[' : undefined)
    if (!fits) return false
    this.#open.pop()
    return this.#take(true, this.#after())
  }

  #after(): Wanted {
    return this.#open.length === 0 ? 'nothing' : 'comma or end'
  }

  #take(fits: boolean, next: Wanted): boolean {
    if (!fits) return false
    this.at += 1
    this.wanted = next
    return true
  }

  #match(pattern: RegExp, next: Wanted): boolean {
    pattern.lastIndex = this.at
    if (!pattern.test(this.source)) return false
    this.at = pattern.lastIndex
    this.wanted = next
    return true
  }
}

/**
 * The place of the first fault in a text that is not JSON, counted from 1; undefined when the text
 * simply ends too early.
 */
export const jsonFault = (
  source: string,
): { readonly line: number; readonly column: number } | undefined => {
  const walk = new Walk(source)
  do walk.skipSpace()
  while (walk.at < source.length && walk.step())
  if (walk.at >= source.length || walk.isCutText) return undefined
  const before = source.slice(0, walk.at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
