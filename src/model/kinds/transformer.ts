import { box, cylinder, defineKind, powerPort, quantity, type Size, type Solid } from '../define'
import { efficiency, lossCurve, ratingKva, windings } from '../shared/fields'
import { partsIn, spread } from '../shared/shapes'

/** A tank with cooling fins on both ends, bushings on the lid, a conservator and a terminal box. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const tankZ = h * 0.06
  const lidZ = h * 0.66
  const fins = partsIn(d * 0.8, 0.18, 5, 9)
  return [
    box('graphite', [0, 0, 0], [w * 0.72, d * 0.9, tankZ]),
    box('green', [0, 0, tankZ], [w * 0.62, d * 0.72, lidZ - tankZ]),
    box('steel', [0, 0, lidZ], [w * 0.66, d * 0.78, h * 0.03]),
    ...[-1, 1].flatMap((side) =>
      spread(fins, d * 0.78).map((y) =>
        box(
          'green',
          [side * w * 0.405, y, h * 0.12],
          [w * 0.19, (d * 0.78 * 0.4) / fins, h * 0.48],
        ),
      ),
    ),
    ...spread(3, w * 0.5).flatMap((x) => [
      cylinder('copper', 'z', [x, d * 0.2, lidZ + h * 0.15], [w * 0.06, w * 0.06, h * 0.24]),
      cylinder(
        'aluminium',
        'z',
        [x, d * 0.2, lidZ + h * 0.3],
        [w * 0.025, w * 0.025, h * 0.06],
        true,
      ),
    ]),
    ...spread(4, w * 0.44).map((x) =>
      cylinder('copper', 'z', [x, -d * 0.22, lidZ + h * 0.08], [w * 0.04, w * 0.04, h * 0.1], true),
    ),
    cylinder('green', 'x', [0, -d * 0.02, lidZ + h * 0.24], [w * 0.56, h * 0.12, h * 0.12]),
    box('white', [0, -d * 0.425, h * 0.16], [w * 0.34, d * 0.14, h * 0.36]),
    box('yellow', [0, -d * 0.4975, h * 0.36], [w * 0.06, d * 0.005, h * 0.06], true),
  ]
}

export default defineKind({
  id: 'transformer',
  name: 'Transformer',
  discipline: 'power',
  tag: 'TX',
  size: { widthM: 3, depthM: 2.4, heightM: 2.6 },
  fields: {
    ratingKva,
    primaryV: quantity('Primary voltage', 'V', 12, 1e6),
    secondaryV: quantity('Secondary voltage', 'V', 12, 1e6),
    efficiency,
    ...lossCurve,
    windings,
  },
  ports: [
    powerPort('in', 'in', 'Primary', { voltageField: 'primaryV' }),
    powerPort('out', 'out', 'Secondary', { many: true, voltageField: 'secondaryV' }),
  ],
  power: 'converter',
  solids,
})
