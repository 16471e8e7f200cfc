import { createStore, type StoreApi } from 'zustand/vanilla'
import type { UnitSystem } from '#base'
import {
  type Quality,
  type QualityLevel,
  qualities,
  type WheelMeans,
  wheelMeanings,
} from '#workspace'

export type Theme = 'system' | 'light' | 'dark'
export type LeftTab = 'catalog' | 'outline'
export const bottomTabs = [
  'findings',
  'questions',
  'difference',
  'schedule',
  'cooling',
  'network',
  'survives',
  'year',
  'assumptions',
] as const
export type BottomTab = (typeof bottomTabs)[number]
export type PanelSide = 'left' | 'right' | 'bottom'

/** Which dialog is open, with what it is about. */
export type DialogRequest =
  | { readonly type: 'palette' }
  | { readonly type: 'shortcuts' }
  | { readonly type: 'help'; readonly card?: string }
  | { readonly type: 'waive'; readonly finding: string }
  | { readonly type: 'answer'; readonly question: string }
  | { readonly type: 'product'; readonly product?: string }
  | { readonly type: 'scenarios' }
  | { readonly type: 'versions' }
  | { readonly type: 'query' }
  | { readonly type: 'sheet' }
  | { readonly type: 'levels' }

/** How the diagram beside the view is shown: the power chain, the liquid loops or the network. Its share is of the centre, 0–1, by where it stands. */
export interface DiagramState {
  readonly isOpen: boolean
  readonly subject: 'power' | 'cooling' | 'network'
  readonly side: 'below' | 'beside'
  readonly share: Readonly<Record<'below' | 'beside', number>>
  /** Over the whole centre. */
  readonly isMaximised: boolean
  readonly symbols: 'iec' | 'ansi'
  /** Whether like feeders are drawn as one; undefined leaves it to their number. */
  readonly isMerged?: boolean | undefined
  /** The fabric of the network that is shown; undefined leaves it to what there is. */
  readonly layer?: string | undefined
}

/** How the person has set up the screen. Sizes are pixels; a closed panel keeps its size. */
export interface ChromeState {
  readonly theme: Theme
  readonly units: UnitSystem
  /** How much the view may cost, and what it does on this machine once that is known. */
  readonly quality: Quality
  readonly drawnIn: QualityLevel | undefined
  /** What the wheel and two fingers on a trackpad do over the view. */
  readonly wheel: WheelMeans
  readonly sizes: Readonly<Record<PanelSide, number>>
  readonly closed: Readonly<Record<PanelSide, boolean>>
  readonly leftTab: LeftTab
  readonly bottomTab: BottomTab
  readonly diagram: DiagramState
  readonly dialog: DialogRequest | undefined
  /** What the assumptions are searched for. */
  readonly sought: string
  /** The name last used to sign a waiver. */
  readonly signer: string
  /** The step of the guided tour that comes next, from 0. */
  readonly tour: number
  /** Whether the tour is on screen. */
  readonly isTouring: boolean
  /** Whether the card of the tool in hand is on screen. */
  readonly isHelping: boolean
}

/** The part of it that is kept from visit to visit. */
type Kept = Omit<ChromeState, 'dialog' | 'sought' | 'drawnIn' | 'isTouring' | 'isHelping'>

export const sizeLimits: Readonly<Record<PanelSide, readonly [number, number]>> = {
  left: [220, 460],
  right: [260, 520],
  bottom: [120, 560],
}

const initial: Kept = {
  theme: 'system',
  units: 'metric',
  quality: 'auto',
  wheel: 'auto',
  sizes: { left: 272, right: 316, bottom: 248 },
  closed: { left: false, right: false, bottom: false },
  leftTab: 'catalog',
  bottomTab: 'findings',
  diagram: {
    isOpen: false,
    subject: 'power',
    side: 'below',
    share: { below: 0.5, beside: 0.5 },
    isMaximised: false,
    symbols: 'iec',
  },
  signer: '',
  tour: 0,
}

const key = 'gridhall.screen'

/** Shows the diagram of a subject, or puts it away where it is shown already. */
export const toggleDiagram =
  (subject: DiagramState['subject']) =>
  ({ diagram }: Pick<ChromeState, 'diagram'>): Pick<ChromeState, 'diagram'> => ({
    diagram: { ...diagram, subject, isOpen: !(diagram.isOpen && diagram.subject === subject) },
  })

/** Holds the diagram's share of the centre to what leaves either side usable. */
export const clampShare = (share: number): number =>
  Number.isFinite(share) && share > 0
    ? Math.min(0.85, Math.max(0.15, share))
    : initial.diagram.share.below

const oneOf = <T extends string>(value: unknown, among: readonly T[], otherwise: T): T =>
  among.includes(value as T) ? (value as T) : otherwise

const readDiagram = (found: Partial<DiagramState> | undefined): DiagramState => ({
  isOpen: found?.isOpen === true,
  subject: oneOf(found?.subject, ['power', 'cooling', 'network'], initial.diagram.subject),
  side: oneOf(found?.side, ['below', 'beside'], initial.diagram.side),
  share: {
    below: clampShare(Number(found?.share?.below)),
    beside: clampShare(Number(found?.share?.beside)),
  },
  isMaximised: found?.isMaximised === true,
  symbols: oneOf(found?.symbols, ['iec', 'ansi'], initial.diagram.symbols),
  ...(typeof found?.isMerged === 'boolean' ? { isMerged: found.isMerged } : {}),
  ...(typeof found?.layer === 'string' ? { layer: found.layer } : {}),
})

/** Reads what was kept. Anything that does not fit is left at its default. */
export const readKept = (text: string | null): Kept => {
  let found: Partial<Kept> = {}
  try {
    const parsed: unknown = JSON.parse(text ?? '{}')
    if (typeof parsed === 'object' && parsed !== null) found = parsed
  } catch {
    return initial
  }
  const size = (side: PanelSide) => clampSize(side, Number(found.sizes?.[side]))
  return {
    theme: oneOf(found.theme, ['system', 'light', 'dark'], initial.theme),
    units: oneOf(found.units, ['metric', 'imperial'], initial.units),
    quality: oneOf(found.quality, qualities, initial.quality),
    wheel: oneOf(found.wheel, wheelMeanings, initial.wheel),
    leftTab: oneOf(found.leftTab, ['catalog', 'outline'], initial.leftTab),
    bottomTab: initial.bottomTab,
    diagram: readDiagram(found.diagram),
    sizes: { left: size('left'), right: size('right'), bottom: size('bottom') },
    closed: {
      left: found.closed?.left === true,
      right: found.closed?.right === true,
      bottom: found.closed?.bottom === true,
    },
    signer: typeof found.signer === 'string' ? found.signer.slice(0, 80) : '',
    tour: Number.isInteger(found.tour) && Number(found.tour) > 0 ? Number(found.tour) : 0,
  }
}

/** Holds a panel's size to its limits; no number gives the default. */
export const clampSize = (side: PanelSide, size: number): number => {
  const [least, most] = sizeLimits[side]
  return Number.isFinite(size) && size > 0
    ? Math.min(most, Math.max(least, Math.round(size)))
    : initial.sizes[side]
}

/** Storage may be forbidden; then the screen starts fresh at each visit. */
const storage = (): Storage | undefined => {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

/** The state of the screen, kept on this computer as it changes. */
export const createChrome = (): StoreApi<ChromeState> => {
  const shelf = storage()
  const store = createStore<ChromeState>(() => ({
    ...readKept(shelf?.getItem(key) ?? null),
    dialog: undefined,
    sought: '',
    drawnIn: undefined,
    isTouring: false,
    isHelping: false,
  }))
  store.subscribe((state) => {
    const {
      dialog: _,
      sought: __,
      drawnIn: ___,
      isTouring: ____,
      isHelping: _____,
      ...kept
    } = state
    try {
      shelf?.setItem(key, JSON.stringify(kept))
    } catch {
      // A full or forbidden storage costs the user nothing but their panel sizes.
    }
  })
  return store
}
