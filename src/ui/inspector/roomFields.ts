import type { NumberField, Room, Site } from '#model'
import { words } from '../text/text'

const { inspector } = words

const figure = (
  label: string,
  unit: NumberField['unit'],
  min: number,
  max: number,
): NumberField => ({ type: 'number', label: { en: label }, unit, min, max })

type Numeric<T> = Readonly<Partial<Record<keyof T, NumberField>>>

/** The figures of a room, with the ranges that the file format allows. */
export const roomFields = {
  heightM: figure(inspector.height, 'm', 0.01, 1000),
  floorZ: figure(inspector.floorZ, 'm', -1e6, 1e6),
  slabLimitKpa: figure(inspector.slabLimit, 'kPa', 0, 1e6),
  raisedFloorM: figure(inspector.raisedFloor, 'm', 0, 10),
  rollingLimitKg: figure(inspector.rollingLimit, 'kg', 0, 1e6),
  supplyAirC: figure(inspector.supplyAir, 'C', -60, 80),
  relativeHumidity: figure(inspector.supplyHumidity, 'ratio', 0, 1),
  staticPa: figure(inspector.staticPressure, 'Pa', 0, 5000),
  bundL: figure(inspector.bund, 'L', 0, 1e7),
} as const satisfies Numeric<Room>

/** The figures of the site. */
export const siteFields = {
  designDryBulbC: figure(inspector.dryBulb, 'C', -60, 60),
  designWetBulbC: figure(inspector.wetBulb, 'C', -60, 45),
  elevationM: figure(inspector.elevation, 'm', -500, 6000),
  utilityVoltageV: figure(inspector.utilityVoltage, 'V', 1, 1e6),
  frequencyHz: figure(inspector.frequency, 'Hz', 1, 400),
  firmCapacityKw: figure(inspector.firmCapacity, 'kW', 0, 1e9),
  latitudeDeg: figure(inspector.latitude, 'deg', -90, 90),
  longitudeDeg: figure(inspector.longitude, 'deg', -180, 180),
} as const satisfies Numeric<Site>

export const wallField = figure(inspector.corners, 'm', 0.01, 1e5)
export const cornerField = figure(inspector.corners, 'm', -1e6, 1e6)
