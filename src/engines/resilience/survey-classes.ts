import type { Inventory } from '#model'
import type { Column } from '../quantities'
import type { NetworkKit } from './network-story'
import { surveyGraphOf } from './survey-graph'
import type { SurveyItem } from './survey-items'
import { type Likeness, likenessOf, mixed } from './survey-likeness'

/** Things whose loss does the same, as structure tells. */
export interface SurveyClass {
  readonly first: SurveyItem
  readonly like: readonly SurveyItem[]
}

/** A sum that tells which cables go with a room or a route, by what they join. */
const cablesOf = (
  { model: { graph } }: NetworkKit,
  { of }: Likeness,
  connections: Iterable<number>,
): string => {
  let [one, other] = [0, 0]
  const cut = new Set<number>()
  for (const index of connections)
    for (const link of graph.linksOver.get(index) ?? []) cut.add(link)
  for (const link of cut) {
    const { a, b, count } = graph.links[link] as (typeof graph.links)[number]
    const ends = [of[a] as number, of[b] as number].sort((x, y) => x - y) as [number, number]
    const joint = mixed(ends[0], ends[1], count)
    one = (one + mixed(joint, count, 0x1234567)) >>> 0
    other = (other + mixed(joint, count, 0x7654321)) >>> 0
  }
  return `${cut.size} ${one} ${other}`
}

const keyOf = (
  inventory: Inventory,
  kit: NetworkKit,
  likeness: Likeness,
  { type, id, at }: SurveyItem,
): string => {
  const { of } = likeness
  if (type === 'path' || type === 'compartment' || at < 0) return `${type} ${id}`
  if (type === 'room') {
    const cables = cablesOf(kit, likeness, kit.ways.inRoom(at))
    return `room ${of[inventory.count + at]} ${cables}`
  }
  if (type === 'route') return `route ${cablesOf(kit, likeness, kit.ways.through(id))}`
  const tray = inventory.kindOf(at).id === 'tray'
  return `${of[at]}${tray ? ` ${cablesOf(kit, likeness, kit.ways.through(id))}` : ''}`
}

/** Every thing by itself. */
export const eachAlone = (items: readonly SurveyItem[]): readonly SurveyClass[] =>
  items.map((first) => ({ first, like: [first] }))

/**
 * Puts things together whose loss does the same because nothing in the facility tells them apart.
 * Pauses every so often.
 */
export function* likeTogether(
  inventory: Inventory,
  kit: NetworkKit,
  columns: readonly Column[],
  items: readonly SurveyItem[],
): Generator<undefined, readonly SurveyClass[], undefined> {
  const graph = surveyGraphOf(inventory, kit.model.graph.links, columns)
  yield
  const likeness = likenessOf(graph)
  yield
  const classes = new Map<string, { readonly first: SurveyItem; readonly like: SurveyItem[] }>()
  for (const [at, item] of items.entries()) {
    if (at % 500 === 499) yield
    const key = keyOf(inventory, kit, likeness, item)
    const known = classes.get(key)
    if (known) known.like.push(item)
    else classes.set(key, { first: item, like: [item] })
  }
  return [...classes.values()]
}
