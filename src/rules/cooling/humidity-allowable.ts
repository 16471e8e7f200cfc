import { type AirClass, narrowestAirClass } from '#standards'
import { defineRule, forAi } from '../define'
import type { Facts } from '../facts'
import { airClassesOf } from '../shared/air-class'
import { type HumidityWindow, judgeHumidity } from '../shared/humidity'

/** The class that allows the least of those that the racks of each room state. */
const classesByRoom = (facts: Facts): ReadonlyMap<number, AirClass> => {
  const found = new Map<number, AirClass>()
  for (const [row, one] of airClassesOf(facts)) {
    const room = facts.inventory.roomRow[row] as number
    const known = found.get(room)
    if (!known || one.dewPointMaxC < known.dewPointMaxC) found.set(room, one)
  }
  return found
}

const windowOf = (one: AirClass): HumidityWindow => ({
  word: `class ${one.id} allows`,
  dewPointC: [one.dewPointMinC, one.dewPointMaxC],
  humidity: one.humidity,
  source: { ...one.source, ...(one.id === 'H1' ? { grade: 'estimate' as const } : {}) },
})

export default defineRule({
  id: 'humidity-allowable',
  ref: 'CL-06',
  discipline: 'cooling',
  title: { en: 'Humidity is within the class of the equipment' },
  about: {
    en: 'Dew point and relative humidity at the intakes stay within what the class of the equipment allows; racks that state no class count with A1, the narrowest.',
  },
  severity: forAi('warning'),
  reads: ['cooling', 'rooms', 'equipment'],
  judge: (facts, report) => {
    const classes = classesByRoom(facts)
    judgeHumidity(facts, report, {
      windowOf: (roomRow) => windowOf(classes.get(roomRow) ?? narrowestAirClass()),
      sure: (roomRow) => classes.has(roomRow),
    })
  },
})
