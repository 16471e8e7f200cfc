import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'

const verdict = (page: Page) => page.locator('output[data-verdict]')

/** Waits until the verdict is that of the document as it stands. */
const settled = async (page: Page): Promise<string | null> => {
  await page.locator('output[data-verdict][data-stale="false"]').waitFor()
  return verdict(page).getAttribute('data-verdict')
}

/** Picks the first thing that the command palette finds. */
const pick = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder(/Type a command/).fill(text)
  await page.getByRole('option', { name: text }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByPlaceholder(/Type a command/).waitFor({ state: 'detached' })
}

describe('the editor', () => {
  test('shows that N+1 is gone with a CDU, why, and that undo brings it back', async ({
    page,
    site,
  }) => {
    await page.goto(site.url)
    await page.getByRole('button', { name: 'Open GB300 hall' }).click()
    const before = await settled(page)
    expect(before).not.toBe('fail')
    await pick(page, 'CDU-01')
    await page.keyboard.press('Delete')
    await expect.poll(() => settled(page)).toBe('fail')
    const finding = page.getByRole('button', { name: /N\+1 is gone/ }).first()
    await finding.click()
    await page.getByText(/^Shown:/).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => settled(page)).toBe(before)
    expect(await finding.count()).toBe(0)
  })

  test('judges the hydro yard as an AI plant at the flip of the lens', async ({ page, site }) => {
    await page.goto(site.url)
    await page.getByRole('button', { name: 'Open Hydro mining yard' }).click()
    expect(await settled(page)).not.toBe('fail')
    await page.getByRole('radio', { name: 'AI' }).click()
    await expect.poll(() => settled(page)).toBe('fail')
    await page.getByRole('radio', { name: 'As built' }).click()
    await expect.poll(() => settled(page)).not.toBe('fail')
  })

  test('places and repeats racks by keyboard alone, and takes it all back', async ({
    page,
    site,
  }) => {
    await page.goto(site.url)
    await page.getByRole('button', { name: 'New empty facility' }).focus()
    await page.keyboard.press('Enter')
    await pick(page, 'GB300 NVL72')
    await page.keyboard.type('3,4')
    await page.keyboard.press('Enter')
    await page.getByText('RACK-01').first().waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('a')
    await page.keyboard.type('2,5')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('10 selected').waitFor()
    await page.getByText('1,420 kW').first().waitFor()
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.getByText('Begin with a room').waitFor()
  })
})
