import type { PortGroup } from './ends'
import type { PlugEnd, PlugReader } from './plug-ends'

/** The end of a connection that it is stated from, or the other. */
export type End = 'from' | 'to'

/** Ports that the links of one record take at one end, in the order of the links. */
export interface TakenPorts {
  /** Counted from 1; 0 where no port is free, or where another record chose the same. */
  readonly positions: readonly number[]
  /** What stands beside them: cage and lane, `3/2`; empty where there is none. */
  readonly labels: readonly string[]
}

/** A port that two records chose. */
export interface PortClash {
  readonly row: number
  readonly position: number
  readonly label: string
  /** Ids of the connections. */
  readonly connections: readonly string[]
}

/** More links than ports. */
export interface PortOverflow {
  readonly row: number
  readonly group: PortGroup
  readonly links: number
  readonly ports: number
}

/** One cage with what is plugged into it. */
export interface CageUse {
  readonly row: number
  readonly group: PortGroup
  readonly cage: number
  readonly plug: PlugEnd
  readonly links: number
}

/** Every link's ports at both its ends. */
export interface PortAssignment {
  /** Of the i-th record of the cabling. */
  at(i: number, end: End): TakenPorts
  /** Ports of a machine that its links or its maker know of: the ports of every group in order. */
  groupsOf(row: number): readonly PortRange[]
  /** What stands beside a port. */
  labelOf(row: number, position: number): string
  readonly clashes: readonly PortClash[]
  readonly overflows: readonly PortOverflow[]
  /** Cages with straight and splitter links, or with two kinds of modules, in one. */
  readonly mixed: readonly { readonly row: number; readonly cage: number }[]
  /** Cages that are known to hold a plug. */
  readonly cages: readonly CageUse[]
  readonly plugs: PlugReader
}

/** The ports of one group of a machine, numbered on from those before. */
export interface PortRange {
  readonly group: PortGroup
  readonly first: number
  /** Undefined where nobody states how many there are. */
  readonly ports: number | undefined
  readonly portsPerCage: number
}
