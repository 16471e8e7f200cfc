import type { AirCase, Device, Patch, Triple } from '../../../src/engines/airflow/case'
import { fill } from './rooms'

interface Box {
  readonly min: Triple
  readonly max: Triple
}

/** Whole cells of a length; the pod's own measures are whole multiples of neither edge. */
const cellsOf = (mm: number, cellMm: number): number => Math.floor(mm / cellMm + 0.5)

const boxOf = (min: Triple, max: Triple, cellMm: number): Box => {
  const cells = ([x, y, z]: Triple): Triple => [
    cellsOf(x, cellMm),
    cellsOf(y, cellMm),
    cellsOf(z, cellMm),
  ]
  return { min: cells(min), max: cells(max) }
}

const face = ({ min, max }: Box, axis: 0 | 2, upper: boolean, sign: 1 | -1): Patch => {
  const plane = upper ? max[axis] : min[axis]
  const first: Triple = axis === 0 ? [plane, min[1], min[2]] : [min[0], min[1], plane]
  const last: Triple = axis === 0 ? [plane, max[1], max[2]] : [max[0], max[1], plane]
  return { axis, sign, min: first, max: last }
}

const rackOf = (box: Box, facesEast: boolean): Device => ({
  flowM3PerS: 0.4,
  heatKw: 4.7,
  intakes: [face(box, 0, facesEast, facesEast ? -1 : 1)],
  exhausts: [face(box, 0, !facesEast, facesEast ? -1 : 1)],
})

/** Returns on top, blows out of the lower three quarters of its front. */
const coolerOf = (box: Box, blowsEast: boolean): Device => {
  const { min, max } = box
  const low: Box = { min, max: [max[0], max[1], min[2] + Math.floor((3 * (max[2] - min[2])) / 4)] }
  return {
    flowM3PerS: 1.15,
    supplyC: 20,
    coolingKw: 30,
    intakes: [face(box, 2, true, -1)],
    exhausts: [face(low, 0, blowsEast, blowsEast ? 1 : -1)],
  }
}

/**
 * A pod of 44 m² of round figures: two rows of five racks of 4.7 kW, 1.2 m apart back to back, a door
 * between their ends, and two coolers of 1.15 m³/s before either row. 41,538 cells at 150 mm, 17,920 at
 * 200 mm.
 */
export const pod = (cellMm: 150 | 200): AirCase => {
  const [nx, ny, nz] = cellMm === 150 ? [46, 43, 21] : [35, 32, 16]
  const size = { nx, ny, nz }
  const solid = new Uint8Array(nx * ny * nz)
  const devices: Device[] = []
  const add = (box: Box, device: Device) => {
    fill(solid, size, box.min, box.max)
    devices.push(device)
  }
  for (const [x, facesEast] of [
    [1800, false],
    [4200, true],
  ] as const)
    for (let rack = 0; rack < 5; rack++) {
      const box = boxOf([x, rack * 800, 0], [x + 1200, (rack + 1) * 800, 2200], cellMm)
      add(box, rackOf(box, facesEast))
    }
  const east = nx * cellMm
  for (const y of [600, 2400])
    for (const [x, blowsEast] of [
      [0, true],
      [east - 600, false],
    ] as const) {
      const box = boxOf([x, y, 0], [x + 600, y + 1200, 2600], cellMm)
      add(box, coolerOf(box, blowsEast))
    }
  const door = boxOf([3000, 4000, 0], [4200, 4000, 2200], cellMm)
  return {
    ...size,
    cellMm: [cellMm, cellMm, cellMm],
    solid,
    devices,
    baffles: [{ axis: 1, sign: 1, min: door.min, max: door.max }],
    startC: 25,
  }
}
