import type { Source } from '#model'

/** A figure read in the original document. */
export const primary = (document: string, clause?: string): Source => ({
  document,
  ...(clause === undefined ? {} : { clause }),
  grade: 'primary',
})

/** A figure read in a page that names or repeats the original. */
export const secondary = (document: string, via?: string): Source => ({
  document,
  ...(via === undefined ? {} : { via }),
  grade: 'secondary',
})

/** A figure computed from documented ones; `clause` says how. */
export const derived = (document: string, clause: string): Source => ({
  document,
  clause,
  grade: 'derived',
})
