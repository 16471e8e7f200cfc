/** A kind of cable in use, with the optics at its ends where they are told. */
export interface Medium {
  readonly id: string
  readonly name: string
  readonly medium:
    | 'passive-copper'
    | 'active-copper'
    | 'aoc'
    | 'multimode'
    | 'singlemode'
    | 'twisted-pair'
  readonly fibres: number | undefined
  /** Outer diameter; NaN where nobody states it, and so are the next two. */
  readonly odM: number
  readonly kgPerM: number
  readonly bendRadiusM: number
  /** Lengths that can be ordered, rising; none: it is cut to the metre. */
  readonly lengthsM: readonly number[]
  /** Ids of the transceivers at either end. */
  readonly opticsA?: string
  readonly opticsB?: string
}

/**
 * Why a link's length or medium is not known, or `ok`. Their places in this list are the codes of
 * `Cabling.why`.
 */
export const cablingReasons = [
  'ok',
  /** An end of the record is not in the facility. */
  'no-place',
  /** An end is mounted and nobody says in which rack unit. */
  'no-slot',
  /** No tray that it may use runs near one of its racks. */
  'no-tray',
  /** Trays run near both, and no way over trays joins them. */
  'apart',
  /** The route that it has to follow is none that carries data, or of another path. */
  'route-unknown',
  /** Nobody states the cage of one of its ends. */
  'cage-unknown',
  /** Nobody states the speed of one of its ends. */
  'speed-unknown',
  /** What it is made of depends on its length, which is not known. */
  'length-unknown',
  /** Nothing that fits both ends reaches as far. */
  'beyond-reach',
  /** The chosen cable is none of the published. */
  'cable-unknown',
  /** The chosen cable does not fit both ends. */
  'cable-unfit',
  /** Nothing published joins the cages of both ends. */
  'no-medium',
  /** It ends at a patch panel with nothing behind. */
  'open-end',
] as const
export type CablingReason = (typeof cablingReasons)[number]

/** The place of a reason in the list of codes. */
export const reasonCode = (reason: CablingReason): number => cablingReasons.indexOf(reason)

export interface Place3 {
  readonly x: number
  readonly y: number
  readonly z: number
}

/** Where a tray goes through the boundary of rooms: a wall, a floor or a ceiling. */
export interface Penetration extends Place3 {
  /** The rooms on its two sides; one at an outer wall. */
  readonly roomIds: readonly string[]
  /** Their fire compartments; more than one: it goes through a fire barrier. */
  readonly compartments: readonly string[]
  readonly cables: number
  /** Cross section of the cables through it; what of it is unknown is counted in `unknownCables`. */
  readonly areaM2: number
  readonly unknownCables: number
}

/** What lies in one route that carries data, or in one placed tray. */
export interface TrayUse {
  /** The id of the route, or of the piece of equipment. */
  readonly id: string
  readonly lengthM: number
  /** Cables in its fullest section. */
  readonly cables: number
  /** Cross section of those, less the unknown. */
  readonly areaM2: number
  /** Width times usable depth; NaN where nobody states one of them. */
  readonly capacityM2: number
  /** Cross section over capacity in the fullest section; NaN unknown. With `unknownCables` it is at least that. */
  readonly fill: number
  /** The same of each run, from a point of it to the next. */
  readonly runFill: readonly number[]
  /** Cables of unknown cross section or mass in each run. */
  readonly runUnknown: readonly number[]
  readonly kgPerM: number
  readonly loadLimitKgPerM: number
  /** Cables in a section of it whose cross section is unknown, the most of any; mass likewise. */
  readonly unknownCables: number
  readonly unknownMasses: number
  /** The largest bend radius that a cable in it asks for; NaN where none is known. */
  readonly bendNeededM: number
  /** The radius of its corners; NaN where nobody states it. */
  readonly bendRadiusM: number
  /** The middle of the fullest section. */
  readonly worstAt: Place3
  readonly path: string | undefined
  readonly penetrations: readonly Penetration[]
}

/**
 * Every cable of the facility: columns over the records of data connections, and what lies in the
 * trays. NaN means unknown.
 */
export interface Cabling {
  /** Indices into `facility.connections` of every data connection, in file order. */
  readonly records: Int32Array
  /** Cables in the trays: two links over one twin-port cable are one. */
  readonly count: Float64Array
  /** Way over trays, drops, ways in racks and slack; a stated length wins. NaN unknown. */
  readonly lengthM: Float64Array
  /** What it is at least: the known parts, or the straight distance. Never NaN. */
  readonly atLeastM: Float64Array
  /** The next length that can be ordered; NaN unknown, or none is long enough. */
  readonly orderM: Float64Array
  /** Index into `media`; −1 unknown or nothing reaches. */
  readonly medium: Int16Array
  /** How far the pair of ends reaches over its medium; NaN unknown. */
  readonly reachM: Float64Array
  /** Index into `cablingReasons`. */
  readonly why: Uint8Array
  readonly media: readonly Medium[]
  /** Routes that carry data and placed trays, by id. */
  readonly trays: readonly TrayUse[]
}
