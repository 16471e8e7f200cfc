import { driveDevices } from './devices'
import { eddyViscosity, wallDrag } from './eddies'
import { type Axis, axes } from './links'
import type { PressureWork } from './pressure'
import type { AirRun } from './state'
import { gatherTransport, sweep } from './transport'

const gravity = 9.80665

/** Mean temperature of the air that leaks from regions with too much of it. */
const leakC = (run: AirRun): number => {
  const { of, leakM3PerS, cells, count } = run.regions
  const sums = new Float64Array(count)
  for (const n of run.grid.cells) {
    const region = of[n] as number
    sums[region] = (sums[region] as number) + (run.t[n] as number)
  }
  let flow = 0
  let total = 0
  for (let region = 0; region < count; region++) {
    const out = Math.max(-(leakM3PerS[region] as number), 0)
    flow += out
    total += (out * (sums[region] as number)) / (cells[region] as number)
  }
  return flow > 0 ? total / flow : run.airCase.startC
}

/** What devices, walls, openings and leaks bring into cells. */
const heatBoundaries = (run: AirRun): void => {
  const { t, work, heat, grid } = run
  const { rate } = heat
  const { diagonal } = work
  const bring = (n: number, perS: number, fromC: number) => {
    rate[n] = (rate[n] as number) + perS * (fromC - (t[n] as number))
    diagonal[n] = (diagonal[n] as number) + perS
  }
  for (const { exhaustCells, exhaustRates, exhaustC } of run.drives)
    for (let at = 0; at < exhaustCells.length; at++)
      if ((exhaustRates[at] as number) > 0)
        bring(exhaustCells[at] as number, exhaustRates[at] as number, exhaustC)
  for (const { axis, face, cell, inward, outsideC } of run.mouths) {
    const inflow = (inward * (run.velocity[axis][face] as number)) / grid.h[axis]
    if (inflow > 0) bring(cell, inflow, outsideC)
  }
  warmByWalls(run)
  const { leakM3PerS, of, cells } = run.regions
  if (leakM3PerS.some((flow) => flow > 0)) {
    const fromC = leakC(run)
    const volume = grid.h[0] * grid.h[1] * grid.h[2]
    for (const n of grid.cells) {
      const region = of[n] as number
      const flow = leakM3PerS[region] as number
      if (flow > 0) bring(n, flow / ((cells[region] as number) * volume), fromC)
    }
  }
  for (const n of grid.cells) rate[n] = (rate[n] as number) + (run.heatRate[n] as number)
}

/** Heat that walls held at a temperature give to their cells, K/s. */
const warmByWalls = (run: AirRun): void => {
  const { cell, beyond } = run.warm
  const { diagonal } = run.work
  const { rate } = run.heat
  for (let at = 0; at < cell.length; at++) {
    const n = cell[at] as number
    const held = wallHold(run, at)
    const curved = beyond[at] !== n
    rate[n] = (rate[n] as number) + held * wallRise(run, at)
    diagonal[n] = (diagonal[n] as number) + (curved ? 1.5 * held : held)
  }
}

/** How fast a warm wall takes its cell along, 1/s. */
export const wallHold = (run: AirRun, at: number): number => {
  const eddy = (run.eddy[run.warm.cell[at] as number] as number) / run.fluid.turbulentPrandtl
  return (run.warm.grip[at] as number) * (run.fluid.diffusivityM2PerS + eddy)
}

/** What it is warmer by than its cell, K, as the slope at the wall counts. */
export const wallRise = ({ warm, t }: AirRun, at: number): number => {
  const n = warm.cell[at] as number
  const past = warm.beyond[at] as number
  const wall = warm.wallC[at] as number
  const own = t[n] as number
  return past === n ? wall - own : wallSlope(wall, own, t[past] as number)
}

const stepHeat = (run: AirRun, dt: number): void => {
  driveDevices(run.drives, run.t, run.fluid)
  gatherTransport(run.grid, run.heat, run.velocity, run.eddy, run.work)
  heatBoundaries(run)
  sweep(run.grid, run.heat, 1 / dt, run.work, run.heatChange)
  const { t, heatChange } = run
  const { cells } = run.grid
  for (let at = 0; at < cells.length; at++) {
    const n = cells[at] as number
    t[n] = (t[n] as number) + (heatChange[n] as number)
  }
}

/**
 * Half a cell times the slope at a wall of the parabola through the wall, the first and the second
 * point. Without it a laminar boundary layer of two cells counts a few per cent too much.
 */
const wallSlope = (wall: number, first: number, second: number): number =>
  (8 * wall - 9 * first + second) / 6

const pushMomentum = (run: AirRun, axis: Axis): void => {
  const { rate, value, lattice } = run.momentum[axis]
  const { diagonal } = run.work
  const { face, speed, blown, beyond } = run.walls[axis]
  const drag = run.drag[axis]
  const laminar = run.fluid.smagorinsky === 0
  for (let at = 0; at < face.length; at++) {
    const n = face[at] as number
    const own = value[n] as number
    const held = drag[at] as number
    const in0 = blown[at] as number
    const still = speed[at] as number
    const past = beyond[at] as number
    const curved = laminar && past !== n
    const slope = curved ? wallSlope(still, own, value[past] as number) : still - own
    rate[n] = (rate[n] as number) + held * slope - in0 * own
    diagonal[n] = (diagonal[n] as number) + (curved ? 1.5 * held : held) + in0
  }
  const { p, t } = run
  const step = run.grid.step[axis]
  const perH = 1 / run.grid.h[axis]
  const lift = axis === 2 ? 0.5 * gravity * run.fluid.expansionPerK : 0
  const twice = 2 * run.airCase.startC
  const { active } = lattice
  for (let at = 0; at < active.length; at++) {
    const n = active[at] as number
    const m = n - step
    rate[n] =
      (rate[n] as number) -
      perH * ((p[n] as number) - (p[m] as number)) +
      lift * ((t[n] as number) + (t[m] as number) - twice)
  }
}

const stepMomentum = (run: AirRun, dt: number): void => {
  for (const axis of axes) {
    const carried = run.momentum[axis]
    gatherTransport(run.grid, carried, run.velocity, run.eddy, run.work)
    pushMomentum(run, axis)
    sweep(run.grid, carried, 1 / dt, run.work, run.change[axis])
  }
  for (const axis of axes) {
    const value = run.velocity[axis]
    const change = run.change[axis]
    const { active } = run.momentum[axis].lattice
    for (let at = 0; at < active.length; at++) {
      const n = active[at] as number
      value[n] = (value[n] as number) + (change[n] as number)
    }
  }
  for (const { axis, face, cell, inward, outsideP } of run.mouths) {
    const drop = outsideP - (run.p[cell] as number)
    const value = run.velocity[axis]
    value[face] = (value[face] as number) + (dt * inward * 2 * drop) / run.grid.h[axis]
  }
}

/** Net outflow of each cell into `run.right`, m³/s, less what leaks; answers the largest. */
export const netOutflow = (run: AirRun): number => {
  const { grid, right, regions } = run
  const [u, v, w] = run.velocity
  const [sx, sy, sz] = grid.step
  const [hx, hy, hz] = grid.h
  const volume = hx * hy * hz
  let most = 0
  const { cells } = grid
  for (let at = 0; at < cells.length; at++) {
    const n = cells[at] as number
    const out =
      ((u[n + sx] as number) - (u[n] as number)) * hy * hz +
      ((v[n + sy] as number) - (v[n] as number)) * hx * hz +
      ((w[n + sz] as number) - (w[n] as number)) * hx * hy
    right[n] = out
    if (out > most) most = out
    else if (-out > most) most = -out
  }
  if (regions.leakM3PerS.some((flow) => flow !== 0)) {
    most = 0
    for (const n of cells) {
      const region = regions.of[n] as number
      const leak = (regions.leakM3PerS[region] as number) / (regions.cells[region] as number)
      const out = (right[n] as number) - leak
      right[n] = out
      most = Math.max(most, Math.abs(out))
    }
  }
  return most / volume
}

/** Makes the flow free of sources: the pressure that does it joins the pressure so far. */
const project = (run: AirRun, dt: number): PressureWork => {
  netOutflow(run)
  const { right, grid, p } = run
  const { cells } = grid
  for (let at = 0; at < cells.length; at++) {
    const n = cells[at] as number
    right[n] = -(right[n] as number) / dt
  }
  const work = run.pressure.solve(right, 0.05, 4)
  const rise = run.pressure.pressure
  for (const axis of axes) {
    const value = run.velocity[axis]
    const step = grid.step[axis]
    const push = dt / grid.h[axis]
    const { active } = run.momentum[axis].lattice
    for (let at = 0; at < active.length; at++) {
      const n = active[at] as number
      value[n] = (value[n] as number) - push * ((rise[n] as number) - (rise[n - step] as number))
    }
  }
  for (const { axis, face, cell, inward } of run.mouths) {
    const value = run.velocity[axis]
    value[face] =
      (value[face] as number) - (dt * inward * 2 * (rise[cell] as number)) / grid.h[axis]
  }
  for (let at = 0; at < cells.length; at++) {
    const n = cells[at] as number
    p[n] = (p[n] as number) + (rise[n] as number)
  }
  return work
}

/** Swirls change slowly beside a step: they are read anew every few steps. */
export const refreshEddies = (run: AirRun): void => {
  if (run.fluid.smagorinsky > 0)
    eddyViscosity(run.grid, run.velocity, run.fluid.smagorinsky, run.eddy)
  for (const axis of axes) wallDrag(run.walls[axis], run.velocity[axis], run.fluid, run.drag[axis])
}

/** One step of the flow by `dt`, of the heat by `heatDt` seconds. */
export const stepAir = (run: AirRun, dt: number, heatDt: number): PressureWork => {
  stepHeat(run, heatDt)
  stepMomentum(run, dt)
  return project(run, dt)
}

/** Fastest crossing of a cell, 1/s, and the highest speed along an axis, m/s. */
export const quickest = (run: AirRun): { readonly perS: number; readonly mPerS: number } => {
  const [u, v, w] = run.velocity
  const [sx, sy, sz] = run.grid.step
  const [hx, hy, hz] = run.grid.h
  const { cells } = run.grid
  let perS = 0
  let mPerS = 0
  for (let at = 0; at < cells.length; at++) {
    const n = cells[at] as number
    const x = Math.max(Math.abs(u[n] as number), Math.abs(u[n + sx] as number))
    const y = Math.max(Math.abs(v[n] as number), Math.abs(v[n + sy] as number))
    const z = Math.max(Math.abs(w[n] as number), Math.abs(w[n + sz] as number))
    const crossing = x / hx + y / hy + z / hz
    if (crossing > perS) perS = crossing
    if (x > mPerS) mPerS = x
    if (y > mPerS) mPerS = y
    if (z > mPerS) mPerS = z
  }
  return { perS, mPerS }
}
