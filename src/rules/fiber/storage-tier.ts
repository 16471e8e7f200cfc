import { formatQuantity } from '#base'
import type { ClusterNetwork, Total } from '#engines'
import type { Cluster } from '#model'
import {
  b300EnhancedReadGBytesPerS,
  b300EnhancedWriteGBytesPerS,
  b300StandardReadGBytesPerS,
  b300StandardWriteGBytesPerS,
  enhancedReadGBytesPerS,
  enhancedWriteGBytesPerS,
  goodReadGBytesPerS,
  goodWriteGBytesPerS,
  type Parameter,
  standardReadGBytesPerS,
  standardWriteGBytesPerS,
} from '#standards'
import { defineRule, onCluster, type Report } from '../define'
import type { Facts } from '../facts'
import { idsOf, limitBy, missingField, say } from '../shared/wording'

interface Tier {
  readonly read: Parameter
  readonly write: Parameter
}

const standard: Tier = { read: standardReadGBytesPerS, write: standardWriteGBytesPerS }
const enhanced: Tier = { read: enhancedReadGBytesPerS, write: enhancedWriteGBytesPerS }
const good: Tier = { read: goodReadGBytesPerS, write: goodWriteGBytesPerS }

/** The tier names of the reference architectures; the H100 one calls them good, better and best. */
const tiers: ReadonlyMap<string, Tier> = new Map([
  ['standard', standard],
  ['better', standard],
  ['enhanced', enhanced],
  ['best', enhanced],
  ['good', good],
])

/** Units of B300 on Ethernet hold twice the systems of those before, and have figures of their own. */
const b300: ReadonlyMap<string, Tier> = new Map([
  ['standard', { read: b300StandardReadGBytesPerS, write: b300StandardWriteGBytesPerS }],
  ['enhanced', { read: b300EnhancedReadGBytesPerS, write: b300EnhancedWriteGBytesPerS }],
])

/** The tier of a cluster: standard where it names none, undefined where nobody knows the name. */
const tierOf = (cluster: Cluster | undefined): Tier | undefined => {
  const name = (cluster?.storageTier ?? 'standard').trim().toLowerCase()
  return (cluster?.generation === 'dgx-b300-ethernet' ? b300 : tiers).get(name)
}

interface Side {
  readonly word: 'read' | 'write'
  readonly field: string
  readonly have: Total
  readonly perUnit: Parameter
}

const sidesOf = (network: ClusterNetwork, tier: Tier): readonly Side[] => {
  return [
    {
      word: 'read',
      field: 'readGBytesPerS',
      have: network.readGBytesPerS,
      perUnit: tier.read,
    },
    {
      word: 'write',
      field: 'writeGBytesPerS',
      have: network.writeGBytesPerS,
      perUnit: tier.write,
    },
  ]
}

const speed = (value: number): string => formatQuantity(value, 'GB/s')

const judgeSides = (facts: Facts, report: Report, network: ClusterNetwork, units: number): void => {
  const { clusterId, storageRows } = network
  const subject = onCluster(clusterId)
  const cluster = facts.inventory.facility.clusters.find(({ id }) => id === clusterId)
  const name = cluster?.name ?? clusterId
  const tier = tierOf(cluster)
  if (!tier) {
    report.unknown(
      subject,
      say(`What storage ${name} needs is not known: no tier is called ${cluster?.storageTier}.`),
      [{ field: 'storageTier' }],
    )
    return
  }
  // The published tables print whole GB/s: 62 for one unit, 250 for four.
  const sides = sidesOf(network, tier).map((side) => ({
    ...side,
    needed: Math.floor(units * facts.parameter(side.perUnit)),
  }))
  const short = sides.filter(({ have, needed }) => have.value < needed)
  const certain = short.find(({ have }) => have.unknownCount === 0)
  if (short.length === 0) report.pass(subject)
  else if (certain) {
    const { word, have, needed, perUnit } = certain
    report.fail(subject, {
      detail: say(
        storageRows.length === 0
          ? `${name} has no storage; it needs ${speed(needed)} of ${word}.`
          : `The storage of ${name} gives ${speed(have.value)} of ${word}; ${speed(needed)} are needed.`,
      ),
      measured: have.value,
      limit: needed,
      unit: 'GB/s',
      source: limitBy(facts, perUnit).source,
      related: idsOf(facts, storageRows),
    })
  } else {
    const missing = short.flatMap(({ field }) => {
      const open = storageRows.filter((row) => facts.inventory.numberOf(row, field) === undefined)
      return missingField(facts, open, field)
    })
    report.unknown(subject, say(`How fast the storage of ${name} is, is not all stated.`), missing)
  }
}

export default defineRule({
  id: 'storage-tier',
  ref: 'FB-13',
  discipline: 'fiber',
  title: { en: 'Storage keeps up with training' },
  about: {
    en: 'Each scalable unit has at least the standard storage tier, or the enhanced one where the cluster asks for it. Slower storage leaves GPUs waiting for data and checkpoints.',
  },
  severity: { 'ai-training': 'error' },
  tells: 'missing',
  reads: ['fiber'],
  judge: (facts, report) => {
    for (const network of facts.solution.fiber.clusters) {
      if (network.units === 0) report.notApplicable(onCluster(network.clusterId))
      else if (network.units === undefined) {
        report.unknown(
          onCluster(network.clusterId),
          say(
            'How many scalable units the cluster has is not known: the nodes of one are not stated.',
          ),
          [{ field: 'nodesPerUnit' }],
        )
      } else judgeSides(facts, report, network, network.units)
    }
  },
})
