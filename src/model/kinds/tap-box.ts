import {
  box,
  cylinder,
  defineKind,
  flag,
  powerPort,
  quantity,
  type Size,
  type Solid,
} from '../define'
import { currentRating, curtailment, normally, overloadCurve } from '../shared/fields'
import { onFront, skinM, spread } from '../shared/shapes'

/** A box that clips onto a busway, with a breaker and its handle, and whips that hang from it. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const bodyZ = h * 0.42
  const whip = Math.min(w * 0.14, d * 0.3)
  return [
    box('aluminium', [0, 0, h * 0.9], [w * 0.7, d * 0.5, h * 0.1]),
    box('white', [0, 0, bodyZ], [w, d - 2 * skinM(size), h * 0.48]),
    onFront(size, 'graphite', [-w * 0.16, h * 0.52], [w * 0.46, h * 0.28], 0),
    onFront(size, 'red', [-w * 0.16, h * 0.62], [w * 0.12, h * 0.1]),
    onFront(size, 'green', [w * 0.3, h * 0.74], [w * 0.06, w * 0.06]),
    onFront(size, 'yellow', [w * 0.3, h * 0.52], [w * 0.14, h * 0.08]),
    ...spread(2, w * 0.7).flatMap((x) => [
      cylinder('graphite', 'z', [x, 0, bodyZ * 0.94], [whip * 1.5, whip * 1.5, bodyZ * 0.12]),
      cylinder('black', 'z', [x, 0, bodyZ * 0.44], [whip, whip, bodyZ * 0.88]),
    ]),
  ]
}

/** Takes power off a busway for one rack or a few; its whips are the cables that hang from it. */
export default defineKind({
  id: 'tap-box',
  name: 'Tap box with whips',
  discipline: 'power',
  tag: 'TAP',
  size: { widthM: 0.3, depthM: 0.2, heightM: 0.6 },
  fields: {
    ...currentRating,
    normally: normally('closed'),
    fullyRated: flag('Rated for continuous load at 100 %'),
    whips: quantity('Whips', 'count', 1, 12),
    ...overloadCurve,
    ...curtailment,
  },
  ports: [
    powerPort('in', 'in', 'Busway', { voltageField: 'voltageV' }),
    powerPort('out', 'out', 'Whips', {
      many: true,
      voltageField: 'voltageV',
      countField: 'whips',
    }),
  ],
  power: 'breaker',
  solids,
})
