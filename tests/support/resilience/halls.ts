import type { Facility } from '#model'
import { facilityOf, type Plan, rectangle } from '../plan'

const power = (from: string, to: string, count = 1) => {
  const [upstream = '', out = 'out'] = from.split('.')
  const [downstream = '', into = 'in'] = to.split('.')
  return {
    id: `${from}-${to}`,
    medium: 'power',
    from: { equipment: upstream, port: out },
    to: { equipment: downstream, port: into },
    count,
  }
}

/** Power connections written `from>to`; ports after a dot where they are not `out` and `in`. */
export const wires = (...texts: readonly string[]) =>
  texts.map((text) => {
    const [from = '', to = ''] = text.split('>')
    return power(from, to)
  })

const at = (x: number) => ({ x, y: 5 })

const chain = [
  { id: 'util', kind: 'utility-feed', ...at(22), values: { voltageV: 400 } },
  {
    id: 'gen',
    kind: 'generator',
    ...at(26),
    values: { ratingKw: 500, startS: 15, voltageV: 400, ratingClass: 'PRP' },
  },
  {
    id: 'ats',
    kind: 'ats',
    ...at(30),
    values: { ratingA: 1000, voltageV: 400, transferMs: 5000 },
  },
  {
    id: 'board',
    kind: 'switchgear-bus',
    ...at(34),
    values: { ratingA: 1000, voltageV: 400 },
  },
  {
    id: 'ups',
    kind: 'ups',
    ...at(38),
    values: { ratingKw: 200, batteryMin: 5, voltageV: 400, efficiency: 1 },
  },
  { id: 'pdu', kind: 'pdu', ...at(42), values: { ratingKva: 300, efficiency: 1 } },
]

const hall = [
  {
    id: 'rack',
    kind: 'rack',
    ...at(4),
    values: {
      loadKw: 100,
      cords: 1,
      cordsNeeded: 1,
      liquidFraction: 0,
      airflowM3PerH: 20_000,
      airInletMaxC: 32,
    },
  },
  {
    id: 'crah',
    kind: 'crah',
    ...at(8),
    values: { netSensibleKw: 150, airflowM3PerH: 25_000, fanKw: 5, supplyAirC: 22 },
  },
]

/**
 * The smallest hall: a rack of 100 kW behind a UPS of 10 minutes, one standby set, and one CRAH on
 * the board without a UPS. The room is 10 by 10 by 4 m; its hot aisle leaks nothing.
 */
export const smallHall = (more: Plan = {}): Facility =>
  facilityOf({
    rooms: [
      {
        id: 'hall',
        polygon: rectangle(0, 0, 10, 10),
        heightM: 4,
        supplyAirC: 22,
        containments: [
          {
            id: 'aisle',
            aisle: 'hot',
            complete: true,
            leakage: 0,
            polygon: rectangle(2, 3, 4, 4),
          },
        ],
      },
      { id: 'plant', use: 'electrical', polygon: rectangle(20, 0, 40, 10), open: true },
      ...(more.rooms ?? []),
    ],
    equipment: [...chain, ...hall, ...(more.equipment ?? [])],
    connections: [
      ...wires(
        'util>ats.in1',
        'gen>ats.in2',
        'ats>board',
        'board>ups',
        'ups>pdu',
        'pdu>rack.cord',
        'board>crah.cord',
      ),
      ...(more.connections ?? []),
    ],
    ...(more.parameters ? { parameters: more.parameters } : {}),
  })
