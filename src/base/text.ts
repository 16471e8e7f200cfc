/** The languages that the interface speaks. Adding one makes the type checker list every text that lacks it. */
export type Language = 'en'

/** One piece of interface text in every language. */
export type Text = Readonly<Record<Language, string>>

/** Interface text that needs figures filled in, in every language. */
export type TextOf<Arguments extends readonly unknown[]> = Readonly<
  Record<Language, (...values: Arguments) => string>
>
