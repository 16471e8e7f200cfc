import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AirSurvey, createAirSolver, meshAir, readAir } from '#engines'
import {
  crahAt,
  faceCount,
  netBySpace,
  rackAt,
  rectangle,
  roomWith,
} from '../../../support/airflow/survey'

const deviceOf = (survey: AirSurvey, id: string, mm = 200) => {
  const mesh = meshAir(survey, mm)
  const found = mesh.case.devices[mesh.devices.findIndex((device) => device.id === id)]
  if (!found) throw new Error(`${id} moves no air`)
  return found
}

/** Two racks back to back across an aisle that is walled in, and a CRAH before the wall. */
const pod = (complete: boolean, aisle: 'hot' | 'cold' = 'hot', racks = [3000, 3600]) => {
  const turn = aisle === 'hot' ? 0 : 180
  return roomWith(
    [
      ...racks.flatMap((x) => [
        rackAt(`low-${x}`, x, 1600, turn),
        rackAt(`high-${x}`, x, 4000, 180 - turn),
      ]),
      crahAt('crah', 600, 3000, 90),
    ],
    {
      aisles: [{ id: 'aisle', aisle, complete, polygonMm: rectangle(2700, 1000, 3900, 4600) }],
    },
  )
}

describe('meshing a room', () => {
  it('makes a rack a box of solid cells that air enters in front and leaves at the rear', () => {
    const survey = roomWith([rackAt('rack', 3000, 3000), crahAt('crah', 600, 3000, 90)])
    const { case: air } = meshAir(survey, 200)
    expect(air.solid.reduce((sum, solid) => sum + solid, 0)).toBe(3 * 6 * 10 + 4 * 9 * 10)
    const { intakes, exhausts, flowM3PerS, heatKw } = deviceOf(survey, 'rack')
    expect(intakes).toEqual([{ axis: 1, sign: 1, min: [14, 12, 0], max: [17, 12, 10] }])
    expect(exhausts).toEqual([{ axis: 1, sign: 1, min: [14, 18, 0], max: [17, 18, 10] }])
    expect({ flowM3PerS, heatKw }).toEqual({ flowM3PerS: 1, heatKw: 10 })
  })

  it.each([
    [90, 0, 1],
    [180, 1, -1],
    [270, 0, -1],
    [-90, 0, -1],
  ] as const)('turns with the rack: %i°', (turn, axis, sign) => {
    const [patch] = deviceOf(
      roomWith([rackAt('rack', 3000, 3000, turn), crahAt('crah', 600, 600)]),
      'rack',
    ).intakes
    // A front that faces east draws its air westwards.
    expect({ axis: patch?.axis, sign: patch?.sign }).toEqual({
      axis,
      sign: axis === 0 ? -sign : sign,
    })
  })

  it('takes the air of a rack that stands askew through the steps of its front', () => {
    const survey = roomWith([rackAt('rack', 3000, 3000, 30), crahAt('crah', 600, 600)])
    const { intakes, exhausts } = deviceOf(survey, 'rack', 150)
    expect(faceCount(intakes)).toBeGreaterThan(0)
    expect(Math.abs(faceCount(intakes) - faceCount(exhausts))).toBeLessThanOrEqual(26)
    expect(new Set(intakes.map(({ axis, sign }) => `${axis} ${sign}`))).toContain('1 1')
  })

  it('draws a CRAH from above and blows from its foot; under a raised floor through tiles', () => {
    const open = deviceOf(
      roomWith([rackAt('rack', 3000, 3000), crahAt('crah', 600, 3000, 90)]),
      'crah',
    )
    expect(open.intakes).toEqual([{ axis: 2, sign: -1, min: [1, 11, 10], max: [5, 20, 10] }])
    expect(open.exhausts.map(({ axis, sign, max }) => [axis, sign, max[2]])).toEqual([[0, 1, 3]])
    const { exhaust: _, ...under } = crahAt('crah', 600, 3000, 90).air ?? {}
    const floored = meshAir(
      roomWith(
        [rackAt('rack', 3000, 3000), { ...crahAt('crah', 600, 3000, 90), air: under as never }],
        { tileShare: 0.85 },
      ),
      200,
    )
    const flows = floored.case.devices.filter(({ supplyC }) => supplyC === 20)
    expect(flows.map(({ flowM3PerS }) => flowM3PerS)).toEqual([
      expect.closeTo(0.85 * 4, 9),
      expect.closeTo(0.15 * 4, 9),
    ])
    expect(flows[0]?.exhausts).toEqual([{ axis: 2, sign: 1, min: [14, 9, 0], max: [17, 12, 0] }])
  })

  it('closes what lies outside of a floor that is no rectangle', () => {
    const bent = [
      ...rectangle(0, 0, 6000, 6000).slice(0, 2),
      { x: 6000, y: 3000 },
      { x: 3000, y: 3000 },
      { x: 3000, y: 6000 },
      { x: 0, y: 6000 },
    ]
    const { case: air } = meshAir(
      roomWith([rackAt('rack', 1500, 1500), crahAt('crah', 600, 4500, 90)], { polygonMm: bent }),
      300,
    )
    const isSolid = (i: number, j: number) => air.solid[i + air.nx * j] === 1
    expect([isSolid(15, 15), isSolid(15, 5), isSolid(5, 15)]).toEqual([true, false, false])
  })

  it('leads what a tight hot aisle has too much of over the ceiling to the coolers', () => {
    const mesh = meshAir(pod(true), 200)
    const ducted = mesh.devices.filter(({ role }) => role === 'duct')
    expect(ducted.map(({ id, flowM3PerS }) => [id, flowM3PerS])).toEqual([
      ['crah', expect.closeTo(4, 6)],
    ])
    const device = mesh.case.devices[mesh.devices.indexOf(ducted[0] as never)]
    expect(device?.intakes.every(({ axis, min }) => axis === 2 && min[2] === mesh.grid.nz)).toBe(
      true,
    )
    expect(device?.supplyC).toBe(20)
  })

  it('lets out what the coolers do not move, and leaves gaps open above the racks', () => {
    const tight = meshAir(pod(true, 'hot', [3000, 3600]), 200)
    expect(tight.devices.some(({ role }) => role === 'leak')).toBe(false)
    const weak = pod(true)
    const boxes = weak.boxes.map((box) =>
      box.air?.role === 'cooler' ? { ...box, air: { ...box.air, flowM3PerH: 3600 } } : box,
    )
    const leaking = meshAir({ ...weak, boxes }, 200).devices.find(({ role }) => role === 'leak')
    expect(leaking?.flowM3PerS).toBeCloseTo(3, 6)
    const gaps = meshAir(pod(false), 200)
    expect(gaps.devices.every(({ role }) => role === 'rack' || role === 'cooler')).toBe(true)
    expect(Math.max(...(gaps.case.baffles ?? []).map(({ max }) => max[2]))).toBe(10)
  })

  it('gives every closed space as much air as is drawn from it', () => {
    const places = fc.uniqueArray(fc.constantFrom(3000, 3600, 2400, 4200), { minLength: 1 })
    fc.assert(
      fc.property(
        places,
        fc.constantFrom('hot' as const, 'cold' as const),
        fc.boolean(),
        fc.constantFrom(150, 200, 300),
        fc.integer({ min: 1000, max: 40_000 }),
        fc.integer({ min: -300, max: 300 }),
        (racks, aisle, complete, mm, flowM3PerH, beyond) => {
          const survey = pod(complete, aisle, racks)
          const boxes = survey.boxes.map((box) =>
            box.air?.role === 'cooler' ? { ...box, air: { ...box.air, flowM3PerH } } : box,
          )
          const aisles = survey.aisles.map((one) => ({
            ...one,
            polygonMm: rectangle(
              2100 - beyond,
              1000 - Math.abs(beyond),
              4500 + beyond,
              4600 + Math.abs(beyond),
            ),
          }))
          for (const net of netBySpace(meshAir({ ...survey, boxes, aisles }, mm).case)) {
            expect(net).toBeCloseTo(0, 6)
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('says in plain words what cannot be computed', () => {
    const rack = rackAt('rack', 3000, 600)
    const crah = crahAt('crah', 600, 3000, 90)
    expect(() => meshAir(roomWith([rack, crah]), 200)).toThrow(/RACK has no open cell/)
    expect(() => meshAir(roomWith([rackAt('rack', 3000, 3000)]), 200)).toThrow(
      /Nothing takes the heat/,
    )
    expect(() => meshAir(roomWith([]), 200)).toThrow(/Nothing in this room moves air/)
    const small = crahAt('crah', 600, 3000, 90, { capacityKw: 9 })
    expect(() => meshAir(roomWith([rackAt('rack', 3000, 3000), small]), 200)).toThrow(
      /10 kW .* take 9 kW/,
    )
  })

  it('brings outside air in by fans and lets it out under the ceiling, far from them', () => {
    const fan = {
      ...crahAt('fan', 600, 3000, 90),
      air: { role: 'fan', flowM3PerH: 14_400, heatKw: 0, supplyC: 30, exhaust: 'front' } as const,
    }
    const { case: air } = meshAir(roomWith([rackAt('rack', 3000, 3000), fan], { startC: 30 }), 300)
    const blown = air.devices.find(({ supplyC }) => supplyC === 30)
    expect(blown?.intakes.every(({ axis, sign }) => axis === 2 && sign === 1)).toBe(true)
    expect(Math.min(...(blown?.intakes ?? []).map(({ min }) => min[0]))).toBeGreaterThan(10)
    expect(netBySpace(air).every((net) => Math.abs(net) < 1e-6)).toBe(true)
  })

  it.each([true, false])(
    'lets the rest of a cut room stand for a cooler (tight: %s)',
    (complete) => {
      const survey = pod(complete)
      const cut = {
        ...survey,
        boxes: survey.boxes.filter(({ air }) => air?.role === 'rack'),
        polygonMm: rectangle(-3000, -3000, 9000, 9000),
        isCut: true,
      }
      const { case: air, devices } = meshAir(cut, 300)
      expect(air.openings ?? []).toEqual([])
      expect(netBySpace(air).every((net) => Math.abs(net) < 1e-6)).toBe(true)
      const back = devices.flatMap(({ role, flowM3PerS }) =>
        role === 'cooler' || role === 'duct' ? [flowM3PerS] : [],
      )
      expect(back.reduce((sum, flow) => sum + flow, 0)).toBeCloseTo(4, 6)
      for (const { supplyC, exhausts } of air.devices) {
        if (supplyC === undefined) continue
        expect(Math.max(...exhausts.map(({ max }) => max[2]))).toBeLessThanOrEqual(air.nz / 2)
      }
    },
  )
})

describe('a meshed room in the solver', () => {
  it('keeps the intakes of a tight pod at the supply, and warms them where the aisle is open', () => {
    const run = (complete: boolean) => {
      const mesh = meshAir(pod(complete), 300)
      const solver = createAirSolver(mesh.case)
      let progress = solver.progress()
      while (progress.state === 'running' && progress.timeS < 300) progress = solver.advance(50)
      return { progress, ...readAir(mesh.devices, solver.devices()) }
    }
    const tight = run(true)
    expect(tight.progress.settled).toBe(true)
    for (const { intakeMaxC } of tight.racks) expect(intakeMaxC).toBeCloseTo(20, 1)
    expect(tight.cooling?.returnC).toBeCloseTo(20 + 40 / (1.2 * 1.006 * 4), 0)
    expect(run(false).racks[0]?.intakeMaxC).toBeGreaterThan(20.2)
  }, 60_000)
})
