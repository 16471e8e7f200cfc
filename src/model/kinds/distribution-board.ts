import { box, defineKind, powerPort, quantity, type Size, type Solid } from '../define'
import { currentRating, curtailment } from '../shared/fields'
import { cabinetBody, doors, onFront, partsIn, spread } from '../shared/shapes'

/** A wall of moulded-case breakers in two columns beside a main breaker, under a rain hood. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const body = { ...size, heightM: h * 0.95 }
  const rows = partsIn(h * 0.6, 0.2, 3, 6)
  const rowM = (h * 0.64) / rows
  return [
    ...cabinetBody(body, 'steel', 0.15),
    ...doors(body, 'grey', 2, 0.15),
    onFront(size, 'graphite', [-w * 0.25, h * 0.3], [w * 0.26, h * 0.32]),
    onFront(size, 'red', [-w * 0.25, h * 0.42], [w * 0.06, h * 0.1], 2),
    onFront(size, 'blue', [-w * 0.25, h * 0.72], [w * 0.2, h * 0.08]),
    onFront(size, 'yellow', [-w * 0.25, h * 0.85], [w * 0.08, h * 0.05]),
    ...spread(rows, h * 0.64).flatMap((z) =>
      [w * 0.13, w * 0.33].map((x) =>
        onFront(size, 'black', [x, h * 0.5 + z - rowM * 0.3], [w * 0.14, rowM * 0.6]),
      ),
    ),
    box('graphite', [0, 0, h * 0.95], [w, d, h * 0.05]),
  ]
}

/** A low-voltage board behind one transformer, with a breaker for every feeder: as mines have it. */
export default defineKind({
  id: 'distribution-board',
  name: 'Distribution board',
  discipline: 'power',
  tag: 'DB',
  size: { widthM: 1.6, depthM: 0.8, heightM: 2.1 },
  fields: {
    ...currentRating,
    feeders: quantity('Feeders', 'count', 1, 200),
    ...curtailment,
  },
  ports: [
    powerPort('in', 'in', 'Incomers', { many: true, voltageField: 'voltageV' }),
    powerPort('out', 'out', 'Feeders', {
      many: true,
      voltageField: 'voltageV',
      countField: 'feeders',
    }),
  ],
  power: 'bus',
  solids,
})
