import { polygonContains } from '#base'
import { calledOf, type FacilityDocument } from '#document'
import { createRoomFinder } from '#model'
import type { BreakStudy, Layout, Study } from '#workspace'

type Contingency = BreakStudy['contingency']
type Mode = Contingency['mode']

/** What of some ids can break: equipment, rooms and routes. */
export const breakable = (document: FacilityDocument, ids: Iterable<string>): readonly string[] =>
  [...ids].filter(
    (id) =>
      document.get('equipment', id) ?? document.get('rooms', id) ?? document.get('routes', id),
  )

/** The study of a break. Without orders, only automatic devices answer a fault. */
export const breakOf = (
  ids: readonly string[],
  mode: Mode,
  more: Partial<Omit<Contingency, 'ids' | 'mode'>> = {},
): BreakStudy => ({ type: 'break', contingency: { ...more, ids, mode } })

/** The ids that are broken now, where a break is being looked at. */
export const brokenIn = (study: Study | undefined): readonly string[] =>
  study?.type === 'break' ? study.contingency.ids : []

/** With the id, or without it where it is among them already. */
export const toggled = (ids: readonly string[], id: string): readonly string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]

const pieces = (count: number): string =>
  count === 1 ? 'the piece of equipment' : `the ${count.toLocaleString('en-US')} pieces`

/** Files may nest wrongly, even in a ring; nothing real nests deeper. */
const deepestNest = 8

/** How many pieces are mounted in a host, and in those. */
const mountedIn = (layout: Layout, host: string, depth = 0): number => {
  let count = 0
  if (depth >= deepestNest) return 0
  for (const id of layout.mountedIn(host)) count += 1 + mountedIn(layout, id, depth + 1)
  return count
}

/** How many pieces of equipment stand in a room, with what is mounted in them. */
const standingIn = (document: FacilityDocument, layout: Layout, room: string): number => {
  const rooms = document.list('rooms')
  const find = createRoomFinder([...rooms], polygonContains)
  let count = 0
  for (const { id, inside, x, y, z } of document.records('equipment').values()) {
    if (!inside && rooms[find(x, y, z)]?.id === room) count += 1 + mountedIn(layout, id)
  }
  return count
}

const onRoute = (document: FacilityDocument, route: string): number => {
  let count = 0
  for (const { route: own } of document.records('connections').values()) {
    if (own === route) count += 1
  }
  return count
}

/** What goes with a thing that breaks, in words: its contents, the cables in it. */
export const goingWith = (
  document: FacilityDocument,
  layout: Layout,
  id: string,
): string | undefined => {
  const item = document.get('equipment', id)
  if (item) {
    const inside = mountedIn(layout, id)
    const name = `${calledOf(item)}, ${layout.library.kind(item.kind).name.en.toLowerCase()}`
    return inside > 0 ? `${name}, with ${pieces(inside)} mounted in it` : name
  }
  const room = document.get('rooms', id)
  if (room) {
    const count = standingIn(document, layout, id)
    const with_ = count > 0 ? ` with ${pieces(count)} in it and` : ' with'
    return `${room.name}${with_} every cable that passes it`
  }
  const route = document.get('routes', id)
  if (!route) return undefined
  const count = onRoute(document, id)
  const cables = `${count.toLocaleString('en-US')} ${count === 1 ? 'connection' : 'connections'}`
  return `${route.name}, with ${count > 0 ? `the ${cables} on it` : 'what runs on it'}`
}
