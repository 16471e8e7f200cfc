import {
  box,
  branchPort,
  choice,
  cylinder,
  defineKind,
  quantity,
  type Size,
  type Solid,
} from '../define'
import { dielectric, leakDetection, piping } from '../shared/fields'
import { partsIn, spread } from '../shared/shapes'

/** Two upright pipes on a bracket with quick couplings in pairs. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const pipe = Math.min(w * 0.36, d * 0.5)
  const taps = partsIn(h, 0.2, 3, 9)
  return [
    box('graphite', [0, d * 0.44, 0], [w, d * 0.12, h]),
    ...(['blue', 'red'] as const).flatMap((color, index) => {
      const x = (index - 0.5) * w * 0.54
      return [
        cylinder('steel', 'z', [x, d * 0.1, h / 2], [pipe, pipe, h * 0.98]),
        cylinder(color, 'z', [x, d * 0.1, h * 0.98], [pipe * 1.05, pipe * 1.05, h * 0.03]),
        ...spread(taps, h * 0.86).map((z) =>
          box(color, [x, -d * 0.3, h / 2 + z - h * 0.01], [pipe * 0.4, d * 0.38, h * 0.02], true),
        ),
      ]
    }),
  ]
}

export default defineKind({
  id: 'manifold',
  name: 'Rack manifold',
  discipline: 'cooling',
  tag: 'MAN',
  size: { widthM: 0.2, depthM: 0.15, heightM: 2 },
  fields: {
    innerDiameterM: quantity('Inner diameter', 'm', 0.001, 5),
    lengthM: quantity('Length', 'm', 0, 10_000),
    loop: choice('Loop', ['tcs', 'fws', 'condenser', 'dielectric']),
    fluid: choice('Fluid', ['water', 'pg25', 'dielectric']),
    ...dielectric,
    roughnessMm: quantity('Roughness', 'mm', 0, 10),
    fittingsK: quantity('Fittings, sum of K, each way', 'factor', 0, 10_000),
    staticPressureKpa: quantity('Fill pressure at its height', 'kPa', 0, 10_000),
    ...piping,
    leakDetection,
  },
  ports: [branchPort('branch', 'Branches')],
  cooling: 'header',
  solids,
})
