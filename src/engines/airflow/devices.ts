import type { AirCase, Device, Fluid, Patch } from './case'
import { type AirGrid, eachFace } from './grid'

/** A device as the solver drives it. */
export interface Drive {
  readonly device: Device
  /** Cells that its intakes draw from, with each face's share of the area. */
  readonly intakeCells: Int32Array
  readonly intakeShares: Float64Array
  /** Cells that its exhausts blow into, and how fast they fill one, 1/s. */
  readonly exhaustCells: Int32Array
  readonly exhaustRates: Float64Array
  /** Flow through the room's own faces, m³/s: less what leaks inside the box. */
  readonly flowM3PerS: number
  readonly blocked: boolean
  intakeC: number
  intakeMaxC: number
  exhaustC: number
  heatKw: number
}

type Three = readonly [Float64Array, Float64Array, Float64Array]

interface OpenFace {
  readonly face: number
  readonly cell: number
  readonly patch: Patch
  readonly area: number
}

/** The faces of a patch that have air before them and none behind. */
const openFaces = (
  grid: AirGrid,
  patches: readonly Patch[],
  end: 'intake' | 'exhaust',
  taken: Set<number>,
): OpenFace[] => {
  const found: OpenFace[] = []
  for (const patch of patches) {
    const step = grid.step[patch.axis]
    const area = (grid.h[0] * grid.h[1] * grid.h[2]) / grid.h[patch.axis]
    eachFace(grid, patch, (face) => {
      const below = face - step
      const before = (end === 'intake') === patch.sign > 0 ? below : face
      const behind = before === face ? below : face
      const key = face * 3 + patch.axis
      if (grid.air[before] === 0 || grid.air[behind] === 1 || taken.has(key)) return
      taken.add(key)
      found.push({ face, cell: before, patch, area })
    })
  }
  return found
}

const checkDevice = (device: Device): void => {
  const { flowM3PerS, heatKw = 0, coolingKw = 0, supplyC = 0, selfLeakRatio = 0 } = device
  if (!(flowM3PerS >= 0 && flowM3PerS < 1e6))
    throw new RangeError(`A device moves ${flowM3PerS} m³/s of air`)
  if (!Number.isFinite(heatKw) || !(coolingKw >= 0) || !Number.isFinite(supplyC))
    throw new RangeError('A device has a heat, a cooling capacity or a supply that is no number')
  if (!(selfLeakRatio >= 0 && selfLeakRatio < 1))
    throw new RangeError(`A device leaks ${selfLeakRatio} of its exhaust back`)
}

const createDrive = (
  grid: AirGrid,
  device: Device,
  velocity: Three,
  taken: Set<number>,
  startC: number,
): Drive => {
  checkDevice(device)
  const intakes = openFaces(grid, device.intakes, 'intake', taken)
  const exhausts = openFaces(grid, device.exhausts, 'exhaust', taken)
  const blocked =
    (device.intakes.length > 0 && intakes.length === 0) ||
    (device.exhausts.length > 0 && exhausts.length === 0) ||
    intakes.length + exhausts.length === 0
  const flow = blocked ? 0 : device.flowM3PerS * (1 - (device.selfLeakRatio ?? 0))
  const volume = grid.h[0] * grid.h[1] * grid.h[2]
  const areaOf = (faces: readonly OpenFace[]) => faces.reduce((sum, { area }) => sum + area, 0)
  for (const faces of [intakes, exhausts])
    for (const { face, patch } of faces)
      velocity[patch.axis][face] = (patch.sign * flow) / areaOf(faces)
  const inArea = areaOf(intakes)
  const outArea = areaOf(exhausts)
  return {
    device,
    intakeCells: Int32Array.from(intakes, ({ cell }) => cell),
    intakeShares: Float64Array.from(intakes, ({ area }) => area / inArea),
    exhaustCells: Int32Array.from(exhausts, ({ cell }) => cell),
    exhaustRates: Float64Array.from(exhausts, ({ area }) => (flow * area) / outArea / volume),
    flowM3PerS: flow,
    blocked,
    intakeC: Number.NaN,
    intakeMaxC: Number.NaN,
    exhaustC: device.supplyC ?? startC,
    heatKw: 0,
  }
}

/**
 * Sets the velocities of every device's faces.
 *
 * @throws RangeError where a flow or a temperature is no number or a flow is negative.
 */
export const createDrives = (
  grid: AirGrid,
  airCase: AirCase,
  velocity: Three,
): readonly Drive[] => {
  const taken = new Set<number>()
  return airCase.devices.map((device) => createDrive(grid, device, velocity, taken, airCase.startC))
}

/** Reads what each device draws in and answers what it gives out. */
export const driveDevices = (
  drives: readonly Drive[],
  temperature: Float64Array,
  { densityKgPerM3, cpJPerKgK }: Fluid,
): void => {
  for (const drive of drives) {
    const { device, intakeCells, intakeShares } = drive
    let mean = 0
    let most = Number.NEGATIVE_INFINITY
    for (let at = 0; at < intakeCells.length; at++) {
      const value = temperature[intakeCells[at] as number] as number
      mean += value * (intakeShares[at] as number)
      if (value > most) most = value
    }
    const drawn = intakeCells.length > 0 ? mean : (device.supplyC ?? Number.NaN)
    const leak = device.selfLeakRatio ?? 0
    const kwPerK = (device.flowM3PerS * densityKgPerM3 * cpJPerKgK) / 1000
    const lead = leak === 0 ? 0 : leak * (drive.exhaustC - drawn)
    drive.intakeC = drawn + lead
    drive.intakeMaxC = intakeCells.length > 0 ? most + lead : Number.NaN
    if (drive.blocked || kwPerK === 0) {
      drive.exhaustC = Number.NaN
      drive.heatKw = device.heatKw ?? 0
      continue
    }
    const warm = drive.intakeC + (device.heatKw ?? 0) / kwPerK
    const coldest = Math.max(
      device.supplyC ?? warm,
      warm - (device.coolingKw ?? Number.POSITIVE_INFINITY) / kwPerK,
    )
    drive.exhaustC = Math.min(warm, coldest)
    drive.heatKw = (drive.exhaustC - drive.intakeC) * kwPerK
  }
}
