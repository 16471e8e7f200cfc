import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { lens, settled } from '../support/e2e/judged'
import { beginFacility, keptEntries } from '../support/e2e/shelf'

const patience = { timeout: 60_000 }

/** Takes a product or a bare kind from the catalog and clicks it down in the view. */
const place = async (page: Page, search: string, name: string, at: { x: number; y: number }) => {
  await page.getByRole('tab', { name: 'Catalog' }).click()
  await page.getByRole('searchbox', { name: 'Search products' }).fill(search)
  await page.getByRole('button', { name, exact: true }).click()
  const view = page.getByRole('application', { name: 'View of the facility' })
  const { x, y, width, height } = (await view.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.move(x + width * at.x, y + height * at.y)
  await page.mouse.down()
  await page.mouse.up()
  await page.getByText(/^Placed /).waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('1 selected').waitFor()
}

/** The pieces of equipment that the outline lists for a search. */
const listed = async (page: Page, search: string) => {
  await page.getByRole('tab', { name: 'Outline' }).click()
  await page.getByRole('searchbox', { name: /Search tags/ }).fill(search)
  return page.getByRole('treeitem', { level: 3 })
}

const unfed = (page: Page) => page.getByRole('button', { name: /is not fed/ })

/** Presses undo or redo until there is nothing left; answers how many steps that were. */
const stepThrough = async (page: Page, way: 'Undo' | 'Redo'): Promise<number> => {
  const label = () =>
    page.getByRole('button', { name: new RegExp(`^(${way}:|Nothing to ${way.toLowerCase()})`) })
  for (let steps = 0; ; steps++) {
    if ((await label().getAttribute('aria-label'))?.startsWith('Nothing')) return steps
    await label().click()
  }
}

describe('editing', { timeout: 180_000 }, () => {
  test('an array of racks is built, fed, judged, undone, redone, and still there after a reload', async ({
    page,
    site,
  }) => {
    page.setDefaultTimeout(patience.timeout)
    await page.goto(site.url)
    await beginFacility(page)
    await page.waitForFunction(() => (globalThis.__gridhall?.scene?.frames ?? 0) > 0)

    const rack = 'Network rack, 15 kW'
    await place(page, rack, `Place Generic ${rack}`, { x: 0.4, y: 0.5 })
    await page
      .getByRole('toolbar', { name: 'Tools' })
      .getByRole('button', { name: 'Array' })
      .click()
    const panel = page.getByRole('region', { name: 'Array' })
    await panel.getByLabel('Rows', { exact: true }).fill('2')
    await panel.getByLabel('Columns', { exact: true }).fill('3')
    await panel.getByLabel('Columns', { exact: true }).press('Enter')
    await panel.getByRole('button', { name: 'Build the array' }).click()
    await page.getByText('6 selected').waitFor()
    await page.getByText('90 kW').first().waitFor()
    await expect.poll(() => unfed(page).count(), patience).toBe(6)
    await settled(page, /AI training.*fails/)

    await place(page, 'Utility', 'Place Utility feed, no product', { x: 0.75, y: 0.75 })
    await (await listed(page, 'utility')).click()
    const racks = await listed(page, 'rack')
    await expect.poll(() => racks.count(), patience).toBe(6)
    await racks.first().click({ modifiers: ['Control'] })
    await page.getByText('2 selected').waitFor()
    await page
      .getByRole('toolbar', { name: 'Tools' })
      .getByRole('button', { name: 'Connect' })
      .click()
    const choices = page.getByRole('region', { name: 'Which one?' })
    await choices.getByRole('button').first().click()
    await expect.poll(() => unfed(page).count(), patience).toBe(5)

    await lens(page, 'Mining').click()
    await settled(page, /Judged as mining/)
    await lens(page, 'As built').click()
    await settled(page, /AI training.*fails/)

    // One step per gesture: a rack, the array, a feed, a connection.
    expect(await stepThrough(page, 'Undo')).toBe(4)
    await expect.poll(() => racks.count(), patience).toBe(0)
    await settled(page, /nothing to judge/)
    expect(await unfed(page).count()).toBe(0)
    expect(await stepThrough(page, 'Redo')).toBe(4)
    await expect.poll(async () => (await keptEntries(page))[0]?.equipmentCount, patience).toBe(7)
    await expect.poll(() => unfed(page).count(), patience).toBe(5)

    await page.reload()
    await expect.poll(() => unfed(page).count(), patience).toBe(5)
    await expect.poll(async () => (await listed(page, 'rack')).count(), patience).toBe(6)
  })
})
