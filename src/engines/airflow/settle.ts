import type { Drive } from './devices'
import type { DeviceState } from './progress'
import type { AirRun } from './state'
import { wallHold, wallRise } from './step'

/** Sums or means over some time. */
export interface AirMeans {
  readonly intakeC: Float64Array
  readonly exhaustC: Float64Array
  readonly intakeMaxC: Float64Array
  readonly heatKw: Float64Array
  heatInKw: number
  heatOutKw: number
  timeS: number
}

const createMeans = (count: number): AirMeans => ({
  intakeC: new Float64Array(count),
  exhaustC: new Float64Array(count),
  intakeMaxC: new Float64Array(count),
  heatKw: new Float64Array(count),
  heatInKw: 0,
  heatOutKw: 0,
  timeS: 0,
})

/** Heat that comes in and goes out at this moment, kW. */
export const heatNow = (run: AirRun): { readonly inKw: number; readonly outKw: number } => {
  const { densityKgPerM3, cpJPerKgK } = run.fluid
  const perK = (densityKgPerM3 * cpJPerKgK) / 1000
  const { h } = run.grid
  const volume = h[0] * h[1] * h[2]
  let inKw = run.looseKw
  let outKw = 0
  const count = (kw: number) => {
    if (kw > 0) inKw += kw
    else outKw -= kw
  }
  for (const { device, heatKw, intakeC, exhaustC, flowM3PerS } of run.drives) {
    if (flowM3PerS === 0) continue
    const own = device.heatKw ?? 0
    if (device.intakes.length === 0 || device.exhausts.length === 0) {
      // Air from outside or to it carries its heat along, told against the start's temperature.
      const toC = device.exhausts.length === 0 ? intakeC : exhaustC
      const sign = device.exhausts.length === 0 ? -1 : 1
      count(sign * flowM3PerS * perK * (toC - run.airCase.startC))
    } else {
      count(Math.max(own, 0))
      count(heatKw - Math.max(own, 0))
    }
  }
  for (const { axis, face, cell, inward, outsideC } of run.mouths) {
    const flow = (inward * (run.velocity[axis][face] as number) * volume) / h[axis]
    const carried = flow > 0 ? outsideC : (run.t[cell] as number)
    count(flow * perK * (carried - run.airCase.startC))
  }
  for (let at = 0; at < run.warm.cell.length; at++)
    count(wallHold(run, at) * wallRise(run, at) * volume * perK)
  return { inKw, outKw }
}

/** Follows means over blocks of equal time and says when they stand still. */
export interface Watch {
  readonly add: (run: AirRun, dt: number) => void
  /** Means over the latest half of the run, or over all of it while it is short. */
  readonly latest: () => AirMeans
  /** How far the mean of any intake lies apart between the two halves of that time, K; NaN before. */
  readonly driftK: () => number
  readonly blocks: () => number
}

/** Blocks that are looked at before anything is called settled; fewer from an earlier field. */
export const fewestBlocks = { fresh: 8, warm: 4 } as const

const addInto = (to: AirMeans, from: AirMeans, times: number): void => {
  const lists = (means: AirMeans) => [means.intakeC, means.exhaustC, means.intakeMaxC, means.heatKw]
  const targets = lists(to)
  lists(from).forEach((list, which) => {
    const target = targets[which] as Float64Array
    for (let at = 0; at < list.length; at++)
      target[at] = (target[at] as number) + (list[at] as number) * times
  })
  to.heatInKw += from.heatInKw * times
  to.heatOutKw += from.heatOutKw * times
  to.timeS += from.timeS * times
}

export const createWatch = (run: AirRun, blockS: number): Watch => {
  const count = run.drives.length
  // Sums from the start to the end of each block: the difference of two is what lies between.
  const sums: AirMeans[] = [createMeans(count)]
  let now = createMeans(count)
  const between = (from: number, to: number): AirMeans => {
    const means = createMeans(count)
    const share = 1 / ((sums[to] as AirMeans).timeS - (sums[from] as AirMeans).timeS)
    addInto(means, sums[to] as AirMeans, share)
    addInto(means, sums[from] as AirMeans, -share)
    means.timeS /= share
    return means
  }
  const blocks = () => sums.length - 1
  const moment = createMeans(count)
  const add = (_run: AirRun, dt: number) => {
    const { inKw, outKw } = heatNow(run)
    moment.heatInKw = inKw
    moment.heatOutKw = outKw
    moment.timeS = 1
    for (let at = 0; at < count; at++) {
      const drive = run.drives[at] as Drive
      moment.intakeC[at] = drive.intakeC
      moment.exhaustC[at] = drive.exhaustC
      moment.intakeMaxC[at] = drive.intakeMaxC
      moment.heatKw[at] = drive.heatKw
    }
    addInto(now, moment, dt)
    if (now.timeS < blockS) return
    addInto(now, sums.at(-1) as AirMeans, 1)
    sums.push(now)
    now = createMeans(count)
  }
  const firstOf = () => Math.floor(blocks() / 2)
  const latest = (): AirMeans => {
    if (blocks() > 0) return between(firstOf(), blocks())
    const means = createMeans(count)
    if (now.timeS > 0) {
      addInto(means, now, 1 / now.timeS)
      means.timeS = now.timeS
    }
    return means
  }
  const driftK = (): number => {
    if (blocks() < 4) return Number.NaN
    const middle = Math.floor((firstOf() + blocks()) / 2)
    const early = between(firstOf(), middle)
    const late = between(middle, blocks())
    let most = 0
    for (let at = 0; at < count; at++) {
      const moved = Math.abs((late.intakeC[at] as number) - (early.intakeC[at] as number))
      if (moved > most) most = moved
    }
    return most
  }
  return { add, latest, driftK, blocks }
}

/**
 * Follows a laminar flow: the largest change of its speed in the time in which it crosses the room, or
 * viscosity does where that is sooner.
 */
export const createStillness = (run: AirRun) => {
  const before = run.velocity.map((values) => values.slice())
  let sinceS = 0
  let motion = Number.NaN
  const { size, h } = run.grid
  const span = Math.max(size[0] * h[0], size[2] * h[2])
  return {
    add: (dt: number) => {
      sinceS += dt
    },
    look: (mPerS: number): number => {
      let most = 0
      run.velocity.forEach((values, axis) => {
        const old = before[axis] as Float64Array
        for (let n = 0; n < values.length; n++) {
          const moved = Math.abs((values[n] as number) - (old[n] as number))
          if (moved > most) most = moved
        }
        old.set(values)
      })
      const scaleS = Math.min(span / mPerS, span ** 2 / run.fluid.viscosityM2PerS)
      motion = most === 0 ? 0 : (most * scaleS) / (mPerS * sinceS)
      sinceS = 0
      return motion
    },
    motion: () => motion,
  }
}

/** What each device did over the latest half of the run. */
export const deviceStates = (run: AirRun, means: AirMeans): readonly DeviceState[] =>
  run.drives.map((drive, at) => {
    const told = means.timeS > 0
    return {
      intakeC: told ? (means.intakeC[at] as number) : drive.intakeC,
      exhaustC: told ? (means.exhaustC[at] as number) : drive.exhaustC,
      intakeMaxC: told ? (means.intakeMaxC[at] as number) : drive.intakeMaxC,
      heatKw: told ? (means.heatKw[at] as number) : drive.heatKw,
      blocked: drive.blocked,
    }
  })
