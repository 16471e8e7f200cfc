import type {
  AirSurvey,
  AirTarget,
  CableSchedule,
  CableTrace,
  Cascade,
  Contingency,
  CoolingLoss,
  CoolingSchedule,
  CoolingSurvey,
  CoolingYear,
  LossRequest,
  LossState,
  NetworkBill,
  NetworkLines,
  NetworkLoss,
  NetworkLossRequest,
  NetworkSurvey,
  PairsFound,
  PortMaps,
  PowerLines,
  PowerLosses,
  PowerSchedule,
  PowerSurvey,
  PowerTrace,
  ResilienceSurvey,
  WayInRequest,
  WaysIn,
} from '#engines'
import type {
  CoolingPlanRequest,
  FabricPlanRequest,
  PlanProposal,
  PowerPlanRequest,
  ResiliencePlan,
} from '#planning'
import type { Vector } from './spans'

/** The way of one data connection, in metres. */
interface CableRun {
  readonly id: string
  readonly points: readonly Vector[]
}

/**
 * Questions that are too heavy or too large to be answered at every edit: what each takes and what
 * it gives. All of it is plain and structured-cloneable. A new one is a line here and a leaf of the
 * same name in `platform/solver/inquiries`.
 */
export interface Inquiries {
  /** What the air of a room, or around one of its containments, depends on. */
  'air-survey': { readonly input: AirTarget; readonly output: AirSurvey }
  /** Every loss that is not harmless, with its victims. */
  'power-losses': { readonly input: undefined; readonly output: PowerLosses }
  /** The way of the power to one piece of equipment, over each of its cords. */
  'power-trace': { readonly input: { readonly id: string }; readonly output: PowerTrace }
  /** The state after losing some equipment, or a room with all that stands in it. */
  'power-loss': { readonly input: LossRequest; readonly output: LossState }
  /** What the chain survives: every single loss, pairs, the worst load of everything, availability. */
  'power-survey': { readonly input: undefined; readonly output: PowerSurvey }
  /** Whether equipment gets from the dock to its place, and what it is held against on the way. */
  'way-in': { readonly input: WayInRequest; readonly output: WaysIn }
  /** What every power connection carries. */
  'power-lines': { readonly input: undefined; readonly output: PowerLines }
  /** What is connected, what it draws, and what each component carries after the worst loss. */
  'power-schedule': { readonly input: undefined; readonly output: PowerSchedule }
  /** Every intake and every loop before and after the loss of some cooling. */
  'cooling-loss': { readonly input: LossRequest; readonly output: CoolingLoss }
  /** Every cooling unit taken out once: what that does to intakes and loops. */
  'cooling-survey': { readonly input: undefined; readonly output: CoolingSurvey }
  /** What has to be cooled and by what: coolers, loops, rooms, loads. */
  'cooling-schedule': { readonly input: undefined; readonly output: CoolingSchedule }
  /** Every hour of a year of weather; without one, what the design point lets one say. */
  'cooling-year': { readonly input: undefined; readonly output: CoolingYear }
  /** What the loss of equipment, trays and rooms takes away from the network. */
  'network-loss': { readonly input: NetworkLossRequest; readonly output: NetworkLoss }
  /** All that follows from what is broken or taken out, over time. */
  cascade: { readonly input: Contingency; readonly output: Cascade }
  /** Everything taken out once through all three networks, and what prevents work on it. */
  'resilience-survey': { readonly input: undefined; readonly output: ResilienceSurvey }
  /** Two pieces of equipment lost at once through all three networks, by kinds of pairs. */
  'resilience-pairs': { readonly input: undefined; readonly output: PairsFound }
  /** Every switch, panel, entrance, tray, room and fire compartment lost once. */
  'network-survey': { readonly input: undefined; readonly output: NetworkSurvey }
  /** Every data link end to end, with its speed. */
  'network-lines': { readonly input: undefined; readonly output: NetworkLines }
  /** Every cable of the facility with its ends, length and way; trays and fabrics beside them. */
  'cable-schedule': { readonly input: undefined; readonly output: CableSchedule }
  /** The ports of a device, of all that is mounted in a rack, or of everything. */
  'port-map': { readonly input: { readonly id?: string }; readonly output: PortMaps }
  /** Cables and transceivers by type, with how many of each. */
  'network-bill': { readonly input: undefined; readonly output: NetworkBill }
  /** The ways of some connections, or of all links of some equipment, from end to end. */
  'cable-trace': {
    readonly input: { readonly ids: readonly string[] }
    readonly output: CableTrace
  }
  /**
   * The ways of some data connections and of all those at some equipment, so many at the most. What
   * runs over no pathway is left out.
   */
  'cable-ways': {
    readonly input: { readonly ids: readonly string[] }
    readonly output: { readonly ways: readonly CableRun[] }
  }
  /** Cords for a selection, or what makes it redundant. New ids count up from the prefix. */
  'plan-power': {
    readonly input: { readonly request: PowerPlanRequest; readonly prefix: string }
    readonly output: PlanProposal
  }
  /** Cooling units for a room, or pipes from a selection to loops. New ids count up from the prefix. */
  'plan-cooling': {
    readonly input: { readonly request: CoolingPlanRequest; readonly prefix: string }
    readonly output: PlanProposal
  }
  /** The smallest changes that make a loss take less. New ids count up from the prefix. */
  'plan-resilience': {
    readonly input: { readonly request: Contingency; readonly prefix: string }
    readonly output: ResiliencePlan
  }
  /** Switches, trays and wiring for the systems of a hall or mine. New ids count up from the prefix. */
  'plan-fabric': {
    readonly input: { readonly request: FabricPlanRequest; readonly prefix: string }
    readonly output: PlanProposal
  }
}

export type InquiryType = keyof Inquiries
export type InquiryInput<K extends InquiryType> = Inquiries[K]['input']
export type InquiryOutput<K extends InquiryType> = Inquiries[K]['output']

/** What an inquiry found. */
export interface Inquired<K extends InquiryType> {
  /** The revision of the document that it is about. */
  readonly revision: number
  readonly output: InquiryOutput<K>
}

/** How far a long inquiry has come: so many steps of so many. */
export interface Progress {
  readonly done: number
  readonly of: number
}

/** Tells that nobody waits any more; an `AbortSignal` is one. */
export interface CallOff {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}
