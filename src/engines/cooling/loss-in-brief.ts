import {
  type CoolingLoss,
  type CoolingState,
  capacityMargin,
  columnOf,
  figure,
  flowMargin,
  headMargin,
  type IntakeChange,
  type LoopChange,
  roomMargin,
  secondsWithout,
} from './lose'
import type { Loop, RoomHeat } from './solution'

const loopAfter = (
  { cooling }: CoolingState,
  loop: Loop,
  lost: Loop['oneOut'][number],
): LoopChange => {
  const missingKw = lost.heatKw - lost.capacityKw
  const head = headMargin(columnOf(cooling, 'coolantMarginKpa'), loop)
  return {
    id: loop.id,
    subjectRow: loop.subjectRow,
    supplyC: { before: loop.supplyC ?? Number.NaN, after: lost.supplyC ?? Number.NaN },
    capacityMarginKw: { before: capacityMargin(loop), after: -missingKw },
    flowMarginLPerMin: {
      before: flowMargin(loop),
      after: lost.flowCapacityLPerMin - lost.flowDemandLPerMin,
    },
    headMarginKpa: { before: head, after: Number.NaN },
    secondsToLimit: secondsWithout(loop.rideThroughS?.seconds, lost.heatKw, missingKw),
  }
}

/** Of a room only the warmest intake and those over their limit are told after the loss. */
const intakesAfter = (
  { inventory, cooling }: CoolingState,
  room: RoomHeat,
  lost: RoomHeat['oneOut'][number],
): readonly IntakeChange[] => {
  const over = new Set(lost.overLimitRows)
  const own = cooling.racks.filter(
    ({ row, airHeatKw }) => inventory.roomRow[row] === room.roomRow && airHeatKw !== 0,
  )
  const warmest = Math.max(...own.map(({ intakeC }) => intakeC ?? Number.NEGATIVE_INFINITY))
  const worstC = lost.worstIntakeC ?? Number.NaN
  return own.map(({ row, intakeC, intakeMaxC }) => ({
    row,
    intakeC: {
      before: intakeC ?? Number.NaN,
      after: over.has(row) || intakeC === warmest ? worstC : (intakeC ?? Number.NaN),
    },
    maxC: intakeMaxC ?? Number.NaN,
  }))
}

/**
 * What the solution itself tells of one unit out: of its room and of its loops, each by itself. The
 * head of the branches is left open.
 */
export const lossInBrief = (state: CoolingState, rows: readonly number[]): CoolingLoss => {
  const { inventory, cooling } = state
  const isLost = ({ row }: { readonly row: number }) => rows.includes(row)
  const rooms = cooling.rooms.flatMap((room) =>
    room.oneOut.filter(isLost).map((lost) => ({ room, lost })),
  )
  const loops = cooling.loops.flatMap((loop) =>
    loop.oneOut.filter(isLost).map((lost) => ({ loop, lost })),
  )
  const dry = loops.flatMap(({ loop, lost }) =>
    lost.capacityKw === 0 || lost.flowCapacityLPerMin === 0 ? loop.sourceRows : [],
  )
  return {
    rows,
    intakes: rooms.flatMap(({ room, lost }) => intakesAfter(state, room, lost)),
    loops: loops.map(({ loop, lost }) => loopAfter(state, loop, lost)),
    rooms: rooms.map(({ room, lost }) => {
      const after = figure(lost.capacityKw) - figure(room.airHeatKw)
      return {
        roomRow: room.roomRow,
        capacityMarginKw: { before: roomMargin(room), after },
        secondsToLimit: secondsWithout(room.rideThroughS?.seconds, figure(room.airHeatKw), -after),
      }
    }),
    withoutCoolant: [...new Set(dry)].filter((row) => inventory.kindOf(row).it),
  }
}
