import type { CoolingAsk, CoolingCourse } from './course'
import { frontOf } from './front'
import type { PreparedCooling } from './system-of'
import { Unfolding } from './unfold'

export { type PreparedCooling, prepareCoolingCourse } from './system-of'

/**
 * How the cooling goes on over time once something stands still, gives off less heat, or the weather
 * is another. While the units of a mass that run carry its heat, it holds its temperature; where
 * they do not, it takes up what is missing, and what hangs on it is cooled less.
 */
export const coolingCourse = (prepared: PreparedCooling, ask: CoolingAsk): CoolingCourse => {
  const course = new Unfolding(prepared, ask, frontOf(prepared, ask))
  course.run()
  const { masses, indexOf } = course.traces.tell(ask.horizonS)
  const loads = course.answers.entries.map(({ members: _, by, ...entry }) => ({
    ...entry,
    by: { ...by, mass: by.mass < 0 ? -1 : indexOf(by.mass) },
  }))
  return { plant: course.plant, masses, loads }
}
