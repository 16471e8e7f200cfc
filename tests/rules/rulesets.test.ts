import { describe, expect, it } from 'vitest'
import { facility, facts } from '../support/two-rooms'

describe('rulesets', () => {
  it('judges each room by its use, and the whole by the strictest', () => {
    const { ruleset, rulesetOfRoom, goal } = facts()
    expect(ruleset).toBe('ai-training')
    expect(rulesetOfRoom(0)).toBe('mining-hydro')
    expect(rulesetOfRoom(1)).toBe('ai-training')
    expect(goal).toBe('concurrently-maintainable')
  })

  it('resolves mining by the cooling of the room, whatever the room was built for', () => {
    const { ruleset, rulesetOfRoom, goal } = facts(facility(), 'mining')
    expect(ruleset).toBe('mining-hydro')
    expect(rulesetOfRoom(1)).toBe('mining-air')
    expect(goal).toBe('n')
  })

  it('takes AI as training unless the room says inference', () => {
    const document = facility()
    const rooms = document.rooms.map((room) => ({ ...room, use: 'ai-inference' as const }))
    expect(facts({ ...document, rooms }, 'ai').ruleset).toBe('ai-inference')
    expect(facts(document, 'ai').ruleset).toBe('ai-training')
  })

  it('puts the lens on one room and leaves the others as built', () => {
    const ai = facts(facility(), 'ai', 'mine')
    expect([0, 1].map(ai.rulesetOfRoom)).toEqual(['ai-training', 'ai-training'])
    const mining = facts(facility(), 'mining', 'hall')
    expect([0, 1].map(mining.rulesetOfRoom)).toEqual(['mining-hydro', 'mining-air'])
    expect([ai.ruleset, mining.ruleset]).toEqual(['ai-training', 'mining-hydro'])
    expect(facts(facility(), 'mining', 'mine').ruleset).toBe('ai-training')
  })

  it('keeps the owner’s goal to the lens that it was stated for', () => {
    const document = facility({ goals: { mining: 'n+1' } })
    expect(facts(document, 'mining').goal).toBe('n+1')
    expect(facts(document, 'ai').goal).toBe('concurrently-maintainable')
  })
})
