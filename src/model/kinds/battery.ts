import { box, choice, defineKind, powerPort, quantity, type Size, type Solid } from '../define'
import { ratingKw } from '../shared/fields'
import { cabinetBody, lamps, onFront, partsIn, spread } from '../shared/shapes'

/** A cabinet of battery modules behind a glazed door, with a breaker box on top. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const trays = partsIn(h * 0.7, 0.16, 4, 12)
  return [
    ...cabinetBody({ ...size, heightM: h * 0.97 }, 'graphite'),
    onFront(size, 'black', [0, h * 0.08], [w * 0.92, h * 0.86], 0),
    ...spread(trays, h * 0.66).map((z) =>
      onFront(
        size,
        'grey',
        [-w * 0.04, h * 0.44 + z - (h * 0.24) / trays],
        [w * 0.72, (h * 0.48) / trays],
      ),
    ),
    ...lamps(size, 'green', w * 0.4, [h * 0.12, h * 0.76], trays),
    onFront(size, 'orange', [0, h * 0.82], [w * 0.3, h * 0.07]),
    box('black', [0, 0, h * 0.97], [w * 0.8, d * 0.5, h * 0.03]),
  ]
}

export default defineKind({
  id: 'battery',
  name: 'Battery cabinet',
  discipline: 'power',
  tag: 'BAT',
  size: { widthM: 0.6, depthM: 0.9, heightM: 2 },
  fields: {
    energyKwh: quantity('Energy', 'kWh', 0, 1e6),
    ratingKw,
    chemistry: choice('Chemistry', ['lithium-ion', 'lead-acid', 'other']),
  },
  ports: [powerPort('out', 'out', 'Battery string')],
  power: 'store',
  solids,
})
