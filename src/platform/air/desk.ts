import {
  type AirField,
  type AirMesh,
  type AirSolver,
  createAirSolver,
  meshAir,
  readAir,
} from '#engines'
import type { AirEstimate, AirFrame, AirRequest } from '#workspace'
import type { FromAirWorker, ToAirWorker } from './protocol'

/** What a desk needs of the thread that it stands in. */
interface Surroundings {
  readonly post: (message: FromAirWorker, transfer: readonly ArrayBufferLike[]) => void
  /** Runs something once the messages that have already arrived are read. */
  readonly later: (run: () => void) => void
  readonly now: () => number
}

/** Telling how far it is costs a look at every cell. */
const stepsPerLook = 4
/** Cancelling is heard this often, and frames go out a little less often. */
const turnMs = 60
const frameMs = 450
/** No air of a room asks for steps as short as this on average, s. */
const leastStepS = 0.002
const fewestSteps = 2000
/** Steps of the trial that an estimate rests on. */
const trialSteps = 6
/** Where racks draw from the air that they blow into, it takes about so many times as long to settle. */
const mixingTakes = 3
/** A room that has not settled after so many air changes sways for ever. */
const mostChanges = 20

interface Run {
  readonly number: number
  readonly mesh: AirMesh
  readonly solver: AirSolver
  readonly isWarm: boolean
  readonly startedMs: number
  shownMs: number
}

const textOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault))

const fits = ({ grid }: AirMesh, field: AirField | undefined): AirField | undefined =>
  field && field.nx === grid.nx && field.ny === grid.ny && field.nz === grid.nz ? field : undefined

const faultOf = (state: string): string | undefined => {
  if (state === 'rising') {
    return 'More heat comes into this room than its coolers can take: its air warms for ever, and there is no steady state to show.'
  }
  return state === 'broken'
    ? 'The computation lost its footing on this grid. Take another grid.'
    : undefined
}

/** The worker's side of the air view: meshes, runs in short turns, and tells how it goes. */
export class AirDesk {
  readonly #around: Surroundings
  #run: Run | undefined

  constructor(around: Surroundings) {
    this.#around = around
  }

  take(message: ToAirWorker): void {
    if (message.type === 'cancel') {
      if (this.#run) this.#show(this.#run, true)
      this.#run = undefined
      return
    }
    const { run, request } = message
    try {
      if (message.type === 'estimate') {
        this.#around.post({ type: 'estimated', run, estimate: this.#estimate(request) }, [])
      } else this.#start(run, request)
    } catch (fault) {
      this.#around.post({ type: 'failed', run, message: textOf(fault) }, [])
    }
  }

  #estimate({ survey, wantedMm }: AirRequest): AirEstimate {
    const { now } = this.#around
    const mesh = meshAir(survey, wantedMm)
    const solver = createAirSolver(mesh.case)
    solver.advance(2)
    const from = solver.progress().timeS
    const started = now()
    const { timeS } = solver.advance(trialSteps)
    const perS = (now() - started) / 1000 / Math.max(timeS - from, 1e-6)
    const { nx, ny, nz } = mesh.grid
    const takes = mesh.mixes ? mixingTakes : 1
    return { cells: nx * ny * nz, seconds: perS * solver.usualS * takes }
  }

  #start(number: number, { survey, wantedMm, warm }: AirRequest): void {
    this.#run = undefined
    const startedMs = this.#around.now()
    const mesh = meshAir(survey, wantedMm)
    const field = fits(mesh, warm)
    const solver = createAirSolver(mesh.case, field, { longest: mostChanges })
    this.#run = {
      number,
      mesh,
      solver,
      isWarm: field !== undefined,
      startedMs,
      shownMs: startedMs,
    }
    this.#call(this.#run)
  }

  #call(run: Run): void {
    this.#around.later(() => {
      if (this.#run !== run) return
      try {
        this.#turn(run)
      } catch (fault) {
        this.#run = undefined
        this.#around.post({ type: 'failed', run: run.number, message: textOf(fault) }, [])
      }
    })
  }

  #turn(run: Run): void {
    const { now, post } = this.#around
    const until = now() + turnMs
    let progress = run.solver.advance(stepsPerLook)
    while (progress.state === 'running' && now() < until)
      progress = run.solver.advance(stepsPerLook)
    const fault = faultOf(progress.state)
    if (fault !== undefined) {
      this.#run = undefined
      post({ type: 'failed', run: run.number, message: fault }, [])
      return
    }
    // Steps that grow ever shorter lead nowhere.
    if (progress.steps > fewestSteps && progress.timeS < progress.steps * leastStepS) {
      throw new Error('The computation lost its footing on this grid. Take another grid.')
    }
    const isLast = progress.state !== 'running'
    if (isLast) this.#run = undefined
    if (isLast || now() - run.shownMs >= frameMs) this.#show(run, isLast)
    if (!isLast) this.#call(run)
  }

  #show(run: Run, isLast: boolean): void {
    const { now, post } = this.#around
    run.shownMs = now()
    const { mesh, solver } = run
    const field = solver.field()
    const frame: AirFrame = {
      grid: mesh.grid,
      solid: mesh.case.solid.slice(),
      field,
      progress: solver.progress(),
      readings: readAir(mesh.devices, solver.devices()),
      elapsedS: (run.shownMs - run.startedMs) / 1000,
      isLast,
      isWarm: run.isWarm,
    }
    const arrays = [frame.solid, field.u, field.v, field.w, field.t, field.p]
    post(
      { type: 'frame', run: run.number, frame },
      arrays.map(({ buffer }) => buffer),
    )
  }
}
