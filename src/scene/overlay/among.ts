import type { FacilityDocument, Records } from '#document'

type Ids = ReadonlySet<string> | readonly string[]
type Read = Pick<FacilityDocument, 'get' | 'revision'>

interface Known {
  readonly document: Read
  readonly revision: number
  readonly byTable: Map<keyof Records, readonly unknown[]>
}

const known = new WeakMap<Ids, Known>()

/**
 * The records of one table that many ids name, in their order. Looked up once for as long as the ids
 * and the document stand: a frame asks for them of ten thousand that are selected or led. The ids must
 * not be written to.
 */
export const recordsAmong = <T extends keyof Records>(
  document: Read,
  ids: Ids,
  table: T,
): readonly Records[T][] => {
  let own = known.get(ids)
  if (own?.document !== document || own.revision !== document.revision) {
    own = { document, revision: document.revision, byTable: new Map() }
    known.set(ids, own)
  }
  const before = own.byTable.get(table) as readonly Records[T][] | undefined
  if (before) return before
  const found: Records[T][] = []
  for (const id of ids) {
    const record = document.get(table, id)
    if (record) found.push(record)
  }
  own.byTable.set(table, found)
  return found
}
