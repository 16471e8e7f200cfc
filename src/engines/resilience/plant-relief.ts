import type { Inventory } from '#model'
import type { Givers, PlaceFrame } from './plant-places'

/** Files may nest in circles; nothing real nests deeper, and no heat goes through more loops. */
export const deepest = 8

/** What losses are told from. */
export interface LossSetting {
  readonly inventory: Inventory
  readonly frames: readonly PlaceFrame[]
  readonly givers: Givers
  /** Places that hand heat on to each place. */
  readonly feeders: readonly (readonly number[])[]
  /** Marks the units of places. */
  readonly isPlant: Uint8Array
  /** Places whose units a row is among, by row. */
  readonly placesOf: ReadonlyMap<number, readonly number[]>
  readonly airKw: Float64Array
  readonly wetKw: Float64Array
  /** IT heat straight into each place, and all that comes of IT there, kW; NaN: not known. */
  readonly itKw: readonly number[]
  readonly givenKw: readonly number[]
  /** Plant that burns with a compartment though it takes no cord. */
  readonly standingIn: (compartment: string) => readonly number[]
  /** Whether a place is a room of a compartment, and burns with it. */
  readonly burnsWith: (place: number, compartment: string) => boolean
  /** Until loads without any flow are at their limit, by place, s; NaN: not known. */
  readonly withoutFlowS: readonly number[]
}

/** Heat that places are rid of because its loads went dark, all of it and the IT part given straight. */
export interface Relief {
  readonly all: Map<number, number>
  readonly straight: Map<number, number>
}

const add = (to: Map<number, number>, at: number, kw: number): void => {
  if (kw !== 0) to.set(at, (to.get(at) ?? 0) + kw)
}

/** Loops of a row: its own, else those of what it stands in. */
const loopsOf = ({ inventory, givers }: LossSetting, row: number): readonly number[] => {
  let at = row
  for (let step = 0; step < deepest && at >= 0; step++) {
    const own = givers.loopPlaces.get(at)
    if (own) return own
    at = inventory.hostRow[at] as number
  }
  return []
}

/** A thing whose rack is among them too is part of the rack's heat. */
const outermost = ({ inventory }: LossSetting, rows: readonly number[]): readonly number[] => {
  const among = new Set(rows)
  return rows.filter((row) => {
    const host = inventory.hostRow[row] as number
    return host < 0 || !among.has(host)
  })
}

/** Adds to what places are given themselves what others hand on to them. */
export const handOn = (
  frames: readonly PlaceFrame[],
  from: Map<number, number>,
): Map<number, number> => {
  const all = new Map(from)
  let wave = from
  for (let step = 0; step < deepest && wave.size > 0; step++) {
    const next = new Map<number, number>()
    for (const [place, kw] of wave) {
      for (const { to, share } of frames[place]?.passes ?? []) add(next, to, kw * share)
    }
    for (const [place, kw] of next) add(all, place, kw)
    wave = next
  }
  return all
}

/** Heat that goes with loads that are dark. */
export const reliefOf = (setting: LossSetting, dark: readonly number[]): Relief => {
  const { inventory, givers, airKw, wetKw, frames } = setting
  const straight = new Map<number, number>()
  for (const row of outermost(setting, dark)) {
    if (!inventory.kindOf(row).it) continue
    const room = givers.roomPlace.get(inventory.roomRow[row] as number)
    if (room !== undefined) add(straight, room, airKw[row] as number)
    const loops = wetKw[row] === 0 ? [] : loopsOf(setting, row)
    for (const loop of loops) add(straight, loop, (wetKw[row] as number) / loops.length)
  }
  return { straight, all: handOn(frames, straight) }
}
