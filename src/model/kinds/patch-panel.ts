import { box, dataPort, defineKind, quantity, type Size, type Solid } from '../define'
import { onFront, skinM, spread } from '../shared/shapes'

/** A flat panel with two rows of adapters and a label strip. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  return [
    box('black', [0, 0, 0], [w * 0.92, d - 2 * skinM(size), h]),
    onFront(size, 'graphite', [0, 0], [w, h], 0),
    ...spread(12, w * 0.84).flatMap((x) => [
      onFront(size, 'blue', [x, h * 0.14], [w * 0.045, h * 0.26]),
      onFront(size, 'blue', [x, h * 0.52], [w * 0.045, h * 0.26]),
    ]),
    onFront(size, 'white', [0, h * 0.84], [w * 0.84, h * 0.1]),
  ]
}

export default defineKind({
  id: 'patch-panel',
  name: 'Patch panel',
  discipline: 'network',
  tag: 'PP',
  size: { widthM: 0.482, depthM: 0.2, heightM: 0.044 },
  fields: {
    ports: quantity('Ports', 'count', 0, 100_000),
    heightU: quantity('Height', 'U', 0, 60),
  },
  // What comes in at a place in front goes on from the same place behind.
  ports: [dataPort('data', 'Front', 'ports'), dataPort('rear', 'Rear', 'ports')],
  solids,
})
