import { describe, expect, it } from 'vitest'
import { surveyPower } from '../../../src/engines/power/survey'
import { parametersOf } from '../../../src/standards'
import { run } from '../../support/power/run'
import { type Site, solveSite } from '../../support/power/site'

const surveyOf = (site: Site) => {
  const solved = solveSite(site)
  const steps = surveyPower(solved.inventory, parametersOf(site.parameters ?? {}), solved.power)
  return { ...solved, survey: run(steps) }
}

const q = (perYear: number, repairH: number) => (perYear * repairH) / (8760 + perYear * repairH)

/** Figures that are easily told apart. */
const figures = {
  'power.reliability.utility-per-year': 2,
  'power.reliability.utility-repair': 3,
  'power.reliability.ups-per-year': 0.1,
  'power.reliability.ups-repair': 10,
  'power.reliability.pdu-per-year': 0.05,
  'power.reliability.pdu-repair': 20,
}

const rack = { kind: 'rack', values: { loadKw: 10, cords: 2, cordsNeeded: 1 } }
const ups = { kind: 'ups', values: { ratingKw: 15, batteryMin: 10, efficiency: 1 } }

const blocks: Site = {
  parameters: figures,
  pieces: { u: { kind: 'utility-feed' }, a: ups, b: ups, c: ups, l1: rack, l2: rack, l3: rack },
  wires: ['u>a', 'u>b', 'u>c', 'a>l1', 'b>l1', 'b>l2', 'c>l2', 'c>l3', 'a>l3'],
}

describe('a survey', () => {
  const { survey, power, row } = surveyOf(blocks)

  it('says of every single loss what the solution says', () => {
    expect(survey.losses).toHaveLength(4)
    for (const loss of survey.losses) {
      const id = Object.keys(blocks.pieces).find((name) => row(name) === loss.row)
      const state = power.componentLosses.find(({ lost }) => lost === id)
      expect(loss.droppedKw).toBe(state?.droppedKw ?? 0)
      expect(loss.dropped).toBe(state?.dropped.length ?? 0)
    }
    expect(survey.losses[0]).toMatchObject({ row: row('u'), droppedKw: 30, dropped: 3 })
  })

  it('finds the greatest load of each component', () => {
    expect(survey.worstKw[row('a')]).toBe(15)
    expect([row('b'), row('c')]).toContain(survey.worstBy[row('a')])
    expect(survey.worstBy[row('u')]).toBe(-1)
  })

  it('pairs what stands in for each other', () => {
    // White Paper 75 r4 figure 6 (p. 13), at a tenth: two of three out lose one load, 133 % on the third.
    expect(survey.pairs).toMatchObject({ classes: 2, components: 4, pairsStoodFor: 6, planned: [] })
    expect(survey.pairs.capped).toBeUndefined()
    expect(survey.pairs.harmful).toHaveLength(1)
    expect(survey.pairs.harmful[0]).toMatchObject({ count: 3, dropped: 1, droppedKw: 10 })
    expect(survey.pairs.harmful[0]?.worstOverload?.utilisation).toBeCloseTo(4 / 3, 9)
  })
})

describe('the order of the records', () => {
  it('changes nothing', () => {
    const turned = {
      ...blocks,
      pieces: Object.fromEntries(Object.entries(blocks.pieces).reverse()),
      wires: [...blocks.wires].reverse(),
    }
    const [first, second] = [surveyOf(blocks), surveyOf(turned)]
    const told = ({ survey, power }: typeof first) => ({
      losses: survey.losses.map(({ row: _, worstOverload: __, ...figuresOf }) => figuresOf),
      pairs: survey.pairs.harmful.map(({ count, droppedKw }) => [count, droppedKw]),
      system: survey.availability.system,
      zones: power.zoneLosses.length,
      points: power.singlePoints.map(({ fed }) => fed.kw),
    })
    expect(told(second)).toEqual(told(first))
  })
})

describe('a fault during work', () => {
  /** A UPS with a maintenance bypass that people close, fed over another breaker. */
  const site: Site = {
    pieces: {
      u: { kind: 'utility-feed' },
      ups: { kind: 'ups', values: { batteryMin: 10 } },
      qb: { kind: 'breaker' },
      mbp: { kind: 'bypass', values: { operation: 'manual' } },
      out: { kind: 'switchgear-bus' },
      r: rack,
    },
    wires: ['u>ups', 'ups>out', 'u>qb', 'qb>mbp', 'mbp>out', 'out>r'],
  }

  it('takes what people have closed for the work', () => {
    const { survey, row } = surveyOf(site)
    const pairs = survey.pairs.planned.map(({ first, second, dropped }) => [first, second, dropped])
    // With the UPS out the load hangs on the bypass and its breaker.
    expect(pairs).toEqual(
      expect.arrayContaining([
        [row('ups'), row('mbp'), 1],
        [row('ups'), row('qb'), 1],
      ]),
    )
    expect(pairs).toHaveLength(2)
    // As a fault, the UPS alone has dropped it.
    expect(survey.pairs.harmful).toEqual([])
  })
})

describe('availability', () => {
  it('adds up what stands in series', () => {
    const { survey, row } = surveyOf({
      parameters: figures,
      pieces: { u: { kind: 'utility-feed' }, ups, pdu: { kind: 'pdu' }, r: rack },
      wires: ['u>ups', 'ups>pdu', 'pdu>r*2'],
    })
    const { system, classes, contributors, unknownRows } = survey.availability
    expect(system.unavailability).toBeCloseTo(q(2, 3) + q(0.1, 10) + q(0.05, 20), 12)
    expect(system.perYear).toBeCloseTo(2.15, 9)
    expect(system.hoursPerYear).toBeCloseTo(system.unavailability * 8760, 9)
    expect(classes[0]?.unavailability).toBeCloseTo(system.unavailability, 12)
    expect(contributors[0]?.rows).toEqual([row('u')])
    expect(unknownRows).toEqual([])
  })

  it('multiplies what stands in parallel, per load and for the system', () => {
    const { survey } = surveyOf(blocks)
    const { system, systemWithOverloads, classes } = survey.availability
    const pair = q(0.1, 10) ** 2
    expect(system.unavailability).toBeCloseTo(q(2, 3) + 3 * pair, 15)
    expect(systemWithOverloads.unavailability).toBeCloseTo(q(2, 3) + 3 * pair, 15)
    // Each load goes dark with one of the three pairs.
    expect(classes).toHaveLength(1)
    expect(classes[0]?.loads).toBe(3)
    expect(classes[0]?.unavailability).toBeCloseTo(q(2, 3) + pair, 15)
  })

  it('lets a generator fail to start', () => {
    const { survey } = surveyOf({
      parameters: { ...figures, 'power.reliability.generator-availability': 0.99 },
      pieces: {
        u: { kind: 'utility-feed' },
        g: { kind: 'generator' },
        bus: { kind: 'pdu' },
        r: rack,
      },
      wires: ['u>bus', 'g>bus', 'bus>r*2'],
    })
    const absent = 1 - 0.99 * (1 - 0.0094)
    const { system } = survey.availability
    expect(system.unavailability).toBeCloseTo(q(0.05, 20) + q(2, 3) * absent, 12)
    expect(system.perYear).toBeCloseTo(0.05 + 2 * absent, 9)
  })

  it('gives UPS in parallel their k of n', () => {
    // White Paper 75 r4 figure 3 (p. 9): two UPS on one bus of which one is enough.
    const parallel = (kw: number): Site => ({
      parameters: figures,
      pieces: {
        u: { kind: 'utility-feed' },
        a: ups,
        b: ups,
        out: { kind: 'switchgear-bus' },
        r: { kind: 'rack', values: { loadKw: kw } },
      },
      wires: ['u>a', 'u>b', 'a>out', 'b>out', 'out>r'],
    })
    const one = surveyOf(parallel(15))
    const [group] = one.survey.availability.upsGroups
    expect(group).toMatchObject({ busRow: one.row('out'), units: 2, needed: 1 })
    expect(group?.availability).toBeCloseTo(1 - q(0.1, 10) ** 2, 15)
    const both = surveyOf(parallel(20)).survey.availability.upsGroups[0]
    expect(both?.availability).toBeCloseTo((1 - q(0.1, 10)) ** 2, 15)
  })

  it('lists what has no figures, and says what it leaves out', () => {
    const { survey, row } = surveyOf({
      pieces: {
        u: { kind: 'utility-feed' },
        sts: { kind: 'sts' },
        q1: { kind: 'breaker' },
        r: rack,
      },
      wires: ['u>sts.in1', 'sts>q1', 'q1>r*2'],
    })
    expect(survey.availability.unknownRows).toEqual([row('sts'), row('q1')])
    expect(survey.availability.leavesOut.length).toBeGreaterThan(4)
    const known = surveyOf({
      pieces: {
        u: { kind: 'utility-feed' },
        q1: { kind: 'breaker', values: { voltageV: 415 } },
        r: rack,
      },
      wires: ['u>q1', 'q1>r*2'],
    })
    expect(known.survey.availability.unknownRows).toEqual([])
  })
})
