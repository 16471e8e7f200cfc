import { writeFileSync } from 'node:fs'
import { classifyLoads, sumClasses } from '../../../src/engines/power/classes'
import { singlePointsOf } from '../../../src/engines/power/dominators'
import { LossMemory } from '../../../src/engines/power/loss-memory'
import { createBaseline, loseEach } from '../../../src/engines/power/losses'
import { createPlant } from '../../../src/engines/power/plant'
import { largeNetwork, type Shape, shapes } from '../../support/power/large'
import { removalWork } from '../../support/power/work'
import { clockName, median, timed, times } from './clock'
import { count, type Figure, ms } from './figure'

/** The network with one load drawing otherwise. */
const edited = (network: ReturnType<typeof largeNetwork>, load: number, kw: number) => {
  const loadKw = network.loadKw.slice()
  loadKw[load] = kw
  return { ...network, loadKw }
}

/** What one load's change costs: kW lost for every removal, and all removals with their overloads. */
const editFigures = (network: ReturnType<typeof largeNetwork>): Figure[] => {
  const classes = classifyLoads(network)
  const plant = createPlant(network, classes)
  const base = createBaseline(network, classes, false, plant)
  const memory = new LossMemory()
  loseEach(base, () => {}, undefined, memory)
  const { fed } = singlePointsOf(network, classes, false)
  const spent = { sum: [] as number[], base: [] as number[], survey: [] as number[] }
  for (let i = 0; i < 9; i++) {
    const now = edited(network, i * 3001, 6 + i / 4)
    spent.sum.push(timed(() => fed.lost(sumClasses(classes, now.loadKw))).ms)
    const next = timed(() => createBaseline(now, classes, false, plant, base.state))
    spent.base.push(next.ms)
    spent.survey.push(timed(() => loseEach(next.result, () => {}, undefined, memory)).ms)
  }
  return [
    ms('lost-again', 'After one load changed: kW lost for every removal', median(spent.sum), 2),
    ms('base-again', '… the normal state', median(spent.base), 2),
    ms('survey-again', '… removals whose outcome may differ', median(spent.survey), 2),
  ]
}

const figuresOf = (shape: Shape): Figure[] => {
  const network = largeNetwork(shape)
  const classes = classifyLoads(network)
  const loads = sumClasses(classes, network.loadKw)
  const base = createBaseline(network, classes)
  const work = removalWork(base)
  const lost = times(() => singlePointsOf(network, classes, false).fed.lost(loads))
  return [
    count('nodes', 'Nodes, loads among them', network.nodeCount + network.loadCount),
    count('components', 'Components taken out one by one', network.nodeCount),
    count('classes', 'Classes of loads with equal feeds', classes.count),
    ms('classify', 'Sort the loads into classes', median(times(() => classifyLoads(network)))),
    ms('plant', 'Make the network ready', median(times(() => createPlant(network, classes)))),
    ms('dispatch', 'Normal state', median(times(() => createBaseline(network, classes)))),
    ms('lost', 'kW lost for every removal', median(lost), 10),
    count('trials', 'Removals that differ', work.trials),
    count('fed', '… classes fed again, in all', work.groups),
    count('visited', '… vertices visited, in all', work.vertices),
    ms(
      'survey',
      'Every removal with redistribution and overloads',
      median(times(() => loseEach(base, () => {}), 4000)),
      300,
    ),
    ...editFigures(network),
  ]
}

const target = process.argv[2]
const results = shapes.map((shape) => ({ shape, figures: figuresOf(shape) }))
const report = JSON.stringify({ clock: clockName, results })
if (target === undefined) console.log(report)
else writeFileSync(target, report)
