import { continuousCoolingFromKw } from '#standards'
import { defineRule, forAi } from '../define'
import type { Facts } from '../facts'
import { against, onRoomRow } from '../shared/cooling'
import { coolsChips } from '../shared/plant'
import { holds } from '../shared/standstill'
import { idsOf, kw, roomName, say, sourceOf } from '../shared/wording'

/** Rows of racks above the limit, by room. */
const denseRacks = (facts: Facts, aboveKw: number): ReadonlyMap<number, readonly number[]> => {
  const rooms = new Map<number, number[]>()
  for (const { row, loadKw } of facts.solution.cooling.racks) {
    const room = facts.inventory.roomRow[row] as number
    if (!(loadKw > aboveKw)) continue
    const rows = rooms.get(room)
    if (rows) rows.push(row)
    else rooms.set(room, [row])
  }
  return rooms
}

/**
 * What must go on turning for racks: the coolers of their room, the CDUs of their loops. Those of
 * direct-to-chip racks have a rule of their own.
 */
const createMovers = (facts: Facts) => {
  const { inventory, solution } = facts
  const { rooms, loops } = solution.cooling
  const ofChips = new Set(
    solution.resilience.places.filter((place) => coolsChips(facts, place)).map(({ at }) => at),
  )
  const roomAt = new Map(rooms.map((room) => [room.roomRow, room]))
  const loopsOf = new Map<number, number[]>()
  loops.forEach(({ sourceRows }, at) => {
    if (ofChips.has(at)) return
    for (const row of sourceRows) {
      const known = loopsOf.get(row)
      if (known) known.push(at)
      else loopsOf.set(row, [at])
    }
  })
  return (roomRow: number, racks: readonly number[]): readonly number[] => {
    const own = [...new Set(racks.flatMap((row) => loopsOf.get(row) ?? []))].sort((a, b) => a - b)
    const cdus = own
      .flatMap((at) => loops[at]?.sinkRows ?? [])
      .filter((row) => inventory.kindOf(row).cooling === 'exchanger')
    return [...new Set([...(roomAt.get(roomRow)?.coolerRows ?? []), ...cdus])]
  }
}

/** Rooms whose racks are known to grow too hot before their coolers turn again, by index. */
const toldOverTime = ({ solution }: Facts): ReadonlySet<number> => {
  const { resilience, cooling, power } = solution
  if (power.standby.generatorRows.length === 0) return new Set()
  return new Set(
    resilience.places.flatMap(({ type, at, pause }) =>
      type === 'room' &&
      pause !== undefined &&
      pause.stopped.length > 0 &&
      pause.secondsToLimit !== undefined &&
      !Number.isNaN(pause.secondsToLimit + pause.untilS) &&
      (pause.forGood.length > 0 || !holds(pause))
        ? (cooling.rooms[at]?.roomRow ?? -1)
        : [],
    ),
  )
}

export default defineRule({
  id: 'continuous-cooling',
  ref: 'CL-20',
  discipline: 'cooling',
  title: { en: 'Cooling of dense racks runs on UPS' },
  about: {
    en: 'Dense racks warm within seconds once the air stands still. Fans that serve them belong on the UPS, so that they turn until the generators run. Where the racks are known to grow too hot meanwhile, the rule over time tells that instead; pumps of direct-to-chip racks have a rule of their own.',
  },
  severity: forAi('warning'),
  reads: ['cooling', 'power', 'resilience', 'rooms'],
  judge: (facts, report) => {
    const limitKw = facts.parameter(continuousCoolingFromKw)
    const moversOf = createMovers(facts)
    const told = toldOverTime(facts)
    for (const [roomRow, racks] of denseRacks(facts, limitKw)) {
      const subject = onRoomRow(facts, roomRow)
      const movers = moversOf(roomRow, racks)
      if (!subject) continue
      const supplyOf = (row: number) => facts.solution.power.supply.get(row)
      const bare = movers.filter((row) => {
        const supply = supplyOf(row)
        return supply === 'unprotected' || supply === 'dropped'
      })
      const unsure = movers.filter((row) => supplyOf(row) !== 'ok' && !bare.includes(row))
      const name = roomName(facts, roomRow)
      if (movers.length === 0 || told.has(roomRow)) report.notApplicable(subject)
      else if (bare.length > 0) {
        const densest = facts.solution.cooling.racks
          .filter(({ row }) => racks.includes(row))
          .reduce((most, { loadKw }) => Math.max(most, loadKw), 0)
        report.fail(subject, {
          detail: say(
            `${bare.length} of ${movers.length} coolers and CDUs that serve ${name} are not on UPS; its racks reach ${kw(densest)}.`,
          ),
          ...against(densest, limitKw, 'kW'),
          source: sourceOf(facts, continuousCoolingFromKw),
          related: idsOf(facts, bare),
        })
      } else if (unsure.length > 0) {
        report.unknown(
          subject,
          say(
            `Whether ${unsure.length} of ${movers.length} coolers and CDUs that serve ${name} run on UPS cannot be told.`,
          ),
        )
      } else report.pass(subject)
    }
  },
})
