import { describe, expect, it } from 'vitest'
import type { Solution } from '#engines'
import type { Goal, Lens } from '#model'
import { createJudge, factsOf, judge, rules } from '#rules'
import { parametersOf } from '#standards'
import { altered, hall, yard } from '../support/power/judge'
import { type Site, solveSite } from '../support/power/site'

const powerRules = rules.filter(({ discipline }) => discipline === 'power')

const factsFor = (site: Site, goal: Goal, lens: Lens | 'as-built' = 'as-built') => {
  const { inventory, power } = solveSite(site)
  const parameter = parametersOf(site.parameters ?? {})
  return factsOf({ inventory, solution: { power } as Solution, parameter, lens, goal })
}

const statementOf = (site: Site, goal: Goal) => judge(factsFor(site, goal), powerRules).statement

describe('what may be said of the power chain', () => {
  it('names the criteria that hold, the loads and the count of assumptions', () => {
    const said = statementOf(hall(), 'concurrently-maintainable')
    expect(said?.text.en).toMatch(
      /^Topology criteria PW-01 to PW-04 and PW-07 hold for 1 IT load; PW-05 and PW-06 do not apply here\. This rests on \d assumptions and awards no tier, rating or class\.$/,
    )
    expect(said?.loads).toBe(1)
    expect(said?.criteria.find(({ ref }) => ref === 'PW-04')).toMatchObject({ verdict: 'pass' })
  })

  it('says what fails and what cannot be said', () => {
    const single = statementOf(hall({ utilB: undefined, genB: undefined }), 'fault-tolerant')
    expect(single?.criteria.find(({ ref }) => ref === 'PW-04')?.verdict).toBe('fail')
    expect(single?.text.en).toContain('fail')
    const open = statementOf(altered(hall(), 'cbA', { ratingA: undefined }), 'n+1')
    expect(open?.text.en).toContain('cannot be said')
    expect(open?.criteria.find(({ ref }) => ref === 'PW-02')?.verdict).toBe('unknown')
  })

  it('asks a mine at goal N for no more than its loads being fed', () => {
    expect(statementOf(yard(), 'n')?.text.en).toMatch(
      /^Topology criteria PW-01 and PW-02 hold for 2 IT loads; PW-03 to PW-07 do not apply here\./,
    )
  })

  it('never awards a tier', () => {
    for (const goal of ['n', 'n+1', 'concurrently-maintainable', 'fault-tolerant'] as const) {
      const said = statementOf(hall(), goal)
      const all = [said?.text, ...(said?.assumptions ?? [])].map((text) => text?.en).join(' ')
      expect(all).not.toMatch(/certif|tier [iv1-4]/i)
    }
  })

  it('lists figures that were changed, estimates and what the owner assumed', () => {
    const site = { ...hall(), parameters: { 'power.power-factor': 0.98 } }
    const facts = factsFor(site, 'n+1')
    const { facility } = facts.inventory
    const assumptions = [{ id: 'a', text: 'The utility is assumed to give 1 MW.' }]
    const stated = { ...facts.inventory, facility: { ...facility, assumptions } }
    const said = judge({ ...facts, inventory: stated }, powerRules).statement
    const texts = said?.assumptions.map(({ en }) => en)
    expect(texts).toContain('Power factor of the load: 98 % (as changed for this facility).')
    expect(texts).toContain('The utility is assumed to give 1 MW.')
    expect(texts?.some((text) => text.endsWith('(an estimate).'))).toBe(true)
  })

  it('counts what an owner accepted as held, and says so', () => {
    const facts = factsFor(hall({ utilB: undefined, genB: undefined }), 'concurrently-maintainable')
    const failing = judge(facts, powerRules).findings.filter(({ ref }) => ref === 'PW-04')
    const waivers = failing.map(({ rule, subject }, i) => ({
      id: `w${i}`,
      rule,
      subject: subject.id,
      reason: 'Accepted for the pilot.',
      owner: 'A. Owner',
    }))
    const facility = { ...facts.inventory.facility, waivers }
    const { statement } = judge(
      { ...facts, inventory: { ...facts.inventory, facility } },
      powerRules,
    )
    const criterion = statement?.criteria.find(({ ref }) => ref === 'PW-04')
    expect(criterion).toEqual({ ref: 'PW-04', verdict: 'pass', waived: failing.length })
    expect(statement?.assumptions.some(({ en }) => en.includes('accepted by an owner'))).toBe(true)
  })

  it('is renewed when only an assumption was added', () => {
    const facts = factsFor(hall(), 'n+1')
    const judged = createJudge(powerRules)
    const before = judged.judge(facts).statement?.assumptions.length ?? 0
    const facility = { ...facts.inventory.facility, assumptions: [{ id: 'a', text: 'More.' }] }
    const after = judged.judge({ ...facts, inventory: { ...facts.inventory, facility } })
    expect(after.statement?.assumptions).toHaveLength(before + 1)
  })

  it('is absent where there is no load', () => {
    expect(statementOf({ pieces: {}, wires: [] }, 'n')).toBeUndefined()
  })
})
