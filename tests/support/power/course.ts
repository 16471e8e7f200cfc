import { parametersOf } from '#standards'
import type { PowerAsk, PowerCourse } from '../../../src/engines/power/over-time/ask'
import { powerCourse } from '../../../src/engines/power/over-time/course'
import { preparePowerCourse } from '../../../src/engines/power/over-time/prepare'
import { type Site, type SolvedSite, solveSite } from './site'

/** A course told by names: one line a step, and how each load is fed. */
export interface NamedCourse extends SolvedSite {
  readonly course: PowerCourse
  /** `type @ seconds: names` of each step, by time. */
  readonly steps: readonly string[]
  /** Changes of each load that sees one, as `supply @ seconds`. */
  readonly feeds: Readonly<Record<string, readonly string[]>>
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6

/** Prepares a site for courses. */
export const courses = (site: Site) => {
  const solved = solveSite(site)
  const { inventory, row } = solved
  const parameters = parametersOf(site.parameters ?? {})
  const prepared = preparePowerCourse(inventory, parameters, solved.power)
  const names = (rows: readonly number[]) =>
    rows.map((at) => inventory.equipment[at]?.id ?? '').sort()
  return (lost: readonly string[], more: Partial<PowerAsk> = {}): NamedCourse => {
    const course = powerCourse(prepared, {
      rows: lost.map(row),
      mode: 'fault',
      horizonS: 86_400,
      ...more,
    })
    const order = [...course.steps].sort(
      (a, b) => (Number.isNaN(a.atS) ? Infinity : a.atS) - (Number.isNaN(b.atS) ? Infinity : b.atS),
    )
    return {
      ...solved,
      course,
      steps: order.map(
        ({ type, atS, rows }) => `${type} @ ${round(atS)}: ${names(rows).join(' ')}`,
      ),
      feeds: Object.fromEntries(
        course.feeds
          .flatMap(({ rows, changes }) =>
            names(rows).map(
              (name) =>
                [name, changes.map(({ supply, atS }) => `${supply} @ ${round(atS)}`)] as const,
            ),
          )
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      ),
    }
  }
}
