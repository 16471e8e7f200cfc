import { defineRule, forAi, forMining, onCluster, onFacility } from '../define'
import { mines } from '../shared/entrances'
import { clusterName, superPod } from '../shared/network'
import { counted, idsOf, say, tagsOf } from '../shared/wording'

export default defineRule({
  id: 'every-machine-is-linked',
  ref: 'FB-22',
  discipline: 'fiber',
  title: { en: 'Every machine is linked' },
  about: {
    en: 'A machine without a data link earns nothing. Judged where links are drawn at all.',
  },
  severity: { ...forAi('error'), ...forMining('warning') },
  tells: 'missing',
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const { wiring, unlinkedMinerRows, linkCount } = facts.solution.fiber
    for (const { clusterId, nodes } of wiring) {
      const bare = [...nodes.rows].filter((_, at) => nodes.links[at] === 0)
      if (linkCount === 0 || nodes.rows.length === 0) report.notApplicable(onCluster(clusterId))
      else if (bare.length === 0) report.pass(onCluster(clusterId))
      else {
        report.fail(onCluster(clusterId), {
          detail: say(
            `${counted(bare.length, 'machine')} of ${clusterName(facts, clusterId)} ${bare.length === 1 ? 'has' : 'have'} no data link, such as ${tagsOf(facts, bare)}.`,
          ),
          measured: bare.length,
          limit: 0,
          unit: 'count',
          source: superPod,
          related: idsOf(facts, bare),
        })
      }
    }
    if (!mines(facts) || linkCount === 0) report.notApplicable(onFacility)
    else if (unlinkedMinerRows.length === 0) report.pass(onFacility)
    else {
      report.fail(onFacility, {
        detail: say(
          `${counted(unlinkedMinerRows.length, 'miner, rack, tank or container', 'miners, racks, tanks or containers')} without a data link, such as ${tagsOf(facts, unlinkedMinerRows)}.`,
        ),
        measured: unlinkedMinerRows.length,
        limit: 0,
        unit: 'count',
        source: { document: 'zeusbtc.com 2155 and 2294', grade: 'secondary' },
        related: idsOf(facts, unlinkedMinerRows),
      })
    }
  },
})
