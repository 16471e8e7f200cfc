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
import { cabinetBody, lamps, onFront, onRear, spread } from '../shared/shapes'

/** A frame with a perforated double door, a rail of small lights, brush strips on the roof. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const top = h * 0.985
  return [
    ...cabinetBody({ ...size, heightM: top }, 'graphite', 0.06),
    onFront(size, 'graphite', [-w * 0.25, h * 0.04], [w * 0.47, h * 0.93], 0),
    onFront(size, 'graphite', [w * 0.25, h * 0.04], [w * 0.47, h * 0.93], 0),
    onFront(size, 'black', [-w * 0.23, h * 0.07], [w * 0.36, h * 0.86]),
    onFront(size, 'black', [w * 0.23, h * 0.07], [w * 0.36, h * 0.86]),
    onFront(size, 'steel', [w * 0.035, h * 0.45], [w * 0.03, h * 0.12]),
    ...lamps(size, 'light', -w * 0.45, [h * 0.1, h * 0.9], 12),
    onRear(size, 'graphite', [-w * 0.25, h * 0.04], [w * 0.47, h * 0.93], 0),
    onRear(size, 'graphite', [w * 0.25, h * 0.04], [w * 0.47, h * 0.93], 0),
    onRear(size, 'black', [-w * 0.25, h * 0.07], [w * 0.38, h * 0.86]),
    onRear(size, 'black', [w * 0.25, h * 0.07], [w * 0.38, h * 0.86]),
    ...spread(2, w * 0.9).map((x) =>
      box('graphite', [x, d * 0.25, top], [w * 0.3, d * 0.12, h - top], true),
    ),
  ]
}

export default defineKind({
  id: 'rack',
  name: 'Rack',
  discipline: 'it',
  tag: 'RACK',
  size: { widthM: 0.6, depthM: 1.2, heightM: 2.3 },
  fields: {
    loadKw,
    maxLoadKw: quantity('Highest load', 'kW', 0, 10_000),
    ...cords,
    ...coolant,
    ...intake,
    slotsU: quantity('Rack units', 'U', 0, 100),
    gpus: quantity('GPUs', 'count', 0, 100_000),
    rails: quantity('Compute network links', 'count', 0, 100_000),
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
