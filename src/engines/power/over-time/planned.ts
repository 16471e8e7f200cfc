import type { PowerAsk, PowerCourse } from './ask'
import { powerCourse } from './course'
import { feedsOf, plannedChange } from './leg'
import type { PreparedPower } from './prepare'

/**
 * The feeds of a course of planned work from which nothing follows later, without the steps of what
 * is switched off in between. Costs what the work changes, also where joined boards fall apart.
 */
export const plannedFeeds = (
  prepared: PreparedPower,
  ask: PowerAsk & { readonly mode: 'planned' },
): PowerCourse => {
  const { wired } = prepared
  const { base, trials, before } = prepared.benchOf(true)
  const nodes = ask.rows
    .map((row) => wired.wiring.nodeOfRow[row] as number)
    .filter((node) => node >= 0)
  const { vertexOf, sole } = base.plant
  const fallsApart = nodes.some((node) => (sole[vertexOf[node] as number] as number) < 0)
  trials.take(nodes)
  // The order in which a course tells of them.
  const groups = fallsApart ? trials.groups.slice().sort() : trials.groups
  const changes = new Map<number, ReturnType<typeof plannedChange>>()
  for (const group of groups) {
    const was = before.supply[group] as Parameters<typeof plannedChange>[0]
    const is = trials.state.supply[group] as Parameters<typeof plannedChange>[1]
    const found = plannedChange(was, is, { startS: 0, root: 0 })
    if (found.length > 0) changes.set(group, found)
  }
  trials.undo()
  return {
    steps: [{ type: 'out', atS: 0, rows: ask.rows, causes: [], rests: [], gaps: [] }],
    feeds: feedsOf(wired, base, changes),
    get end() {
      return powerCourse(prepared, ask).end
    },
  }
}
