import { expect, it } from 'vitest'
import { underBarsPx } from '../../../src/ui/view/useUnderBars'

const box = (top: number, bottom: number, left = 10) => ({ top, bottom, left }) as DOMRectReadOnly

it('begins under the tools, and under what went below them and reaches over it', () => {
  expect(underBarsPx(box(50, 90), box(50, 92))).toBe(90)
  expect(underBarsPx(box(50, 120), box(126, 160, 200))).toBe(160)
  expect(underBarsPx(box(50, 120), box(126, 160, 400))).toBe(120)
})
