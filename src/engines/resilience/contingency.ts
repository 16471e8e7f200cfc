/**
 * Components taken out together, and what answers it. Plain data: it goes to the worker, into links
 * and onto the command line.
 */
export interface Contingency {
  /**
   * Equipment, routes and rooms by id. A room takes all that stands in it and every cable that
   * passes it; equipment takes what is mounted in it.
   */
  readonly ids: readonly string[]
  /** Fire compartments by name: all their rooms. */
  readonly compartments?: readonly string[]
  /**
   * A `fault` comes at once and only automatic devices answer. For `planned` work people switch
   * over first: there is no break, and manual devices may stand either way.
   */
  readonly mode: 'fault' | 'planned'
  /** After a fault people work the manual devices too, once the switching orders are carried out. */
  readonly orders?: boolean
  /** Weather instead of the site's design day, °C. */
  readonly dryBulbC?: number
  readonly wetBulbC?: number
  /** No make-up water: evaporating plant stops once its store is used up. */
  readonly isWithoutWater?: boolean
  /** Load that the grid wants off, kW at the utility; miners go, the least efficient first. */
  readonly curtailKw?: number
}
