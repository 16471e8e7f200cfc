import { assumed, type Sheet, stated } from '../sheet'
import { type Half, lowVoltageV, practice } from './plan'

const board = {
  ratingA: assumed(6000),
  voltageV: stated(lowVoltageV, practice),
}

export const addGrid = (sheet: Sheet): void => {
  sheet.place('utility-feed', 'UTIL-01', undefined, {
    x: 51.5,
    y: 9.5,
    values: {
      capacityKw: assumed(6000),
      voltageV: stated(34_500, practice),
      frequencyHz: assumed(60),
    },
  })
  sheet.place('switchgear-bus', 'MV-01', 'eaton-xgis', {
    x: 46.5,
    y: 9.5,
    rotationDeg: 90,
    values: { ratingA: assumed(630), voltageV: stated(34_500, practice) },
  })
  sheet.chain('UTIL-01', 'MV-01')
}

/** A breaker of the low-voltage board, and the feeder behind it. */
export const feeder = (sheet: Sheet, half: Half, at: number, ratingA: number): string => {
  const south = half === 'A'
  const tag = sheet.place('breaker', `CB-${half}-${at}`, undefined, {
    x: 23.4 + at * 0.6,
    y: south ? 0.6 : 8.7,
    rotationDeg: south ? 180 : 0,
    values: {
      ratingA: assumed(ratingA),
      voltageV: stated(lowVoltageV, practice),
      massKg: assumed(ratingA > 1000 ? 120 : 40),
    },
  })
  sheet.chain(`LV-${half}`, tag)
  return tag
}

export const addPower = (sheet: Sheet, half: Half): void => {
  const south = half === 'A'
  sheet.place('transformer', `TX-${half}`, 'generic-padmount-3750kva', {
    x: 34.5,
    y: south ? 6.5 : 12.5,
    rotationDeg: 90,
  })
  sheet.place('switchgear-bus', `LV-${half}`, 'generic-switchboard-6000a', {
    x: 26.4,
    y: south ? 3.1 : 6.2,
    rotationDeg: south ? 180 : 0,
    values: board,
  })
  sheet.chain('MV-01', `TX-${half}`, `LV-${half}`)
}
