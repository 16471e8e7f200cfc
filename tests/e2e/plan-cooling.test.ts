import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { openJudgedHall } from '../support/e2e/examples'
import { settled } from '../support/e2e/judged'
import { withoutDrawing } from '../support/e2e/shelf'

const patience = { timeout: 60_000 }

const search = async (page: Page, text: string) => {
  await page.getByRole('tab', { name: 'Outline' }).click()
  await page.getByRole('searchbox', { name: /Search tags/ }).fill(text)
}

const cdus = (page: Page) => page.getByRole('treeitem', { level: 3, name: /^CDU-\d/ })
const panel = (page: Page) => page.getByRole('region', { name: 'Plan cooling' })
const undo = (page: Page) => page.getByRole('button', { name: /^(Undo:|Nothing to undo)/ })
const nowhere = (page: Page) => page.getByRole('button', { name: /of loop TCS away/ })

const openWithoutCdus = async (page: Page, url: string) => {
  await openJudgedHall(page, url)
  await search(page, 'CDU-0')
  await expect.poll(() => cdus(page).count(), patience).toBe(4)
  await cdus(page).first().click()
  for (const at of [1, 2, 3]) {
    await cdus(page)
      .nth(at)
      .click({ modifiers: ['Shift'] })
  }
  await page.getByText('4 selected').waitFor(patience)
  await page.keyboard.press('Delete')
  await page.getByRole('searchbox', { name: 'Search findings' }).fill('Every loop gives its heat')
  await nowhere(page).first().waitFor(patience)
}

describe('planning cooling', { timeout: 240_000 }, () => {
  test('a hall without CDUs gets them back in its gallery, in one step that is undone', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openWithoutCdus(page, site.url)
    await search(page, 'AI-01')
    await page
      .getByRole('treeitem', { level: 1, name: /GB300 hall/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Cool this room…' }).click()
    await panel(page).getByLabel('With').selectOption('cdu')
    await panel(page).getByLabel('Product').selectOption('coolit-chx2000')
    await panel(page).getByLabel('Where', { exact: true }).selectOption('gallery')
    await panel(page)
      .getByText(/^4 × CoolIT CHx2000 in CDU gallery: CDU-01/)
      .waitFor(patience)
    await panel(page)
      .getByText(/^TCS carries 5,930 kW/)
      .waitFor(patience)
    // Nothing has happened so far.
    expect(await undo(page).getAttribute('aria-label')).toMatch(/^Undo: Delete/)

    await panel(page).getByRole('button', { name: 'Apply' }).click()
    expect(await undo(page).getAttribute('aria-label')).toBe('Undo: Plan cooling: cool a room')
    await expect.poll(() => panel(page).count(), patience).toBe(0)
    await expect.poll(() => nowhere(page).count(), patience).toBe(0)
    await search(page, 'CDU-0')
    await expect.poll(() => cdus(page).count(), patience).toBe(4)

    await undo(page).click()
    await expect.poll(() => cdus(page).count(), patience).toBe(0)
    await nowhere(page).first().waitFor(patience)
  })

  test('a cooler that lost its pipes is joined again; the tools lead to each other', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await page.goto(site.url)
    await page
      .getByRole('button', { name: /GB300 hall/ })
      .first()
      .click()
    await settled(page, /AI training/)
    await search(page, 'FW-01')
    await page.getByRole('treeitem', { level: 3 }).first().click()
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Disconnect' }).click()
    const dry = page.getByRole('button', { name: /FW-01 cools air with water/ })
    await dry.first().waitFor(patience)
    await page.getByRole('button', { name: 'Connect to loop…' }).click()
    await panel(page).getByText('Joins FW-01 with 1 pipe pair.').waitFor(patience)
    await panel(page).getByRole('radio', { name: 'Power' }).click()
    await page
      .getByRole('region', { name: 'Plan power' })
      .getByRole('radio', { name: 'Cooling' })
      .click()
    await panel(page).getByText('Joins FW-01 with 1 pipe pair.').waitFor(patience)
    await panel(page).getByRole('button', { name: 'Apply' }).click()
    await expect.poll(() => dry.count(), patience).toBe(0)
    expect(await undo(page).getAttribute('aria-label')).toBe('Undo: Plan cooling: connect to loop')
  })
})
