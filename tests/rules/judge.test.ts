import { describe, expect, it } from 'vitest'
import type { Facility } from '#model'
import { compareLenses, createJudge, judge, type Rule, type Verdict } from '#rules'
import { facility, facts } from '../support/two-rooms'

const rule = (verdict: Verdict, more: Partial<Rule> = {}): Rule => ({
  id: `says-${verdict}`,
  ref: 'XX-01',
  discipline: 'power',
  title: { en: 'Test' },
  about: { en: 'Test.' },
  severity: { 'ai-training': 'error', 'mining-hydro': 'warning' },
  reads: ['equipment'],
  judge: ({ inventory }, report) => {
    for (const { id } of inventory.equipment) {
      const subject = { type: 'equipment', id } as const
      if (verdict === 'pass') report.pass(subject)
      if (verdict === 'fail')
        report.fail(subject, { detail: { en: 'Bad.' }, measured: 2, limit: 1 })
      if (verdict === 'unknown')
        report.unknown(subject, { en: 'Not stated.' }, [{ field: 'loadKw' }])
      if (verdict === 'not-applicable') report.notApplicable(subject)
    }
  },
  ...more,
})

describe('judge', () => {
  it('gives each verdict the severity of the room it is about', () => {
    const { findings, verdict } = judge(facts(), [rule('fail')])
    expect(findings.map(({ subject, severity }) => [subject.id, severity])).toEqual([
      ['r1', 'error'],
      ['r2', 'error'],
      ['c', 'warning'],
    ])
    expect(verdict).toBe('fail')
  })

  it('never lets missing data pass', () => {
    const { verdict, findings, openQuestions } = judge(facts(), [rule('unknown'), rule('pass')])
    expect(verdict).toBe('unknown')
    expect(findings.every((finding) => finding.verdict === 'unknown')).toBe(true)
    expect(openQuestions).toEqual([
      expect.objectContaining({ product: 'some-rack', field: 'loadKw', equipment: ['r1', 'r2'] }),
      expect.objectContaining({ field: 'loadKw', equipment: ['c'] }),
    ])
    expect(openQuestions[0]?.rules).toEqual(['says-unknown'])
  })

  it('does not take an empty facility for a passing one', () => {
    const empty = facility({ equipment: [] })
    expect(judge(facts(empty), [rule('pass'), rule('fail')]).verdict).toBe('not-applicable')
    expect(judge(facts(), [rule('not-applicable')]).verdict).toBe('not-applicable')
    expect(judge(facts(), [rule('pass')]).verdict).toBe('pass')
  })

  it('leaves a waived failure in the list and out of the verdict', () => {
    const waivers = ['r1', 'r2'].map((subject) => ({
      id: `w-${subject}`,
      rule: 'says-fail',
      subject,
      reason: 'Accepted for the pilot.',
      owner: 'A. Owner',
    }))
    const { verdict, findings } = judge(facts(facility({ waivers })), [rule('fail')])
    expect(findings.filter(({ waiver }) => waiver)).toHaveLength(2)
    expect(verdict).toBe('pass')
    const half = judge(facts(facility({ waivers: waivers.slice(1) })), [rule('fail')])
    expect(half.verdict).toBe('fail')
  })

  it('does not use a rule that the ruleset does not name', () => {
    const { findings, counts } = judge(facts(), [rule('fail', { severity: {} })])
    expect(findings).toEqual([])
    expect(counts).toEqual([])
  })

  it('counts passes by rule and severity', () => {
    const { counts } = judge(facts(), [rule('pass')])
    expect(counts).toEqual([
      expect.objectContaining({ severity: 'warning', pass: 1 }),
      expect.objectContaining({ severity: 'error', pass: 2 }),
    ])
  })

  it('runs a rule again only when something that it reads has changed', () => {
    const ofPower = rule('pass', {
      id: 'of-power',
      reads: ['power'],
      judge: ({ solution }, report) => {
        if (solution.power.paths.length >= 0) report.pass({ type: 'facility', id: 'facility' })
      },
    })
    const judged = createJudge([rule('fail'), ofPower])
    const before = facts()
    const first = judged.judge(before)
    expect(judged.rulesRun).toBe(2)
    judged.judge(before)
    expect(judged.rulesRun).toBe(0)
    const moved = before.inventory.moved([
      { ...(before.inventory.equipment[1] as Facility['equipment'][number]), y: 6 },
    ])
    judged.judge({ ...before, inventory: moved })
    expect(judged.rulesRun).toBe(0)
    const [power, cooling] = [before.solution.power, before.solution.cooling]
    const cooled = { ...before.solution, power: { ...power }, cooling: { ...cooling, racks: [] } }
    expect(judged.judge({ ...before, solution: cooled })).toEqual(first)
    expect(judged.rulesRun).toBe(0)
    const powered = { ...before.solution, power: { ...power, paths: ['A'] } }
    expect(judged.judge({ ...before, solution: powered })).toEqual(first)
    expect(judged.rulesRun).toBe(1)
  })
})

describe('the difference between lenses', () => {
  it('lists what is missing there and what is surplus there', () => {
    const lacks = rule('fail', { id: 'lacks', severity: { 'ai-training': 'error' } })
    const wastes = rule('fail', {
      id: 'wastes',
      severity: { 'mining-air': 'info', 'mining-hydro': 'info' },
      tells: 'surplus',
    })
    const rules = [lacks, wastes]
    const mining = judge(facts(facility(), 'mining'), rules)
    const ai = judge(facts(facility(), 'ai'), rules)
    const toAi = compareLenses(mining, ai, rules)
    expect(toAi.to).toBe('ai')
    expect(toAi.missing.map(({ rule: id }) => id)).toEqual(['lacks', 'lacks', 'lacks'])
    expect(toAi.surplus).toEqual([])
    const toMining = compareLenses(ai, mining, rules)
    expect(toMining.missing).toEqual([])
    expect(toMining.surplus.map(({ rule: id }) => id)).toEqual(['wastes', 'wastes', 'wastes'])
  })
})

describe('a judge that goes on', () => {
  it('takes what a rule said under the other lens, unless the rule asked for the lens', () => {
    const goal = rule('pass', {
      id: 'asks-for-the-goal',
      judge: ({ goal: asked }, report) => {
        if (asked === 'n') report.notApplicable({ type: 'facility', id: 'facility' })
        else report.pass({ type: 'facility', id: 'facility' })
      },
    })
    const judged = createJudge([rule('fail'), goal])
    const [ai, mining] = [facts(facility(), 'ai'), facts(facility(), 'mining')]
    const there = { ...mining, inventory: ai.inventory, solution: ai.solution }
    judged.judge(ai)
    expect(judged.rulesRun).toBe(2)
    expect(judged.judge(there)).toEqual(judge(there, [rule('fail'), goal]))
    judged.judge(ai)
    expect(judged.rulesRun).toBe(0)
  })

  it('folds what goes beyond a few hundred findings of one rule into one', () => {
    const many = facility({
      equipment: Array.from({ length: 450 }, (_, n) => ({
        ...(facility().equipment[0] as Facility['equipment'][number]),
        id: `many-${n}`,
      })),
    })
    const { findings, counts, verdict } = judge(facts(many, 'ai'), [rule('fail')])
    expect(findings).toHaveLength(201)
    expect(findings.at(-1)?.detail.en).toContain('250 more')
    expect(findings.at(-1)?.related).toHaveLength(250)
    expect(counts.reduce((sum, { fail }) => sum + fail, 0)).toBe(450)
    expect(verdict).toBe('fail')
  })

  it('keeps every waived finding, and folds the rest', () => {
    const waivers = Array.from({ length: 300 }, (_, n) => ({
      id: `w-${n}`,
      rule: 'says-fail',
      subject: `many-${n}`,
      reason: 'Accepted.',
      owner: 'A. Owner',
    }))
    const many = facility({
      waivers,
      equipment: Array.from({ length: 600 }, (_, n) => ({
        ...(facility().equipment[0] as Facility['equipment'][number]),
        id: `many-${n}`,
      })),
    })
    const { findings, verdict } = judge(facts(many, 'ai'), [rule('fail')])
    expect(findings.filter(({ waiver }) => waiver)).toHaveLength(300)
    expect(findings).toHaveLength(501)
    expect(verdict).toBe('fail')
  })
})
