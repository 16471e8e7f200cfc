import type { FabricSolution, TrayUse } from '#engines'
import type { Route } from '#model'
import { factsOf, judge } from '#rules'
import { counted, metres, named, percent } from '../words'
import type { Draft } from './draft'
import { type Measured, measured } from './measure'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const switchesTold = ({ leaves, spines, cores }: FabricSolution['placed']): string =>
  named([
    counted(leaves, spines > 0 ? 'leaf' : 'switch', spines > 0 ? 'leaves' : 'switches'),
    ...(spines > 0 ? [counted(spines, 'spine')] : []),
    ...(cores > 0 ? [counted(cores, 'core switch', 'core switches')] : []),
  ])

/** `Compute: 8 leaves and 4 spines; 252 links to nodes and other machines, 256 between leaves and spines.` */
export const fabricNote = ({ role, placed }: FabricSolution): string => {
  const links = [
    `${counted(placed.accessLinks, 'link')} to nodes and other machines`,
    ...(placed.leafSpineLinks > 0
      ? [`${counted(placed.leafSpineLinks, 'link')} between leaves and spines`]
      : []),
    ...(placed.spineCoreLinks > 0
      ? [`${counted(placed.spineCoreLinks, 'link')} between spines and cores`]
      : []),
  ]
  return `${capital(role)}: ${switchesTold(placed)}; ${links.join(', ')}.`
}

/** What of a fabric is still missing once the plan is carried out. */
export const missingIn = ({ role, needed, placed }: FabricSolution): readonly string[] => {
  if (!needed) return []
  const parts = [
    ['leaf', 'leaves', needed.leaves - placed.leaves],
    ['spine', 'spines', needed.spines - placed.spines],
    ['core switch', 'core switches', needed.cores - placed.cores],
    [
      'link to nodes and managers',
      'links to nodes and managers',
      needed.accessLinks - placed.accessLinks,
    ],
    [
      'link between leaves and spines',
      'links between leaves and spines',
      needed.leafSpineLinks - placed.leafSpineLinks,
    ],
    [
      'link between spines and cores',
      'links between spines and cores',
      needed.spineCoreLinks - placed.spineCoreLinks,
    ],
  ] as const
  const short = parts.filter(([, , count]) => count > 0)
  return short.length === 0
    ? []
    : [
        `Still missing of the ${role} network: ${named(short.map(([one, many, count]) => counted(count, one, many)))}.`,
      ]
}

const atLeast = ({ unmeasured }: Measured): string => (unmeasured > 0 ? 'at least ' : '')

/** `2,340 m of cable to order for 1,020 links: 64 over copper, 956 over optics.` */
export const cableNotes = (all: Measured): readonly string[] => {
  if (all.links === 0) return []
  const media = [
    ...(all.copper > 0 ? [`${counted(all.copper, 'link')} over copper`] : []),
    ...(all.optical > 0 ? [`${counted(all.optical, 'link')} over optics`] : []),
    ...(all.unchosen > 0 ? [`${counted(all.unchosen, 'link')} whose medium is not known`] : []),
  ]
  return [
    `${capital(`${atLeast(all)}${metres(all.metres)}`)} of cable to order for ${counted(all.links, 'new link')}: ${media.join(', ')}; the longest is ${metres(all.longestM)}.`,
  ]
}

/** What could not be led or reached. */
export const cableRefusals = (all: Measured): readonly string[] => [
  ...(all.beyondReach > 0
    ? [
        `${counted(all.beyondReach, 'link')} ${all.beyondReach === 1 ? 'is' : 'are'} longer than any published medium between ${all.beyondReach === 1 ? 'its' : 'their'} ends reaches.`,
      ]
    : []),
  ...(all.wayless > 0
    ? [
        `${counted(all.wayless, 'link')} ${all.wayless === 1 ? 'finds' : 'find'} no way over trays; ${all.wayless === 1 ? 'its length is' : 'their lengths are'} told as the straight distance at least.`,
      ]
    : []),
]

/** What choosing the places of switches saved against filling racks in order. */
export const savingNote = (found: Measured, naive: Measured): readonly string[] => {
  const lost = naive.wayless + naive.beyondReach - found.wayless - found.beyondReach
  if (lost > 0) {
    return [
      `Places of the switches: with racks filled in their order ${counted(lost, 'link')} more would find no way over the trays, or be longer than anything reaches.`,
    ]
  }
  const saved = naive.metres - found.metres
  const shorter = found.copper - naive.copper
  if (saved < 0.5 && shorter <= 0) {
    return ['Racks filled in their order would take no more cable.']
  }
  const length = `${metres(found.metres)} of cable to order instead of ${metres(naive.metres)} with racks filled in their order`
  const media =
    shorter > 0
      ? `; ${counted(shorter, 'link')} more over copper instead of optics`
      : shorter < 0
        ? `; ${counted(-shorter, 'link')} fewer over copper`
        : ''
  return [`Places of the switches: ${length}${media}.`]
}

const inMillimetres = (widthM: number): string => `${Math.round(widthM * 1000)} mm`

/** `7 trays at 2.6 m, 150 to 600 mm wide; the fullest is filled to 21 %.` */
export const trayNotes = (
  routes: readonly Route[],
  uses: readonly TrayUse[],
  levelM: number,
): readonly string[] => {
  if (routes.length === 0) return []
  const ids = new Set(routes.map(({ id }) => id))
  const own = uses.filter(({ id }) => ids.has(id))
  const fills = own.map(({ fill }) => fill).filter((fill) => !Number.isNaN(fill))
  const widths = routes.flatMap(({ widthM }) => widthM ?? [])
  const [least, most] = [Math.min(...widths), Math.max(...widths)]
  const wide =
    least === most ? inMillimetres(most) : `${inMillimetres(least)} to ${inMillimetres(most)}`
  const unknown = own.some(({ unknownCables }) => unknownCables > 0) ? 'at least ' : ''
  const full =
    fills.length > 0 ? `; the fullest is filled to ${unknown}${percent(Math.max(...fills))}` : ''
  const where =
    levelM < 0 ? `${metres(-levelM)} below the ground` : `${metres(levelM)} above the floor`
  return [
    `${counted(routes.length, routes.some(({ pathway }) => pathway === 'ladder') ? 'tray' : 'duct')} ${where}, ${wide} wide${full}.`,
  ]
}

const failsOf = ({ inventory, solution, parameters }: Draft) =>
  judge(factsOf({ inventory, solution, parameter: parameters, lens: 'as-built' })).findings.filter(
    ({ discipline, verdict, severity }) =>
      discipline === 'fiber' && verdict === 'fail' && severity !== 'info',
  )

/** More findings than this are counted. */
const mostFindings = 3

/** What the rules on the network still find with the plan carried out and did not find before. */
export const ruleNotes = (before: Draft, after: Draft): readonly string[] => {
  const known = new Set(failsOf(before).map(({ key }) => key))
  const found = failsOf(after).filter(({ key }) => !known.has(key))
  const told = found.slice(0, mostFindings).map(({ ref, detail }) => `${ref}: ${detail.en}`)
  const more = found.length - told.length
  return [...told, ...(more > 0 ? [`${counted(more, 'more finding')} of the network rules.`] : [])]
}

/** What of the plan waits for another one. */
export const powerNote = (draft: Draft, ids: readonly string[]): readonly string[] => {
  const { inventory } = draft
  const fed = new Set(
    inventory.facility.connections.flatMap(({ medium, to }) =>
      medium === 'power' ? [to.equipment] : [],
    ),
  )
  const open = ids.filter((id) => {
    const row = inventory.rowOf.get(id)
    if (row === undefined || inventory.equipment[row]?.kind !== 'switch') return false
    const host = inventory.hostRow[row] as number
    const stated = host >= 0 ? inventory.numberOf(host, 'loadKw') : undefined
    return !fed.has(id) && stated === undefined
  })
  return open.length === 0
    ? []
    : [
        `Still to be fed: ${counted(open.length, 'switch', 'switches')}. Select them and plan power to lay their cords.`,
      ]
}

/** All that is told of new links in a draft. */
export const measuredIn = (draft: Draft, ids: readonly string[]): Measured =>
  measured(draft, new Set(ids))
