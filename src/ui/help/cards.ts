import { tools } from '#tools'
import { helpWords } from '../text/help'
import type { Mark } from './marks'
import { pictures } from './pictures'

export type HelpGroup = keyof typeof helpWords.groups

type CardId = keyof typeof helpWords.cards

/** A tool or view explained: its picture, its words and the keys that mean something in it. */
export interface HelpCard {
  /** Of the command that it is about, where there is one. */
  readonly id: string
  readonly group: HelpGroup
  /** Where no command lends its label. */
  readonly title?: string
  readonly text: string
  readonly keys: readonly (readonly [shortcuts: readonly string[], meaning: string])[]
  readonly picture: readonly Mark[]
}

const groupOf: Readonly<Record<Exclude<HelpGroup, 'tools'>, readonly CardId[]>> = {
  draft: ['group', 'arrange', 'make-block', 'levels', 'isolate'],
  look: [
    'view-plan',
    'view-3d',
    'view-beside',
    'elevation',
    'walk',
    'views-panel',
    'line-drawing',
    'next-overlay',
    'air-view',
    'single-line',
    'liquid-loops',
    'network-diagram',
  ],
  ask: [
    'palette',
    'query',
    'trace-power',
    'scenarios',
    'way-in',
    'toggle-lens',
    'versions',
    'sheet',
  ],
  panels: [
    'catalog',
    'outline',
    'inspector',
    'tab-findings',
    'tab-questions',
    'tab-difference',
    'tab-schedule',
    'tab-cooling',
    'tab-network',
    'tab-survives',
    'tab-year',
    'tab-assumptions',
  ],
}

const cardOf = (id: string, group: HelpGroup): HelpCard[] => {
  const words = helpWords.cards[id as CardId] as Omit<HelpCard, 'id' | 'group' | 'picture'>
  const picture = pictures[id]
  return words && picture ? [{ id, group, ...words, picture }] : []
}

/** Every card, in the order of the list: the tools in the order of their bar come first. */
export const cards: readonly HelpCard[] = [
  ...[...tools.keys()].flatMap((id) => cardOf(`tool-${id}`, 'tools')),
  ...Object.entries(groupOf).flatMap(([group, ids]) =>
    ids.flatMap((id) => cardOf(id, group as HelpGroup)),
  ),
]

/** The card of a tool. */
export const cardOfTool = (tool: string): HelpCard | undefined =>
  cards.find(({ id }) => id === `tool-${tool}`)

const lowered = (text: string): string => text.toLowerCase()

/** The cards that have every typed word in their title, text or keys. */
export const findCards = (
  typed: string,
  titleOf: (card: HelpCard) => string,
): readonly HelpCard[] => {
  const wanted = lowered(typed).split(/\s+/).filter(Boolean)
  return cards.filter((card) => {
    const keys = card.keys.map(([, meaning]) => meaning).join(' ')
    const all = lowered(`${titleOf(card)} ${card.text} ${keys}`)
    return wanted.every((word) => all.includes(word))
  })
}
