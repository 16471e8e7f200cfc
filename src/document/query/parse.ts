/** How a query compares. */
export type Comparison = '=' | '!=' | '>' | '>=' | '<' | '<=' | '~'

/** What a query says, as a tree. */
export type Query =
  | { readonly type: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly type: 'not'; readonly part: Query }
  /** Some word that stands anywhere in tag, kind, maker or model. */
  | { readonly type: 'word'; readonly word: string }
  | {
      readonly type: 'compare'
      readonly field: string
      readonly by: Comparison
      readonly value: string
      /** Quoted text is text, also where it looks like a figure. */
      readonly quoted: boolean
      readonly at: number
    }

export type ParsedQuery =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly problem: QueryProblem; readonly at: number }

/** What is wrong with a query; `text` is the piece that it is about. */
export interface QueryProblem {
  readonly type:
    | 'empty'
    | 'unfinished-text'
    | 'missing-value'
    | 'missing-field'
    | 'missing-condition'
    | 'missing-bracket'
    | 'left-over'
    | 'too-deep'
    | 'no-field'
    | 'no-unit'
    | 'no-figure'
  readonly text: string
}

interface Token {
  readonly type: 'word' | 'text' | 'compare' | 'open' | 'close'
  readonly text: string
  readonly at: number
}

/** Deeper brackets than anyone writes by hand: a file might hold them. */
const deepest = 50

class Wrong extends Error {
  readonly problem: QueryProblem
  readonly at: number

  constructor(type: QueryProblem['type'], text: string, at: number) {
    super(type)
    this.problem = { type, text }
    this.at = at
  }
}

const pieces = /\s*(?:("(?:[^"]*)("|$))|(!=|<>|>=|<=|==|[=<>~])|(\()|(\))|([^\s"=<>~!()]+|!))/y

const tokensOf = (source: string): readonly Token[] => {
  const tokens: Token[] = []
  const text = source.trimEnd()
  pieces.lastIndex = 0
  while (pieces.lastIndex < text.length) {
    const found = pieces.exec(text)
    if (!found) break
    const [whole, quoted, closing, compare, open, close, word = ''] = found
    const at = found.index + whole.length - whole.trimStart().length
    if (quoted !== undefined) {
      if (closing === '') throw new Wrong('unfinished-text', quoted, at)
      tokens.push({ type: 'text', text: quoted.slice(1, -1), at })
    } else if (compare !== undefined) tokens.push({ type: 'compare', text: compare, at })
    else if (open !== undefined) tokens.push({ type: 'open', text: open, at })
    else if (close !== undefined) tokens.push({ type: 'close', text: close, at })
    else tokens.push({ type: 'word', text: word, at })
  }
  return tokens
}

const comparisons: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '==': '=',
  '!=': '!=',
  '<>': '!=',
  '>': '>',
  '>=': '>=',
  '<': '<',
  '<=': '<=',
  '~': '~',
}

const figure = /^[+-]?(?:\d+\.?\d*|\.\d+)$/
const units = /^(?:[kmg]?w|[km]wh|[km]?va|kg|t|lb|m|cm|mm|ft|in|°?[cf]|k?a|k?v|u|[gt]b\/s|%)$/i

class Parser {
  readonly #tokens: readonly Token[]
  readonly #end: number
  #next = 0
  #depth = 0

  constructor(source: string) {
    this.#tokens = tokensOf(source)
    this.#end = source.length
  }

  parse(): Query {
    if (this.#tokens.length === 0) throw new Wrong('empty', '', 0)
    const query = this.#or()
    const rest = this.#peek()
    if (rest) throw new Wrong('left-over', rest.text, rest.at)
    return query
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next]
  }

  #takesWord(word: string): boolean {
    const token = this.#peek()
    if (token?.type !== 'word' || token.text.toLowerCase() !== word) return false
    this.#next += 1
    return true
  }

  #or(): Query {
    const parts = [this.#and()]
    while (this.#takesWord('or')) parts.push(this.#and())
    return parts.length === 1 ? (parts[0] as Query) : { type: 'or', parts }
  }

  /** Conditions that stand side by side all have to hold. */
  #and(): Query {
    const parts = [this.#not()]
    for (;;) {
      const isJoined = this.#takesWord('and')
      const token = this.#peek()
      const ends = !token || token.type === 'close' || token.text.toLowerCase() === 'or'
      if (ends && !isJoined) break
      parts.push(this.#not())
    }
    return parts.length === 1 ? (parts[0] as Query) : { type: 'and', parts }
  }

  #not(): Query {
    this.#depth += 1
    if (this.#depth > deepest) throw new Wrong('too-deep', '', this.#peek()?.at ?? this.#end)
    const query: Query = this.#takesWord('not')
      ? { type: 'not', part: this.#not() }
      : this.#condition()
    this.#depth -= 1
    return query
  }

  #condition(): Query {
    const token = this.#peek()
    if (!token || token.type === 'close') {
      throw new Wrong('missing-condition', token?.text ?? '', token?.at ?? this.#end)
    }
    this.#next += 1
    if (token.type === 'open') {
      const query = this.#or()
      if (this.#peek()?.type !== 'close') {
        throw new Wrong('missing-bracket', '', this.#peek()?.at ?? this.#end)
      }
      this.#next += 1
      return query
    }
    if (token.type === 'compare') throw new Wrong('missing-field', token.text, token.at)
    const compare = this.#peek()
    if (compare?.type !== 'compare') return { type: 'word', word: token.text }
    this.#next += 1
    return this.#comparison(token, compare)
  }

  /** The unit that stands behind a figure and a blank; a field of that name is none. */
  #unit(): string {
    const token = this.#peek()
    if (token?.type !== 'word' || !units.test(token.text)) return ''
    if (this.#tokens[this.#next + 1]?.type === 'compare') return ''
    this.#next += 1
    return token.text
  }

  #comparison(field: Token, compare: Token): Query {
    const value = this.#peek()
    if (!value || (value.type !== 'word' && value.type !== 'text')) {
      throw new Wrong('missing-value', field.text, value?.at ?? this.#end)
    }
    this.#next += 1
    const unit = value.type === 'word' && figure.test(value.text) ? this.#unit() : ''
    return {
      type: 'compare',
      field: field.text,
      by: comparisons[compare.text] ?? '=',
      value: value.text + unit,
      quoted: value.type === 'text',
      at: field.at,
    }
  }
}

/**
 * Reads a query such as `kind=rack and kW>40`: comparisons (`=`, `!=`, `<`, `<=`, `>`, `>=`, and `~`
 * for "contains"), joined by `and`, `or`, `not` and brackets; `*` stands for any letters, quotes
 * hold texts with blanks together. Never throws.
 */
export const parseQuery = (source: string): ParsedQuery => {
  try {
    return { ok: true, query: new Parser(source).parse() }
  } catch (fault) {
    if (fault instanceof Wrong) return { ok: false, problem: fault.problem, at: fault.at }
    throw fault
  }
}
