import type { Ids } from '#base'
import type { Equipment, Rated } from '#model'
import { byName } from '../power/customers'
import { levelOf } from '../power/levels'
import { openWorkshop } from '../power/workshop'
import type { PlanProposal } from '../proposal'
import { metres } from '../words'
import type { Candidate } from './candidate'
import type { Loss } from './loss'

const assumed = (value: number): Rated => ({ value, source: { grade: 'estimate' } })

const farM = ({ survey: { inventory } }: Loss, a: number, b: number): number => {
  const [one, other] = [inventory.placeOf(a), inventory.placeOf(b)]
  return Math.hypot(one.x - other.x, one.y - other.y)
}

/** Boards of the same voltage that stay live, the nearest first. */
const liveBoards = (loss: Loss, board: number): readonly number[] => {
  const { survey, dead } = loss
  const { inventory, chain } = survey
  const volts = inventory.numberOf(board, 'voltageV')
  if (volts === undefined) {
    loss.questions.add(survey.nameOf(board), 'its voltage is not stated.')
    return []
  }
  return inventory
    .rowsOf(inventory.kindOf(board).id)
    .filter(
      (row) =>
        row !== board &&
        !dead.has(row) &&
        chain.isFed(row) &&
        chain.isProtected(row) === chain.isProtected(board) &&
        inventory.numberOf(row, 'voltageV') === volts,
    )
    .sort((a, b) => farM(loss, board, a) - farM(loss, board, b) || byName(survey)(a, b))
}

const drawTie = (loss: Loss, board: number, live: number, ids: Ids): PlanProposal | undefined => {
  const { survey, refusals, questions } = loss
  const { inventory, nameOf } = survey
  const { draft, placer } = openWorkshop(survey, ids)
  const ratings = [board, live].map((row) => inventory.numberOf(row, 'ratingA'))
  if (ratings.some((rating) => rating === undefined)) {
    questions.add(nameOf(ratings[0] === undefined ? board : live), 'its rating is not stated.')
    return undefined
  }
  const { fields } = inventory.library.kind('tie')
  const metre = (field: string): number => Number(fields[field]?.default ?? 1)
  const at = placer.place(board, {
    widthM: metre('widthM'),
    depthM: metre('depthM'),
    heightM: metre('heightM'),
  })
  if (at.how === 'beside') {
    refusals.add(nameOf(board), 'its room has no place for a tie.')
    return undefined
  }
  const host = inventory.equipment[board] as Equipment
  const ratingA = Math.min(...(ratings as number[]))
  const volts = inventory.numberOf(board, 'voltageV') as number
  // What another tie here states of its time is what this one may be expected to take.
  const [known] = inventory.rowsOf('tie')
  const transferMs = known === undefined ? undefined : inventory.numberOf(known, 'transferMs')
  const id = draft.id()
  const tag = `TIE-${nameOf(board)}-${nameOf(live)}`.slice(0, 64)
  draft.add({
    id,
    tag,
    kind: 'tie',
    x: at.x,
    y: at.y,
    z: at.z,
    rotationDeg: host.rotationDeg,
    status: 'new',
    owner: host.owner,
    demandFactor: 1,
    values: {
      ratingA: assumed(ratingA),
      voltageV: assumed(volts),
      ...(transferMs === undefined ? {} : { transferMs: assumed(transferMs) }),
    },
  })
  const end = (row: number, port: string) => ({
    equipment: inventory.equipment[row]?.id ?? '',
    port,
  })
  draft.join(end(live, 'out'), { equipment: id, port: 'a' }, 1)
  draft.join({ equipment: id, port: 'b' }, end(board, 'in'), 1)
  draft.assumed.add(
    tag,
    `a tie of ${ratingA} A at ${volts} V that stands open and closes by itself; no product is in the catalog.`,
  )
  draft.remarks.add(tag, `${metres(Math.round(farM(loss, board, live)))} between the boards.`)
  return draft.proposal()
}

/** How many boards to tie to are tried for each that loses its power. */
const mostLive = 2

/** A tie from a board that loses its power to one that does not. */
export const tieCandidates = (loss: Loss, ids: Ids): readonly Candidate[] => {
  const { survey, dead, out } = loss
  const { inventory, nameOf } = survey
  const boards = [...dead]
    .filter(
      (row) =>
        !out.has(row) &&
        inventory.kindOf(row).id === 'switchgear-bus' &&
        levelOf(inventory, row) === 'board',
    )
    .sort(byName(survey))
  return boards.flatMap((board) =>
    liveBoards(loss, board)
      .slice(0, mostLive)
      .map(
        (live): Candidate => ({
          type: 'tie',
          parts: [board],
          draw: () => drawTie(loss, board, live, ids),
          title: () => `A tie between ${nameOf(board)} and ${nameOf(live)}`,
        }),
      ),
  )
}
