import {
  heatRates,
  type Mouth,
  mouthsOf,
  type Regions,
  regionsOf,
  type WarmWalls,
  warmWalls,
} from './boundaries'
import { type AirCase, type AirField, type Fluid, roomAir } from './case'
import { createDrives, type Drive } from './devices'
import { wallDrag } from './eddies'
import { writeField } from './field'
import { type AirGrid, layGrid } from './grid'
import { axes, cellLattice, faceLattice, type WallFaces, wallFaces } from './links'
import { createPressureSolver, type PressureSolver } from './pressure'
import { type Carried, createWorkspace, type Workspace } from './transport'

type Three = readonly [Float64Array, Float64Array, Float64Array]

/** Everything that one run of the air holds. Nothing of it is made anew in a step. */
export interface AirRun {
  readonly airCase: AirCase
  readonly fluid: Fluid
  readonly grid: AirGrid
  readonly velocity: Three
  readonly t: Float64Array
  readonly p: Float64Array
  readonly eddy: Float64Array
  readonly momentum: readonly [Carried, Carried, Carried]
  readonly heat: Carried
  readonly walls: readonly [WallFaces, WallFaces, WallFaces]
  readonly drag: Three
  readonly change: Three
  readonly heatChange: Float64Array
  readonly work: Workspace
  readonly drives: readonly Drive[]
  readonly mouths: readonly Mouth[]
  readonly warm: WarmWalls
  readonly regions: Regions
  readonly heatRate: Float64Array
  /** Heat let loose in cells, kW. */
  readonly looseKw: number
  readonly pressure: PressureSolver
  readonly right: Float64Array
}

const fluidOf = (airCase: AirCase): Fluid => {
  const fluid = { ...roomAir, ...airCase.fluid }
  for (const [name, value] of Object.entries(fluid))
    if (!(value >= 0) || value > 1e9) throw new RangeError(`Air with ${name} ${value}`)
  if (!Number.isFinite(airCase.startC))
    throw new RangeError(`Air that starts at ${airCase.startC} °C`)
  return fluid
}

const threeOf = (lengths: Triple3): Three => [
  new Float64Array(lengths[0]),
  new Float64Array(lengths[1]),
  new Float64Array(lengths[2]),
]
type Triple3 = readonly [number, number, number]

const openConductance = (grid: AirGrid, mouths: readonly Mouth[]): Float64Array => {
  const open = new Float64Array(grid.length)
  const volume = grid.h[0] * grid.h[1] * grid.h[2]
  for (const { axis, cell } of mouths)
    open[cell] = (open[cell] as number) + (2 * volume) / grid.h[axis] ** 2
  return open
}

/** Lays out a run: grid, devices, walls, and the first state. */
export const createRun = (airCase: AirCase, warmField?: AirField): AirRun => {
  const fluid = fluidOf(airCase)
  const grid = layGrid(airCase)
  const velocity = threeOf([grid.length, grid.length, grid.length])
  const t = new Float64Array(grid.length).fill(airCase.startC)
  const p = new Float64Array(grid.length)
  const drives = createDrives(grid, airCase, velocity)
  const mouths = mouthsOf(grid, airCase, fluid)
  if (warmField !== undefined) writeField(grid, warmField, velocity, t, p)
  const lattices = axes.map((axis) => faceLattice(grid, axis))
  const lattice = (axis: 0 | 1 | 2) => lattices[axis] as ReturnType<typeof faceLattice>
  const carried = (axis: 0 | 1 | 2): Carried => ({
    lattice: lattice(axis),
    value: velocity[axis],
    rate: new Float64Array(grid.length),
    own: axis,
    diffusivity: fluid.viscosityM2PerS,
    eddyShare: 1,
  })
  const beside = (axis: 0 | 1 | 2) =>
    wallFaces(grid, axis, lattice(axis), velocity, airCase.walls ?? {})
  const walls = [beside(0), beside(1), beside(2)] as const
  const cells = cellLattice(grid)
  const loose = heatRates(grid, airCase, drives, fluid)
  const run: AirRun = {
    airCase,
    fluid,
    grid,
    velocity,
    t,
    p,
    eddy: new Float64Array(grid.length),
    momentum: [carried(0), carried(1), carried(2)],
    heat: {
      lattice: cells,
      value: t,
      rate: new Float64Array(grid.length),
      own: undefined,
      diffusivity: fluid.diffusivityM2PerS,
      eddyShare: 1 / fluid.turbulentPrandtl,
    },
    walls,
    drag: threeOf([walls[0].face.length, walls[1].face.length, walls[2].face.length]),
    change: threeOf([grid.length, grid.length, grid.length]),
    heatChange: new Float64Array(grid.length),
    work: createWorkspace(grid.length),
    drives,
    mouths,
    warm: warmWalls(grid, airCase, cells, fluid.smagorinsky === 0),
    regions: regionsOf(grid, drives, mouths),
    heatRate: loose.rate,
    looseKw: loose.kw,
    pressure: createPressureSolver(grid, openConductance(grid, mouths)),
    right: new Float64Array(grid.length),
  }
  for (const axis of axes) wallDrag(run.walls[axis], velocity[axis], fluid, run.drag[axis])
  return run
}
