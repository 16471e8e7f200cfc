import { assumed, type Sheet, two } from '../sheet'
import { firstTankX, halves, rowsPerHalf, rowY, tanksPerRow } from './plan'

const minersPerTank = 10
const switchesPerHalf = 10
const tanksPerSwitch = (rowsPerHalf * tanksPerRow) / switchesPerHalf

/** Eight hundred miners need as many ports: a rack of switches at the east end of each half. */
const addSwitches = (sheet: Sheet): void => {
  for (const half of halves) {
    const rack = sheet.place('rack', `NET-${half}`, undefined, {
      x: 20.75,
      y: half === 'A' ? 5.2 : 13.8,
      rotationDeg: 270,
      values: {
        loadKw: assumed(0.6),
        cords: assumed(1),
        cordsNeeded: assumed(1),
        voltageV: assumed(240),
        phases: assumed(1),
        phase: assumed('L1'),
        massKg: assumed(300),
        // Access switches commonly take 45 °C; nobody is named for these.
        airInletMaxC: assumed(45),
      },
    })
    sheet.feed(`BW-${half === 'A' ? 2 : 6}`, rack, 'cord')
    for (let n = 1; n <= switchesPerHalf; n++) {
      sheet.mount('switch', `SW-${half}${two(n)}`, undefined, rack, n * 4, {
        values: {
          ports: assumed(48),
          portGbps: assumed(1),
          cage: assumed('rj45'),
          poe: assumed('off'),
          heightU: assumed(1),
        },
      })
    }
    sheet.mount('switch', `CORE-${half}`, undefined, rack, 44, {
      values: {
        ports: assumed(24),
        portGbps: assumed(1),
        cage: assumed('rj45'),
        poe: assumed('off'),
        heightU: assumed(1),
      },
    })
  }
}

const addEntrances = (sheet: Sheet): void => {
  for (const [i, medium] of (['fibre', 'wireless'] as const).entries()) {
    sheet.place('entrance', `ENT-0${i + 1}`, undefined, {
      x: 0.5,
      y: i === 0 ? 6.2 : 12.8,
      rotationDeg: 90,
      values: {
        carrier: assumed(`Carrier ${i + 1}`),
        routeId: assumed(i === 0 ? 'Route 1' : 'Mast'),
        capacityGbps: assumed(i === 0 ? 1 : 0.1),
        handOffs: assumed(1),
        handOffGbps: assumed(i === 0 ? 1 : 0.1),
        cage: assumed('rj45'),
        medium: assumed(medium),
        ...(i === 0
          ? { rttMs: assumed(40) }
          : { radio: assumed('mobile'), role: assumed('backup') }),
        massKg: assumed(60),
      },
    })
  }
}

/** Four tanks on each switch, all switches of a half on one above them, and that on its carrier. */
const addLinks = (sheet: Sheet): void => {
  for (const [h, half] of halves.entries()) {
    for (let n = 0; n < rowsPerHalf * tanksPerRow; n++) {
      const row = h * rowsPerHalf + Math.floor(n / tanksPerRow) + 1
      const tank = `TANK-${row}${two((n % tanksPerRow) + 1)}`
      const access = `SW-${half}${two(Math.floor(n / tanksPerSwitch) + 1)}`
      sheet.link('data', [tank, 'data'], [access, 'data'], minersPerTank)
    }
    for (let n = 1; n <= switchesPerHalf; n++)
      sheet.link('data', [`SW-${half}${two(n)}`, 'data'], [`CORE-${half}`, 'data'])
    sheet.link('data', [`CORE-${half}`, 'data'], [`ENT-0${h + 1}`, 'data'])
  }
  sheet.link('data', ['CORE-A', 'data'], ['CORE-B', 'data'])
}

const basketZ = 1.6
const crossZ = 2.6
const crossX = 20.2
const entranceX = 0.5

const tray = {
  pathway: 'tray',
  widthM: 0.3,
  usableDepthM: 0.08,
  loadLimitKgPerM: 30,
  bendRadiusM: 0.1,
} as const

/** A tray over the pipes between each two rows, clear of the hoist, and one across to both racks. */
const addTrays = (sheet: Sheet): void => {
  const middles = [0, 2, 4, 6].map((row) => (rowY(row) + rowY(row + 1)) / 2)
  for (const [pair, y] of middles.entries()) {
    const entranceY = pair === 1 ? 6.2 : pair === 2 ? 12.8 : undefined
    sheet.tray(
      `TR-${pair + 1}`,
      `Rows ${pair * 2 + 1} and ${pair * 2 + 2}`,
      [
        ...(entranceY === undefined
          ? ([[firstTankX - 0.5, y, basketZ]] as const)
          : ([
              [entranceX, entranceY, basketZ],
              [entranceX, y, basketZ],
            ] as const)),
        [crossX, y, basketZ],
        [crossX, y, crossZ],
      ],
      tray,
    )
  }
  sheet.tray(
    'TR-CROSS',
    'Across',
    [
      [crossX, middles[0] as number, crossZ],
      [crossX, middles[3] as number, crossZ],
    ],
    tray,
  )
}

export const addNetwork = (sheet: Sheet): void => {
  addSwitches(sheet)
  addEntrances(sheet)
  addLinks(sheet)
  addTrays(sheet)
}
