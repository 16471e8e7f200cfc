import type { Inventory } from '#model'
import { type CascadeEvent, eventTypes } from './cascade'

/** An event whose causes are numbers of the draft that it stands in. */
type DraftEvent = CascadeEvent

/** Takes events down as they are found, in any order. */
export interface Draft {
  /** Answers the event's number, by which others name it as their cause. */
  add(event: DraftEvent): number
  /** Adds causes, and whatever else becomes known of an event. */
  amend(number: number, causes: readonly number[], more: Partial<DraftEvent>): void
  /** Events by time, with the place of each number among them. */
  finish(): { readonly events: readonly CascadeEvent[]; readonly placeOf: Int32Array }
}

/** A draft that keeps nothing, where only figures are asked for. */
export const noDraft: Draft = {
  add: () => -1,
  amend: () => {},
  finish: () => ({ events: [], placeOf: new Int32Array(0) }),
}

const typeRank = new Map(eventTypes.map((type, rank) => [type, rank]))

const timeOf = ({ atS }: DraftEvent): number => (Number.isNaN(atS) ? Number.POSITIVE_INFINITY : atS)

/** How many events lie between each and the first cause. */
const depthsOf = (events: readonly DraftEvent[]): Int32Array => {
  const depths = new Int32Array(events.length).fill(-1)
  const depthOf = (at: number): number => {
    const known = depths[at] as number
    if (known >= 0) return known
    depths[at] = 0
    const causes = events[at]?.causes ?? []
    const depth = causes.reduce((most, cause) => Math.max(most, depthOf(cause) + 1), 0)
    depths[at] = depth
    return depth
  }
  for (let at = 0; at < events.length; at++) depthOf(at)
  return depths
}

/** A name that does not depend on the order of records. */
const firstId = ({ equipment }: Inventory, { rows, place }: DraftEvent): string => {
  if (place) return place.id
  let least: string | undefined
  for (const row of rows) {
    const id = equipment[row]?.id ?? ''
    if (least === undefined || id < least) least = id
  }
  return least ?? ''
}

/** Makes a draft for the events of one cascade. */
export const createDraft = (inventory: Inventory): Draft => {
  const events: DraftEvent[] = []
  return {
    add: (event) => events.push(event) - 1,
    amend: (number, causes, more) => {
      const event = events[number]
      if (event) events[number] = { ...event, ...more, causes: [...event.causes, ...causes] }
    },
    finish: () => {
      const depths = depthsOf(events)
      const names = events.map((event) => firstId(inventory, event))
      const order = events
        .map((_, at) => at)
        .sort((a, b) => {
          const [one, other] = [events[a] as DraftEvent, events[b] as DraftEvent]
          const [oneS, otherS] = [timeOf(one), timeOf(other)]
          if (oneS !== otherS) return oneS < otherS ? -1 : 1
          return (
            (depths[a] as number) - (depths[b] as number) ||
            (typeRank.get(one.type) ?? 0) - (typeRank.get(other.type) ?? 0) ||
            ((names[a] as string) < (names[b] as string) ? -1 : 1)
          )
        })
      const placeOf = new Int32Array(events.length)
      order.forEach((at, place) => {
        placeOf[at] = place
      })
      return {
        events: order.map((at, place) => {
          const event = events[at] as DraftEvent
          const causes = event.causes.map((cause) => placeOf[cause] as number)
          // A cause of unknown time cannot stand behind what is known to happen.
          const earlier = [...new Set(causes)].filter((cause) => cause < place)
          const rows = [...event.rows].sort((a, b) => a - b)
          return { ...event, rows, causes: earlier.sort((a, b) => a - b) }
        }),
        placeOf,
      }
    },
  }
}
