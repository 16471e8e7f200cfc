import { assumed, type Sheet, two } from '../sheet'
import { containerCount, containerX, switchesPerContainer } from './plan'

const addEntrances = (sheet: Sheet): void => {
  sheet.place('entrance', 'ENT-01', undefined, {
    x: -6,
    y: 40,
    values: {
      carrier: assumed('Carrier 1'),
      routeId: assumed('Route 1'),
      capacityGbps: assumed(1),
      handOffs: assumed(1),
      handOffGbps: assumed(1),
      cage: assumed('rj45'),
      rttMs: assumed(40),
      medium: assumed('fibre'),
    },
  })
  sheet.place('entrance', 'ENT-02', undefined, {
    x: -6,
    y: 43,
    values: {
      carrier: assumed('Carrier 2'),
      routeId: assumed('Mast'),
      capacityGbps: assumed(0.1),
      handOffs: assumed(1),
      handOffGbps: assumed(0.1),
      cage: assumed('rj45'),
      medium: assumed('wireless'),
      radio: assumed('mobile'),
      role: assumed('backup'),
    },
  })
}

/** Carriers and containers meet in the first container; the power for it is part of that's. */
const addCore = (sheet: Sheet): void => {
  sheet.mount('switch', 'CORE-01', undefined, 'HD5-01', switchesPerContainer + 1, {
    values: {
      ports: assumed(24),
      portGbps: assumed(1),
      cage: assumed('rj45'),
      poe: assumed('off'),
      heightU: assumed(1),
    },
  })
}

const addLinks = (sheet: Sheet): void => {
  for (let n = 1; n <= containerCount; n++) {
    const last = `SW-${two(n)}-${switchesPerContainer}`
    for (let m = 1; m < switchesPerContainer; m++)
      sheet.link('data', [`SW-${two(n)}-${m}`, 'data'], [last, 'data'])
    sheet.link('data', [last, 'data'], ['CORE-01', 'data'], 2)
  }
  for (const n of [1, 2]) sheet.link('data', ['CORE-01', 'data'], [`ENT-0${n}`, 'data'])
}

const duct = {
  pathway: 'duct',
  widthM: 0.1,
  usableDepthM: 0.1,
  bendRadiusM: 0.3,
} as const

const ductZ = -0.6
const ductY = 25.5

/** A duct from each entrance to one past the ends of all containers, and a rise into each. */
const addDucts = (sheet: Sheet): void => {
  sheet.tray(
    'TR-ENT-01',
    'Entrance of the fibre',
    [
      [-6, 40, 0],
      [-6, 40, ductZ],
      [-6, ductY, ductZ],
    ],
    duct,
  )
  sheet.tray(
    'TR-ENT-02',
    'Entrance of the mast',
    [
      [-6, 43, 0],
      [-6, 43, ductZ],
      [-7, 43, ductZ],
      [-7, ductY, ductZ],
      [-6, ductY, ductZ],
    ],
    duct,
  )
  sheet.tray(
    'TR-MAIN',
    'Past the containers',
    [
      [-6, ductY, ductZ],
      [containerX(containerCount), ductY, ductZ],
    ],
    duct,
  )
  for (let n = 1; n <= containerCount; n++) {
    const x = containerX(n)
    sheet.tray(
      `TR-${two(n)}`,
      `Container ${n}`,
      [
        [x, ductY, ductZ],
        [x, ductY, 2.4],
        [x, 13, 2.4],
      ],
      { ...duct, pathway: 'conduit' },
    )
  }
}

export const addNetwork = (sheet: Sheet): void => {
  addEntrances(sheet)
  addCore(sheet)
  addLinks(sheet)
  addDucts(sheet)
}
