import { defineKind, flag, powerPort, type Size, type Solid } from '../define'
import { currentRating, curtailment, normally, overloadCurve } from '../shared/fields'
import { cabinetBody, doors, onFront } from '../shared/shapes'

/** A narrow cabinet with a breaker window, its handle and two lamps. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, heightM: h } = size
  return [
    ...cabinetBody(size, 'grey', 0.08),
    ...doors(size, 'white', 1, 0.08),
    onFront(size, 'graphite', [0, h * 0.42], [w * 0.5, h * 0.22]),
    onFront(size, 'red', [-w * 0.12, h * 0.72], [w * 0.08, h * 0.025]),
    onFront(size, 'green', [w * 0.12, h * 0.72], [w * 0.08, h * 0.025]),
  ]
}

export default defineKind({
  id: 'breaker',
  name: 'Circuit breaker',
  discipline: 'power',
  tag: 'CB',
  size: { widthM: 0.6, depthM: 0.8, heightM: 2 },
  fields: {
    ...currentRating,
    normally: normally('closed'),
    fullyRated: flag('Rated for continuous load at 100 %'),
    ...overloadCurve,
    ...curtailment,
  },
  ports: [
    powerPort('in', 'in', 'Line', { voltageField: 'voltageV' }),
    powerPort('out', 'out', 'Load', { voltageField: 'voltageV' }),
  ],
  power: 'breaker',
  solids,
})
