import type { Source } from '#model'
import { hoistAllowanceM, longestMachineM } from '#standards'
import { defineRule, forAi, forMining, onEquipment, type Report } from '../define'
import type { Facts } from '../facts'
import { against } from '../shared/cooling'
import {
  idOf,
  idsOf,
  metres,
  roomName,
  say,
  sourceOf,
  statedSource,
  tagOf,
} from '../shared/wording'

interface Need {
  readonly heightM: number
  readonly source: { readonly source?: Source }
}

/** What the maker states, else the tank with the longest machine and its hook above it. */
const neededBy = (facts: Facts, row: number): Need | undefined => {
  const { inventory } = facts
  const stated = inventory.numberOf(row, 'serviceHeightM')
  if (stated !== undefined)
    return { heightM: stated, source: statedSource(facts, row, 'serviceHeightM') }
  const heightM = inventory.numberOf(row, 'heightM')
  if (heightM === undefined) return undefined
  const above = facts.parameter(longestMachineM) + facts.parameter(hoistAllowanceM)
  return { heightM: heightM + above, source: { source: sourceOf(facts, longestMachineM) } }
}

const judgeTank = (facts: Facts, report: Report, row: number): void => {
  const { clearAboveM, aboveRow } = facts.solution.space
  const subject = onEquipment(idOf(facts, row))
  const clearM = clearAboveM[row] as number
  const need = neededBy(facts, row)
  const roomRow = facts.inventory.roomRow[row] as number
  if (!need || Number.isNaN(clearM)) {
    report.unknown(
      subject,
      say(
        need
          ? `The height of ${roomName(facts, roomRow)} is not stated: whether machines can be lifted out of ${tagOf(facts, row)} is not known.`
          : `How much height ${tagOf(facts, row)} takes is not stated.`,
      ),
      need
        ? [{ equipment: facts.inventory.facility.rooms[roomRow]?.id ?? '', field: 'heightM' }]
        : [{ field: 'serviceHeightM' }],
    )
  } else if (clearM >= need.heightM - 1e-6) report.pass(subject)
  else {
    const above = aboveRow[row] as number
    const what = above < 0 ? `the ceiling of ${roomName(facts, roomRow)}` : tagOf(facts, above)
    report.fail(subject, {
      detail: say(
        `Lifting a machine out of ${tagOf(facts, row)} takes ${metres(need.heightM)}; up to ${what} there are ${metres(clearM)}.`,
      ),
      ...against(clearM, need.heightM, 'm'),
      ...need.source,
      related: above < 0 ? [] : idsOf(facts, [above]),
      suggestion: say('Hang nothing above the tanks, or choose a higher room.'),
    })
  }
}

export default defineRule({
  id: 'hoist-height',
  ref: 'CL-15',
  discipline: 'cooling',
  title: { en: 'Machines can be lifted out of their tanks' },
  about: {
    en: 'A hoist lifts machines straight up. Above each tank there is the service height that its maker states or, without one, room for the longest machine and the hook above the tank.',
  },
  severity: { ...forAi('error'), ...forMining('error') },
  reads: ['space', 'rooms', 'equipment'],
  judge: (facts, report) => {
    for (const row of facts.inventory.rowsOf('immersion-tank')) {
      if ((facts.inventory.hostRow[row] as number) < 0) judgeTank(facts, report, row)
    }
  },
})
