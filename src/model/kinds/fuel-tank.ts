import { box, cylinder, defineKind, quantity, type Size, type Solid } from '../define'
import { spread } from '../shared/shapes'

/** A horizontal tank on saddles in its bund, with a manhole, a vent and a fill box. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const body = Math.min(d * 0.86, h * 0.8)
  const middle = h * 0.08 + body / 2
  return [
    box('grey', [0, 0, 0], [w, d, h * 0.04]),
    ...spread(3, w * 0.8).map((x) =>
      box('graphite', [x, 0, h * 0.04], [w * 0.05, body * 0.8, body * 0.35]),
    ),
    cylinder('white', 'x', [0, 0, middle], [w * 0.92, body, body]),
    cylinder('steel', 'x', [w * 0.475, 0, middle], [w * 0.03, body * 0.8, body * 0.8]),
    cylinder('steel', 'x', [-w * 0.475, 0, middle], [w * 0.03, body * 0.8, body * 0.8]),
    cylinder('steel', 'z', [0, 0, middle + body / 2], [body * 0.3, body * 0.3, h * 0.06], true),
    cylinder(
      'graphite',
      'z',
      [w * 0.3, 0, middle + body / 2 + h * 0.02],
      [h * 0.03, h * 0.03, h * 0.14],
      true,
    ),
    box('yellow', [-w * 0.3, -d * 0.44, h * 0.04], [w * 0.08, d * 0.08, h * 0.22], true),
  ]
}

export default defineKind({
  id: 'fuel-tank',
  name: 'Fuel tank',
  discipline: 'power',
  tag: 'FT',
  size: { widthM: 6, depthM: 2.5, heightM: 2.8 },
  fields: {
    volumeL: quantity('Volume', 'L', 0, 1e7),
    usableRatio: quantity('Usable share', 'ratio', 0, 1),
  },
  ports: [],
  solids,
})
