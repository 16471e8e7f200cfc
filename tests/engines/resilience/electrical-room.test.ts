import { describe, expect, it } from 'vitest'
import { rectangle } from '../../support/plan'
import { cascadesOf } from '../../support/resilience/cascades'
import { smallHall, wires } from '../../support/resilience/halls'

/** The small hall with its UPS in a closed room of its own, 5 by 4 by 3 m, cooled by one CRAH. */
const facility = (() => {
  const hall = smallHall({
    rooms: [
      {
        id: 'ups-room',
        use: 'electrical',
        polygon: rectangle(70, 0, 5, 4),
        heightM: 3,
        supplyAirC: 20,
      },
    ],
    equipment: [
      {
        id: 'ups-crah',
        kind: 'crah',
        x: 74,
        y: 2,
        values: { netSensibleKw: 20, airflowM3PerH: 5000, fanKw: 1, supplyAirC: 20 },
      },
    ],
    connections: wires('board>ups-crah.cord'),
  })
  return {
    ...hall,
    equipment: hall.equipment.map((item) =>
      item.id === 'ups'
        ? { ...item, x: 71, y: 2, values: { ...item.values, efficiency: 0.95 } }
        : item,
    ),
  }
})()

describe('heat in an electrical room', () => {
  const { run, solution, inventory } = cascadesOf(facility)

  it('trips the UPS, and what hangs on it goes dark', () => {
    const room = solution.cooling.rooms.find(
      ({ roomRow }) => inventory.facility.rooms[roomRow]?.id === 'ups-room',
    )
    // At 95 % the UPS gives 100 / 0.95 − 100 = 5.263 kW to its room: 60 m³ of air warm by 4.3598 K/min
    // from the 23.695 °C at which they are. At 50 °C, both figures of the assumptions, it trips.
    expect(room?.airHeatKw.value).toBeCloseTo(5.263, 3)
    expect(room?.warmingKPerMin).toBeCloseTo(4.3598, 4)
    const tripS = ((50 - 23.6947) / 4.3598) * 60
    const told = run(['ups-crah'])
    expect(told.load('rack')).toMatchObject({ state: 'lost', effects: ['unpowered'] })
    expect(told.load('rack')?.lostS).toBeCloseTo(tripS, 1)
    expect(told.events.map((event) => event.replace(/ [\d.]+ /, ' '))).toEqual([
      'out ups-crah',
      'warms ups-room',
      'over-limit ups-room',
      'tripped ups',
      'unpowered pdu',
      'recovers ups-room',
      'load-lost rack',
    ])
    expect(told.sentence('rack')).toBe(
      'rack stops after 6 min 2 s: pdu has no power, because ups trips, because room ups-room reaches 50 °C, because ups-crah is out.',
    )
    expect(told.rests('rack')).toEqual([
      'resilience.electrical-limit',
      'resilience.trip-margin.electrical',
    ])
  })

  it('leaves it alone while another unit cools it', () => {
    expect(run(['crah']).course('ups')).toEqual([])
  })
})
