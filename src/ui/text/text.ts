import type { Language, Text } from '#base'
import { en } from './en'

/** The shape of a dictionary: every entry a sentence, or a function that fills figures into one. */
type Widened<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Widened<T[Key]> }

/** Everything that the interface says, in one language. */
export type Words = Widened<typeof en>

/**
 * The dictionaries. A language added to `Language` makes the type checker ask for its dictionary
 * here, and then for each entry that the dictionary lacks.
 */
const dictionaries: Readonly<Record<Language, Words>> = { en }

/** The language that the interface speaks. It is the only one so far. */
const language: Language = 'en'

/** What the interface says. */
export const words: Words = dictionaries[language]

/** Words that come with a part of the page which is loaded later, in the interface's language. */
export const spoken = <T>(later: Readonly<Record<Language, T>>): T => later[language]

/** A text that comes with the data (a kind's name, a rule's title), in the interface's language. */
export const say = (text: Text): string => text[language]
