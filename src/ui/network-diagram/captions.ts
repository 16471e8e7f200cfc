import { formatQuantity } from '#base'
import type { Equipment, Library } from '#model'
import type { Part as DrawnPart } from '../diagram/diagram'
import type { CaptionLine, Words } from '../diagram/texts'
import { formatCount } from '../format/figures'
import { networkWords as text } from '../text/networkDiagram'
import { say, words } from '../text/text'
import type { Tier } from './layers'
import type { Fate, NetworkReading } from './readings'

/** What the words of a part are made from. */
export interface About {
  readonly item: Equipment | undefined
  readonly tier: Tier
  readonly library: Library
  readonly reading: NetworkReading
  readonly lastTag: string
  readonly tagOf: (id: string) => string
}

const number = (value: number): string => formatQuantity(value, 'factor')

const span = ([least, most]: readonly [number, number]): string =>
  least === most ? number(most) : `${number(least)}–${number(most)}`

const speedText = ({ gbps }: NetworkReading): string =>
  Number.isNaN(gbps[1]) ? text.noGbps : text.gbps(span(gbps))

const numberOf = ({ item, library }: About, field: string): number | undefined => {
  const value = item && library.valueOf(item, field)?.value
  return typeof value === 'number' ? value : undefined
}

const line = (caption: string, role: CaptionLine['role'] = 'load'): CaptionLine => ({
  text: caption,
  role,
})

const switchLines = (about: About): readonly CaptionLine[] => {
  const { reading, tagOf } = about
  const [radix, ports] = ['radix', 'ports'].map((field) => numberOf(about, field))
  const all = Math.max(radix ?? 0, ports ?? 0)
  const used = reading.links ? span(reading.links) : '?'
  const peers = reading.peers.map(({ id, count }) => line(text.peers(count, tagOf(id)), 'detail'))
  return [
    line(all > 0 ? text.ports(used, number(all)) : `${used} · ${text.noPorts}`),
    line(speedText(reading), Number.isNaN(reading.gbps[1]) ? 'unknown' : 'load'),
    ...peers.slice(0, 1),
  ]
}

const entranceLines = ({ item, library, ...about }: About): readonly CaptionLine[] => {
  const carrier = item && library.valueOf(item, 'carrier')?.value
  const capacity = numberOf({ item, library, ...about }, 'capacityGbps')
  return [
    line(typeof carrier === 'string' ? carrier : '?', 'detail'),
    capacity === undefined ? line(text.noGbps, 'unknown') : line(text.gbps(number(capacity))),
  ]
}

const holders: ReadonlySet<string> = new Set(['miner-container', 'asic-rack', 'immersion-tank'])

const loadLines = (about: About, count: number): readonly CaptionLine[] => {
  const { item, reading } = about
  const each = (caption: string) => (count > 1 ? text.each(caption) : caption)
  const links = reading.links
    ? [
        line(each(text.links(span(reading.links)))),
        line(speedText(reading), Number.isNaN(reading.gbps[1]) ? 'unknown' : 'load'),
      ]
    : []
  if (!item || !holders.has(item.kind)) return links
  const miners = numberOf(about, 'miners')
  const held =
    miners === undefined ? line(text.noMiners, 'unknown') : line(each(text.miners(number(miners))))
  return reading.links?.[1] === 0 ? [held] : [held, ...links]
}

const fateNames: Readonly<Record<Fate, string>> = {
  lost: text.lost,
  off: text.off,
  cutOff: text.cutOff,
  partly: text.partly,
  unmanaged: text.unmanaged,
}

/** What a loss that is played does to the members, the gravest alone. */
const fateLine = ({ reading }: About, count: number): readonly CaptionLine[] => {
  for (const fate of ['lost', 'off', 'cutOff', 'partly', 'unmanaged'] as const) {
    const hit = reading.fates.get(fate)
    if (hit === undefined) continue
    const name = fateNames[fate]
    return [line(count === 1 ? name : text.some(hit, count, name), 'over')]
  }
  return []
}

const figuresOf = (about: About, count: number): readonly CaptionLine[] => {
  const { tier } = about
  if (tier === 'panel') return []
  if (tier === 'entrance') return entranceLines(about)
  return tier === 'load' ? loadLines(about, count) : switchLines(about)
}

/** What a switch is for; a mine's own network has no roles to tell. */
const roleName = ({ tier, item }: About): string => {
  if (tier === 'unknown') return item?.cluster === undefined ? '' : text.roles.unknown
  return tier === 'core' || tier === 'spine' || tier === 'leaf' || tier === 'management'
    ? text.roles[tier]
    : ''
}

type Captioned = DrawnPart & { readonly hidden: number | undefined }

const kindName = ({ item, library }: About, part: DrawnPart): string =>
  say((library.kinds.get(item?.kind ?? part.kind) ?? library.kind(part.kind)).name)

/** What several are called where there is little room. */
const shortName = (about: About, part: DrawnPart): string =>
  part.kind === 'switch' ? roleName(about) || text.switch : kindName(about, part)

/** The words of a part: what it is, its ports, links and speeds, and what a loss does to it. */
export const wordsOf = (part: Captioned, about: About): Words => {
  const count = part.ids.length
  return {
    title: count === 1 ? part.tag : words.diagram.many(formatCount(count), shortName(about, part)),
    lines: [
      line(count > 1 ? `${part.tag} – ${about.lastTag}` : '', 'span'),
      ...fateLine(about, count),
      ...figuresOf(about, count),
    ],
    hidden: part.hidden === undefined ? '' : words.diagram.hides(formatCount(part.hidden)),
  }
}

/** What a screen reader says of a part. */
export const spokenName = (part: Captioned, about: About): string => {
  const count = part.ids.length
  const what = [roleName(about), kindName(about, part)].filter(Boolean).join(' ')
  const name =
    count === 1
      ? `${what} ${part.tag}`
      : words.diagram.many(formatCount(count), `${what} ${part.tag} …`)
  const lines = [...fateLine(about, count), ...figuresOf(about, count)]
  const below = part.hidden === undefined ? '' : words.diagram.hides(formatCount(part.hidden))
  return [name, ...lines.map(({ text: said }) => said), below]
    .map((said) => said.replaceAll('?', words.common.unknown))
    .filter(Boolean)
    .join(', ')
}
