import {
  box,
  dataPort,
  defineKind,
  flag,
  liquidPort,
  powerPort,
  quantity,
  type Size,
  type Solid,
} from '../define'
import { coolant, cords, intake, loadKw } from '../shared/fields'
import { nodePorts } from '../shared/network'
import { onFront, onRear, skinM, spread } from '../shared/shapes'

/** A chassis with a gold-toned mesh bezel between two ears, drives below, supplies behind. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  return [
    box('graphite', [0, 0, 0], [w * 0.92, d - 2 * skinM(size), h]),
    onFront(size, 'black', [0, 0], [w * 0.92, h], 0),
    onFront(size, 'aluminium', [0, h * 0.32], [w * 0.84, h * 0.6]),
    onFront(size, 'steel', [-w * 0.48, 0], [w * 0.04, h]),
    onFront(size, 'steel', [w * 0.48, 0], [w * 0.04, h]),
    ...spread(8, w * 0.84).map((x) => onFront(size, 'grey', [x, h * 0.06], [w * 0.08, h * 0.18])),
    onFront(size, 'light', [w * 0.44, h * 0.06], [w * 0.015, h * 0.06]),
    ...spread(6, w * 0.84).map((x) => onRear(size, 'black', [x, h * 0.05], [w * 0.12, h * 0.3])),
  ]
}

export default defineKind({
  id: 'server',
  name: 'Server',
  discipline: 'it',
  tag: 'SRV',
  size: { widthM: 0.482, depthM: 0.9, heightM: 0.356 },
  fields: {
    loadKw,
    maxLoadKw: quantity('Highest load', 'kW', 0, 10_000),
    ...cords,
    ...coolant,
    ...intake,
    heightU: quantity('Height', 'U', 0, 60),
    gpus: quantity('GPUs', 'count', 0, 1000),
    rails: quantity('Compute network links', 'count', 0, 1000),
    ...nodePorts,
    opticsIncluded: flag('Load includes transceivers'),
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
