import type { Kind } from './define'
import type { KindId } from './kind-ids'

const modules = import.meta.glob<Kind>('./kinds/*.ts', { eager: true, import: 'default' })

/** Every kind, by id: the files of `kinds/`. */
export const kinds: ReadonlyMap<KindId, Kind> = new Map(
  Object.values(modules).map((kind) => [kind.id, kind]),
)
