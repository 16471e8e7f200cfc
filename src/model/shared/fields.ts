import { choice, type Field, quantity } from '../define'

/** Fields that many kinds share, so that a quantity has one name, label and range everywhere. */

export const loadKw = quantity('Load', 'kW', 0, 1e6)
export const ratingKw = quantity('Rating', 'kW', 0, 1e6)
export const ratingKva = quantity('Rating', 'kVA', 0, 1e6)
const ratingA = quantity('Rated current', 'A', 0, 100_000)
export const voltageV = quantity('Voltage', 'V', 12, 1e6)
export const efficiency = quantity('Efficiency', 'ratio', 0, 1)
export const airflowM3PerH = quantity('Airflow', 'm3/h', 0, 1e7)
export const coolantLPerMin = quantity('Coolant flow', 'L/min', 0, 1e6)
export const liquidFraction = quantity('Heat share into liquid', 'ratio', 0, 1)
export const fanKw = quantity('Fan power', 'kW', 0, 10_000)

/** Three-phase unless somebody says otherwise. */
const phases = quantity('Phases', 'count', 1, 3, 3)

/** A current rating with what turns it into power. */
export const currentRating = { ratingA, voltageV, phases } satisfies Record<string, Field>

/** Cords of a load, and how many of them must be live. */
export const cords = {
  cords: quantity('Cords', 'count', 0, 100),
  cordsNeeded: quantity('Cords needed', 'count', 0, 100),
  voltageV,
} satisfies Record<string, Field>

/** Air that a load draws, and how warm it may be. */
export const intake = {
  airflowM3PerH,
  airInletMaxC: quantity('Highest air inlet', 'C', -60, 100),
} satisfies Record<string, Field>

/** Coolant that a load takes, and how warm it may be. */
export const coolant = {
  liquidFraction,
  coolantLPerMin,
  coolantSupplyMaxC: quantity('Highest coolant supply', 'C', -60, 150),
  coolantReturnC: quantity('Coolant return that it holds', 'C', -60, 150),
} satisfies Record<string, Field>

/** Ratings of a unit that cools air with water. */
export const airCooler = {
  netSensibleKw: quantity('Net sensible capacity', 'kW', 0, 100_000),
  grossKw: quantity('Gross capacity', 'kW', 0, 100_000),
  fanKw,
  airflowM3PerH,
  waterInC: quantity('Water in', 'C', -60, 150),
  waterOutC: quantity('Water out', 'C', -60, 150),
  waterLPerMin: quantity('Water flow', 'L/min', 0, 1e6),
  supplyAirC: quantity('Supply air', 'C', -60, 100),
  ...cords,
} satisfies Record<string, Field>

/** How a miner or its container is cooled. */
export const minerCooling = choice('Cooling', ['air', 'hydro', 'immersion'])

export const hashrateThPerS = quantity('Hashrate', 'TH/s', 0, 1e9)
export const ambientMaxC = quantity('Highest ambient', 'C', -60, 100)
export const miners = quantity('Miners', 'count', 0, 1e6)

/** Where a switch or tie stands, and who moves it. */
export const operation = choice('Operation', ['automatic', 'manual'], 'automatic')
export const normally = (state: 'open' | 'closed') => choice('Normally', ['closed', 'open'], state)
