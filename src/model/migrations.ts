import { facilityVersion } from './schema'

type Document = object

/** One step from version n to n + 1, by n. The first version has none to come from. */
const steps: Readonly<Record<number, (document: Document) => Document>> = {}

/** Brings a document of an older version up to today's, step by step. Unknown fields are kept. */
export const migrate = (document: Document, version: number): Document => {
  let current = document
  for (let from = version; from < facilityVersion; from++) {
    const step = steps[from]
    if (!step) throw new Error(`No migration leads on from version ${from}`)
    current = { ...step(current), version: from + 1 }
  }
  return current
}
