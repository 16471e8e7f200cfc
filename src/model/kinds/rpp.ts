import { box, defineKind, powerPort, type Size, type Solid } from '../define'
import { currentRating } from '../shared/fields'
import { cabinetBody, doors, onFront, spread } from '../shared/shapes'

/** A slim cabinet of breaker panels behind a door with a window. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  return [
    ...cabinetBody({ ...size, heightM: h * 0.97 }, 'graphite'),
    ...doors({ ...size, heightM: h * 0.97 }, 'white', 1),
    onFront(size, 'black', [-w * 0.06, h * 0.3], [w * 0.56, h * 0.5]),
    ...spread(6, h * 0.42).map((z) =>
      onFront(size, 'grey', [w * 0.28, h * 0.55 + z], [w * 0.06, h * 0.04]),
    ),
    onFront(size, 'blue', [-w * 0.06, h * 0.85], [w * 0.3, h * 0.05]),
    box('black', [0, 0, h * 0.97], [w * 0.7, d * 0.7, h * 0.03]),
  ]
}

export default defineKind({
  id: 'rpp',
  name: 'Remote power panel',
  discipline: 'power',
  tag: 'RPP',
  size: { widthM: 0.61, depthM: 0.61, heightM: 2 },
  fields: { ...currentRating },
  ports: [
    powerPort('in', 'in', 'Input', { many: true, voltageField: 'voltageV' }),
    powerPort('out', 'out', 'Branch circuits', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'bus',
  solids,
})
