/** Hands out a name that is not taken: Block 1, Block 2. */
export const nextName = (taken: Iterable<{ readonly name: string }>, stem: string): string => {
  const names = new Set([...taken].map(({ name }) => name))
  let count = 1
  while (names.has(`${stem} ${count}`)) count += 1
  return `${stem} ${count}`
}
