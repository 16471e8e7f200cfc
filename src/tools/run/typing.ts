import type { KeyInput } from '#workspace'

/** Keys that begin a figure, and keys that go on with one. */
const first = /^[0-9.<+-]$/
const firstOrTimes = /^[0-9.<+\-x×*]$/i
const further = /^[0-9.,;<+\-x×* '"mcftin°]$/i

/**
 * What a key makes of the text typed so far: the new text, or undefined when the key is none of
 * typing's. Enter and Escape are the caller's. With `repeats` a text may begin with `x`, as in `x5`.
 */
export const typedOn = (
  text: string,
  { key, ctrl, alt }: KeyInput,
  repeats = false,
): string | undefined => {
  if (ctrl || alt) return undefined
  if (key === 'Backspace') return text === '' ? undefined : text.slice(0, -1)
  return (text !== '' ? further : repeats ? firstOrTimes : first).test(key) ? text + key : undefined
}
