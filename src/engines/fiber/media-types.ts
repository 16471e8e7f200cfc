import type { Cable, Transceiver } from '#standards'

/** What a link plugs into at one of its ends; undefined is what nobody stated. */
export interface LinkEnd {
  readonly cage: string | undefined
  /** Speed of one port, Gb/s. */
  readonly gbps: number | undefined
  /** Links that one cage carries; without it two in an OSFP cage of a switch, else one. */
  readonly portsPerCage?: number | undefined
}

/** What somebody asks of a link beside its two ends. */
export interface MediumWish {
  /** A cable by id. It is taken whether it reaches or not, and the choice says which. */
  readonly cable?: string | undefined
  /** No copper: fibre at any length, as where all parts of a network shall be optical. */
  readonly opticsOnly?: boolean | undefined
  /** Patch panels that the link goes through; then no cable with its own plugs can serve. */
  readonly junctions?: number | undefined
  /** Links that run between the same two machines; a twin-port copper cable carries two. */
  readonly links?: number | undefined
  /** Speed of the link, where somebody stated it; else the slower of the two ends'. */
  readonly gbps?: number | undefined
}

/** A medium that joins two ends, and how far. */
export interface Candidate {
  readonly cable: Cable
  /** Transceivers at either end; undefined where the cable comes with its plugs or the port takes it bare. */
  readonly opticsA: Transceiver | undefined
  readonly opticsB: Transceiver | undefined
  /** The lesser of what its two ends and its cable are published for. */
  readonly reachM: number
  /** Fibres of one link; 0 where the cable comes with its plugs on. */
  readonly fibres: number
  /** What one link draws at either end, W; NaN where nobody published it. */
  readonly powerA: number
  readonly powerB: number
}

export type MediumWhy =
  | 'ok'
  | 'cage-unknown'
  | 'speed-unknown'
  /** No published cable joins these two ends. */
  | 'no-medium'
  | 'beyond-reach'
  | 'length-unknown'
  /** The chosen cable is none of the published ones. */
  | 'cable-unknown'
  /** The chosen cable does not join these two ends. */
  | 'cable-unfit'
  /** It ends at a patch panel with nothing behind. */
  | 'open-end'
  /** One of its ends is not in the facility. */
  | 'no-end'

export interface MediumChoice {
  readonly why: MediumWhy
  /** What serves, or the chosen cable although it does not reach; undefined where nothing does. */
  readonly medium: Candidate | undefined
  /** Reach of that medium, else the farthest that these two ends reach with any; NaN unknown. */
  readonly reachM: number
}
