import { defineKind, powerPort, type Size, type Solid } from '../define'
import { currentRating, efficiency, overloadCurve, transferMs } from '../shared/fields'
import { cabinetBody, doors, grille, onFront } from '../shared/shapes'

/** A cabinet with an air grille below, a display, and a lamp for each source. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, heightM: h } = size
  return [
    ...cabinetBody(size, 'graphite'),
    ...doors(size, 'white', 2),
    ...grille(size, [0, h * 0.1], [w * 0.84, h * 0.16], 4),
    onFront(size, 'blue', [-w * 0.25, h * 0.66], [w * 0.24, h * 0.1]),
    onFront(size, 'green', [w * 0.18, h * 0.72], [w * 0.04, w * 0.04]),
    onFront(size, 'green', [w * 0.26, h * 0.72], [w * 0.04, w * 0.04]),
  ]
}

export default defineKind({
  id: 'sts',
  name: 'Static transfer switch',
  discipline: 'power',
  tag: 'STS',
  size: { widthM: 1, depthM: 0.9, heightM: 2 },
  fields: {
    ...currentRating,
    transferMs,
    efficiency,
    ...overloadCurve,
  },
  ports: [
    powerPort('in1', 'in', 'Preferred source', { voltageField: 'voltageV' }),
    powerPort('in2', 'in', 'Alternate source', { voltageField: 'voltageV' }),
    powerPort('out', 'out', 'Output', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'transfer',
  solids,
})
