import { assumed, coil, dualCorded, piped, type Sheet } from '../sheet'

const board = { ratingA: assumed(1600), voltageV: assumed(415), massKg: assumed(2100) }

/** One feed: utility, transformer, generator, UPS and board, in a room of its own. */
export const addFeed = (sheet: Sheet, path: string, index: number): void => {
  const x = index * 9
  sheet.place('utility-feed', `UTIL-${path}`, undefined, {
    x: index * 12,
    y: 56,
    path,
    values: {
      capacityKw: assumed(800),
      voltageV: assumed(22_000),
      frequencyHz: assumed(50),
      substationId: assumed(index === 0 ? 'Substation A' : 'Substation B'),
      routeId: assumed(`Route ${path}`),
    },
  })
  sheet.place('transformer', `TX-${path}`, 'assumed-transformer-1000', {
    x: index * 12,
    y: 46,
    path,
  })
  sheet.place('generator', `GEN-${path}`, 'cummins-c2250d5-dcc', {
    x: index * 12 + 4,
    y: 33,
    rotationDeg: 90,
    path,
    values: { voltageV: assumed(415), startS: assumed(45), fuelLPerHAtRated: assumed(396) },
  })
  sheet.place('ats', `ATS-${path}`, undefined, {
    x: x + 1.2,
    y: 14.85,
    rotationDeg: 180,
    path,
    values: { ...board, massKg: assumed(1200), transferMs: assumed(100) },
  })
  sheet.place('switchgear-bus', `LV-${path}`, undefined, {
    x: x + 3.3,
    y: 14.85,
    rotationDeg: 180,
    path,
    values: board,
  })
  sheet.place('ups', `UPS-${path}`, 'assumed-ups-500', { x: x + 2, y: 18, path })
  sheet.place('switchgear-bus', `UO-${path}`, undefined, {
    x: x + 6.2,
    y: 14.85,
    rotationDeg: 180,
    path,
    values: board,
  })
  sheet.place('busway', `BW-${path}`, 'starline-1200t5', {
    x: 4.1,
    y: 4 + 0.3 * index,
    z: 2.7 + 0.25 * index,
    path,
    values: { widthM: assumed(3.2), voltageV: assumed(415) },
  })
  sheet.chain(`UTIL-${path}`, `TX-${path}`)
  sheet.feed(`TX-${path}`, `ATS-${path}`, 'in1')
  sheet.feed(`GEN-${path}`, `ATS-${path}`, 'in2')
  sheet.chain(`ATS-${path}`, `LV-${path}`, `UPS-${path}`, `UO-${path}`, `BW-${path}`)
  sheet.place('crah', `CRAH-${path}`, 'vertiv-pw170', {
    x: x + 4.5,
    y: 20.3,
    values: { ...dualCorded, ...coil(40, 60), ...piped(25, 0.0525), massKg: assumed(1000) },
  })
  sheet.pipe([`CRAH-${path}`, 'coolant'], ['CHW', 'branch'])
}
