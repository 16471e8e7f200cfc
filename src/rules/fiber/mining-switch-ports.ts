import type { ContainerNetwork, MiningNetwork } from '#engines'
import { defineRule, forMining, onEquipment, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import { counted, idOf, idsOf, missingField, say, tagOf } from '../shared/wording'

const wired = { document: 'zeusbtc.com 2155 and 2294', grade: 'secondary' } as const

const judgeContainer = (facts: Facts, report: Report, container: ContainerNetwork): void => {
  const { row, miners, mostMiners, ports } = container
  const subject = onEquipment(idOf(facts, row))
  const tag = () => tagOf(facts, row)
  if (ports !== undefined && mostMiners !== undefined && ports >= mostMiners) report.pass(subject)
  else if (miners === undefined) {
    report.unknown(
      subject,
      say(`How many miners ${tag()} holds is not stated.`),
      missingField(facts, [row], 'miners'),
    )
  } else if (ports === undefined) {
    report.unknown(
      subject,
      say(`${tag()} holds ${counted(miners, 'miner')}; the ports of its switches are not stated.`),
      missingField(facts, [row], 'networkPorts'),
    )
  } else {
    report.fail(subject, {
      detail: say(`${tag()} holds ${counted(miners, 'miner')} and has ${counted(ports, 'port')}.`),
      measured: ports,
      limit: miners,
      unit: 'count',
      source: wired,
    })
  }
}

const judgeLoose = (facts: Facts, report: Report, mining: MiningNetwork): void => {
  const { portsNeeded, portsPlaced, unknownPortRows, unknownRows, switchRows } = mining
  const inContainers = new Set(mining.containers.map(({ row }) => row))
  const open = unknownRows.filter((row) => !inContainers.has(row))
  if (portsNeeded === 0 && open.length === 0) return
  const short = portsPlaced < portsNeeded
  if (short && unknownPortRows.length === 0) {
    report.fail(onFacility, {
      detail: say(
        `${counted(portsNeeded, 'miner needs', 'miners need')} a port each; the switches have ${portsPlaced} for them.`,
      ),
      measured: portsPlaced,
      limit: portsNeeded,
      unit: 'count',
      source: wired,
      related: idsOf(facts, switchRows),
      suggestion: say('Place access switches for the miners.'),
    })
  } else if (short || open.length > 0) {
    report.unknown(onFacility, say('Whether every miner has a port is not known.'), [
      ...missingField(facts, open, 'miners'),
      ...missingField(facts, unknownPortRows, 'ports'),
    ])
  } else report.pass(onFacility)
}

export default defineRule({
  id: 'mining-switch-ports',
  ref: 'FB-12',
  discipline: 'fiber',
  title: { en: 'Every miner has a port' },
  about: {
    en: 'Miners are wired, one port each. A container counts with the switches that are mounted in it or that its maker states.',
  },
  severity: forMining('warning'),
  tells: 'missing',
  reads: ['fiber'],
  judge: (facts, report) => {
    const { mining } = facts.solution.fiber
    for (const container of mining.containers) judgeContainer(facts, report, container)
    judgeLoose(facts, report, mining)
  },
})
