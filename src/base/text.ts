/** The languages that the interface speaks. Adding one makes the type checker list every text that lacks it. */
export type Language = 'en'

/** One piece of interface text in every language. */
export type Text = Readonly<Record<Language, string>>

/** Interface text that needs figures filled in, in every language. */
export type TextOf<Arguments extends readonly unknown[]> = Readonly<
  Record<Language, (...values: Arguments) => string>
>

/** A time after the loss: "at once", "after 3 min 12 s", "at a time that nobody can tell". */
export const timeText = (s: number): string => {
  if (Number.isNaN(s)) return 'at a time that nobody can tell'
  if (s <= 0) return 'at once'
  if (s < 10) return `after ${String(Math.round(s * 10) / 10)} s`
  const whole = Math.round(s)
  if (whole < 60) return `after ${whole} s`
  if (whole < 3600) {
    const seconds = whole % 60
    return `after ${Math.floor(whole / 60)} min${seconds === 0 ? '' : ` ${seconds} s`}`
  }
  const minutes = Math.round(s / 60)
  return `after ${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`
}
