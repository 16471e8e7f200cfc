import { describe, expect, it } from 'vitest'
import { goalPresets, presetOptions } from '#rules'

describe('usual sets of goal and options', () => {
  it('have ids of their own, a source, and values within their ranges', () => {
    expect(new Set(goalPresets.map(({ id }) => id)).size).toBe(goalPresets.length)
    const known = new Map(presetOptions.map((parameter) => [parameter.id, parameter]))
    for (const { id, parameters, source } of goalPresets) {
      expect(source.document, id).toBeDefined()
      for (const [option, value] of Object.entries(parameters)) {
        const parameter = known.get(option)
        expect(parameter, `${id}: ${option}`).toBeDefined()
        // The default is not stored, so that a preset must not name it.
        expect(value, `${id}: ${option}`).not.toBe(parameter?.value)
        expect(value).toBeGreaterThanOrEqual(parameter?.min ?? Number.NaN)
        expect(value).toBeLessThanOrEqual(parameter?.max ?? Number.NaN)
      }
    }
  })

  it('cover N, N+1, maintainable and fault tolerant for AI, and N for a mine', () => {
    const goals = (lens: string) =>
      new Set(goalPresets.filter((preset) => preset.lens === lens).map(({ goal }) => goal))
    expect(goals('ai')).toEqual(
      new Set(['n', 'n+1', 'concurrently-maintainable', 'fault-tolerant']),
    )
    expect(goals('mining')).toEqual(new Set(['n']))
  })

  it('differ from one another', () => {
    const asked = goalPresets.map(({ lens, goal, parameters }) =>
      JSON.stringify([lens, goal, parameters]),
    )
    expect(new Set(asked).size).toBe(goalPresets.length)
  })

  it('take NVIDIA at its word: maintainable, and no single point of failure', () => {
    expect(goalPresets[0]).toMatchObject({
      goal: 'concurrently-maintainable',
      parameters: { 'power.single-points-accepted': 0 },
      source: { grade: 'primary' },
    })
  })

  it('award nothing', () => {
    for (const { name } of goalPresets) expect(name.en).not.toMatch(/certif|tier [iv1-4]/i)
  })
})
