import type { Facility } from '#model'
import { facilityOf, type Plan, rectangle } from '../plan'
import { wires } from './halls'

const board = { kind: 'switchgear-bus', values: { ratingA: 2000, voltageV: 400 } }
const utility = { kind: 'utility-feed', values: { voltageV: 400, capacityKw: 2000 } }

const ups = {
  kind: 'ups',
  values: { ratingKw: 200, batteryMin: 10, voltageV: 400, efficiency: 1 },
}

const rack = {
  kind: 'rack',
  values: {
    loadKw: 100,
    cords: 2,
    cordsNeeded: 1,
    voltageV: 400,
    liquidFraction: 0,
    airflowM3PerH: 20_000,
    airInletMaxC: 32,
  },
}

const crah = {
  kind: 'crah',
  values: {
    netSensibleKw: 60,
    airflowM3PerH: 12_000,
    fanKw: 3,
    supplyAirC: 22,
    voltageV: 400,
  },
}

/**
 * Two boards, each with its own utility and UPS, a rack of 100 kW with a cord on either UPS, and two
 * CRAHs of 60 kW. Both CRAHs hang on board A alone.
 */
export const twoBoards = (more: Plan = {}): Facility =>
  facilityOf({
    rooms: [
      {
        id: 'hall',
        polygon: rectangle(0, 0, 20, 12),
        heightM: 4,
        supplyAirC: 22,
      },
      { id: 'plant', use: 'electrical', polygon: rectangle(25, 0, 30, 14), heightM: 4 },
      ...(more.rooms ?? []),
    ],
    equipment: [
      { id: 'util-a', ...utility, x: 27, y: 3 },
      { id: 'util-b', ...utility, x: 27, y: 10 },
      { id: 'board-a', ...board, x: 34, y: 3, path: 'A' },
      { id: 'board-b', ...board, x: 34, y: 10, path: 'B' },
      { id: 'ups-a', ...ups, x: 40, y: 3, path: 'A' },
      { id: 'ups-b', ...ups, x: 40, y: 10, path: 'B' },
      { id: 'pdu-a', ...board, x: 46, y: 3, path: 'A' },
      { id: 'pdu-b', ...board, x: 46, y: 10, path: 'B' },
      { id: 'rack', ...rack, x: 6, y: 5 },
      { id: 'crah-1', ...crah, x: 14, y: 2 },
      { id: 'crah-2', ...crah, x: 14, y: 6 },
      ...(more.equipment ?? []),
    ],
    connections: [
      ...wires(
        'util-a>board-a',
        'util-b>board-b',
        'board-a>ups-a',
        'board-b>ups-b',
        'ups-a>pdu-a',
        'ups-b>pdu-b',
        'pdu-a>rack.cord',
        'pdu-b>rack.cord',
        'board-a>crah-1.cord',
        'board-a>crah-2.cord',
      ),
      ...(more.connections ?? []),
    ],
    ...(more.parameters ? { parameters: more.parameters } : {}),
  })
