import { assumed, coil, dualCorded, piped, type Sheet } from '../sheet'
import { lowVoltage, rowCount, rowY } from './plan'

/** 22 kV: two feeds, a bus each, a tie between. */
export const addMediumVoltage = (sheet: Sheet): void => {
  for (const [i, path] of ['A', 'B'].entries()) {
    const x = i * 40
    sheet.place('utility-feed', `UTIL-${path}`, undefined, {
      x,
      y: 96,
      values: {
        capacityKw: assumed(15_000),
        voltageV: assumed(22_000),
        frequencyHz: assumed(50),
        substationId: assumed(`Substation ${path}`),
        routeId: assumed(`Route ${path}`),
      },
    })
    sheet.place('switchgear-bus', `MV-${path}`, undefined, {
      x,
      y: 90,
      values: { ratingA: assumed(630), voltageV: assumed(22_000) },
    })
    sheet.chain(`UTIL-${path}`, `MV-${path}`)
  }
  sheet.place('tie', 'MV-TIE', undefined, {
    x: 20,
    y: 90,
    values: {
      ratingA: assumed(630),
      voltageV: assumed(22_000),
      normally: 'open',
      operation: 'automatic',
    },
  })
  sheet.link('power', ['MV-A', 'out'], ['MV-TIE', 'a'])
  sheet.link('power', ['MV-TIE', 'b'], ['MV-B', 'in'])
}

/** One block's way from 22 kV and two standby sets to its low-voltage board. */
export const addSupply = (
  sheet: Sheet,
  path: string,
  from: 'A' | 'B',
  column: number,
  room: readonly [number, number],
): string => {
  const x = -4 + column * 15
  sheet.place('transformer', `TX-${path}`, 'assumed-transformer-3150', { x, y: 80, path })
  for (const n of [1, 2]) {
    sheet.place('generator', `GEN-${path}-${n}`, 'cummins-c2250d5-dcc', {
      x: x + (n - 1) * 6,
      y: 64,
      rotationDeg: 90,
      path,
      values: { voltageV: assumed(415), startS: assumed(45), fuelLPerHAtRated: assumed(396) },
    })
  }
  sheet.place('switchgear-bus', `GB-${path}`, undefined, {
    x: x + 3,
    y: 56,
    path,
    values: lowVoltage,
  })
  sheet.place('ats', `ATS-${path}`, undefined, {
    x: room[0] + 1.2,
    y: room[1] + 0.85,
    rotationDeg: 180,
    path,
    values: { ...lowVoltage, massKg: assumed(1200), transferMs: assumed(100) },
  })
  sheet.place('switchgear-bus', `LV-${path}`, undefined, {
    x: room[0] + 3.6,
    y: room[1] + 0.85,
    rotationDeg: 180,
    path,
    values: lowVoltage,
  })
  sheet.feed(`MV-${from}`, `TX-${path}`)
  sheet.feed(`TX-${path}`, `ATS-${path}`, 'in1')
  for (const n of [1, 2]) sheet.feed(`GEN-${path}-${n}`, `GB-${path}`)
  sheet.feed(`GB-${path}`, `ATS-${path}`, 'in2')
  sheet.chain(`ATS-${path}`, `LV-${path}`)
  return `LV-${path}`
}

export const addUpsBlock = (sheet: Sheet, block: string, index: number): void => {
  const corner = [index * 13, 24] as const
  const board = addSupply(sheet, block, index % 2 === 0 ? 'A' : 'B', index, corner)
  sheet.place('switchgear-bus', `UO-${block}`, undefined, {
    x: corner[0] + 6.6,
    y: corner[1] + 0.85,
    rotationDeg: 180,
    path: block,
    values: lowVoltage,
  })
  const ups = sheet.place('ups', `UPS-${block}`, 'assumed-ups-3000', {
    x: corner[0] + 5.5,
    y: corner[1] + 5.5,
    path: block,
  })
  sheet.chain(board, ups, `UO-${block}`)
  for (const n of [1, 2]) {
    sheet.place('crah', `CRAH-${block}-${n}`, 'vertiv-pw170', {
      x: corner[0] + n * 4,
      y: corner[1] + 11.4,
      values: { ...dualCorded, ...coil(40, 60), ...piped(30, 0.0525), massKg: assumed(1000) },
    })
    sheet.feed('LV-MA', `CRAH-${block}-${n}`, 'cord')
    sheet.feed('LV-MB', `CRAH-${block}-${n}`, 'cord')
    sheet.pipe([`CRAH-${block}-${n}`, 'coolant'], ['CHW', 'branch'])
  }
  for (let row = 1; row <= rowCount; row++) {
    const y = (rowY[row - 1] as number) + 0.06 * index
    sheet.place('breaker', `CB-${block}-${row}`, undefined, {
      x: corner[0] + 7.8 + row * 0.6,
      y: corner[1] + 0.5,
      rotationDeg: 180,
      path: block,
      values: { ratingA: assumed(1250), voltageV: assumed(415), massKg: assumed(300) },
    })
    sheet.place('busway', `BW-${block}-${row}`, 'starline-1200t5', {
      x: 8.8,
      y,
      z: 2.7 + 0.3 * index,
      path: block,
      values: { widthM: assumed(9.6), voltageV: assumed(415) },
    })
    sheet.chain(`UO-${block}`, `CB-${block}-${row}`, `BW-${block}-${row}`)
  }
}
