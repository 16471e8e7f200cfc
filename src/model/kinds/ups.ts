import { box, choice, defineKind, powerPort, quantity, type Size, type Solid } from '../define'
import {
  efficiency,
  efficiencyCurve,
  inputPowerFactor,
  overloadCurve,
  ratingKva,
  ratingKw,
  voltageV,
} from '../shared/fields'
import { cabinetBody, doors, lamps, onFront, partsIn, spread } from '../shared/shapes'

/** A line-up of cabinets with perforated doors, one display, and exhaust decks on top. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const bays = partsIn(w, 0.7, 1, 6)
  const bay = w / bays
  return [
    ...cabinetBody({ ...size, heightM: h * 0.96 }, 'white'),
    ...doors({ ...size, heightM: h * 0.96 }, 'graphite', bays),
    ...spread(bays, w).flatMap((x) => [
      onFront(size, 'black', [x - bay * 0.06, h * 0.12], [bay * 0.6, h * 0.4]),
      box('black', [x, d * 0.08, h * 0.96], [bay * 0.7, d * 0.6, h * 0.04]),
    ]),
    onFront(size, 'blue', [-w / 2 + bay * 0.42, h * 0.68], [bay * 0.34, h * 0.1]),
    ...lamps(size, 'green', -w / 2 + bay * 0.78, [h * 0.68, h * 0.78], 2, 0.025),
  ]
}

export default defineKind({
  id: 'ups',
  name: 'UPS',
  discipline: 'power',
  tag: 'UPS',
  size: { widthM: 2.4, depthM: 0.9, heightM: 2 },
  fields: {
    ratingKw,
    ratingKva,
    mode: choice('Mode', ['double-conversion', 'eco'], 'double-conversion'),
    ...efficiencyCurve,
    ecoEfficiency: { ...efficiency, label: { en: 'Efficiency in eco mode' } },
    batteryMin: quantity('Ride-through at rating', 'min', 0, 1440),
    batteryMin50: quantity('Ride-through at half the rating', 'min', 0, 2880),
    voltageV,
    inputPowerFactor,
    ...overloadCurve,
  },
  ports: [
    powerPort('in', 'in', 'Input', { many: true, voltageField: 'voltageV' }),
    powerPort('out', 'out', 'Output', { many: true, voltageField: 'voltageV' }),
    powerPort('store', 'in', 'Battery', { many: true }),
  ],
  power: 'ups',
  solids,
})
