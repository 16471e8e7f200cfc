/** A component loaded beyond its rating. */
export interface Overload {
  readonly row: number
  readonly loadKw: number
  /** Load divided by rating. */
  readonly utilisation: number
  /**
   * The stated rating of which most is used, in the unit in which it is stated; A is the current of
   * the worst phase. In the normal state only: after a loss three phases are taken together, as kW.
   */
  readonly against?: StatedRating
}

/** A stated rating with what is held against it. */
export interface StatedRating {
  readonly field: 'ratingKw' | 'ratingKva' | 'ratingA' | 'capacityKw'
  readonly unit: 'kW' | 'kVA' | 'A'
  readonly load: number
  readonly rating: number
}

/** The state after something was taken out, by deterministic dispatch. */
export interface LossState {
  /**
   * The lost component's id; of a zone, that of the bus with the fault; of a compartment, its name
   * or the id of the room that stands alone; the name of a lost path.
   */
  readonly lost: string
  readonly type: 'component' | 'zone' | 'compartment' | 'path' | 'utility' | 'selection'
  /** Rows of loads that go dark. */
  readonly dropped: readonly number[]
  readonly droppedKw: number
  /** The IT part of it, at the input of the IT equipment. */
  readonly droppedItKw: number
  /** Rows of loads that stay lit without a protected source, although they had one. */
  readonly unprotected: readonly number[]
  /** Components loaded beyond their rating by the loss, or further beyond it than before. */
  readonly overloads: readonly Overload[]
  /**
   * Rows of overloaded UPS, breakers and generators that may go out as well, so that the other cords
   * of their loads carry on: then nothing is dropped and nothing overloaded. Undefined where the
   * overloads stay.
   */
  readonly shed?: readonly number[]
  /** Dropped or not cannot be said: loads whose count of needed cords nobody stated. */
  readonly unknown: readonly number[]
  /**
   * Rows of loads that are fed after the loss as before, but see a break that is longer than they
   * ride through: a transfer or the start of a generator without a UPS that bridges it. Told
   * beside the three outcomes, for faults; planned work is done without a break.
   */
  readonly interrupted: readonly number[]
  /** The same where it cannot be said: a time, or the battery that is to bridge it, is not stated. */
  readonly interruptionUnknown: readonly number[]
  /** Of a compartment or a selection: loads that stand in it and go with it. They are not its victims. */
  readonly inside?: readonly number[]
}
