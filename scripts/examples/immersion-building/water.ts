import type { Source } from '#model'
import { assumed, piped, type Sheet, stated } from '../sheet'
import { type Half, halves, lowVoltageV, practice, rowMiddleX, rowsPerHalf, rowY } from './plan'
import { feeder } from './power'

const header = (innerDiameterM: number, lengthM: number) => ({
  innerDiameterM: assumed(innerDiameterM),
  lengthM: assumed(lengthM),
  loop: assumed('condenser'),
  fluid: assumed('water'),
})

export const addHeaders = (sheet: Sheet, half: Half): void => {
  const south = half === 'A'
  const main = sheet.place('pipe-header', `MAIN-${half}`, undefined, {
    x: 26,
    y: south ? 12.2 : 16.4,
    z: 0.3,
    values: {
      ...header(0.2027, 30),
      staticPressureKpa: assumed(150),
      widthM: assumed(6),
      depthM: assumed(0.6),
    },
  })
  for (const pair of [1, 2]) {
    const row = halves.indexOf(half) * rowsPerHalf + (pair - 1) * 2
    const branch = sheet.place('pipe-header', `HDR-${half}${pair}`, undefined, {
      x: rowMiddleX,
      y: Math.round(((rowY(row) + rowY(row + 1)) / 2) * 1000) / 1000,
      z: 0.2,
      values: {
        ...header(0.1541, 16),
        ...piped(8, 0.1541),
        widthM: assumed(15.5),
        depthM: assumed(0.5),
      },
    })
    sheet.pipe([branch, 'branch'], [main, 'branch'])
  }
  for (const n of [1, 2]) {
    const pump = sheet.place('pump', `PMP-${half}${n}`, undefined, {
      x: 22 + n * 2.6,
      y: south ? 10.7 : 17.9,
      values: {
        flowLPerMin: assumed(2000),
        headKpa: assumed(250),
        powerKw: assumed(15),
        ...piped(3, 0.1541),
        voltageV: stated(lowVoltageV, practice),
        massKg: assumed(350),
      },
    })
    sheet.pipe([main, 'branch'], [pump, 'branch'])
    sheet.feed(feeder(sheet, half, rowsPerHalf + n, 63), pump, 'cord')
  }
}

/** Heat over the published fall of 5.56 K. */
const rating: Source = {
  document: 'BAC Trillium TDFS1238N-C60ET40B, LBL modelica-buildings record',
  clause: '2,931 kW from 46.11 to 40.55 °C: 126 kg/s of water',
  grade: 'derived',
}

export const addDryCooler = (sheet: Sheet, half: Half): void => {
  const cooler = sheet.place('dry-cooler', `DC-${half}`, 'bac-tdfs1238n', {
    x: 42,
    y: half === 'A' ? 0 : 19,
    values: {
      widthM: assumed(11.6),
      depthM: assumed(3.7),
      heightM: assumed(2.6),
      fluidL: assumed(1500),
      fansControlled: assumed(true),
      coolantLPerMin: stated(7600, rating),
      coolantDropKpa: assumed(60),
      ...piped(20, 0.2027),
      voltageV: stated(lowVoltageV, practice),
    },
  })
  sheet.pipe([`MAIN-${half}`, 'branch'], [cooler, 'coolant'])
  sheet.feed(feeder(sheet, half, rowsPerHalf + 3, 250), cooler, 'cord')
}
