import {
  box,
  choice,
  dataPort,
  defineKind,
  liquidPort,
  powerPort,
  quantity,
  type Size,
  type Solid,
} from '../define'
import {
  airflowM3PerH,
  ambientMaxC,
  coolantDropKpa,
  coolantLPerMin,
  cords,
  fanCurve,
  fluidL,
  hashrateThPerS,
  heatAnswer,
  loadKw,
  minerCooling,
  miners,
  piping,
} from '../shared/fields'
import { linkPorts } from '../shared/network'
import { fanOn, onFront, pipePair, skinM, spread } from '../shared/shapes'

/** A sea container: corner castings, doors and fans along the side, piping and a panel at the end. */
const solids = (size: Size): readonly Solid[] => {
  const { widthM: w, depthM: d, heightM: h } = size
  const post = Math.min(0.16, h * 0.06)
  const skin = skinM(size)
  const inner = d - 2 * skin
  return [
    box('white', [0, 0, post * 0.5], [w - post, inner, h - post]),
    ...[-1, 1].flatMap((sx) =>
      [-1, 1].map((sy) =>
        box('grey', [(sx * (w - post)) / 2, (sy * (d - post)) / 2, 0], [post, post, h]),
      ),
    ),
    ...[0, h - post].flatMap((z) =>
      [-1, 1].map((sy) => box('grey', [0, (sy * (d - post)) / 2, z], [w - 2 * post, post, post])),
    ),
    ...spread(6, w * 0.66).flatMap((x) =>
      fanOn(size, 1, [x, h * 0.5], Math.min(h * 0.42, w * 0.09)),
    ),
    ...spread(4, w * 0.66).map((x) =>
      onFront(size, 'grey', [x - w * 0.04, h * 0.1], [w * 0.15, h * 0.8], 0),
    ),
    ...spread(4, w * 0.66).map((x) =>
      onFront(size, 'black', [x + w * 0.02, h * 0.4], [w * 0.006, h * 0.14]),
    ),
    onFront(size, 'graphite', [w * 0.4, h * 0.1], [w * 0.13, h * 0.78], 0),
    onFront(size, 'yellow', [w * 0.4, h * 0.66], [w * 0.03, h * 0.08]),
    ...pipePair('x', [-w / 2 + post * 0.5, 0, h * 0.3], post, h * 0.07, d * 0.3),
    ...spread(9, w * 0.86).map((x) =>
      box('grey', [x, 0, h - post * 0.5], [w * 0.012, inner * 0.92, post * 0.35], true),
    ),
  ]
}

export default defineKind({
  id: 'miner-container',
  name: 'Mining container',
  discipline: 'mining',
  tag: 'MC',
  size: { widthM: 12.192, depthM: 2.438, heightM: 2.896 },
  fields: {
    slots: quantity('Slots', 'count', 0, 10_000),
    miners,
    loadKw,
    maxLoadKw: quantity('Highest load', 'kW', 0, 100_000),
    cooling: minerCooling,
    coolantLPerMin,
    coolantDropKpa,
    fluidL,
    ...piping,
    coolantReturnMinKpa: quantity('Least return pressure', 'kPa', 0, 2000),
    hashrateThPerS,
    networkPorts: quantity('Ports of its own switches', 'count', 0, 10_000),
    ...linkPorts,
    portGbps: quantity('Uplink speed', 'Gb/s', 0, 100_000),
    auxiliaryKw: quantity('Fans and pumps inside', 'kW', 0, 10_000),
    airflowM3PerH,
    ...fanCurve,
    ambientMaxC,
    ...heatAnswer,
    exhaust: choice('Exhaust', ['rear', 'top'], 'rear'),
    ...cords,
  },
  ports: [
    powerPort('cord', 'in', 'Supply', { many: true, voltageField: 'voltageV' }),
    liquidPort('coolant', 'Coolant', 'load'),
    dataPort('data', 'Uplinks'),
  ],
  power: 'load',
  cooling: 'heat-load',
  it: true,
  solids,
})
