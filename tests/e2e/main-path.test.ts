import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'

const patience = { timeout: 60_000 }

const openExample = async (page: Page, url: string, name: string) => {
  // Software rendering on a busy machine may hold the page up; nothing here is a measure of speed.
  page.setDefaultTimeout(patience.timeout)
  await page.goto(url)
  await page
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click()
  await page
    .getByRole('tree')
    .or(page.getByRole('tab', { name: 'Outline' }))
    .first()
    .waitFor(patience)
}

const verdict = (page: Page) => page.getByRole('status', { name: /^Judged as/ })

const settled = async (page: Page, words: RegExp) => {
  await expect
    .poll(async () => verdict(page).first().getAttribute('aria-label', patience), patience)
    .toMatch(words)
}

const chooseInOutline = async (page: Page, tag: string) => {
  await page.getByRole('tab', { name: 'Outline' }).click()
  await page.getByRole('searchbox', { name: /Search tags/ }).fill(tag)
  await page
    .getByRole('treeitem', { name: new RegExp(tag) })
    .first()
    .click()
}

const lens = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: 'Judge as' }).getByRole('radio', { name, exact: true })

describe('what the app is for', { timeout: 180_000 }, () => {
  test('a CDU taken away: N+1 is gone, and why; undone; judged as a mine', async ({
    page,
    site,
  }) => {
    await openExample(page, site.url, 'GB300 hall')
    await settled(page, /AI training.*cannot be said/)
    expect(await page.getByText('7,536 kW').first().isVisible()).toBe(true)
    await chooseInOutline(page, 'CDU-04')
    await page
      .getByRole('treeitem', { name: /CDU-04/ })
      .first()
      .press('Delete')
    await settled(page, /fails/)
    const finding = page.getByText(/take 4,000 kW of the 5,930 kW/)
    await finding.first().waitFor(patience)
    expect(await finding.first().textContent()).toContain('N+1 is gone')
    await finding.first().click()
    await page.getByRole('button', { name: /^Undo/ }).click()
    await settled(page, /AI training.*cannot be said/)
    await expect.poll(() => finding.count(), patience).toBe(0)
    await lens(page, 'Mining').click()
    await settled(page, /hydro.*goal N:.*passes/)
  })

  test('the mine: passes as a mine, fails as AI for stated reasons', async ({ page, site }) => {
    await openExample(page, site.url, 'Hydro mining yard')
    await settled(page, /hydro.*goal N:.*passes/)
    await page.getByRole('tab', { name: /^Other lens/ }).click()
    await page
      .getByText(/No generator stands by/)
      .first()
      .waitFor(patience)
    await lens(page, 'AI').click()
    await settled(page, /AI training.*fails/)
    await page.getByRole('tab', { name: /^Findings/ }).click()
    await page
      .getByText(/have no UPS/)
      .first()
      .waitFor(patience)
  })

  test('an open question answered: 31 systems learn how many cords they need', async ({
    page,
    site,
  }) => {
    await openExample(page, site.url, 'DGX SuperPOD H100')
    await settled(page, /AI training/)
    await page.getByRole('tab', { name: /^Open questions/ }).click()
    await page
      .getByText(/Cords needed/)
      .first()
      .waitFor(patience)
    const before = await page.getByRole('tab', { name: /^Open questions/ }).textContent()
    await page
      .getByRole('button', { name: /Cords needed/ })
      .first()
      .click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').first().fill('4')
    await dialog
      .getByRole('button', { name: /^(Answer|Save|Set|Apply)/ })
      .first()
      .click()
    await expect
      .poll(() => page.getByRole('tab', { name: /^Open questions/ }).textContent(), patience)
      .not.toBe(before)
  })
})
