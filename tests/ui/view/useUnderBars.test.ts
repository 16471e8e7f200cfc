import { expect, it } from 'vitest'
import { underBarsPx } from '../../../src/ui/view/useUnderBars'

const box = (top: number, bottom: number) => ({ top, bottom }) as DOMRectReadOnly

it('begins under the tools, and under what had to go below them', () => {
  expect(underBarsPx(box(50, 90), box(50, 92))).toBe(90)
  expect(underBarsPx(box(50, 120), box(126, 160))).toBe(160)
})
