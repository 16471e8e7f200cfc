import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { goTo, openExample, patience } from '../support/e2e/examples'
import { withoutDrawing, withoutPickers } from '../support/e2e/shelf'

const diagram = (page: Page) => page.getByRole('tree', { name: 'Network of the facility' })
const parts = (page: Page, name: RegExp) => diagram(page).getByRole('treeitem', { name })

const choose = async (page: Page, list: string, option: RegExp) => {
  await page.getByRole('combobox', { name: list }).click()
  await page.getByRole('option', { name: option }).click()
}

describe('the network on the screen', { timeout: 180_000 }, () => {
  test('draws the fabric of a SuperPOD, and what is left without one of its spines', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    await openExample(page, site.url, 'SuperPOD')
    await page.keyboard.press('5')
    await parts(page, /^Spine/)
      .first()
      .waitFor(patience)
    expect(await parts(page, /^Spine .*SPINE-/).count()).toBe(4)
    expect(await parts(page, /^Leaf .*LEAF-/).count()).toBe(8)
    const nodes = parts(page, /^31 × Server DGX-01/)
    await expect
      .poll(() => nodes.getAttribute('aria-label'), patience)
      .toMatch(/8 links each, 400 Gb\/s/)

    // The palette selects it here as well; taken out, three quarters of the bisection are left.
    await goTo(page, 'SPINE-02')
    const spine = parts(page, /SPINE-02/)
    await expect.poll(() => spine.getAttribute('aria-selected'), patience).toBe('true')
    await diagram(page).focus()
    await page.keyboard.press('Shift+K')
    const panel = page.getByRole('region', { name: 'Network without SPINE-02' })
    await panel.getByText('75 % of the compute bisection is left').waitFor(patience)
    await expect.poll(() => spine.getAttribute('data-dead'), patience).toBe('true')
    await page.getByText('Compute: 75 % of the bisection left').waitFor(patience)

    const downloading = page.waitForEvent('download')
    const tools = page.getByRole('toolbar', { name: 'Network' })
    await tools.getByRole('button', { name: 'Save as SVG' }).click()
    const path = await (await downloading).path()
    const svg = readFileSync(path, 'utf8')
    expect(svg).toContain('8 × 400')
    expect(svg).toContain('31 × Server')
    expect(svg).not.toMatch(/NaN|undefined/)

    await page.keyboard.press('Escape')
    await expect.poll(() => spine.getAttribute('data-dead'), patience).toBe('false')
    await choose(page, 'What is shown', /In-band/)
    await parts(page, /ENT-1/).waitFor(patience)
    expect(await parts(page, /^Leaf .*INB-/).count()).toBe(2)
  })

  test('lists what each part of the network takes away, and plays it', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openExample(page, site.url, 'SuperPOD')
    await page.getByRole('tab', { name: 'Survives' }).click()
    // The list of everything comes while the menu is open, and leaves it open.
    await page.getByRole('combobox', { name: 'What to look at' }).click()
    await page.locator('[role="grid"][aria-label*="taken out"]').waitFor(patience)
    await page.getByRole('option', { name: /^Network/ }).click()
    const table = page.getByRole('grid', { name: /What the loss of each part of the network/ })
    await table.getByText('SPINE-01 and 3 more').waitFor(patience)
    await table.getByText('SPINE-01 and 3 more').click()
    const panel = page.getByRole('region', { name: 'Network without SPINE-01' })
    await panel.getByText('75 % of the compute bisection is left').waitFor(patience)
    await choose(page, 'What is lost', /^Tray/)
    await table.getByText('SPINE-01').waitFor({ state: 'detached' })
    await table.getByRole('row').nth(1).click()
    await page.getByRole('region', { name: /^Network without/ }).waitFor(patience)
  })
})
