const longest = 16

const following = (name: string): string | undefined => {
  if (/^[A-Y]$/.test(name)) return String.fromCharCode(name.charCodeAt(0) + 1)
  const [, stem, number] = /^(.*?)(\d+)$/.exec(name) ?? []
  if (stem !== undefined && number !== undefined) return `${stem}${Number(number) + 1}`
  const next = `${name}2`
  return next.length <= longest ? next : undefined
}

/** Names for further paths, in the manner of those in use: A, B, C or R1, R2, R3. */
export const furtherPaths = (like: string, count: number, taken: ReadonlySet<string>): string[] => {
  const names: string[] = []
  let last = like
  for (let tries = 0; names.length < count && tries < 1000; tries++) {
    last = following(last) ?? `P${tries + 1}`
    if (!taken.has(last) && !names.includes(last)) names.push(last)
  }
  return names
}
