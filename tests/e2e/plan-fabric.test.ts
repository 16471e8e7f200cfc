import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { openJudgedHall } from '../support/e2e/examples'
import { withoutDrawing } from '../support/e2e/shelf'

const patience = { timeout: 90_000 }

const panel = (page: Page) => page.getByRole('region', { name: 'Plan network' })
const undo = (page: Page) => page.getByRole('button', { name: /^(Undo:|Nothing to undo)/ })

describe('planning the network', { timeout: 300_000 }, () => {
  test('a hall without one gets its fabrics, in one step that is undone', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openJudgedHall(page, site.url)
    await page.keyboard.press('n')
    await panel(page).waitFor(patience)
    await panel(page)
      .getByText(/^Compute: 192 leaves and 72 spines; 6,912 links to nodes/)
      .waitFor(patience)
    await panel(page)
      .getByText(/^Places of the switches: [\d,]+ m of cable to order instead of [\d,]+ m/)
      .waitFor(patience)
    await panel(page)
      .getByText(/^\d+ trays 2.6 m above the floor/)
      .waitFor(patience)
    // Nothing has happened so far.
    expect(await undo(page).getAttribute('aria-label')).toBe('Nothing to undo')

    await panel(page).getByRole('button', { name: 'Apply' }).click()
    await expect.poll(() => panel(page).count(), patience).toBe(0)
    expect(await undo(page).getAttribute('aria-label')).toBe('Undo: Plan network')
    await expect.poll(() => page.getByText(/^Links\s*18,570$/).count(), patience).toBeGreaterThan(0)

    await undo(page).click()
    await expect.poll(() => page.getByText(/^Links\s*0$/).count(), patience).toBeGreaterThan(0)
    expect(await undo(page).getAttribute('aria-label')).toBe('Nothing to undo')
  })

  test('without a network to plan there is nothing to apply; the tools lead to each other', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openJudgedHall(page, site.url)
    await page.keyboard.press('n')
    for (const name of ['Compute', 'In-band', 'Out-of-band']) {
      await panel(page).getByRole('checkbox', { name, exact: true }).uncheck()
    }
    expect(await panel(page).getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true)
    await panel(page).getByRole('radio', { name: 'Cooling' }).click()
    await page.getByRole('region', { name: 'Plan cooling' }).waitFor(patience)
    await page.getByRole('radio', { name: 'Network' }).click()
    await panel(page).waitFor(patience)
    await page.keyboard.press('Escape')
    await expect.poll(() => panel(page).count(), patience).toBe(0)
  })
})
