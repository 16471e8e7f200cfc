import type { PowerAsk, PowerCourse } from '../../../src/engines/power/over-time/ask'
import { powerCourse } from '../../../src/engines/power/over-time/course'
import { preparePowerCourse } from '../../../src/engines/power/over-time/prepare'
import { parametersOf } from '../../../src/standards'
import { type Piece, type Site, type SolvedSite, solveSite } from './site'

/** A piece with some values changed. */
export const set = (piece: Piece, values: Piece['values']): Piece => ({
  ...piece,
  values: { ...piece.values, ...values },
})

/** The stated times alone, so that the sums of a case can be done by hand. */
export const bare = {
  'power.outage-detection': 0,
  'power.synchronisation': 0,
  'power.generator-transfer': 0,
  'resilience.generator-block': 1,
}

/** Follows a loss, told by names. */
export const follow = (site: Site, ids: readonly string[], more: Partial<PowerAsk> = {}) => {
  const figures = { ...bare, ...site.parameters }
  const solved = solveSite({ ...site, parameters: figures })
  const prepared = preparePowerCourse(solved.inventory, parametersOf(figures), solved.power)
  const rows = ids.map((id) => solved.row(id))
  const course = powerCourse(prepared, { rows, mode: 'fault', horizonS: 86_400, ...more })
  return { ...solved, course, told: tellSteps(solved, course), feed: feedOf(solved, course) }
}

const name =
  ({ inventory }: SolvedSite) =>
  (row: number) =>
    inventory.equipment[row]?.id ?? ''

const tellSteps = (solved: SolvedSite, { steps }: PowerCourse) =>
  steps.map(({ type, atS, rows }) => `${atS} ${type} ${rows.map(name(solved)).join()}`)

const feedOf =
  (solved: SolvedSite, { feeds }: PowerCourse) =>
  (id: string) =>
    feeds
      .find(({ rows }) => rows.includes(solved.row(id)))
      ?.changes.map(({ atS, supply }) => `${atS} ${supply}`) ?? []
