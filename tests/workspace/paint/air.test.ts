import { expect, it } from 'vitest'
import type { Answer } from '#workspace'
import { airIntakeOverlay } from '../../../src/workspace/paint/air'

const paint = (values: readonly number[] | undefined) =>
  airIntakeOverlay.paint({
    answer: {
      ids: ['a', 'b', 'c', 'd'],
      columns: values ? [{ name: 'airViewIntakeC', values: Float64Array.from(values) }] : [],
    } as unknown as Answer,
    document: undefined as never,
    kinds: new Map(),
  })

it('sorts racks by the warmest air at their intake, and what was not looked at apart', () => {
  const found = paint([18, 18.1, 45, Number.NaN])
  const names = [...(found?.classOf ?? [])].map((n) => found?.classes[n]?.id)
  expect(names).toEqual(['up-to-18', 'up-to-22', 'over-40', 'rest'])
  expect(found?.note).toBeUndefined()
})

it('says that there is nothing to show without an air view', () => {
  const found = paint(undefined)
  expect(found?.counts.at(-1)).toBe(4)
  expect(found?.note?.en).toMatch(/No air view stands/)
})
