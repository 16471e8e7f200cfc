import type { Equipment, Library } from '#model'
import type { Drawing } from '../diagram/drawing'
import { partOf } from './layers'
import type { Sight } from './readings'

/** What a drawing shows of the links of each piece. */
export const sightOf = (
  { parts, wires }: Drawing,
  item: (id: string) => Equipment | undefined,
  library: Pick<Library, 'valueOf'>,
): Sight => {
  const keys = new Map(
    parts.flatMap(({ key, ids, role }) => ids.map((id) => [id, { key, role }] as const)),
  )
  const roles = new Map(
    [...keys.keys()].map((id) => {
      const found = item(id)
      return [id, found && partOf(found, library)] as const
    }),
  )
  const wired = new Set(wires.flatMap(({ from, to }) => [`${from}\n${to}`, `${to}\n${from}`]))
  return {
    counts: (a, b) => {
      if (!keys.has(a) || !keys.has(b)) return false
      const [own, other] = [roles.get(a)?.fabric, roles.get(b)?.fabric]
      // A fabric's switch is managed through a port of its own, which is none of those for links.
      return other !== 'out-of-band' || (own !== 'compute' && own !== 'storage')
    },
    isEqual: (a, b) => {
      const [one, other] = [keys.get(a), keys.get(b)]
      return (
        one?.role === 'converter' &&
        other?.role === 'converter' &&
        roles.get(a)?.tier === roles.get(b)?.tier &&
        !wired.has(`${one.key}\n${other.key}`)
      )
    },
  }
}
