import { assumed, coil, dualCorded, piped, type Sheet, two, wetted } from '../sheet'
import { pairs } from './plan'

/** The source gives the chillers' capacity and no more. */
const chillerAssumptions = {
  ...dualCorded,
  cop: assumed(5),
  supplyC: assumed(30),
  ratedAmbientC: assumed(40),
  widthM: assumed(2.4),
  depthM: assumed(9),
  heightM: assumed(2.6),
}

export const addLiquidCooling = (sheet: Sheet): void => {
  const header = {
    innerDiameterM: assumed(0.3),
    lengthM: assumed(20),
    widthM: assumed(0.4),
    depthM: assumed(20),
    staticPressureKpa: assumed(150),
  }
  sheet.place('pipe-header', 'TCS', undefined, {
    x: 21.2,
    y: 11,
    z: 3.4,
    values: { ...header, loop: 'tcs', fluid: assumed('pg25') },
  })
  sheet.place('pipe-header', 'FWS', undefined, {
    x: 26.6,
    y: 11,
    z: 3.4,
    values: { ...header, loop: 'fws', fluid: assumed('water') },
  })
  for (let n = 1; n <= 4; n++) {
    const [first, second] = pairs[((n - 1) * 2) % pairs.length] as readonly [string, string]
    const cdu = sheet.place('cdu', `CDU-${two(n)}`, 'coolit-chx2000', {
      x: 24,
      y: 2 + n * 4,
      rotationDeg: 270,
      values: {
        ...dualCorded,
        ...piped(6, 0.1541),
        primaryFlowLPerMin: assumed(2200),
        primaryDropKpa: assumed(40),
        fluidL: assumed(150),
        massKg: assumed(1500),
        wetMassKg: assumed(1900),
        leakDetection: assumed(true),
      },
    })
    sheet.pipe(['TCS', 'branch'], [cdu, 'secondary'])
    sheet.pipe([cdu, 'primary'], ['FWS', 'branch'])
    sheet.feed(`UO-${first}`, cdu, 'cord')
    sheet.feed(`UO-${second}`, cdu, 'cord')
    const chiller = sheet.place('chiller', `CH-${two(n)}`, 'schneider-rd110-chiller', {
      x: -4 + n * 6,
      y: 47,
      values: { ...chillerAssumptions, ...wetted(300, 3000, 50), ...piped(25, 0.2027) },
    })
    sheet.pipe(['FWS', 'branch'], [chiller, 'coolant'])
    sheet.feed('LV-MA', chiller, 'cord')
    sheet.feed('LV-MB', chiller, 'cord')
  }
  addPumps(sheet, 'FWS', 44, { flowLPerMin: 5000, powerKw: 30 })
}

const addPumps = (
  sheet: Sheet,
  header: string,
  y: number,
  each: { readonly flowLPerMin: number; readonly powerKw: number },
): void => {
  for (let n = 1; n <= 3; n++) {
    const pump = sheet.place('pump', `P-${header}-${n}`, undefined, {
      x: 21 + n * 2,
      y,
      values: {
        ...dualCorded,
        ...piped(4, 0.2027),
        flowLPerMin: assumed(each.flowLPerMin),
        headKpa: assumed(250),
        powerKw: assumed(each.powerKw),
      },
    })
    sheet.pipe([header, 'branch'], [pump, 'branch'])
    sheet.feed('LV-MA', pump, 'cord')
    sheet.feed('LV-MB', pump, 'cord')
  }
}

export const addAirCooling = (sheet: Sheet): void => {
  sheet.place('pipe-header', 'CHW', undefined, {
    x: 19.6,
    y: 11,
    z: 3.4,
    values: {
      innerDiameterM: assumed(0.25),
      lengthM: assumed(20),
      widthM: assumed(0.3),
      depthM: assumed(20),
      staticPressureKpa: assumed(150),
      loop: 'fws',
      fluid: assumed('water'),
    },
  })
  for (let n = 1; n <= 6; n++) {
    const [first, second] = pairs[n - 1] as readonly [string, string]
    const wall = sheet.place('fan-wall', `FW-${two(n)}`, 'vertiv-fa096hc', {
      x: 18.2,
      y: -0.9 + n * 3.4,
      rotationDeg: 270,
      values: { ...dualCorded, ...coil(90, 80), ...piped(6, 0.1023), massKg: assumed(2000) },
    })
    sheet.pipe([wall, 'coolant'], ['CHW', 'branch'])
    sheet.feed(`UO-${first}`, wall, 'cord')
    sheet.feed(`UO-${second}`, wall, 'cord')
  }
  for (let n = 1; n <= 3; n++) {
    const chiller = sheet.place('chiller', `ACH-${two(n)}`, 'assumed-air-chiller', {
      x: 26 + n * 6,
      y: 47,
      values: { ...dualCorded, ...wetted(250, 1800, 60), ...piped(25, 0.1541) },
    })
    sheet.pipe(['CHW', 'branch'], [chiller, 'coolant'])
    sheet.feed('LV-MA', chiller, 'cord')
    sheet.feed('LV-MB', chiller, 'cord')
  }
  addPumps(sheet, 'CHW', 49, { flowLPerMin: 2500, powerKw: 15 })
}
