import {
  box,
  cylinder,
  defineKind,
  note,
  powerPort,
  quantity,
  type Size,
  type Solid,
} from '../define'
import { voltageV } from '../shared/fields'
import { spread } from '../shared/shapes'

/** A line terminal: a gantry with three insulators and conductors, and a marshalling box. */
const solids = ({ widthM, depthM, heightM }: Size): readonly Solid[] => {
  const post = Math.min(0.2, widthM * 0.08)
  const beamZ = heightM * 0.8
  const legX = widthM * 0.47 - post / 2
  return [
    box('grey', [0, 0, 0], [widthM, depthM, heightM * 0.03]),
    box('steel', [-legX, 0, 0], [post, post, heightM * 0.9]),
    box('steel', [legX, 0, 0], [post, post, heightM * 0.9]),
    box('steel', [0, 0, beamZ], [widthM * 0.94, post, post]),
    box(
      'white',
      [widthM * 0.25, -depthM * 0.3, heightM * 0.03],
      [widthM * 0.22, depthM * 0.2, heightM * 0.22],
    ),
    ...spread(3, widthM * 0.8).flatMap((x) => [
      cylinder(
        'copper',
        'z',
        [x, 0, beamZ + post + heightM * 0.06],
        [post * 0.5, post * 0.5, heightM * 0.12],
      ),
      cylinder(
        'graphite',
        'z',
        [x, -depthM * 0.1, beamZ * 0.9],
        [post * 0.6, post * 0.6, beamZ * 0.2],
      ),
      cylinder(
        'aluminium',
        'z',
        [x, -depthM * 0.1, beamZ * 0.42],
        [post * 0.2, post * 0.2, beamZ * 0.76],
      ),
    ]),
  ]
}

export default defineKind({
  id: 'utility-feed',
  name: 'Utility feed',
  discipline: 'power',
  tag: 'UF',
  size: { widthM: 4, depthM: 3, heightM: 6 },
  fields: {
    capacityKw: quantity('Firm capacity', 'kW', 0, 1e7),
    voltageV,
    frequencyHz: quantity('Frequency', 'Hz', 40, 70),
    routeId: note('Route'),
    substationId: note('Substation'),
  },
  ports: [powerPort('out', 'out', 'Supply', { many: true, voltageField: 'voltageV' })],
  power: 'source',
  solids,
})
