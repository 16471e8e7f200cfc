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
import { dielectric, piping } from '../shared/fields'
import { partsIn, spread } from '../shared/shapes'

/** A supply and a return pipe on brackets, with coloured bands and flanges. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const pipe = Math.min(d * 0.46, h * 0.7)
  const brackets = partsIn(w, 2.5, 2, 8)
  return [
    ...spread(brackets, w).map((x) =>
      box('graphite', [x, 0, 0], [Math.min(0.08, w * 0.03), d, h * 0.28]),
    ),
    ...(['blue', 'red'] as const).flatMap((color, index) => {
      const y = (index - 0.5) * d * 0.52
      const z = h * 0.28 + pipe / 2
      return [
        cylinder('aluminium', 'x', [0, y, z], [w, pipe, pipe]),
        ...spread(brackets, w * 0.8).map((x) =>
          cylinder(color, 'x', [x, y, z], [Math.min(0.3, w * 0.06), pipe * 1.02, pipe * 1.02]),
        ),
      ]
    }),
  ]
}

export default defineKind({
  id: 'pipe-header',
  name: 'Pipe header',
  discipline: 'cooling',
  tag: 'HDR',
  size: { widthM: 6, depthM: 0.5, heightM: 0.32 },
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
  },
  ports: [branchPort('branch', 'Branches')],
  cooling: 'header',
  solids,
})
