import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until the verdict at the top, as a screen reader hears it, is the one of `words`. */
export async function settled(page: Page, words: RegExp): Promise<void> {
  const verdict = page.getByRole('status', { name: /^Judged as/ }).first()
  await expect
    .poll(() => verdict.getAttribute('aria-label', { timeout: 60_000 }), { timeout: 60_000 })
    .toMatch(words)
}

/** The switch at the top that judges the facility as built, as a mine or as an AI plant. */
export const lens = (page: Page, name: 'As built' | 'Mining' | 'AI') =>
  page.getByRole('radiogroup', { name: 'Judge as' }).getByRole('radio', { name, exact: true })
