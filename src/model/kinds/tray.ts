import { box, defineKind, quantity, type Size, type Solid } from '../define'
import { partsIn, spread } from '../shared/shapes'

/** A ladder tray: two side rails and rungs, with cables lying in it. */
const solids = ({ widthM: w, depthM: d, heightM: h }: Size): readonly Solid[] => {
  const rail = Math.min(0.02, d * 0.06)
  const rungs = partsIn(w, 0.35, 3, 16)
  return [
    box('aluminium', [0, -(d - rail) / 2, 0], [w, rail, h]),
    box('aluminium', [0, (d - rail) / 2, 0], [w, rail, h]),
    ...spread(rungs, w).map((x) =>
      box('aluminium', [x, 0, h * 0.08], [Math.min(0.03, w * 0.02), d - 2 * rail, h * 0.14]),
    ),
    box('yellow', [0, -d * 0.16, h * 0.24], [w * 0.98, d * 0.3, h * 0.28], true),
    box('blue', [0, d * 0.22, h * 0.24], [w * 0.98, d * 0.24, h * 0.2], true),
  ]
}

export default defineKind({
  id: 'tray',
  name: 'Cable tray',
  discipline: 'network',
  tag: 'TRAY',
  size: { widthM: 3, depthM: 0.3, heightM: 0.1 },
  fields: {
    innerWidthM: quantity('Inner width', 'm', 0, 10),
    usableDepthM: quantity('Usable depth', 'm', 0, 5),
  },
  ports: [],
  solids,
})
