import type { FabricCount, FabricSolution } from '#engines'
import { defineRule, onCluster, onFacility, type Report } from '../define'
import type { Facts } from '../facts'
import { fabricName, fabricsByCluster, hasServers, onFabric, superPod } from '../shared/network'
import { capital, counted, say } from '../shared/wording'

const parts: readonly (readonly [keyof FabricCount, string, string])[] = [
  ['leaves', 'leaf', 'leaves'],
  ['spines', 'spine', 'spines'],
  ['cores', 'core switch', 'core switches'],
  ['accessLinks', 'link to nodes', 'links to nodes'],
  ['leafSpineLinks', 'link between leaves and spines', 'links between leaves and spines'],
  ['spineCoreLinks', 'link between spines and cores', 'links between spines and cores'],
]

const switchesOf = ({ leaves, spines, cores }: FabricCount): number => leaves + spines + cores

/** `28 of 32 leaves, 0 of 16 spines`. */
const shortfalls = (needed: FabricCount, placed: FabricCount): string[] =>
  parts
    .filter(([part]) => placed[part] < needed[part])
    .map(([part, one, many]) => `${placed[part]} of ${counted(needed[part], one, many)}`)

type Needed = FabricSolution & { readonly needed: FabricCount }

const isNeeded = (fabric: FabricSolution): fabric is Needed =>
  fabric.needed !== undefined && fabric.needed.nodeLinks > 0

/** `The compute fabric of C needs 8 leaves, 4 spines; none of its switches is drawn.` */
const tellUndrawn = (facts: Facts, fabric: Needed): string => {
  const wanted = parts
    .slice(0, 3)
    .filter(([part]) => fabric.needed[part] > 0)
    .map(([part, one, many]) => counted(fabric.needed[part], one, many))
  const name = capital(fabricName(facts, fabric))
  return `${name} needs ${wanted.join(', ')}; none of its switches is drawn.`
}

const judgeCluster = (facts: Facts, report: Report, fabrics: readonly Needed[]): void => {
  const [first] = fabrics
  if (!first) return
  const subject = onFabric(first)
  const undrawn = fabrics.filter(({ placed }) => switchesOf(placed) === 0)
  const short = fabrics.filter(
    ({ needed, placed }) => switchesOf(placed) > 0 && shortfalls(needed, placed).length > 0,
  )
  if (short.length > 0) {
    const told = short.map(
      (fabric) =>
        `${capital(fabricName(facts, fabric))} is not complete: ${shortfalls(fabric.needed, fabric.placed).join(', ')}.`,
    )
    report.fail(subject, {
      detail: say(told.join(' ')),
      measured: short.reduce((sum, { placed }) => sum + switchesOf(placed), 0),
      limit: short.reduce((sum, { needed }) => sum + switchesOf(needed), 0),
      unit: 'count',
      source: superPod,
      suggestion: say('Place the missing switches and draw the missing links.'),
    })
  } else if (undrawn.length > 0) {
    report.unknown(subject, say(undrawn.map((fabric) => tellUndrawn(facts, fabric)).join(' ')))
  } else report.pass(subject)
}

const judgeWithoutFabric = (facts: Facts, report: Report): void => {
  const { clusters } = facts.inventory.facility
  const { minerCount, unknownRows } = facts.solution.fiber.mining
  if (hasServers(facts)) {
    const what = clusters.length === 0 ? 'no cluster is stated' : 'no cluster states its networks'
    report.unknown(onFacility, say(`How the machines are joined is not known: ${what}.`))
  } else if (minerCount > 0 || unknownRows.length > 0) {
    report.fail(onFacility, {
      detail: say('Nothing joins the machines into a cluster: there is no compute fabric.'),
      measured: 0,
      unit: 'count',
      source: superPod,
      suggestion: say('Training needs GPU systems and a compute fabric of leaves and spines.'),
    })
  } else report.notApplicable(onFacility)
}

export default defineRule({
  id: 'fabric-is-complete',
  ref: 'FB-03',
  discipline: 'fiber',
  title: { en: 'Every fabric has its switches and links' },
  about: {
    en: 'What stands in the facility is at least what the counting rule of the reference architectures asks for: leaves, spines, cores and the links between them.',
  },
  severity: { 'ai-training': 'error', 'ai-inference': 'info' },
  tells: 'missing',
  reads: ['fiber', 'equipment'],
  judge: (facts, report) => {
    const clusters = fabricsByCluster(facts)
    if (clusters.size === 0) judgeWithoutFabric(facts, report)
    for (const [clusterId, fabrics] of clusters) {
      const needed = fabrics.filter(isNeeded)
      if (needed.length === 0) report.notApplicable(onCluster(clusterId))
      else judgeCluster(facts, report, needed)
    }
  },
})
