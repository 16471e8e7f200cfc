import type { RailWiring } from '#engines'
import { defineRule, onCluster } from '../define'
import type { Facts } from '../facts'
import { clusterName, superPod } from '../shared/network'
import { counted, idsOf, say, tagsOf } from '../shared/wording'

/** What is wrong with the rails of a cluster, sentence by sentence. */
const faultsOf = (facts: Facts, wiring: RailWiring): readonly string[] => {
  const { doubledRows, crossedLeafRows, mixedLeafRows, rails } = wiring
  const faults: string[] = []
  if (doubledRows.length > 0) {
    faults.push(
      `${counted(doubledRows.length, 'machine has', 'machines have')} several rails on one leaf, such as ${tagsOf(facts, doubledRows)}.`,
    )
  }
  if (crossedLeafRows.length > 0) {
    faults.push(
      `${counted(crossedLeafRows.length, 'leaf takes', 'leaves take')} different rails, such as ${tagsOf(facts, crossedLeafRows)}.`,
    )
  }
  if (mixedLeafRows.length > 0) {
    faults.push(
      `${counted(mixedLeafRows.length, 'leaf shares its machines', 'leaves share their machines')} with more than the ${rails} that a node has rails: units are mixed.`,
    )
  }
  return faults
}

export default defineRule({
  id: 'rails-meet-their-leaves',
  ref: 'FB-21',
  discipline: 'fiber',
  title: { en: 'Each rail of a unit ends at a leaf of its own' },
  about: {
    en: 'Rail r of every node goes to leaf r of its scalable unit, so that like GPUs of a unit are one switch apart. Judged by the links that are drawn, and by their ports where these are stated.',
  },
  severity: { 'ai-training': 'warning', 'ai-inference': 'info' },
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    for (const { clusterId, rails } of facts.solution.fiber.wiring) {
      const subject = onCluster(clusterId)
      if (!rails || rails.judged === 0) {
        report.notApplicable(subject)
        continue
      }
      const faults = faultsOf(facts, rails)
      if (faults.length > 0) {
        const { doubledRows, crossedLeafRows, mixedLeafRows } = rails
        const rows = [...doubledRows, ...crossedLeafRows, ...mixedLeafRows]
        report.fail(subject, {
          detail: say(`In ${clusterName(facts, clusterId)}: ${faults.join(' ')}`),
          measured: new Set(rows).size,
          limit: 0,
          unit: 'count',
          source: superPod,
          related: idsOf(facts, rows),
        })
      } else if (rails.unknownRows.length > 0) {
        report.unknown(
          subject,
          say(
            `How many nodes ${counted(rails.unknownRows.length, 'machine')} of ${clusterName(facts, clusterId)} hold is not stated.`,
          ),
          [{ field: 'gpusPerNode' }],
        )
      } else report.pass(subject)
    }
  },
})
