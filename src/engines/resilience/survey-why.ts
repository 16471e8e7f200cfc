import type { Text } from '#base'
import type { LoadOutcome } from './cascade'
import type { Contingency } from './contingency'
import type { Resilience, ResilienceParts } from './resilience'
import { type CascadeNames, sentenceOf } from './sentence'

/** What the facility itself calls its parts. */
const namesOf = ({ book: { inventory }, state }: ResilienceParts): CascadeNames => {
  const { rooms, routes } = inventory.facility
  return {
    row: (row) => inventory.tagOf(row),
    place: ({ type, id }) => {
      if (type === 'loop') return state.cooling.loops.find((loop) => loop.id === id)?.name ?? id
      if (type === 'route') return routes.find((route) => route.id === id)?.name ?? id
      return rooms.find((room) => room.id === id)?.name ?? id
    },
  }
}

/** The loads to tell of: the gravest that are not simply what was taken out. */
const toldOf = (loads: readonly LoadOutcome[]): LoadOutcome | undefined =>
  loads.find(({ effects }) => effects[0] !== 'out') ?? loads[0]

/** Tells in one sentence why the gravest befalls whom it befalls; undefined where nothing does. */
export const explainer = (resilience: Resilience): ((asked: Contingency) => Text | undefined) => {
  const names = namesOf(resilience.parts)
  return (asked) => {
    const story = resilience.story(asked)
    const load = toldOf(story.loads)
    return load && sentenceOf(story, load, names)
  }
}
