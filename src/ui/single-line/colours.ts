/** Colours of the named paths, told apart also by those who see red and green alike. */
const onLight = [
  '#1f5fbf',
  '#c2410c',
  '#0f7a6c',
  '#8a2c8f',
  '#7a5a00',
  '#b0164f',
  '#3f6212',
  '#475569',
]
const onDark = [
  '#6ea8ff',
  '#ff9d5c',
  '#3fd1ba',
  '#d58ae0',
  '#e3c04a',
  '#ff7fa6',
  '#a3cf5a',
  '#a9b6c8',
]

const comparePaths = new Intl.Collator('en', { numeric: true }).compare

/** Named paths in the order of their colours: A, B, R1 … */
export const pathsOf = (
  parts: Iterable<{ readonly path: string | undefined }>,
): readonly string[] =>
  [...new Set([...parts].flatMap(({ path }) => path ?? []))].sort(comparePaths)

/** The colour of each named path on a light or a dark ground. */
export const pathColours = (
  paths: readonly string[],
  theme: 'light' | 'dark',
): ReadonlyMap<string, string> => {
  const colours = theme === 'light' ? onLight : onDark
  return new Map(paths.map((path, index) => [path, colours[index % colours.length] ?? '']))
}
