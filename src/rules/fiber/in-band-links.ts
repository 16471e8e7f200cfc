import type { ClusterWiring } from '#engines'
import { inBandLinksPerNode } from '#standards'
import { defineRule, forAi, onCluster, type Report } from '../define'
import type { Facts } from '../facts'
import { clusterName } from '../shared/network'
import { against, counted, idsOf, say, tagsOf } from '../shared/wording'

/** Rows of nodes that have fewer links than so many each, and those of which nobody can say. */
const shortOf = ({ nodes }: ClusterWiring, needed: number) => {
  const short: number[] = []
  const open: number[] = []
  let least = needed
  nodes.rows.forEach((row, at) => {
    const count = nodes.nodes[at] as number
    const links = nodes.inBandLinks[at] as number
    if (Number.isNaN(count)) open.push(row)
    else if (links < count * needed) {
      short.push(row)
      least = Math.min(least, links)
    }
  })
  return { short, open, least }
}

const judge = (facts: Facts, report: Report, wiring: ClusterWiring): void => {
  const subject = onCluster(wiring.clusterId)
  const name = clusterName(facts, wiring.clusterId)
  const needed = facts.parameter(inBandLinksPerNode)
  const { short, open, least } = shortOf(wiring, needed)
  const alone = [...wiring.nodes.rows].filter((_, at) => wiring.nodes.inBandSwitches[at] === 1)
  if (short.length > 0) {
    report.fail(subject, {
      detail: say(
        `${counted(short.length, 'machine')} of ${name} ${short.length === 1 ? 'has' : 'have'} fewer than ${needed} in-band links a node, such as ${tagsOf(facts, short)}.`,
      ),
      ...against(facts, least, inBandLinksPerNode),
      related: idsOf(facts, short),
    })
  } else if (open.length > 0) {
    report.unknown(
      subject,
      say(
        `How many nodes ${counted(open.length, 'machine')} of ${name} ${open.length === 1 ? 'is' : 'are'} is not stated.`,
      ),
      [{ field: 'gpusPerNode' }],
    )
  } else if (alone.length > 0 && wiring.inBandSwitches > 1) {
    report.fail(subject, {
      detail: say(
        `Both in-band links of ${counted(alone.length, 'machine')} of ${name} end at one switch.`,
      ),
      measured: 1,
      limit: 2,
      unit: 'count',
      source: against(facts, 1, inBandLinksPerNode).source,
      related: idsOf(facts, alone),
    })
  } else report.pass(subject)
}

export default defineRule({
  id: 'in-band-links',
  ref: 'FB-20',
  discipline: 'fiber',
  title: { en: 'Each node has two in-band links' },
  about: {
    en: 'Two bonded links of every node, to two switches, so that storage, scheduling and the outside stay within reach when one is lost. Judged where in-band links are drawn.',
  },
  severity: forAi('warning'),
  tells: 'missing',
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    for (const wiring of facts.solution.fiber.wiring) {
      if (wiring.inBandSwitches === 0 || wiring.nodes.rows.length === 0) {
        report.notApplicable(onCluster(wiring.clusterId))
      } else judge(facts, report, wiring)
    }
  },
})
