import type { AirCase, AirField } from './case'
import { driveDevices } from './devices'
import { readField } from './field'
import {
  type AirPace,
  airChangeS,
  blockOf,
  isRising,
  laminarPace,
  roomPace,
  stepLength,
} from './pace'
import type { AirProgress, AirState, DeviceState } from './progress'
import {
  createStillness,
  createWatch,
  deviceStates,
  fewestBlocks,
  heatNow,
  type Watch,
} from './settle'
import { type AirRun, createRun } from './state'
import { netOutflow, quickest, refreshEddies, stepAir } from './step'

/** A room of air on its way to its steady state. Leave off calling to stop it. */
export interface AirSolver {
  /** Time of the flow in which rooms with such an air change usually settle, s; some take twice that. */
  readonly usualS: number
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
  share: number
  speed: ReturnType<typeof quickest>
}

/** All that a run is followed with. */
interface Watched {
  readonly run: AirRun
  readonly pace: AirPace
  readonly watch: Watch
  readonly stillness: ReturnType<typeof createStillness> | undefined
  readonly airChangeS: number
  readonly rising: boolean
  readonly fewestBlocks: number
}

const imbalanceOf = (heat: { readonly heatInKw: number; readonly heatOutKw: number }): number =>
  heat.heatInKw > 0 ? (heat.heatInKw - heat.heatOutKw) / heat.heatInKw : Number.NaN

const meanOf = (run: AirRun): number => {
  let sum = 0
  for (const n of run.grid.cells) sum += run.t[n] as number
  return sum / run.grid.cells.length
}

const tell = ({ run, watch, stillness }: Watched, course: Course): AirProgress => {
  const means = watch.latest()
  const { inKw, outKw } = heatNow(run)
  const told =
    means.timeS > 0 && stillness === undefined ? means : { heatInKw: inKw, heatOutKw: outKw }
  const { steps, timeS, state, share, speed } = course
  return {
    steps,
    timeS,
    state,
    settled: state === 'settled',
    share,
    heatInKw: told.heatInKw,
    heatOutKw: told.heatOutKw,
    imbalance: imbalanceOf(told),
    driftK: watch.driftK(),
    motion: stillness?.motion() ?? Number.NaN,
    divergence: netOutflow(run) / Math.max(speed.perS, 1e-9),
    meanC: meanOf(run),
    maxSpeedMPerS: speed.mPerS,
  }
}

const judged = (watched: Watched, { timeS, speed, steps }: Course): AirState => {
  const { run, watch, pace, stillness } = watched
  if (!Number.isFinite(meanOf(run)) || !Number.isFinite(speed.perS)) return 'broken'
  if (watched.rising) return 'rising'
  if (stillness !== undefined) {
    const { inKw, outKw } = heatNow(run)
    const imbalance = imbalanceOf({ heatInKw: inKw, heatOutKw: outKw })
    const still = stillness.look(speed.mPerS) <= pace.stillness && steps > 64
    return still && !(Math.abs(imbalance) > pace.balance) ? 'settled' : 'running'
  }
  if (watch.blocks() < watched.fewestBlocks) return 'running'
  const even = !(Math.abs(imbalanceOf(watch.latest())) > pace.balance)
  if (even && watch.driftK() <= pace.steadyK) return 'settled'
  return timeS > pace.longest * watched.airChangeS ? 'restless' : 'running'
}

const shareOf = ({ airChangeS: change }: Watched, { share, state, timeS }: Course): number =>
  state === 'settled' || state === 'restless'
    ? 1
    : Math.max(share, 0.95 * (1 - Math.exp(-timeS / (2 * change))))

/** Air changes until rooms are settled: 2.7 (the least that is looked at) to 4.8 in those measured. */
const usualChanges = 3.5

const ended = (state: AirState) => state !== 'running' && state !== 'rising'

/**
 * Follows the air of a case to its steady state: staggered grid, Boussinesq buoyancy, Smagorinsky eddies,
 * implicit transport with a limited third-order scheme, pressure by conjugate gradients on multigrid.
 * A case whose fluid has no eddies (`smagorinsky: 0`) is solved as a laminar flow.
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
  const laminar = run.fluid.smagorinsky === 0
  const pace = { ...(laminar ? laminarPace : roomPace), ...wanted }
  const watch = createWatch(run, blockOf(run))
  const stillness = pace.stillness > 0 ? createStillness(run) : undefined
  const watched: Watched = {
    run,
    pace,
    watch,
    stillness,
    airChangeS: airChangeS(run),
    rising: isRising(run),
    fewestBlocks: warm === undefined ? fewestBlocks.fresh : fewestBlocks.warm,
  }
  driveDevices(run.drives, run.t, run.fluid)
  refreshEddies(run)
  const course: Course = {
    steps: 0,
    timeS: 0,
    state: watched.rising ? 'rising' : 'running',
    share: 0,
    speed: quickest(run),
  }
  const stepOnce = () => {
    const blocks = watch.blocks()
    const dt = stepLength(run, course.speed.perS, pace)
    stepAir(run, dt, dt * pace.heatPace)
    course.steps++
    course.timeS += dt
    course.speed = quickest(run)
    watch.add(run, dt)
    stillness?.add(dt)
    if (course.steps % 4 === 0) refreshEddies(run)
    if (course.steps % 32 === 0 || watch.blocks() !== blocks) course.state = judged(watched, course)
    course.share = shareOf(watched, course)
  }
  const advance = (more: number): AirProgress => {
    for (let at = 0; at < more && !ended(course.state); at++) stepOnce()
    return tell(watched, course)
  }
  return {
    usualS: usualChanges * watched.airChangeS * (warm === undefined ? 1 : 0.5),
    advance,
    progress: () => tell(watched, course),
    devices: () => deviceStates(run, watch.latest()),
    field: () => readField(run.grid, run.velocity, run.t, run.p),
  }
}
