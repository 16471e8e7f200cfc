import type { CageId } from '#base'
import type { ParameterSource } from './define'

/** Kinds of fibre by which reach is published. OS1a and OS2 of indoor cable lose more than OS2 outdoors. */
export type FibreGrade = 'OM3' | 'OM4' | 'OM5' | 'OS2' | 'OS2-indoor' | 'OS1a'

export type Connector = 'mpo-12' | 'mpo-16' | 'lc' | 'rj45'

/** A pluggable transceiver: what a link's end needs where the cable is not made with its plugs. */
export interface Transceiver {
  readonly id: string
  readonly name: string
  /** Its plug; {@link plugsOf} tells which cages take it. */
  readonly plug: CageId
  /** Speed of one link, Gb/s. */
  readonly gbps: number
  /** Speed of each of the two links that a splitter makes of one, Gb/s. */
  readonly splitGbps?: number
  /** What it speaks over the fibre; both ends of a link must speak the same. */
  readonly family: string
  readonly connector: Connector
  readonly fibreType: 'multimode' | 'singlemode' | 'twisted-pair'
  /** Farthest that it is published for, by the fibre it is on; `copper` for twisted pair. */
  readonly reachM: Readonly<Partial<Record<FibreGrade | 'copper', number>>>
  readonly fibresPerLink: number
  /** Links that one module carries: two in a twin-port module. */
  readonly linksPerModule: 1 | 2
  /** The most that one module draws; left out where nobody published it. */
  readonly powerW?: number
  /** The most that it draws with a splitter, where that differs. */
  readonly splitPowerW?: number
  readonly source: ParameterSource
}

/** Plugs that a cage takes: faster QSFP cages take slower plugs, as LinkX's overview says of them. */
export const plugsOf = (cage: CageId): readonly CageId[] => accepted[cage]

const accepted: Readonly<Record<CageId, readonly CageId[]>> = {
  osfp: ['osfp'],
  'osfp-rhs': ['osfp-rhs'],
  osfp224: ['osfp224', 'osfp'],
  'osfp224-rhs': ['osfp224-rhs', 'osfp-rhs'],
  'qsfp-dd': ['qsfp-dd', 'qsfp56', 'qsfp28'],
  qsfp112: ['qsfp112', 'qsfp56', 'qsfp28'],
  qsfp56: ['qsfp56', 'qsfp28'],
  qsfp28: ['qsfp28'],
  sfp56: ['sfp56', 'sfp28', 'sfp+', 'sfp'],
  sfp28: ['sfp28', 'sfp+', 'sfp'],
  'sfp+': ['sfp+', 'sfp'],
  sfp: ['sfp'],
  rj45: ['rj45'],
}

export const cableMedia = [
  'twisted-pair',
  'passive-copper',
  'active-copper',
  'aoc',
  'multimode',
  'singlemode',
] as const

/** What a cable is, in the order in which a link takes the first that reaches. */
export type CableMedium = (typeof cableMedia)[number]

/** Cages that one end of a made-up cable plugs into, and the links that this plug carries. */
export interface CablePlug {
  readonly plug: CageId
  readonly links: number
}

/** A cable that can be ordered: with its plugs on (copper, AOC), or bare with connectors. */
export interface Cable {
  readonly id: string
  readonly name: string
  readonly medium: CableMedium
  /** Speeds of one link that it carries, Gb/s; without them, what its transceivers send. */
  readonly gbps?: readonly number[]
  /** Its two ends, where it comes with plugs on. The first is the one that a splitter has one of. */
  readonly plugs?: readonly [CablePlug, CablePlug]
  readonly connector?: Connector
  readonly grade?: FibreGrade | 'copper'
  /** A bare splitter: one link of a port becomes two of half its speed. */
  readonly splits?: boolean
  /** Laid between patch panels or when somebody chooses it; never chosen for a direct link. */
  readonly trunk?: boolean
  /** Fibres in the whole sheath of a trunk, which many links share. */
  readonly trunkFibres?: number
  readonly reachM?: number
  /** Lengths to be ordered, ascending. None: cut to the metre. */
  readonly lengthsM: readonly number[]
  /** Links in one cable that is straight; a splitter's tails are one cable each. */
  readonly linksPerCable: number
  /** Outer diameter, m. */
  readonly odM: number
  /** Left out where nobody published it. */
  readonly kgPerM?: number
  readonly bendRadiusM: number
  /** The most that each plug draws, first end first. */
  readonly powerW?: readonly [number, number]
  readonly source: ParameterSource
  /** Where its diameter, weight and bend radius come from. */
  readonly sizeSource: ParameterSource
}
