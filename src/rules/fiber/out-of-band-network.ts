import { defineRule, forAi, onCluster } from '../define'
import { superPod } from '../shared/network'
import { missingField, say } from '../shared/wording'

export default defineRule({
  id: 'out-of-band-network',
  ref: 'FB-11',
  discipline: 'fiber',
  title: { en: 'Management has a network of its own' },
  about: {
    en: 'Each cluster is reached over switches that carry nothing else, so that a fault in its fabrics does not lock the operators out.',
  },
  severity: forAi('error'),
  tells: 'missing',
  reads: ['fiber'],
  judge: (facts, report) => {
    const { clusters, unassignedRows } = facts.solution.fiber
    for (const { clusterId, outOfBandRows } of clusters) {
      const subject = onCluster(clusterId)
      const cluster = facts.inventory.facility.clusters.find(({ id }) => id === clusterId)
      const name = cluster?.name ?? clusterId
      if (cluster?.nodes === 0) report.notApplicable(subject)
      else if (outOfBandRows.length > 0) report.pass(subject)
      else if (unassignedRows.length > 0) {
        report.unknown(
          subject,
          say(
            `Whether a switch of ${name} is for management is not known: not all state their role.`,
          ),
          missingField(facts, unassignedRows, 'role'),
        )
      } else {
        report.fail(subject, {
          detail: say(`${name} has no out-of-band switch.`),
          measured: 0,
          limit: 1,
          unit: 'count',
          source: superPod,
          suggestion: say('Place a management switch and give it the role out-of-band.'),
        })
      }
    }
  },
})
