import { box, cylinder, defineKind, powerPort, type Size, type Solid } from '../define'
import { currentRating } from '../shared/fields'
import { cabinetBody, onFront, partsIn, spread } from '../shared/shapes'

/** Panels with a switch dial and a mimic each, cable boxes below, and a relief duct on top. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const bays = partsIn(w, 0.4, 2, 5)
  const bay = w / bays
  return [
    ...cabinetBody({ ...size, heightM: h * 0.94 }, 'steel', 0.08),
    ...spread(bays, w).flatMap((x) => [
      onFront(size, 'grey', [x, h * 0.1], [bay * 0.94, h * 0.38], 0),
      onFront(size, 'white', [x, h * 0.5], [bay * 0.94, h * 0.4], 0),
      onFront(size, 'black', [x, h * 0.6], [bay * 0.28, h * 0.08]),
      onFront(size, 'red', [x, h * 0.72], [bay * 0.04, h * 0.14]),
    ]),
    box('graphite', [0, d * 0.2, h * 0.94], [w * 0.9, d * 0.4, h * 0.06]),
    cylinder('orange', 'x', [0, -d * 0.1, h * 0.965], [w * 0.6, h * 0.03, h * 0.03], true),
  ]
}

export default defineKind({
  id: 'ring-main-unit',
  name: 'Ring main unit',
  discipline: 'power',
  tag: 'RMU',
  size: { widthM: 1.6, depthM: 0.9, heightM: 1.9 },
  fields: { ...currentRating },
  ports: [
    powerPort('in', 'in', 'Ring in', { many: true, voltageField: 'voltageV' }),
    powerPort('out', 'out', 'Ring out and feeders', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'bus',
  solids,
})
