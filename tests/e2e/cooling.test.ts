import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { goTo, openExample, patience } from '../support/e2e/examples'
import { settled } from '../support/e2e/judged'
import { withoutDrawing, withoutPickers } from '../support/e2e/shelf'

const loops = (page: Page) => page.getByRole('tree', { name: 'Liquid loops of the facility' })
const branch = (page: Page, name: RegExp) => loops(page).getByRole('treeitem', { name }).first()

const choose = async (page: Page, list: string, option: RegExp) => {
  await page.getByRole('combobox', { name: list }).click()
  await page.getByRole('option', { name: option }).click()
}

const openHall = async (page: Page, url: string) => {
  await openExample(page, url, 'GB300 hall')
  await settled(page, /AI training/)
}

describe('cooling on the screen', { timeout: 180_000 }, () => {
  test('shows the loops, branch by branch, with the selection of the rest of the page', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    await openHall(page, site.url)
    await page.getByRole('button', { name: 'Liquid loops' }).click()
    const racks = branch(page, /^48 × Rack/)
    await racks.waitFor(patience)
    await expect.poll(() => racks.getAttribute('aria-label'), patience).toMatch(/L\/min.* to .*°C/)

    await goTo(page, 'CDU-02')
    await expect
      .poll(() => branch(page, /CDU-02/).getAttribute('aria-selected'), patience)
      .toBe('true')
    await loops(page).focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press(' ')
    await expect
      .poll(() => branch(page, /FWS/).getAttribute('aria-selected'), patience)
      .toBe('true')

    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as SVG' }).click()
    const path = await (await downloading).path()
    const svg = readFileSync(path, 'utf8')
    expect(svg).toContain('Liquid loops')
    expect(svg).toContain('48 × Rack')
    expect(svg).not.toMatch(/NaN|undefined/)

    // The other diagram takes its place, and the same key puts it away.
    await loops(page).focus()
    await page.keyboard.press('1')
    await page.getByRole('tree', { name: 'Single-line diagram of the facility' }).waitFor(patience)
    await loops(page).waitFor({ state: 'detached' })
  })

  test('schedules what is cooled, and plays the loss of a unit', async ({ page, site, watch }) => {
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    await openHall(page, site.url)
    await page.getByRole('tab', { name: /^Cooling/ }).click()
    await choose(page, 'Which part of the cooling schedule', /^Loads/)
    const loads = page.getByRole('grid', { name: 'Loads to be cooled' })
    await loads.getByText('96 loads').waitFor(patience)
    await loads.getByText('7,536 kW').waitFor()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV' }).click()
    const lines = readFileSync(await (await downloading).path(), 'utf8')
      .trimEnd()
      .split('\r\n')
    expect(lines).toHaveLength(97)
    expect(lines[0]).toMatch(/^Tag,Kind,Room,Heat \(kW\)/)

    await page.getByRole('tab', { name: /^Survives/ }).click()
    await choose(page, 'What to look at', /^Cooling/)
    const survey = page.getByRole('grid', { name: /loss of each cooling unit/ })
    await survey.getByRole('row', { name: /CDU-01/ }).click()
    const panel = page.getByRole('region', { name: 'Cooling without CDU-01' })
    await panel.getByRole('status').waitFor(patience)
    await panel.getByRole('grid', { name: 'What every loop has to spare' }).waitFor()
    await panel.getByRole('grid', { name: 'Air at every intake' }).waitFor()
    await page.getByRole('region', { name: 'Colour by' }).getByText('After the loss').waitFor()
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })
})
