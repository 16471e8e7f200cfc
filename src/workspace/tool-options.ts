import type { ArraySpec } from '#document'
import type { Element, Fabric, KindId, RoomUse, Route } from '#model'
import type { MediumPolicy, PlanProposal, Redundancy, Spare } from '#planning'

/** What the place tool puts down. Without a product, a bare piece of the kind. */
export interface PlaceOptions {
  readonly kind: KindId
  readonly product?: string
  /** The named path of everything that is placed: A, B or R1 … Rn. */
  readonly path?: string
  readonly cluster?: string
}

/** What planning may be asked to do with the selection. */
export type PlanWish = 'connect' | Redundancy

/** What cooling planning is asked for; what is left open takes what suits the facility. */
export interface CoolingWish {
  /** A room to be cooled, or the selection to be joined to its loops. */
  readonly what: 'room' | 'loop'
  readonly room?: string
  readonly product?: string
  readonly spare?: Spare
  /** The room where the units are to stand. */
  readonly into?: string
}

/** What network planning is asked for; what is left open takes what suits the facility. */
export interface NetworkWish {
  /** The hall or yard whose machines are to be joined. */
  readonly room?: string
  /** The room where new switch racks may stand. */
  readonly into?: string
  /** The networks to be planned. */
  readonly roles?: readonly Fabric['role'][]
  /** Switches by network, and of a mine: `access` and `mine-core`. */
  readonly switches?: Readonly<Record<string, string>>
  /** The rack that new switches stand in. */
  readonly rack?: string
  readonly planes?: number
  readonly oversubscription?: number
  readonly gpusPerNode?: number
  readonly nodesPerUnit?: number
  readonly trays?: boolean
  readonly medium?: MediumPolicy
}

/** What planning proposes for one state of the document. */
export interface Proposed {
  /** The revision that it was made for; with any other it does not hold. */
  readonly revision: number
  readonly wish: PlanWish
  readonly plan: PlanProposal
}

/** What planning proposes for the cooling of one state of the document. */
export interface ProposedCooling {
  readonly revision: number
  readonly what: CoolingWish['what']
  readonly plan: PlanProposal
}

/** What the next tray will be; what is not stated stays unknown. */
export interface TrayOptions {
  /** Above the floor; left open it suits the room. */
  readonly heightM?: number
  readonly pathway: NonNullable<Route['pathway']>
  readonly widthM?: number
  readonly usableDepthM?: number
  /** The named path: A or B. */
  readonly path?: string
}

/** What the next part of the building will be. */
export type ElementOptions = Pick<Element, 'type'> & {
  readonly [K in 'widthM' | 'depthM' | 'heightM' | 'limitKg' | 'toZ' | 'leaf' | 'dock']?: Element[K]
}

/** What planning proposes for the network of one state of the document. */
export interface ProposedNetwork {
  readonly revision: number
  readonly plan: PlanProposal
}

/** What panels set for the tools and tools for the panels. Lasts while the page does. */
export interface ToolOptions {
  readonly place: PlaceOptions | undefined
  /** The block that is placed next. */
  readonly block: string | undefined
  /** Whether an array stays a row whose count and distances can be changed later. */
  readonly keepRow: boolean
  /** The heading of what is placed next. */
  readonly headingDeg: number
  readonly room: {
    readonly shape: 'rectangle' | 'polygon'
    readonly use: RoomUse
    readonly heightM?: number
  }
  readonly tray: TrayOptions
  /** What part of the building is put up next; what is not stated stays unknown. */
  readonly element: ElementOptions
  readonly array: ArraySpec
  /** How many like cords, links or pipes the connect tool joins at once. */
  readonly connectCount: number
  /** What the planning tool is asked for, and what was proposed: shown until it is applied. */
  readonly plan: { readonly wish: PlanWish; readonly proposed: Proposed | undefined }
  /** The same for the tool that plans cooling. */
  readonly planCooling: {
    readonly wish: CoolingWish
    readonly proposed: ProposedCooling | undefined
  }
  /** The same for the tool that plans the network. */
  readonly planFabric: {
    readonly wish: NetworkWish
    readonly proposed: ProposedNetwork | undefined
  }
  /** How the break tool breaks: at once, or out for work; and whether people switch by hand after it. */
  readonly break: { readonly mode: 'fault' | 'planned'; readonly orders: boolean }
  /** Whether things snap at all, and the grid that they fall back to: 0.1 m, or floor tiles of 0.6 m. */
  readonly snapping: boolean
  readonly gridM: number
  /** The level that tools place and draw on; without one, the floor under the pointer. */
  readonly levelM: number | undefined
}

export const initialOptions: ToolOptions = {
  place: undefined,
  block: undefined,
  keepRow: false,
  headingDeg: 0,
  room: { shape: 'rectangle', use: 'ai-training' },
  tray: { pathway: 'tray', widthM: 0.3, usableDepthM: 0.1 },
  element: { type: 'door' },
  array: {
    rows: 2,
    columns: 5,
    columnPitchM: 0.6,
    rowPitchM: 3,
    backToBack: false,
    coldAisleM: 1.8,
    hotAisleM: 1.2,
  },
  connectCount: 1,
  plan: { wish: 'connect', proposed: undefined },
  planCooling: { wish: { what: 'room' }, proposed: undefined },
  planFabric: { wish: {}, proposed: undefined },
  break: { mode: 'fault', orders: false },
  snapping: true,
  gridM: 0.1,
  levelM: undefined,
}
