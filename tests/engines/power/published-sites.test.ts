import { describe, expect, it } from 'vitest'
import { products } from '#catalog'
import { type Piece, type Site, solveSite } from '../../support/power/site'

const each = <T>(count: number, make: (index: number) => readonly (readonly [string, T])[]) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => make(index)).flat())

const wires = (count: number, make: (index: number) => readonly string[]) =>
  Array.from({ length: count }, (_, index) => make(index)).flat()

describe('Schneider Electric RD104 (IEC)', () => {
  // 8 blocks of 2 rooms, each with 72 racks of 7 kW and 72 of 5 kW; 2N distribution and UPS;
  // 22 kV/400 V; 23 MVA at most: 864 kW a room, 1,728 kW a block, 13,824 kW, 1.66 kVA per kW of IT.
  const v = 400
  const block = (b: number): readonly (readonly [string, Piece])[] => [
    ...['A', 'B'].flatMap((side): (readonly [string, Piece])[] => [
      [
        `ups${b}${side}`,
        { kind: 'ups', path: side, values: { ratingKw: 2000, voltageV: v, efficiency: 0.96 } },
      ],
      [
        `bus${b}${side}`,
        { kind: 'switchgear-bus', path: side, values: { ratingA: 4000, voltageV: v } },
      ],
    ]),
    ...[0, 1].flatMap((room) =>
      Array.from({ length: 144 }, (_, i): readonly [string, Piece] => [
        `b${b}r${room}n${i}`,
        { kind: 'rack', values: { loadKw: i < 72 ? 7 : 5, voltageV: v, cordsNeeded: 1 } },
      ]),
    ),
  ]
  const site: Site = {
    pieces: {
      util: { kind: 'utility-feed', values: { capacityKw: 23_000, voltageV: 22_000 } },
      tx: {
        kind: 'transformer',
        values: { ratingKva: 23_000, primaryV: 22_000, secondaryV: v, efficiency: 0.99 },
      },
      ...each<Piece>(8, block),
    },
    wires: [
      'util>tx',
      ...wires(8, (b) =>
        ['A', 'B'].flatMap((side) => [
          `tx>ups${b}${side}`,
          `ups${b}${side}>bus${b}${side}`,
          ...[0, 1].flatMap((room) =>
            Array.from({ length: 144 }, (_, i) => `bus${b}${side}>b${b}r${room}n${i}`),
          ),
        ]),
      ),
    ],
  }
  const { power, at } = solveSite(site)

  it('sums to its rooms, its blocks and the whole', () => {
    expect(power.itLoadKw).toEqual({ value: 13_824, unknownCount: 0 })
    const blockKw = at('bus0A', 'loadKw') + at('bus0B', 'loadKw')
    expect(blockKw).toBeCloseTo(1728, 6)
    expect(blockKw / 2).toBeCloseTo(864, 6)
    expect(23_000 / power.itLoadKw.value).toBeCloseTo(1.66, 2)
  })

  it('fits its 23 MVA and carries every block on one side', () => {
    expect(power.utilityKw.value).toBeLessThan(23_000)
    expect(at('tx', 'loadKva')).toBeLessThan(23_000)
    expect(power.overloads).toEqual([])
    expect(power.pathLosses.map(({ droppedKw, overloads }) => [droppedKw, overloads])).toEqual([
      [0, []],
      [0, []],
    ])
  })
})

describe('the simulator topology of NVIDIA DPS', () => {
  // Utility 750 kW, switchboard 1.6 MW, four floor PDU of 450 kW, 8 racks in pairs, 18 nodes a rack.
  const v = 480
  const at = (wattsPerNode: number) =>
    solveSite({
      pieces: {
        util: { kind: 'utility-feed', values: { capacityKw: 750, voltageV: v } },
        board: {
          kind: 'switchgear-bus',
          // 1.6 MW at the power factor in force.
          values: { ratingA: 1_600_000 / (Math.sqrt(3) * v * 0.95), voltageV: v },
        },
        ...each<Piece>(4, (i) => [
          [
            `pdu${i}`,
            {
              kind: 'pdu',
              values: { ratingKva: 450 / 0.95, primaryV: v, secondaryV: v, efficiency: 1 },
            },
          ],
        ]),
        ...each<Piece>(8, (i) => [
          [
            `rack${i}`,
            { kind: 'rack', values: { loadKw: (18 * wattsPerNode) / 1000, voltageV: v } },
          ],
        ]),
      },
      wires: [
        'util>board',
        ...wires(4, (i) => [`board>pdu${i}`, `pdu${i}>rack${i}`, `pdu${i}>rack${i + 4}`]),
      ],
    })

  it('at 5,600 W a node draws 806.4 kW from 750 kW: 107.5 %', () => {
    const { power, at: figure, row } = at(5600)
    expect(power.itLoadKw.value).toBeCloseTo(806.4, 9)
    expect(figure('util', 'utilisation')).toBeCloseTo(1.075, 3)
    expect(power.overloads.map((found) => found.row)).toEqual([row('util')])
    expect(figure('pdu0', 'loadKw')).toBeCloseTo(201.6, 9)
    expect(figure('pdu0', 'utilisation')).toBeCloseTo(0.448, 9)
  })

  it('at 3,200 W draws 460.8 kW and is in order', () => {
    const { power } = at(3200)
    expect(power.utilityKw.value).toBeCloseTo(460.8, 9)
    expect(power.overloads).toEqual([])
  })

  it('is a tree: every component above a rack is its single point of failure', () => {
    const { power } = at(3200)
    const droppedBy = (id: string) => power.componentLosses.find(({ lost }) => lost === id)?.dropped
    expect(droppedBy('util')).toHaveLength(8)
    expect(droppedBy('board')).toHaveLength(8)
    for (const i of [0, 1, 2, 3]) expect(droppedBy(`pdu${i}`)).toHaveLength(2)
  })
})

describe('the plan of a hydro mine of 40 containers', () => {
  // Hearst Mining Architect project notes (via an unnamed public source): 355 × 5.736 kW and a dry
  // cooler of 80 kW each, 20 transformers of 5 MVA for two containers, 4 ring main units of 5. Its 355
  // miners to a container are that plan's own figure.
  const v = 400
  const loadKw = 355 * 5.736
  const values = products.get('generic-mining-transformer-5mva')?.values ?? {}
  const lossless = { ratingKva: 5000, primaryV: 33_000, secondaryV: 400, efficiency: 1 }
  const { power, at } = solveSite({
    room: 'mining',
    parameters: { 'power.power-factor': 1 },
    pieces: {
      util: { kind: 'utility-feed', values: { capacityKw: 100_000, voltageV: 33_000 } },
      ...each<Piece>(4, (i) => [
        [`rmu${i}`, { kind: 'ring-main-unit', values: { ratingA: 630, voltageV: 33_000 } }],
      ]),
      ...each<Piece>(20, (i) => [
        [`tx${i}`, { kind: 'transformer', values: lossless }],
        [
          `db${i}`,
          { kind: 'distribution-board', values: { ratingA: 8000, voltageV: v, curtailable: true } },
        ],
      ]),
      ...each<Piece>(40, (i) => [
        [`c${i}`, { kind: 'miner-container', values: { loadKw, voltageV: v } }],
        [`dry${i}`, { kind: 'dry-cooler', values: { fanKw: 80, voltageV: v } }],
      ]),
    },
    wires: [
      ...wires(4, (i) => [`util>rmu${i}`]),
      ...wires(20, (i) => [`rmu${Math.floor(i / 5)}>tx${i}`, `tx${i}>db${i}`]),
      ...wires(40, (i) => [`db${i >> 1}>c${i}`, `db${i >> 1}>dry${i}`]),
    ],
    mechanicalKw: each(40, (i) => [[`dry${i}`, 80]]),
  })

  it('draws 2,036 kW and 2,116 kW a container, 84.6 MW in all', () => {
    expect(loadKw).toBeCloseTo(2036.3, 1)
    expect(power.utilityKw.value / 40).toBeCloseTo(2116.3, 1)
    expect(power.utilityKw.value / 1000).toBeCloseTo(84.65, 1)
  })

  it('loads its transformers to 84.6 % at power factor 1', () => {
    expect(values).toMatchObject({ ratingKva: 5000, primaryV: 33_000, secondaryV: 400 })
    expect(at('tx0', 'utilisation')).toBeCloseTo(0.8465, 3)
    expect(power.overloads).toEqual([])
  })

  it('loses 4.23 MW with a transformer, and can shed all that mines', () => {
    const lost = power.componentLosses.find((state) => state.lost === 'tx7')
    expect((lost?.droppedKw ?? 0) / 1000).toBeCloseTo(4.23, 2)
    expect(power.curtailment.feeders).toHaveLength(20)
    expect(power.curtailment.feeders[0]?.kw).toBeCloseTo(2 * (loadKw + 80), 6)
    expect(power.curtailment.kw).toBeCloseTo(power.utilityKw.value, 6)
  })
})
