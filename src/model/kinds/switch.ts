import {
  box,
  choice,
  dataPort,
  defineKind,
  flag,
  liquidPort,
  powerPort,
  quantity,
  type Size,
  type Solid,
} from '../define'
import { airflowM3PerH, cords, liquidFraction, loadKw } from '../shared/fields'
import { switchPorts } from '../shared/network'
import { onFront, onRear, skinM, spread } from '../shared/shapes'

/** A flat chassis with two rows of cages in front, ears, and fan trays behind. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  return [
    box('graphite', [0, 0, 0], [w * 0.92, d - 2 * skinM(size), h]),
    onFront(size, 'graphite', [0, 0], [w * 0.92, h], 0),
    onFront(size, 'steel', [-w * 0.48, 0], [w * 0.04, h]),
    onFront(size, 'steel', [w * 0.48, 0], [w * 0.04, h]),
    ...spread(12, w * 0.78).map((x) =>
      onFront(size, 'black', [x - w * 0.03, h * 0.12], [w * 0.05, h * 0.76]),
    ),
    onFront(size, 'green', [w * 0.42, h * 0.6], [w * 0.014, h * 0.14]),
    onFront(size, 'green', [w * 0.42, h * 0.26], [w * 0.014, h * 0.14]),
    ...spread(6, w * 0.84).map((x) => onRear(size, 'black', [x, h * 0.1], [w * 0.12, h * 0.8])),
  ]
}

export default defineKind({
  id: 'switch',
  name: 'Network switch',
  discipline: 'network',
  tag: 'SW',
  size: { widthM: 0.482, depthM: 0.66, heightM: 0.044 },
  fields: {
    loadKw,
    ports: quantity('Ports', 'count', 0, 100_000),
    portGbps: quantity('Port speed', 'Gb/s', 0, 100_000),
    radix: quantity('Links at port speed', 'count', 0, 100_000),
    ...switchPorts,
    role: choice('Role', [
      'compute-leaf',
      'compute-spine',
      'compute-core',
      'storage-leaf',
      'storage-spine',
      'storage-core',
      'in-band-leaf',
      'in-band-spine',
      'in-band-core',
      'out-of-band',
    ]),
    poe: choice('Power over Ethernet', ['off', 'on']),
    ...cords,
    liquidFraction,
    airflowM3PerH,
    heightU: quantity('Height', 'U', 0, 60),
    opticsIncluded: flag('Load includes transceivers'),
  },
  ports: [
    powerPort('cord', 'in', 'Cords', { many: true, voltageField: 'voltageV', countField: 'cords' }),
    liquidPort('coolant', 'Coolant', 'load'),
    dataPort('data', 'Links', 'radix'),
  ],
  power: 'load',
  cooling: 'heat-load',
  it: true,
  solids,
})
