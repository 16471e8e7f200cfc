import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import type { Site } from '../support/e2e/server'

const openAir = async (page: Page, site: Site) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(site.url)
  await page.getByText('DGX SuperPOD').first().click()
  await page.waitForFunction(() => (globalThis.__gridhall?.scene?.frames ?? 0) > 0)
  await page.keyboard.press('Shift+A')
  const panel = page.getByRole('region', { name: 'Air view' })
  await panel.waitFor()
  return panel
}

const chooseGrid = async (page: Page, edge: string) => {
  await page.getByRole('combobox', { name: 'Cells' }).click()
  await page.getByRole('option', { name: new RegExp(`^${edge} `) }).click()
}

const scene = (page: Page) =>
  page.evaluate(() => ({
    draws: globalThis.__gridhall?.scene?.draws ?? 0,
    frames: globalThis.__gridhall?.scene?.frames ?? 0,
  }))

/** Waits until nothing has been drawn for a second; answers the draw calls of the last frame. */
const drawsAtRest = async (page: Page): Promise<number> => {
  for (let look = 0; look < 60; look++) {
    const before = await scene(page)
    await page.waitForTimeout(1000)
    const after = await scene(page)
    if (after.frames === before.frames) return after.draws
  }
  throw new Error('The page goes on drawing')
}

describe('the air view', () => {
  test('says what it takes, computes the air of a hall, shows it and rests', async ({
    page,
    site,
  }) => {
    const panel = await openAir(page, site)
    await chooseGrid(page, '0.5 m')
    await panel.getByText(/cells, about .* on this machine/).waitFor()
    const plain = await drawsAtRest(page)
    await panel.getByRole('button', { name: 'Compute the air' }).click()
    await panel.getByText(/^Steady after/).waitFor({ timeout: 120_000 })
    await panel.getByText(/within A2 allowable/).waitFor()
    expect(await panel.getByRole('row').count()).toBe(11)
    expect(await panel.getByText('Supply heat index, SHI').count()).toBe(1)
    // The slice and the trails: two draws more, and without motion none after that.
    expect(await drawsAtRest(page)).toBeLessThanOrEqual(plain + 2)
    await panel.getByLabel('Colour racks by intake').check()
    const legend = page.getByRole('region', { name: 'Colour by' })
    await legend.getByText('Warmest air at the intake').waitFor()
    expect(await legend.locator('li[data-class="up-to-22"] b').textContent()).toBe('10')
    await page.keyboard.press('Shift+A')
    await panel.waitFor({ state: 'detached' })
  })

  test('is stale after an edit of its room, and stands again when that is undone', async ({
    page,
    site,
  }) => {
    const panel = await openAir(page, site)
    await chooseGrid(page, '0.5 m')
    await panel.getByRole('button', { name: 'Compute the air' }).click()
    await panel.getByText(/^Steady after/).waitFor({ timeout: 120_000 })
    await page.keyboard.press('Control+k')
    await page.getByPlaceholder('Type a command').fill('MR-02')
    await page.getByRole('option', { name: 'MR-02' }).first().click()
    await page.getByText('1 selected').waitFor()
    await page.keyboard.press('Delete')
    const stale = panel.getByText('The room was edited since')
    await stale.waitFor()
    await page.keyboard.press('Control+z')
    await stale.waitFor({ state: 'detached' })
    await panel.getByRole('button', { name: 'Compute again' }).click()
    await panel.getByText(/^Steady after/).waitFor({ timeout: 120_000 })
  })

  test('can be stopped, and keeps what it has', async ({ page, site }) => {
    const panel = await openAir(page, site)
    await chooseGrid(page, '0.15 m')
    await panel.getByRole('button', { name: 'Compute the air' }).click()
    await panel.getByText(/of air in/).waitFor({ timeout: 120_000 })
    await panel.getByRole('button', { name: 'Stop' }).click()
    await panel.getByText(/^Stopped before the air was steady/).waitFor()
  })
})
