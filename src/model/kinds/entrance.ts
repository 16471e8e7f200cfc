import {
  box,
  choice,
  cylinder,
  dataPort,
  defineKind,
  note,
  quantity,
  type Size,
  type Solid,
} from '../define'
import { cabinetBody, doors, onFront, spread } from '../shared/shapes'

/** A wall-side cabinet where the carrier's ducts come up out of the floor. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const body = { ...size, heightM: h * 0.78 }
  return [
    ...cabinetBody(body, 'grey', 0.08).map((part) => ({ ...part, z: part.z + h * 0.2 })),
    ...doors(body, 'white', 2, 0.08).map((part) => ({ ...part, z: part.z + h * 0.2 })),
    onFront(size, 'blue', [0, h * 0.86], [w * 0.4, h * 0.05]),
    ...spread(4, w * 0.8).map((x) =>
      cylinder('orange', 'z', [x, 0, h * 0.1], [w * 0.09, w * 0.09, h * 0.2]),
    ),
    box('graphite', [0, 0, 0], [w, d * 0.6, h * 0.03]),
  ]
}

export default defineKind({
  id: 'entrance',
  name: 'Carrier entrance',
  discipline: 'network',
  tag: 'ENT',
  size: { widthM: 1.2, depthM: 0.5, heightM: 2.2 },
  fields: {
    carrier: note('Carrier'),
    routeId: note('Route'),
    capacityGbps: quantity('Capacity', 'Gb/s', 0, 1e7),
    medium: choice('Medium', ['fibre', 'wireless']),
  },
  ports: [dataPort('data', 'Hand-off')],
  solids,
})
