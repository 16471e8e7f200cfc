import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { openExample, patience } from '../support/e2e/examples'
import { lens, settled } from '../support/e2e/judged'
import { withoutDrawing } from '../support/e2e/shelf'

const chooseInOutline = async (page: Page, tag: string) => {
  await page.getByRole('tab', { name: 'Outline' }).click()
  await page.getByRole('searchbox', { name: /Search tags/ }).fill(tag)
  await page
    .getByRole('treeitem', { name: new RegExp(tag) })
    .first()
    .click()
}

/** Turns the wheel over a long list, of which only what is in view stands in the page. */
const scrolledTo = async (page: Page, list: Locator, words: RegExp) => {
  await list.hover()
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 120)
      return list.getByText(words).first().isVisible()
    }, patience)
    .toBe(true)
}

const cordsQuestion = (page: Page) =>
  page.getByRole('button', { name: /DGX H100/ }).filter({ hasText: 'Cords needed' })

/** States in the dialog how many cords every DGX H100 needs. */
const answerCords = async (page: Page, count: string) => {
  await cordsQuestion(page).waitFor(patience)
  await cordsQuestion(page).locator('xpath=..').getByRole('button', { name: 'Fill in' }).click()
  const dialog = page.getByRole('dialog')
  expect(
    await dialog.getByRole('radio', { name: /every one in this facility \(31 wait\)/ }).isChecked(),
  ).toBe(true)
  await dialog.getByRole('textbox', { name: 'Cords needed' }).fill(count)
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await dialog.waitFor({ state: 'detached' })
}

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

  test('the mine: passes as a mine, fails as AI for stated reasons', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openExample(page, site.url, 'Hydro mining yard')
    await settled(page, /hydro.*goal N:.*passes/)
    await page.getByRole('tab', { name: /^Other lens/ }).click()
    const missing = page.getByRole('region', { name: 'Missing for AI' })
    await scrolledTo(page, missing, /No generator stands by/)
    await expect
      .poll(() => page.getByRole('region', { name: 'More than AI needs' }).count())
      .toBe(1)
    await lens(page, 'AI').click()
    await settled(page, /AI training.*fails/)
    await page.getByRole('tab', { name: /^Findings/ }).click()
    for (const reason of ['have no UPS before enough', 'No generator stands by', '200 Gb/s']) {
      await page.getByRole('searchbox', { name: 'Search findings' }).fill(reason)
      await page.getByRole('button', { name: reason }).waitFor(patience)
    }
    await lens(page, 'As built').click()
    await settled(page, /hydro.*goal N:.*passes/)
    await expect
      .poll(() => page.getByRole('button', { name: /200 Gb\/s/ }).count(), patience)
      .toBe(0)
  })

  test('an open question answered: 31 systems learn how many cords they need', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openExample(page, site.url, 'DGX SuperPOD H100')
    await settled(page, /AI training.*cannot be said/)
    const questions = page.getByRole('tab', { name: /^Open questions/ })
    await expect.poll(() => questions.textContent(), patience).toMatch(/ 2$/)
    await questions.click()
    await answerCords(page, '4')
    await settled(page, /AI training.*passes/)
    await expect.poll(() => questions.textContent(), patience).toMatch(/ 1$/)
    expect(await cordsQuestion(page).count()).toBe(0)
    await page.getByRole('button', { name: /^Undo: State/ }).click()
    await settled(page, /AI training.*cannot be said/)
    // With five of six needed, the loss of a feed with two supplies on it takes a system down.
    await answerCords(page, '5')
    await settled(page, /AI training.*fails/)
    await expect.poll(() => questions.textContent(), patience).toMatch(/ 1$/)
  })
})
