import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { goTo, openExample, patience } from '../support/e2e/examples'
import { withoutDrawing } from '../support/e2e/shelf'

const place = async (page: Page): Promise<readonly string[]> =>
  Promise.all(['East (x)', 'North (y)'].map((name) => page.getByLabel(name).inputValue()))

/** Keys over the page, as a hand types them while no field has them: the figures and Enter. */
const types = async (page: Page, tool: string, figures: string): Promise<void> => {
  await page.evaluate('document.activeElement?.blur()')
  await page.keyboard.press(tool)
  await page.keyboard.type(figures)
  await page.keyboard.press('Enter')
}

describe('drafting', { timeout: 120_000 }, () => {
  test('moves, copies, turns, groups and spreads by keys alone, one undo step each', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openExample(page, site.url, 'GB300 hall')
    await goTo(page, 'CDU-04')
    await expect.poll(() => place(page), patience).toEqual(['24', '18'])
    await types(page, 'm', '-1.5,0.25')
    await expect.poll(() => place(page), patience).toEqual(['22.5', '18.25'])
    await types(page, 'q', '30')
    await expect.poll(() => page.getByLabel('Heading').inputValue(), patience).toBe('300')

    await types(page, 'Shift+M', '0,4x3')
    await page.getByText('Made 3 copies, 0 m, 4 m each.').waitFor(patience)
    await page.getByText('3 selected').waitFor(patience)
    await page.keyboard.press('Control+g')
    await page.getByLabel('Name of the group').waitFor(patience)
    await page.getByRole('button', { name: 'Undo: Group 3 items' }).waitFor(patience)
    await page.keyboard.press('Control+Shift+g')
    await page.getByRole('button', { name: 'Align northern edges' }).click()
    await page.getByRole('button', { name: 'Undo: Align 3 items' }).waitFor(patience)

    for (const step of ['Align 3 items', 'Ungroup', 'Group 3 items', 'Copy 3 items']) {
      await page.getByRole('button', { name: `Undo: ${step}` }).click()
    }
    await goTo(page, 'CDU-04')
    await expect.poll(() => place(page), patience).toEqual(['22.5', '18.25'])
  })
})
