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
import { linkPorts } from '../shared/network'
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
    ...linkPorts,
    carrier: note('Carrier'),
    routeId: note('Route'),
    capacityGbps: quantity('Capacity', 'Gb/s', 0, 1e7),
    medium: choice('Medium', ['fibre', 'wireless']),
    radio: choice('Radio link', ['microwave', 'mobile', 'leo-satellite', 'geo-satellite']),
    role: choice('Role', ['primary', 'backup']),
    handOffs: quantity('Hand-offs', 'count', 0, 10_000),
    handOffGbps: quantity('Speed of a hand-off', 'Gb/s', 0, 100_000),
    rttMs: quantity('Round trip to its users or pool', 'ms', 0, 10_000),
    circuitKm: quantity('Length of the carrier’s circuit', 'km', 0, 100_000),
    darkFibres: quantity('Dark fibres', 'count', 0, 1e6),
  },
  ports: [dataPort('data', 'Hand-off')],
  solids,
})
