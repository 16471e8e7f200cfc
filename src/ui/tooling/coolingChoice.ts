import { polygonAreaM2, polygonContains } from '#base'
import type { Goal, Library, Room } from '#model'
import {
  type CoolingFamily,
  type CoolingOffer,
  type CoolingPlanRequest,
  coolingFamilies,
  coolingOffers,
  type Spare,
} from '#planning'
import type { CoolingWish } from '#workspace'

/** What the panel shows as chosen: the wish, with what suits the facility where it is left open. */
export interface CoolingChoice {
  readonly room: Room | undefined
  readonly families: readonly CoolingFamily[]
  readonly family: CoolingFamily
  /** Products of every family, those with all ratings first. */
  readonly offers: readonly CoolingOffer[]
  readonly product: string | undefined
  readonly spare: Spare
  /** Whether it may be chosen where they stand. */
  readonly isPlaceOpen: boolean
}

const placed: ReadonlySet<CoolingFamily> = new Set([
  'cdu',
  'dry-cooler',
  'chiller',
  'cooling-tower',
])
const indoors: ReadonlySet<CoolingFamily> = new Set([
  'crah',
  'fan-wall',
  'in-row-cooler',
  'rear-door-cooler',
])
const worked: ReadonlySet<string> = new Set(['mining', 'ai-training', 'ai-inference'])

const chooseRoom = (wish: CoolingWish, rooms: readonly Room[], near: string | undefined) =>
  rooms.find(({ id }) => id === wish.room) ??
  rooms.find(({ id }) => id === near) ??
  rooms.find(({ use }) => worked.has(use)) ??
  rooms[0]

/** The smallest room around a point. */
export const roomAround = (
  rooms: readonly Room[],
  { x, y }: { readonly x: number; readonly y: number },
): Room | undefined =>
  rooms
    .filter(({ polygon }) => polygonContains(polygon, x, y))
    .sort((a, b) => polygonAreaM2(a.polygon) - polygonAreaM2(b.polygon))[0]

/** Fills in what a wish leaves open. `near` is the room of the selection, `goal` what the owner asks for. */
export const choiceOf = (
  wish: CoolingWish,
  rooms: readonly Room[],
  library: Library,
  { near, goal }: { readonly near: string | undefined; readonly goal: Goal },
): CoolingChoice => {
  const room = chooseRoom(wish, rooms, near)
  const all = coolingOffers(library)
  const families = coolingFamilies.filter(
    (family) =>
      all.some((offer) => offer.family === family) && !(room?.open && indoors.has(family)),
  )
  const wished = all.find(({ product }) => product.id === wish.product)
  const family =
    wished && families.includes(wished.family) ? wished.family : (families[0] ?? 'crah')
  const [first] = all.filter((offer) => offer.family === family)
  return {
    room,
    families,
    family,
    offers: all,
    product: (wished && wished.family === family ? wished : first)?.product.id,
    spare: wish.spare ?? (goal === 'n' ? 'n' : 'n+1'),
    isPlaceOpen: placed.has(family),
  }
}

/** What is asked of planning; undefined while something is left to choose. */
export const requestOf = (
  wish: CoolingWish,
  { room, product, spare, isPlaceOpen }: CoolingChoice,
  ids: readonly string[],
): CoolingPlanRequest | undefined => {
  if (wish.what === 'loop') return ids.length > 0 ? { type: 'join', ids } : undefined
  if (!room || product === undefined) return undefined
  return {
    type: 'cool',
    room: room.id,
    product,
    spare,
    ...(isPlaceOpen && wish.into !== undefined ? { into: wish.into } : {}),
  }
}
