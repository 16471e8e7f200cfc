/** Hands out a name that is not taken: Pod 1, Pod 2; Block 1-1, Block 1-2. */
export const nextName = (taken: Iterable<{ readonly name: string }>, stem: string): string => {
  const names = new Set([...taken].map(({ name }) => name))
  // "Block 1 2" could be read as anything.
  const joint = /\d$/.test(stem) ? '-' : ' '
  let count = 1
  while (names.has(`${stem}${joint}${count}`)) count += 1
  return `${stem}${joint}${count}`
}
