import type { Text } from '#base'
import { named, say } from '../words'
import type { Trial } from './search'
import { type Additions, noAdditions, type Site } from './site'
import { type Task, unitsOf } from './task'

/** What came of planning for a room. */
export interface Outcome {
  readonly added: Additions
  /** Solved with the plan carried out; undefined where nothing is proposed. */
  readonly site: Site | undefined
  readonly units: readonly string[]
  readonly headers: readonly string[]
  readonly notes: readonly Text[]
  readonly refusals: readonly Text[]
}

export const refused = (...sentences: readonly string[]): Outcome => ({
  added: noAdditions,
  site: undefined,
  units: [],
  headers: [],
  notes: [],
  refusals: sentences.map(say),
})

const spareTold = { n: '', 'n+1': ', of which any one may be out' } as const

/** `3 × Vertiv PW170 in the hall: CRAH-01, CRAH-02 and CRAH-03, of which any one may be out.` */
const unitsNote = (task: Task, { site, units }: Trial, count: number): string => {
  const tags = units.map((id) => site.tagOf(site.rowOf(id)))
  return `${unitsOf(task, count)} in ${task.area.name}: ${named(tags)}${spareTold[task.spare]}.`
}

/** Units that one loop was given. */
export interface Given {
  readonly loop: string
  readonly count: number
  readonly tags: readonly string[]
}

/** The same for several loops: in one sentence where each got as many. */
export const givenNotes = (task: Task, given: readonly Given[]): string[] => {
  const [first] = given
  const count = given.reduce((sum, one) => sum + one.count, 0)
  const tags = named(given.flatMap((one) => one.tags))
  const head = `${unitsOf(task, count)} in ${task.area.name}: ${tags}`
  if (given.length < 2 || !first) return first ? [`${head}${spareTold[task.spare]}.`] : []
  const loops = given.map(({ loop }) => loop)
  return given.every((one) => one.count === first.count)
    ? [`${head}, ${first.count} for each of ${named(loops)}${spareTold[task.spare]}.`]
    : [
        `${head}${spareTold[task.spare]}.`,
        ...given.map((one) => `${one.loop}: ${named(one.tags)}.`),
      ]
}

/** What was found, with what it comes to in words; without a find nothing is proposed. */
export const outcomeOf = (
  task: Task,
  found: { readonly count: number; readonly trial: Trial } | undefined,
  told: readonly string[],
): Outcome => {
  if (!found) return { ...refused(), notes: told.map(say) }
  const { count, trial } = found
  return {
    added: trial.added,
    site: trial.site,
    units: trial.units,
    headers: trial.headers,
    notes: [say(unitsNote(task, trial, count)), ...told.map(say), ...trial.remarks],
    refusals: trial.refusals,
  }
}
