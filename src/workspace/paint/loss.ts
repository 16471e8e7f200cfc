import { polygonContains } from '#base'
import type { FacilityDocument } from '#document'
import { createRoomFinder, type Equipment } from '#model'
import type { LossStudy } from '../study'
import { type PaintClass, type PaintContext, type Painting, painted } from './define'
import { feedOf } from './supply'

/** The gravest last: where two meet in one rack, the later one shows. */
const classes = [
  { id: 'rest', label: { en: 'Not in the power chain' }, tone: 'rest', neutral: true },
  { id: 'same', label: { en: 'As before' }, tone: 'plain', neutral: true },
  { id: 'carries', label: { en: 'Loads that carry on' }, tone: 'ok' },
  { id: 'shed', label: { en: 'Goes out as well, its loads carry on' }, tone: 'open' },
  { id: 'over', label: { en: 'Overloaded' }, tone: 'high', outlined: true },
  { id: 'interrupted', label: { en: 'Interrupted' }, tone: 'interrupted' },
  { id: 'unprotected', label: { en: 'Unprotected' }, tone: 'unprotected' },
  { id: 'unknown', label: { en: 'Not known' }, tone: 'unknown', hatched: true },
  { id: 'dropped', label: { en: 'Without power' }, tone: 'dropped' },
  { id: 'out', label: { en: 'Lost with it' }, tone: 'dead', hatched: true },
] as const satisfies readonly PaintClass[]

type LossClass = (typeof classes)[number]['id']

const numberOf = (id: LossClass): number => classes.findIndex((one) => one.id === id)

/** Files may nest wrongly, even in a ring; nothing real nests deeper. */
const deepestNest = 8

const hostsOf = (document: FacilityDocument, item: Equipment): string[] => {
  const hosts: string[] = []
  let at: Equipment | undefined = item
  while (at?.inside && hosts.length < deepestNest) {
    hosts.push(at.inside.equipment)
    at = document.get('equipment', at.inside.equipment)
  }
  return hosts
}

/** Tells whether a piece of equipment goes with the loss: it, its host or its room is lost. */
const goneWith = (document: FacilityDocument, { ids, room }: LossStudy) => {
  const lost = new Set(ids)
  const rooms = document.list('rooms')
  const find = createRoomFinder([...rooms], polygonContains)
  return (item: Equipment, hosts: readonly string[]): boolean => {
    if (lost.has(item.id) || hosts.some((host) => lost.has(host))) return true
    if (room === undefined) return false
    const { x, y, z } = document.get('equipment', hosts.at(-1) ?? '') ?? item
    return rooms[find(x, y, z)]?.id === room
  }
}

/** What a loss does to each piece of equipment; undefined while it is being found out. */
export const paintLoss = (
  study: LossStudy,
  { document, kinds, answer }: PaintContext,
): Painting | undefined => {
  if (!study.found) return undefined
  const { state, ids } = study.found
  const direct = new Map<string, number>()
  const byContents = new Map<string, number>()
  const worsen = (map: Map<string, number>, id: string, to: number) =>
    map.set(id, Math.max(map.get(id) ?? 0, to))
  const mark = (id: string | undefined, as: LossClass) => {
    const item = id === undefined ? undefined : document.get('equipment', id)
    if (!item) return
    worsen(direct, item.id, numberOf(as))
    // What stands closed in a rack is seen by its rack.
    for (const host of hostsOf(document, item)) worsen(byContents, host, numberOf(as))
  }
  const markAll = (rows: readonly number[], as: LossClass) => {
    for (const row of rows) mark(ids[row], as)
  }
  const shed = new Set(state.shed)
  for (const { row } of state.overloads) mark(ids[row], shed.has(row) ? 'shed' : 'over')
  markAll(state.shed ?? [], 'shed')
  markAll(state.interrupted, 'interrupted')
  markAll(state.unprotected, 'unprotected')
  markAll([...state.unknown, ...state.interruptionUnknown], 'unknown')
  markAll(state.dropped, 'dropped')
  const isGone = goneWith(document, study)
  const about = { id: 'loss', label: { en: 'After the loss' }, classes, lines: 'none' } as const
  return painted(about, ids, (id, row) => {
    const item = document.get('equipment', id)
    if (!item) return numberOf('rest')
    const hosts = hostsOf(document, item)
    if (isGone(item, hosts)) return numberOf('out')
    const own = Math.max(
      byContents.get(id) ?? 0,
      ...[id, ...hosts].map((one) => direct.get(one) ?? 0),
    )
    if (own > 0) return own
    const role = kinds.get(item.kind)?.power
    if (role === undefined) return numberOf('rest')
    const carries = role === 'load' && feedOf(answer?.feeds[row]) === 'ok'
    return numberOf(carries ? 'carries' : 'same')
  })
}
