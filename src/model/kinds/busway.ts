import { box, defineKind, powerPort, quantity, type Size, type Solid } from '../define'
import { currentRating } from '../shared/fields'
import { partsIn, spread } from '../shared/shapes'

/** A straight run with an end feed and tap-off boxes hanging below it. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const run = h * 0.5
  const taps = partsIn(w, 1.2, 1, 12)
  const joints = partsIn(w, 3, 1, 12)
  return [
    box('aluminium', [0, 0, h - run * 0.97], [w * 0.99, d * 0.6, run * 0.88]),
    box('steel', [0, 0, h - run * 0.09], [w * 0.99, d * 0.7, run * 0.06]),
    box(
      'graphite',
      [-w / 2 + Math.min(0.2, w * 0.05), 0, h - run],
      [Math.min(0.4, w * 0.1), d, run],
    ),
    ...spread(joints, w).map((x) =>
      box(
        'graphite',
        [x, 0, h - run * 0.98],
        [Math.min(0.08, w * 0.03), d * 0.66, run * 0.94],
        true,
      ),
    ),
    ...spread(taps, w * 0.9).flatMap((x) => [
      box('white', [x, 0, h * 0.06], [Math.min(0.3, w * 0.12), d * 0.8, h * 0.44]),
      box('green', [x, -d * 0.42, h * 0.3], [Math.min(0.04, w * 0.02), d * 0.04, h * 0.08], true),
    ]),
  ]
}

export default defineKind({
  id: 'busway',
  name: 'Busway run',
  discipline: 'power',
  tag: 'BW',
  size: { widthM: 6, depthM: 0.16, heightM: 0.5 },
  fields: { ...currentRating, tapPitchM: quantity('Distance between taps', 'm', 0.01, 100) },
  ports: [
    powerPort('in', 'in', 'End feed', { many: true, voltageField: 'voltageV' }),
    powerPort('out', 'out', 'Tap-offs', { many: true, voltageField: 'voltageV' }),
  ],
  power: 'bus',
  solids,
})
