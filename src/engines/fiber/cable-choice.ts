import type { Inventory } from '#model'
import { type Cable, cables, type Transceiver } from '#standards'
import { type Cabling, reasonCode } from './cabling'
import type { Channel } from './channels'
import { Picker } from './link-picker'
import type { Candidate } from './media-types'

/** Something that has a published reach. */
export interface Reaching {
  readonly name: string
  readonly reachM: number | undefined
}

/** A kind of cable that joins two ends and falls short. */
export interface PassedMedium {
  readonly medium: Cable['medium']
  /** Of fibre: OM4 and the like. */
  readonly grade: string | undefined
  readonly reachM: number
}

/** Why a cable is the one that it is. */
export interface CableChoice {
  /** Whether somebody chose it. */
  readonly isChosen: boolean
  /** Transceivers at its first and its second end, with what each reaches over this cable. */
  readonly optics: readonly Reaching[]
  /** What would be preferred to it and does not reach. */
  readonly passed: readonly PassedMedium[]
}

const none: CableChoice = { isChosen: false, optics: [], passed: [] }

/** Each kind of cable once, with the farthest that it reaches here. */
const farthestOf = (all: readonly Candidate[]): readonly PassedMedium[] => {
  const known = new Map<string, PassedMedium>()
  for (const { cable, reachM } of all) {
    const { medium, grade } = cable
    const key = `${medium} ${grade ?? ''}`
    const before = known.get(key)
    if (!before || before.reachM < reachM) known.set(key, { medium, grade, reachM })
  }
  return [...known.values()]
}

const opticsOf = ({ cable, opticsA, opticsB }: Candidate): readonly Reaching[] => {
  const reaching = ({ name, reachM }: Transceiver): Reaching => ({
    name,
    reachM: cable.grade === undefined ? undefined : reachM[cable.grade],
  })
  return [opticsA, opticsB].flatMap((optic) => (optic ? reaching(optic) : []))
}

/** Reads why a record of the cabling is made of what it is made of, from what else would join its ends. */
export const choiceReader = (inventory: Inventory, cabling: Cabling) => {
  const picker = new Picker(inventory)
  const { connections } = inventory.facility
  return ({ a, b, hops, junctions, count }: Channel, at: number): CableChoice => {
    const medium = cabling.media[cabling.medium[at] as number]
    const own = connections[cabling.records[at] as number]
    const { candidates } = picker.offers.of(
      picker.ends(a.row, b.row, hops.flat(), count, junctions),
    )
    if (candidates.length === 0) return none
    const chosen = candidates.findIndex(
      (one) =>
        one.opticsA?.id === medium?.opticsA &&
        one.opticsB?.id === medium?.opticsB &&
        one.cable.medium === medium?.medium,
    )
    const taken = candidates[chosen]
    const isBeyond = cabling.why[at] === reasonCode('beyond-reach')
    return {
      isChosen: own?.cable !== undefined && cables.some(({ id }) => id === own.cable),
      optics: taken ? opticsOf(taken) : [],
      passed:
        chosen >= 0
          ? farthestOf(candidates.slice(0, chosen))
          : isBeyond
            ? farthestOf(candidates)
            : [],
    }
  }
}
