import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { solve } from '#engines'
import { createInventory, type Facility, type Lens } from '#model'
import { factsOf, judge } from '#rules'
import { parametersOf } from '#standards'
import { gb300Hall } from '../../scripts/examples/gb300-hall/index'
import { hydroYard } from '../../scripts/examples/hydro-yard/index'
import { immersionBuilding } from '../../scripts/examples/immersion-building/index'
import { superpodH100 } from '../../scripts/examples/superpod-h100/index'

const judged = (facility: Facility, lens: Lens | 'as-built' = 'as-built') => {
  const inventory = createInventory(facility, catalog)
  const parameter = parametersOf(facility.parameters)
  return judge(factsOf({ inventory, solution: solve(inventory, parameter), parameter, lens }))
}

/** How often each rule fails or cannot say, by severity: `error fail cdu-capacity` → 1. */
const summary = ({ findings }: ReturnType<typeof judge>): Readonly<Record<string, number>> => {
  const counts: Record<string, number> = {}
  for (const { severity, verdict, rule } of findings) {
    const key = `${severity} ${verdict} ${rule}`
    counts[key] = (counts[key] ?? 0) + 1
  }
  return counts
}

const without = (facility: Facility, tag: string): Facility => ({
  ...facility,
  equipment: facility.equipment.filter(({ id }) => id !== tag),
  connections: facility.connections.filter(
    ({ from, to }) => from.equipment !== tag && to.equipment !== tag,
  ),
})

describe('SuperPOD H100', () => {
  it('is undecided as AI: nobody states how many power supplies a system needs', () => {
    const judgement = judged(superpodH100())
    expect(judgement).toMatchObject({
      verdict: 'unknown',
      ruleset: 'ai-training',
      goal: 'concurrently-maintainable',
    })
    expect(summary(judgement)).toEqual({
      // Racks of four at 40.8 kW stand at the limit of complete containment: advised against.
      'warning fail rack-density-advised': 8,
      // Fans run on UPS, but not the pumps of the chilled water: 29 s of air against 380 s.
      'warning fail continuous-cooling-over-time': 1,
      'error unknown concurrently-maintainable': 1,
      'error unknown path-loss-carried': 1,
      'error unknown survives-one-component': 1,
      'warning unknown cords-needed-are-known': 1,
      'warning unknown voltage-is-stated': 1,
      // Three CRAH units as N+1 could move twice what is drawn.
      'info fail airflow-surplus': 1,
      // The racks between two cross ladders hang on the ladder of their row alone.
      'info fail tray-diversity': 2,
    })
    expect(judgement.openQuestions).toEqual([
      expect.objectContaining({ product: 'nvidia-dgx-h100', field: 'cordsNeeded' }),
      expect.objectContaining({ product: 'nvidia-dgx-h100', field: 'voltageV' }),
    ])
    expect(judgement.openQuestions[0]?.equipment).toHaveLength(31)
  })

  it('survives every single loss once four of six supplies are said to be enough', () => {
    const facility = superpodH100()
    const equipment = facility.equipment.map((item) =>
      item.kind === 'server' && item.product === 'nvidia-dgx-h100'
        ? { ...item, values: { ...item.values, cordsNeeded: 4 } }
        : item,
    )
    const { verdict, findings } = judged({ ...facility, equipment })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(verdict).toBe('pass')
  })

  it('does not survive them when five are needed', () => {
    const facility = superpodH100()
    const equipment = facility.equipment.map((item) =>
      item.product === 'nvidia-dgx-h100'
        ? { ...item, values: { ...item.values, cordsNeeded: 5 } }
        : item,
    )
    expect(judged({ ...facility, equipment }).verdict).toBe('fail')
  })
})

describe('hydro yard', () => {
  it('passes as a mine at goal N, and the dry coolers fail at the maximum of 1,765 kW', () => {
    const judgement = judged(hydroYard())
    expect(judgement).toMatchObject({ verdict: 'pass', ruleset: 'mining-hydro', goal: 'n' })
    expect(summary(judgement)).toEqual({
      'info fail blast-radius': 10,
      'warning fail heat-rejection-at-maximum': 8,
    })
    const cooler = judgement.findings.find(({ rule }) => rule === 'heat-rejection-at-maximum')
    expect(cooler?.measured).toBe(1765)
    expect(cooler?.limit).toBeLessThan(1765)
    expect(judgement.openQuestions).toEqual([])
  })

  it('fails as AI for stated reasons', () => {
    const judgement = judged(hydroYard(), 'ai')
    expect(judgement).toMatchObject({ verdict: 'fail', ruleset: 'ai-training' })
    expect(summary(judgement)).toMatchObject({
      'error fail protected-source': 1,
      'error fail generators-carry-the-load': 1,
      'error fail concurrently-maintainable': 18,
      'error fail wan-capacity': 1,
    })
  })
})

describe('immersion building', () => {
  it('passes as a mine at goal N: one path, and what each component takes down', () => {
    const judgement = judged(immersionBuilding())
    expect(judgement).toMatchObject({ verdict: 'pass', ruleset: 'mining-immersion', goal: 'n' })
    expect(summary(judgement)).toEqual({
      'info fail blast-radius': 22,
      'info fail fluid-flash-point': 1,
    })
    expect(judgement.openQuestions).toEqual([])
  })

  it('fails as AI for stated reasons', () => {
    const judgement = judged(immersionBuilding(), 'ai')
    expect(judgement.verdict).toBe('fail')
    expect(summary(judgement)).toMatchObject({
      'error fail protected-source': 1,
      // Each loop stands on one dry cooler, and two pumps of which both are needed.
      'error fail heat-rejection-capacity': 2,
      'error fail coolant-flow': 2,
    })
  })

  it('does not lift a machine out of a tank under a ceiling of 2.4 m', () => {
    const facility = immersionBuilding()
    const low = facility.rooms.map((room) =>
      room.id === 'hall' ? { ...room, heightM: 2.4 } : room,
    )
    const judgement = judged({ ...facility, rooms: low })
    expect(summary(judgement)).toMatchObject({
      'error fail fits-under-the-ceiling': expect.any(Number),
    })
  })

  it('does not stand on a slab of 16 kPa', () => {
    const facility = immersionBuilding()
    const weak = facility.rooms.map((room) =>
      room.id === 'hall' ? { ...room, slabLimitKpa: 16 } : room,
    )
    expect(summary(judged({ ...facility, rooms: weak }))).toMatchObject({
      'error fail floor-load': 80,
    })
  })
})

describe('GB300 hall', () => {
  it('has no failure; only its network is not known, which the source does not give', () => {
    const judgement = judged(gb300Hall())
    expect(judgement).toMatchObject({
      verdict: 'unknown',
      ruleset: 'ai-training',
      goal: 'concurrently-maintainable',
    })
    expect(summary(judgement)).toEqual({
      'error unknown fabric-is-complete': 1,
      'info unknown coolant-chemistry': 4,
      'info fail airflow-surplus': 1,
      // CDUs run on UPS; pumps and chillers of the facility water wait 80 s for the generators, and
      // a chiller that states nothing needs 300 s more. How warm the racks' air may be, nobody states.
      'warning fail continuous-cooling-over-time': 1,
      'warning unknown continuous-cooling-over-time': 1,
    })
  })

  it('loses N+1 with any one of its CDUs, and says why', () => {
    for (const tag of ['CDU-01', 'CDU-02', 'CDU-03', 'CDU-04']) {
      const judgement = judged(without(gb300Hall(), tag))
      expect(judgement.verdict).toBe('fail')
      expect(summary(judgement)).toMatchObject({ 'error fail cdu-capacity': 1 })
      const finding = judgement.findings.find(({ rule }) => rule === 'cdu-capacity')
      expect(finding?.detail.en).toContain('N+1 is gone')
      expect(finding).toMatchObject({ measured: expect.closeTo(5929.92, 2), limit: 4000 })
    }
  })

  it('loses N+1 with a chiller, and concurrent maintainability with a UPS block', () => {
    expect(summary(judged(without(gb300Hall(), 'CH-01')))).toMatchObject({
      'error fail heat-rejection-capacity': 1,
    })
    expect(judged(without(gb300Hall(), 'UPS-R1')).verdict).toBe('fail')
  })

  it('passes as a mine, and is told what it overspends on', () => {
    const judgement = judged(gb300Hall(), 'mining')
    expect(judgement).toMatchObject({ verdict: 'pass', ruleset: 'mining-hydro', goal: 'n' })
    expect(summary(judgement)).toEqual({
      'info fail generator-in-a-mine': 1,
      'info fail mine-precision-cooling': 7,
      'info fail mine-spare-cooling': 1,
      'info fail second-path-in-a-mine': 1,
      'info fail ups-in-a-mine': 1,
    })
  })
})
