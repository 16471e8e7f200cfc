import { type Concerned, concernedBy, foresee, movedEquipment, standsFree } from '#document'
import { type Ghost, ledReader, type Preview } from '#workspace'
import type { ToolContext } from '../define'
import type { Load } from './load'

/** More ghosts tell no more, and each one has to be drawn. */
const mostGhosts = 2000

/** What a drag has to do with constraints: found once, when it begins. */
const concerns = new WeakMap<Load, { readonly found: Concerned | undefined }>()

const concernOf = (
  load: Load,
  { document, layout }: Pick<ToolContext, 'document' | 'layout'>,
): Concerned | undefined => {
  const known = concerns.get(load)
  if (known) return known.found
  const has = document.list('constraints').length > 0
  const found = has ? concernedBy(document, layout.library, load.set) : undefined
  concerns.set(load, { found })
  return found
}

/** What is shown of the things that constraints lead along. */
export interface Following extends Pick<Preview, 'followers' | 'ghosts'> {
  /** How many move along, or why the movement would be refused. */
  readonly says?: string
  readonly isRefused?: boolean
}

/** What would follow things that are led, or why they cannot be put down there. */
export const followersOf = (
  load: Load,
  moved: NonNullable<Preview['moved']>,
  context: Pick<ToolContext, 'document' | 'layout'>,
): Following => {
  const { document, layout } = context
  const isStill = moved.dx === 0 && moved.dy === 0 && moved.rotationDeg === 0
  const concerned = isStill ? undefined : concernOf(load, context)
  if (!concerned) return {}
  const reader = ledReader(document, { moved })
  const { shifts, refusal } = foresee(reader, layout.library, concerned)
  if (refusal) return { says: refusal.en, isRefused: true }
  if (shifts.length === 0) return {}
  const ghosts: Ghost[] = []
  for (const { id, dx, dy } of shifts.slice(0, mostGhosts)) {
    const item = document.get('equipment', id)
    if (!item || !standsFree(document, item)) continue
    const { kind, product, x, y, z, rotationDeg } = movedEquipment(item, { dx, dy })
    ghosts.push({ kind, product, x, y, z, rotationDeg })
  }
  const count = shifts.length
  const says =
    count === 1
      ? '1 other thing moves along.'
      : `${count.toLocaleString('en-US')} other things move along.`
  return { followers: shifts, ghosts, says }
}
