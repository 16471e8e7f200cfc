import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { goTo, openExample, patience } from '../support/e2e/examples'
import { withoutDrawing } from '../support/e2e/shelf'

describe('a building and what is repeated in it', { timeout: 120_000 }, () => {
  test('a unit gets in through a door, turned through a narrower one, not through a third; blocks grow and are taken back', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openExample(page, site.url, 'GB300 hall')
    const undo = page.getByRole('button', { name: /^Undo/ })

    await goTo(page, 'CDU-04')
    await page.keyboard.press('Shift+V')
    await page.getByText('It gets there').waitFor(patience)
    // 1.2 m wide and 0.05 m kept clear on each side.
    await page.getByText('1.3 m needed, 3 m there').waitFor(patience)
    await goTo(page, 'Goods door of the gallery')
    const width = page.getByLabel('Clear width')
    await width.fill('1.2')
    await width.press('Enter')
    await page.getByText('0.85 m needed, 1.2 m there').waitFor(patience)
    await width.fill('0.8')
    await width.press('Enter')
    await page.getByText('It does not get there').waitFor(patience)
    await page.getByText('0.85 m needed, 0.8 m there').waitFor(patience)
    await undo.click()
    await page.getByText('It gets there').waitFor(patience)
    await undo.click()
    await page.getByText('1.3 m needed, 3 m there').waitFor(patience)

    await goTo(page, 'CDU-04')
    await page.keyboard.press('Control+b')
    const columns = page.getByLabel('Columns')
    await columns.waitFor(patience)
    await columns.fill('3')
    await columns.press('Enter')
    await page.getByText(/changes in all 3 copies/).waitFor(patience)
    const distance = page.getByLabel('Column distance')
    await distance.fill('2.5')
    await distance.press('Enter')
    await expect.poll(() => distance.inputValue(), patience).toBe('2.5')
    await goTo(page, 'CDU-06')
    await expect.poll(() => page.getByText('column 3, row 1').count(), patience).toBe(1)
  })
})
