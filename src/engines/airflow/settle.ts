import type { DeviceState } from './progress'
import type { AirRun } from './state'

/** Means over one window of time. */
export interface WindowMeans {
  readonly intakeC: Float64Array
  readonly exhaustC: Float64Array
  readonly intakeMaxC: Float64Array
  readonly heatKw: Float64Array
  heatInKw: number
  heatOutKw: number
  timeS: number
}

const createMeans = (count: number): WindowMeans => ({
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
  const { densityKgPerM3, cpJPerKgK, diffusivityM2PerS, turbulentPrandtl } = run.fluid
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
  const { cell, grip, wallC } = run.warm
  for (let at = 0; at < cell.length; at++) {
    const n = cell[at] as number
    const spread = diffusivityM2PerS + (run.eddy[n] as number) / turbulentPrandtl
    const given = (grip[at] as number) * spread * volume * perK
    count(given * ((wallC[at] as number) - (run.t[n] as number)))
  }
  return { inKw, outKw }
}

/** Follows means of intakes and heat over windows of equal time, and says when they stand still. */
export interface Watch {
  readonly add: (run: AirRun, dt: number) => void
  /** The latest full window, or the one under way before any is full. */
  readonly latest: () => WindowMeans
  readonly driftK: () => number
  readonly windows: () => number
}

export const createWatch = (run: AirRun, windowS: number): Watch => {
  const count = run.drives.length
  let open = createMeans(count)
  let last: WindowMeans | undefined
  let driftK = Number.NaN
  let windows = 0
  const mean = (sums: WindowMeans): WindowMeans => {
    const share = 1 / sums.timeS
    return {
      intakeC: sums.intakeC.map((value) => value * share),
      exhaustC: sums.exhaustC.map((value) => value * share),
      intakeMaxC: sums.intakeMaxC.map((value) => value * share),
      heatKw: sums.heatKw.map((value) => value * share),
      heatInKw: sums.heatInKw * share,
      heatOutKw: sums.heatOutKw * share,
      timeS: sums.timeS,
    }
  }
  const close = () => {
    const now = mean(open)
    if (last !== undefined) {
      driftK = 0
      for (let at = 0; at < count; at++) {
        const moved = Math.abs((now.intakeC[at] as number) - (last.intakeC[at] as number))
        if (moved > driftK) driftK = moved
      }
    }
    last = now
    open = createMeans(count)
    windows++
  }
  const add = (_run: AirRun, dt: number) => {
    const { inKw, outKw } = heatNow(run)
    open.heatInKw += inKw * dt
    open.heatOutKw += outKw * dt
    open.timeS += dt
    run.drives.forEach((drive, at) => {
      open.intakeC[at] = (open.intakeC[at] as number) + drive.intakeC * dt
      open.exhaustC[at] = (open.exhaustC[at] as number) + drive.exhaustC * dt
      open.intakeMaxC[at] = (open.intakeMaxC[at] as number) + drive.intakeMaxC * dt
      open.heatKw[at] = (open.heatKw[at] as number) + drive.heatKw * dt
    })
    if (open.timeS >= windowS) close()
  }
  return {
    add,
    latest: () => last ?? (open.timeS > 0 ? mean(open) : createMeans(count)),
    driftK: () => driftK,
    windows: () => windows,
  }
}

/** What each device did over the latest window. */
export const deviceStates = (run: AirRun, means: WindowMeans): readonly DeviceState[] =>
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
