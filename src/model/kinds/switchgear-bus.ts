import { box, defineKind, powerPort, type Size, type Solid } from '../define'
import { currentRating } from '../shared/fields'
import { cabinetBody, onFront, partsIn, spread } from '../shared/shapes'

/** Sections side by side, each with a breaker door, a cable door and a meter, under a bus duct. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const bays = partsIn(w, 0.85, 1, 8)
  const bay = w / bays
  return [
    ...cabinetBody({ ...size, heightM: h * 0.95 }, 'grey'),
    ...spread(bays, w).flatMap((x) => [
      onFront(size, 'white', [x, h * 0.06], [bay * 0.95, h * 0.42], 0),
      onFront(size, 'white', [x, h * 0.5], [bay * 0.95, h * 0.43], 0),
      onFront(size, 'graphite', [x, h * 0.2], [bay * 0.5, h * 0.16]),
      onFront(size, 'blue', [x, h * 0.76], [bay * 0.34, h * 0.07]),
    ]),
    box('copper', [0, 0, h * 0.95], [w * 0.98, d * 0.3, h * 0.05]),
  ]
}

export default defineKind({
  id: 'switchgear-bus',
  name: 'Switchgear bus section',
  discipline: 'power',
  tag: 'SWB',
  size: { widthM: 2.7, depthM: 1.5, heightM: 2.3 },
  fields: { ...currentRating },
  ports: [
    powerPort('in', 'in', 'Incomers', { many: true, voltageField: 'voltageV' }),
    powerPort('out', 'out', 'Feeders', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'bus',
  solids,
})
