import {
  box,
  dataPort,
  defineKind,
  liquidPort,
  powerPort,
  quantity,
  type Size,
  type Solid,
} from '../define'
import { coolant, cords, intake, loadKw } from '../shared/fields'
import { nodePorts } from '../shared/network'
import { cabinetBody, lamps, onFront, onRear, partsIn, spread } from '../shared/shapes'

/** A frame of drive shelves with a lamp each, behind a narrow open front. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const shelves = partsIn(h * 0.86, 0.2, 6, 12)
  const top = h * 0.985
  return [
    ...cabinetBody({ ...size, heightM: top }, 'black', 0.06),
    onFront(size, 'graphite', [0, h * 0.04], [w * 0.96, h * 0.93], 0),
    ...spread(shelves, h * 0.84).map((z) =>
      onFront(
        size,
        'steel',
        [-w * 0.03, h * 0.5 + z - (h * 0.33) / shelves],
        [w * 0.78, (h * 0.66) / shelves],
      ),
    ),
    ...lamps(size, 'blue', w * 0.42, [h * 0.08, h * 0.92], shelves),
    onRear(size, 'graphite', [0, h * 0.04], [w * 0.96, h * 0.93], 0),
    box('graphite', [0, d * 0.25, top], [w * 0.6, d * 0.12, h - top], true),
  ]
}

export default defineKind({
  id: 'storage-rack',
  name: 'Storage rack',
  discipline: 'it',
  tag: 'STO',
  size: { widthM: 0.6, depthM: 1.2, heightM: 2.3 },
  fields: {
    loadKw,
    maxLoadKw: quantity('Highest load', 'kW', 0, 10_000),
    ...cords,
    ...coolant,
    ...intake,
    slotsU: quantity('Rack units', 'U', 0, 100),
    readGBytesPerS: quantity('Read', 'GB/s', 0, 1e6),
    writeGBytesPerS: quantity('Write', 'GB/s', 0, 1e6),
    ...nodePorts,
  },
  ports: [
    powerPort('cord', 'in', 'Cords', { many: true, voltageField: 'voltageV', countField: 'cords' }),
    liquidPort('coolant', 'Coolant', 'load'),
    dataPort('data', 'Network links'),
  ],
  power: 'load',
  cooling: 'heat-load',
  it: true,
  solids,
})
