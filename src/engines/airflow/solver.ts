import type { AirCase, AirField } from './case'
import { driveDevices } from './devices'
import { readField } from './field'
import { type AirPace, defaultWindowS, isRising, roomPace, stepLength } from './pace'
import type { AirProgress, AirState, DeviceState } from './progress'
import { createWatch, deviceStates, heatNow, type Watch } from './settle'
import { type AirRun, createRun } from './state'
import { netOutflow, quickest, refreshEddies, stepAir } from './step'

/** A room of air on its way to its steady state. Leave off calling to stop it. */
export interface AirSolver {
  /** Goes on by so many steps; stops early where the room is settled or broken. */
  readonly advance: (steps: number) => AirProgress
  readonly progress: () => AirProgress
  readonly devices: () => readonly DeviceState[]
  /** The state now, in arrays of its own. */
  readonly field: () => AirField
}

/** Where a run stands. */
interface Course {
  steps: number
  timeS: number
  state: AirState
  speed: ReturnType<typeof quickest>
}

const imbalanceOf = (heat: { readonly heatInKw: number; readonly heatOutKw: number }): number =>
  heat.heatInKw > 0 ? (heat.heatInKw - heat.heatOutKw) / heat.heatInKw : Number.NaN

const meanOf = (run: AirRun): number => {
  let sum = 0
  for (const n of run.grid.cells) sum += run.t[n] as number
  return sum / run.grid.cells.length
}

const tell = (run: AirRun, course: Course, watch: Watch, pace: AirPace): AirProgress => {
  const means = watch.latest()
  const { inKw, outKw } = heatNow(run)
  const told = means.timeS > 0 ? means : { heatInKw: inKw, heatOutKw: outKw }
  const imbalance = imbalanceOf(told)
  const driftK = watch.driftK()
  const far = Math.max(Math.abs(imbalance) / pace.balance, driftK / pace.steadyK)
  const { steps, timeS, state, speed } = course
  return {
    steps,
    timeS,
    state,
    settled: state === 'settled',
    share: state === 'settled' ? 1 : far > 1 ? Math.min(0.99, 1 / (1 + Math.log(far))) : 0.1,
    heatInKw: told.heatInKw,
    heatOutKw: told.heatOutKw,
    imbalance,
    driftK,
    divergence: netOutflow(run) / Math.max(speed.perS, 1e-9),
    meanC: meanOf(run),
    maxSpeedMPerS: speed.mPerS,
  }
}

const judged = (run: AirRun, watch: Watch, pace: AirPace): AirState => {
  if (!Number.isFinite(meanOf(run))) return 'broken'
  if (isRising(run)) return 'rising'
  if (watch.windows() < 2) return 'running'
  const imbalance = imbalanceOf(watch.latest())
  const even = Number.isNaN(imbalance) || Math.abs(imbalance) <= pace.balance
  return even && watch.driftK() <= pace.steadyK ? 'settled' : 'running'
}

/**
 * Follows the air of a case to its steady state: staggered grid, Boussinesq buoyancy, Smagorinsky eddies,
 * implicit transport with a limited third-order scheme, pressure by conjugate gradients on multigrid.
 *
 * @param warm An earlier field of the same grid to start from.
 * @throws RangeError for a case that cannot be: sizes, flows, air brought in with nothing open.
 */
export const createAirSolver = (
  airCase: AirCase,
  warm?: AirField,
  wanted: Partial<AirPace> = {},
): AirSolver => {
  const run = createRun(airCase, warm)
  const pace = { ...roomPace, ...wanted }
  const watch = createWatch(run, pace.windowS ?? defaultWindowS(run))
  driveDevices(run.drives, run.t, run.fluid)
  refreshEddies(run)
  const course: Course = {
    steps: 0,
    timeS: 0,
    state: judged(run, watch, pace),
    speed: quickest(run),
  }
  const advance = (more: number): AirProgress => {
    for (let at = 0; at < more; at++) {
      if (course.state === 'settled' || course.state === 'broken') break
      const windows = watch.windows()
      const dt = stepLength(run, course.speed.perS, pace)
      stepAir(run, dt, dt * pace.heatPace)
      course.steps++
      course.timeS += dt
      course.speed = quickest(run)
      watch.add(run, dt)
      if (course.steps % 4 === 0) refreshEddies(run)
      if (course.steps % 64 === 0 || watch.windows() !== windows)
        course.state = judged(run, watch, pace)
    }
    return tell(run, course, watch, pace)
  }
  return {
    advance,
    progress: () => tell(run, course, watch, pace),
    devices: () => deviceStates(run, watch.latest()),
    field: () => readField(run.grid, run.velocity, run.t, run.p),
  }
}
