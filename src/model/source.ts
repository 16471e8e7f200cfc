import { z } from './zod'

/** How well a figure is known: read in the original, read via another, computed from those, or judged. */
const gradeSchema = z.enum(['primary', 'secondary', 'derived', 'estimate'])

export type Grade = z.infer<typeof gradeSchema>

/** Where a figure comes from. Without a document it is an estimate, and the screen says so. */
export const sourceSchema = z
  .looseObject({
    document: z.string().optional(),
    clause: z.string().optional(),
    via: z.string().optional(),
    grade: gradeSchema,
  })
  .meta({ id: 'Source' })

export type Source = Readonly<z.infer<typeof sourceSchema>>

/** The source of a figure that somebody judged: no document stands behind it. */
export const estimate: Source = { grade: 'estimate' }

/** The source of a value that the user typed in. It is theirs, and nobody has checked it. */
export const entered: Source = { document: 'entered by the user', grade: 'estimate' }

/** A document that was found without its name: the screen says "secondary, unverified". */
export const unnamed: Source = { document: 'unnamed public source', grade: 'secondary' }
