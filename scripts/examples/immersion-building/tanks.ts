import type { Source } from '#model'
import { assumed, piped, type Sheet, stated, two } from '../sheet'
import {
  firstTankX,
  fluid,
  type Half,
  halves,
  lowVoltageV,
  practice,
  rowLengthM,
  rowMiddleX,
  rowsPerHalf,
  rowY,
  tankPitchM,
  tanksPerRow,
} from './plan'
import { feeder } from './power'

const minersPerTank = 10
const minersInTank: Source = {
  document: 'MicroBT Whatsminer M66S, 298 TH/s',
  clause: '10 × 5.513 kW and 10 × 298 TH/s',
  via: 'unnamed public source',
  grade: 'derived',
}
const filling: Source = {
  document: 'Asperitas AIC24 and Shell Immersion Cooling Fluid S5 X',
  clause: '(1,680 − 1,080) kg at 806 kg/m³',
  via: 'unnamed public source',
  grade: 'derived',
}

export const addRow = (sheet: Sheet, half: Half, index: number): void => {
  const row = halves.indexOf(half) * rowsPerHalf + index
  const y = rowY(row)
  const busway = sheet.place('busway', `BW-${row + 1}`, 'starline-1200t5', {
    x: rowMiddleX,
    y,
    z: 3.4,
    values: {
      voltageV: stated(lowVoltageV, practice),
      widthM: assumed(rowLengthM + 1.5),
      massKg: assumed(640),
    },
  })
  sheet.chain(feeder(sheet, half, index + 1, 1200), busway)
  const header = `HDR-${half}${Math.floor(index / 2) + 1}`
  for (let n = 1; n <= tanksPerRow; n++) {
    const tank = sheet.place('immersion-tank', `TANK-${row + 1}${two(n)}`, 'asperitas-aic24', {
      x: Math.round((firstTankX + (n - 1) * tankPitchM) * 1000) / 1000,
      y,
      rotationDeg: index % 2 === 0 ? 0 : 180,
      values: {
        loadKw: stated(minersPerTank * 5.513, minersInTank),
        miners: assumed(minersPerTank),
        hashrateThPerS: stated(minersPerTank * 298, minersInTank),
        fluidL: stated(744, filling),
        flashPointC: stated(200, fluid),
        // The published operating mass, and ten miners of 16 kg.
        wetMassKg: assumed(1840),
        coolantDropKpa: assumed(40),
        ...piped(2, 0.0409),
        voltageV: stated(lowVoltageV, practice),
      },
    })
    sheet.feed(busway, tank, 'cord')
    sheet.pipe([tank, 'coolant'], [header, 'branch'])
  }
}
