import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { solveCooling } from '#engines'
import { createInventory, type Facility, type Goal, type Lens, readFacility } from '#model'
import { factsOf, type Judgement, judge, type Rule, rules } from '#rules'
import { parametersOf } from '#standards'
import { emptySolution } from '../support/empty-solution'

const own = rules.filter(({ discipline }) => discipline === 'cooling')
// What runs on UPS is the power engine's to say.
const alone = own.filter(({ reads }) => !reads.includes('power'))

function example(name: string): Facility {
  const file = new URL(`../../public/examples/${name}.gridhall.json`, import.meta.url)
  const read = readFacility(JSON.parse(readFileSync(file, 'utf8')))
  if (!read.ok) throw new Error(read.problem)
  return read.facility
}

function judged(
  facility: Facility,
  lens: Lens,
  goal?: Goal,
  by: readonly Rule[] = alone,
): Judgement {
  const inventory = createInventory(facility, catalog)
  const parameter = parametersOf(facility.parameters)
  const cooling = solveCooling(inventory, parameter, new Float64Array(inventory.count))
  const solution = { ...emptySolution, cooling }
  return judge(
    factsOf({ inventory, solution, parameter, lens, ...(goal === undefined ? {} : { goal }) }),
    by,
  )
}

const of = ({ findings }: Judgement, rule: string) =>
  findings.filter((finding) => finding.rule === rule)

const errors = ({ findings }: Judgement) =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map(({ key, detail }) => `${key}: ${detail.en}`)

const without = (facility: Facility, id: string): Facility => ({
  ...facility,
  equipment: facility.equipment.map((item) =>
    item.id === id ? { ...item, status: 'removed' } : item,
  ),
})

describe('the cooling rules', () => {
  it('are all there, each with its words', () => {
    expect(own.length).toBeGreaterThanOrEqual(27)
    expect(new Set(own.map(({ id }) => id)).size).toBe(own.length)
  })
})

// Schneider Electric reference designs RD110 and RD111: 5,930 kW into liquid, N+1 CDUs.
describe('the GB300 hall', () => {
  const hall = example('gb300-hall')

  it('passes as it stands', () => {
    expect(errors(judged(hall, 'ai', 'n+1'))).toEqual([])
  })

  it('loses N+1 with a CDU, and says why', () => {
    const [finding] = of(judged(without(hall, 'CDU-02'), 'ai', 'n+1'), 'cdu-capacity')
    expect(finding).toMatchObject({ verdict: 'fail', severity: 'error', limit: 4000, unit: 'kW' })
    expect(finding?.measured).toBeCloseTo(0.87 * 6816, 0)
    expect(finding?.detail.en).toBe(
      'With CDU-01 out, the other 2 CDUs take 4,000 kW of the 5,930 kW that loop TCS gives off, and move 4,250 L/min of the 4,608 L/min that it needs: N+1 is gone.',
    )
    expect(errors(judged(without(hall, 'CDU-02'), 'ai', 'n'))).toEqual([])
  })

  it('passes as a mine, and is told what it overspends on', () => {
    const mine = judged(hall, 'mining', 'n')
    expect(errors(mine)).toEqual([])
    const subjects = (rule: string) => of(mine, rule).map(({ subject }) => subject.id)
    expect(subjects('mine-precision-cooling')).toEqual(
      expect.arrayContaining(['hall', 'FWS', 'CHW']),
    )
    expect(subjects('mine-spare-cooling')).toEqual(['TCS'])
  })
})

// Bitmain ANTSPACE HD5 with one EC2-DT each; design ambient 25 °C is an assumption.
describe('the hydro yard', () => {
  const yard = example('hydro-yard')

  it('passes at goal N, and warns that the highest load cannot be rejected', () => {
    const mine = judged(yard, 'mining', 'n')
    expect(errors(mine)).toEqual([])
    expect(of(mine, 'heat-rejection-at-maximum')).toHaveLength(8)
  })

  it('asks for the design day of a site that states none', () => {
    const { openQuestions, verdict } = judged({ ...yard, site: {} }, 'mining', 'n')
    expect(verdict).toBe('unknown')
    expect(openQuestions).toContainEqual(
      expect.objectContaining({
        field: 'designDryBulbC',
        label: { en: 'Design dry bulb of the site' },
        equipment: ['site'],
      }),
    )
  })

  it('misses spare heat rejection as an AI facility', () => {
    const ai = judged(yard, 'ai')
    expect(of(ai, 'heat-rejection-capacity')).toHaveLength(8)
  })
})

// NVIDIA DGX SuperPOD H100: racks of four systems, 40.8 kW, in complete containment.
describe('the H100 scalable unit', () => {
  it('passes, with a warning for each rack of four', () => {
    const ai = judged(example('superpod-h100'), 'ai', 'n+1')
    expect(errors(ai).filter((line) => !line.startsWith('heat-split'))).toEqual([])
    expect(of(ai, 'rack-density-limit').filter(({ verdict }) => verdict === 'fail')).toEqual([])
    const warned = of(ai, 'rack-density-advised').filter(({ verdict }) => verdict === 'fail')
    expect(warned.length).toBeGreaterThanOrEqual(7)
    expect(warned[0]?.detail.en).toContain('up to 30 kW is advised')
  })
})

describe('moving everything', () => {
  it.each(['gb300-hall', 'hydro-yard', 'superpod-h100', 'immersion-building'])(
    'moves no verdict of %s',
    (name) => {
      const facility = example(name)
      const here = judged(facility, 'ai')
      const metres = fc.integer({ min: -2000, max: 2000 })
      fc.assert(
        fc.property(metres, metres, (east, north) => {
          const move = <Point extends { x: number; y: number }>(point: Point): Point => ({
            ...point,
            x: point.x + east,
            y: point.y + north,
          })
          const there = judged(
            {
              ...facility,
              equipment: facility.equipment.map(move),
              rooms: facility.rooms.map((room) => ({
                ...room,
                polygon: room.polygon.map(move),
                containments: room.containments.map((zone) => ({
                  ...zone,
                  polygon: zone.polygon.map(move),
                })),
              })),
            },
            'ai',
          )
          expect(there.findings.map(({ key }) => key)).toEqual(here.findings.map(({ key }) => key))
          expect(there.counts).toEqual(here.counts)
        }),
        { numRuns: 5 },
      )
    },
  )
})
