import type { AirGrid } from './grid'
import { type Axis, aroundEdge, axes, type Lattice } from './links'

/** What a step of transport works in; one set serves every quantity in turn. */
export interface Workspace {
  /** Diagonal of the implicit step, 1/s. */
  readonly diagonal: Float64Array
  /** Share of the neighbour below in an entry, and of an entry in the neighbour below; per axis, 1/s. */
  readonly fromLow: readonly [Float64Array, Float64Array, Float64Array]
  readonly toLow: readonly [Float64Array, Float64Array, Float64Array]
}

export const createWorkspace = (length: number): Workspace => {
  const three = () =>
    [new Float64Array(length), new Float64Array(length), new Float64Array(length)] as const
  return { diagonal: new Float64Array(length), fromLow: three(), toLow: three() }
}

/** A quantity that the air carries along. */
export interface Carried {
  readonly lattice: Lattice
  readonly value: Float64Array
  /** In: nothing. Out: how fast it changes, per second. */
  readonly rate: Float64Array
  /** Axis of a velocity; undefined for a temperature. */
  readonly own: Axis | undefined
  /** Molecular diffusivity and what share of the eddy viscosity adds to it, m²/s. */
  readonly diffusivity: number
  readonly eddyShare: number
}

type Three = readonly [Float64Array, Float64Array, Float64Array]

/**
 * Rates of change by convection and diffusion, and the implicit step that goes with them.
 *
 * Convection takes the value from upstream with Koren's third-order limiter; it stands in its
 * advective form, so that what the pressure has left over in a cell makes no heat and no momentum.
 * The implicit part knows upwind convection and diffusion alone.
 */
export const gatherTransport = (
  grid: AirGrid,
  carried: Carried,
  velocity: Three,
  eddy: Float64Array,
  work: Workspace,
): void => {
  carried.rate.fill(0)
  work.diagonal.fill(0)
  for (const axis of axes) {
    work.fromLow[axis].fill(0)
    work.toLow[axis].fill(0)
    alongInner(grid, carried, axis, velocity[axis], eddy, work)
    alongOuter(grid, carried, axis, velocity[axis], eddy, work)
  }
}

const alongInner = (
  grid: AirGrid,
  carried: Carried,
  axis: Axis,
  through: Float64Array,
  eddy: Float64Array,
  work: Workspace,
): void => {
  const { value, rate, own, diffusivity, eddyShare } = carried
  const list = carried.lattice.links[axis].inner
  const step = grid.step[axis]
  const back = own === undefined ? 0 : grid.step[own]
  const [e0, e1, e2, e3] = aroundEdge(grid.step, own, axis) as [number, number, number, number]
  const perH = 1 / grid.h[axis]
  const half = 0.5 * perH
  const spread = diffusivity * perH * perH
  const swirl = 0.25 * eddyShare * perH * perH
  const fromLow = work.fromLow[axis]
  const toLow = work.toLow[axis]
  const { diagonal } = work
  for (let at = 0; at < list.length; at++) {
    const n = list[at] as number
    const m = n - step
    const flow = half * ((through[n] as number) + (through[n - back] as number))
    const diffusion =
      spread +
      swirl *
        ((eddy[n - e0] as number) +
          (eddy[n - e1] as number) +
          (eddy[n - e2] as number) +
          (eddy[n - e3] as number))
    const low = value[m] as number
    const high = value[n] as number
    const jump = high - low
    const exchanged = diffusion * jump
    if (flow >= 0) {
      const before = low - (value[m - step] as number)
      let extra = 0
      if (before * jump > 0) {
        const third = (2 * jump + before) / 6
        extra = jump > 0 ? Math.min(before, third, jump) : Math.max(before, third, jump)
      }
      rate[n] = (rate[n] as number) - flow * (jump - extra) - exchanged
      rate[m] = (rate[m] as number) - flow * extra + exchanged
      fromLow[n] = flow + diffusion
      toLow[n] = diffusion
      diagonal[n] = (diagonal[n] as number) + flow + diffusion
      diagonal[m] = (diagonal[m] as number) + diffusion
    } else {
      const after = (value[n + step] as number) - high
      let extra = 0
      if (after * jump > 0) {
        const third = (2 * jump + after) / 6
        extra = jump > 0 ? Math.min(after, third, jump) : Math.max(after, third, jump)
      }
      rate[n] = (rate[n] as number) - flow * extra - exchanged
      rate[m] = (rate[m] as number) - flow * (jump - extra) + exchanged
      fromLow[n] = diffusion
      toLow[n] = diffusion - flow
      diagonal[n] = (diagonal[n] as number) + diffusion
      diagonal[m] = (diagonal[m] as number) + diffusion - flow
    }
  }
}

/** Links at the end of their row. Where nothing lies upstream, the mean as far as diffusion bears it. */
const alongOuter = (
  grid: AirGrid,
  carried: Carried,
  axis: Axis,
  through: Float64Array,
  eddy: Float64Array,
  work: Workspace,
): void => {
  const { value, rate, own, lattice } = carried
  const list = lattice.links[axis].outer
  const step = grid.step[axis]
  const bit = 1 << axis
  const back = own === undefined ? 0 : grid.step[own]
  const around = aroundEdge(grid.step, own, axis)
  const perH = 1 / grid.h[axis]
  const { diagonal } = work
  for (const n of list) {
    const m = n - step
    const flow = 0.5 * perH * ((through[n] as number) + (through[n - back] as number))
    let swirl = 0
    for (const e of around) swirl += 0.25 * (eddy[n - e] as number)
    const diffusion = (carried.diffusivity + carried.eddyShare * swirl) * perH * perH
    const jump = (value[n] as number) - (value[m] as number)
    const upstream = flow >= 0 ? m : n + step
    const linked = ((lattice.low[upstream] ?? 0) & bit) !== 0
    const slope = linked ? (value[upstream] as number) - (value[upstream - step] as number) : 0
    const most = Math.min(1, (2 * diffusion) / Math.abs(flow))
    const extra = linked ? limited(slope, jump) : flow === 0 ? 0 : 0.5 * most * jump
    const into = Math.max(flow, 0)
    const out = Math.max(-flow, 0)
    const carriedUp = flow >= 0 ? jump - extra : extra
    rate[n] = (rate[n] as number) - flow * carriedUp - diffusion * jump
    rate[m] = (rate[m] as number) - flow * (jump - carriedUp) + diffusion * jump
    work.fromLow[axis][n] = into + diffusion
    work.toLow[axis][n] = out + diffusion
    diagonal[n] = (diagonal[n] as number) + into + diffusion
    diagonal[m] = (diagonal[m] as number) + out + diffusion
  }
}

/** Koren's limiter: the third-order slope, but no new extreme. */
const limited = (before: number, jump: number): number => {
  if (before * jump <= 0) return 0
  const third = (2 * jump + before) / 6
  return jump > 0 ? Math.min(before, third, jump) : Math.max(before, third, jump)
}

/**
 * One implicit step: `change` becomes what the rates do in `perDt`⁻¹ seconds. A sweep up and a sweep
 * down (LU-SGS): exact where the flow goes one way, and where it is steady the step does not matter.
 */
export const sweep = (
  grid: AirGrid,
  { lattice, rate }: Carried,
  perDt: number,
  work: Workspace,
  change: Float64Array,
): void => {
  const { active } = lattice
  const { diagonal } = work
  const [s0, s1, s2] = grid.step
  const [l0, l1, l2] = work.fromLow
  const [u0, u1, u2] = work.toLow
  for (let at = 0; at < active.length; at++) {
    const n = active[at] as number
    const sum =
      (rate[n] as number) +
      (l0[n] as number) * (change[n - s0] as number) +
      (l1[n] as number) * (change[n - s1] as number) +
      (l2[n] as number) * (change[n - s2] as number)
    const inverse = 1 / ((diagonal[n] as number) + perDt)
    diagonal[n] = inverse
    change[n] = sum * inverse
  }
  for (let at = active.length - 1; at >= 0; at--) {
    const n = active[at] as number
    const sum =
      (u0[n + s0] as number) * (change[n + s0] as number) +
      (u1[n + s1] as number) * (change[n + s1] as number) +
      (u2[n + s2] as number) * (change[n + s2] as number)
    change[n] = (change[n] as number) + sum * (diagonal[n] as number)
  }
}
