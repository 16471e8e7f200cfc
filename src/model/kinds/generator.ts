import {
  box,
  choice,
  cylinder,
  defineKind,
  powerPort,
  quantity,
  type Size,
  type Solid,
} from '../define'
import { overloadCurve, ratingKw, voltageV } from '../shared/fields'
import { spread } from '../shared/shapes'

/** A base tank, an enclosure with doors and louvres, the radiator and the exhaust stack. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const tank = h * 0.16
  const roof = h * 0.78
  const leaf = w * 0.68
  return [
    box('graphite', [0, 0, 0], [w, d * 0.96, tank]),
    box('white', [-w * 0.06, 0, tank], [w * 0.86, d * 0.92, roof - tank]),
    box('steel', [-w * 0.06, 0, roof], [w * 0.88, d * 0.96, h * 0.02]),
    box('graphite', [w * 0.435, 0, tank], [w * 0.12, d * 0.86, (roof - tank) * 0.94]),
    ...spread(7, (roof - tank) * 0.84).map((z) =>
      box(
        'aluminium',
        [w * 0.495, 0, (tank + roof) / 2 + z - 0.02],
        [w * 0.01, d * 0.8, h * 0.03],
        true,
      ),
    ),
    ...spread(4, leaf).flatMap((x) =>
      [-1, 1].map((side) =>
        box(
          'grey',
          [x - w * 0.08, side * d * 0.465, tank + h * 0.04],
          [(leaf / 4) * 0.9, d * 0.01, (roof - tank) * 0.84],
        ),
      ),
    ),
    ...spread(4, leaf).map((x) =>
      box(
        'black',
        [x - w * 0.08, -d * 0.48, tank + h * 0.26],
        [w * 0.012, d * 0.02, h * 0.06],
        true,
      ),
    ),
    cylinder('steel', 'x', [-w * 0.1, 0, roof + h * 0.09], [w * 0.3, h * 0.13, h * 0.13]),
    cylinder('graphite', 'z', [-w * 0.3, 0, roof + h * 0.11], [h * 0.1, h * 0.1, h * 0.22]),
    box('yellow', [w * 0.2, -d * 0.485, tank * 0.3], [w * 0.06, d * 0.02, tank * 0.4], true),
  ]
}

export default defineKind({
  id: 'generator',
  name: 'Generator set',
  discipline: 'power',
  tag: 'GEN',
  size: { widthM: 7.6, depthM: 2.4, heightM: 3.6 },
  fields: {
    ratingKw,
    ratingClass: choice('Rating class', ['COP', 'DCC', 'PRP', 'ESP']),
    voltageV,
    startS: quantity('Time to accept load', 's', 0, 3600),
    fuelLPerHAtRated: quantity('Fuel at rated load', 'L/h', 0, 100_000),
    ...overloadCurve,
  },
  ports: [powerPort('out', 'out', 'Output', { many: true, voltageField: 'voltageV' })],
  power: 'generator',
  solids,
})
