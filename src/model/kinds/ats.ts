import { defineKind, powerPort, type Size, type Solid } from '../define'
import { currentRating, overloadCurve, transferMs } from '../shared/fields'
import { cabinetBody, onFront, onRear } from '../shared/shapes'

/** Two source compartments one above the other, the transfer mechanism between, and a controller. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, heightM: h } = size
  return [
    ...cabinetBody(size, 'grey'),
    onFront(size, 'white', [0, h * 0.06], [w * 0.95, h * 0.28], 0),
    onFront(size, 'white', [0, h * 0.36], [w * 0.95, h * 0.26], 0),
    onFront(size, 'white', [0, h * 0.64], [w * 0.95, h * 0.33], 0),
    onFront(size, 'graphite', [0, h * 0.4], [w * 0.5, h * 0.18]),
    onFront(size, 'orange', [0, h * 0.47], [w * 0.1, h * 0.05], 2),
    onFront(size, 'blue', [w * 0.2, h * 0.78], [w * 0.24, h * 0.09]),
    onFront(size, 'green', [-w * 0.3, h * 0.82], [w * 0.05, w * 0.05]),
    onFront(size, 'red', [-w * 0.2, h * 0.82], [w * 0.05, w * 0.05]),
    onRear(size, 'grey', [0, h * 0.1], [w * 0.9, h * 0.8], 0),
  ]
}

export default defineKind({
  id: 'ats',
  name: 'Automatic transfer switch',
  discipline: 'power',
  tag: 'ATS',
  size: { widthM: 1.2, depthM: 1.5, heightM: 2.3 },
  fields: {
    ...currentRating,
    transferMs,
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
