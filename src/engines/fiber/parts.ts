import type { Fabric } from '#model'
import type { Total } from '../quantities'
import type { BuiltFabric } from './request'
import type { FabricParts, NeededOptics } from './solution'

/** What is read of a published transceiver. */
export interface Optic {
  readonly id: string
  readonly linksPerModule: number
  readonly fibresPerLink: number
  readonly powerW?: number
}

/** Finds a published transceiver; undefined for an id that nobody knows. */
export type OpticOf = (id: string | undefined) => Optic | undefined

/** Modules in `switches` like switches that share `ends` links evenly, beside `more` at each. */
const modulesIn = (switches: number, ends: number, more: number, each: number): number => {
  if (switches === 0) return 0
  const least = Math.floor(ends / switches)
  const over = ends % switches
  const filled = (links: number) => Math.ceil((links + more) / each)
  return (switches - over) * filled(least) + over * filled(least + 1)
}

/** Leaf ports that face nodes and managers once all units are whole. */
const accessEnds = (fabric: Fabric, { count, wholeNodes }: BuiltFabric): number => {
  const whole = wholeNodes * fabric.rails * fabric.planes
  const ports = Math.max(count.accessLinks, whole)
  return Math.ceil(ports / (fabric.nodeLinksPerPort ?? 1))
}

const switchModules = (fabric: Fabric, built: BuiltFabric, each: number): number => {
  const { count, tiers } = built
  const peers = count.leaves > 1 ? (fabric.peerLinks ?? 0) : 0
  const out = fabric.uplinks ?? 0
  const leaf = built.leafUpLinks + peers + (tiers === 1 ? out : 0)
  const spine = built.upPerSpine + (tiers === 2 ? out : 0)
  const core = tiers === 3 ? out : 0
  return (
    modulesIn(count.leaves, accessEnds(fabric, built), leaf, each) +
    modulesIn(count.spines, count.leafSpineLinks, spine, each) +
    modulesIn(count.cores, count.spineCoreLinks, core, each)
  )
}

const needed = (
  id: string | undefined,
  optic: Optic | undefined,
  count: (each: number) => number,
): NeededOptics => ({
  transceiver: id,
  count: optic && count(optic.linksPerModule),
  powerW: optic?.powerW,
})

/** One unknown class is told as one; managers bring transceivers that nobody stated either. */
const drawOf = (classes: readonly NeededOptics[], unstated: number): Total => {
  let value = 0
  let unknownCount = unstated
  for (const { count, powerW } of classes) {
    if (count === undefined || (count > 0 && powerW === undefined)) unknownCount += count ?? 1
    else value += (count * (powerW ?? 0)) / 1000
  }
  return { value, unknownCount }
}

/** Whether links run over copper plugs of the switch itself, which take no module. */
const isTwistedPair = ({ switchOptics }: Fabric): boolean => switchOptics === 'none'

/** Cables, transceivers and fibres of a fabric that is built as designed. */
export const partsOf = (fabric: Fabric, built: BuiltFabric, opticOf: OpticOf): FabricParts => {
  const { count } = built
  const cables = {
    node: count.nodeLinks,
    management: count.accessLinks - count.nodeLinks,
    leafSpine: count.leafSpineLinks,
    spineCore: count.spineCoreLinks,
    peer: count.peerLinks,
    uplink: count.uplinks,
  }
  const total = Object.values(cables).reduce((sum, links) => sum + links, 0)
  const none: NeededOptics = { transceiver: undefined, count: 0, powerW: undefined }
  const ofSwitch = opticOf(fabric.switchOptics)
  const ofNode = opticOf(fabric.nodeOptics)
  const bare = isTwistedPair(fabric)
  const nodes = count.nodeLinks / (fabric.rails * fabric.planes)
  const switchOptics = bare
    ? none
    : needed(fabric.switchOptics, ofSwitch, (each) => switchModules(fabric, built, each))
  const nodeOptics = bare
    ? none
    : needed(
        fabric.nodeOptics,
        ofNode,
        (each) => nodes * Math.ceil((fabric.rails * fabric.planes) / each),
      )
  const lit = total - cables.management
  return {
    cables: { ...cables, total },
    switchOptics,
    nodeOptics,
    fibres: bare ? 0 : ofSwitch && lit * ofSwitch.fibresPerLink,
    opticsKw: drawOf([switchOptics, nodeOptics], bare ? 0 : cables.management),
  }
}
