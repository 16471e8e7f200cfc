import type { FacilityDocument } from '#document'
import { pathTonesOf, toneColor } from '#workspace'

/** The colours of the named paths that are drawn: those that they have in the view. */
export const pathColours = (
  parts: Iterable<{ readonly path: string | undefined }>,
  document: FacilityDocument,
  theme: 'light' | 'dark',
): ReadonlyMap<string, string> => {
  const drawn = new Set([...parts].map(({ path }) => path))
  const tones = [...pathTonesOf(document)].filter(([path]) => drawn.has(path))
  return new Map(tones.map(([path, tone]) => [path, toneColor(tone, theme)]))
}
