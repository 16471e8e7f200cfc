import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { framesWhileIdle } from '../support/e2e/rest'
import type { Site } from '../support/e2e/server'

const framesOf = (page: Page): Promise<number> =>
  page.evaluate(() => globalThis.__gridhall?.scene?.frames ?? 0)

const openYard = async (page: Page, site: Site) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(site.url)
  await page.getByRole('button', { name: 'Open Hydro mining yard' }).click()
  await page.waitForFunction(() => (globalThis.__gridhall?.scene?.frames ?? 0) > 0)
}

/** Finds equipment by its name, as a person would: it is selected and framed. */
const goTo = async (page: Page, name: string) => {
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Type a command').fill(name)
  await page.getByRole('option', { name }).first().click()
  await page.getByText('1 selected').waitFor()
}

/** The pixel in the middle of all those over the equipment that is in the middle of the view. */
const middlePixel = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('[role="application"]')
    const { left = 0, top = 0, width = 0, height = 0 } = host?.getBoundingClientRect() ?? {}
    for (let n = 0; n < 4000; n++) {
      const [angle, radius] = [n * 2.4, 1.5 * Math.sqrt(n)]
      const x = Math.round(width / 2 + radius * Math.cos(angle))
      const y = Math.round(height / 2 + radius * Math.sin(angle))
      if (globalThis.__gridhall?.scene?.pick(x, y)?.type === 'equipment') {
        return { x: left + x, y: top + y }
      }
    }
    return undefined
  })

const slider = (page: Page) => page.getByRole('slider', { name: 'Moment' })
const valueText = (page: Page) => slider(page).getAttribute('aria-valuetext')
const headline = (page: Page) =>
  page
    .getByRole('region', { name: /^Break:/ })
    .getByRole('status')
    .first()
    .textContent()

describe('breaking the hydro yard', () => {
  test('with the pointer: the sentence, the moment, the way back', async ({ page, site }) => {
    await openYard(page, site)
    await goTo(page, 'DB-01')
    await framesWhileIdle(page)
    await page.keyboard.press('b')
    const spot = await middlePixel(page)
    expect(spot).toBeDefined()
    const { x, y } = spot ?? { x: 0, y: 0 }
    await page.mouse.move(x, y)
    await page.getByText(/^Click to break DB-01/).waitFor()
    await page.mouse.click(x, y)
    await page.getByRole('region', { name: 'Break: DB-01' }).waitFor()
    await expect.poll(() => headline(page)).toMatch(/DB-01.*stop/)
    const legend = page.getByRole('region', { name: 'Colour by' })
    await expect.poll(() => legend.locator('li[data-class="out"] b').textContent()).toBe('1')
    await expect
      .poll(async () => Number(await legend.locator('li[data-class="down"] b').textContent()))
      .toBeGreaterThan(1)
    expect(await framesWhileIdle(page)).toBe(0)
    // Scrubbed to its beginning with the pointer.
    const track = await slider(page).boundingBox()
    await page.mouse.click((track?.x ?? 0) + 1, (track?.y ?? 0) + 14)
    await expect.poll(() => valueText(page)).toMatch(/^At the loss|ms after the loss/)
    await page.keyboard.press('Escape')
    await slider(page).waitFor({ state: 'detached' })
    await legend.waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: 'Nothing to undo' }).count()).toBe(1)
    expect(await framesWhileIdle(page)).toBe(0)
  })

  test('with the keyboard alone', async ({ page, site }) => {
    await openYard(page, site)
    await goTo(page, 'TX-01')
    await page.keyboard.press('Shift+B')
    await page.getByRole('region', { name: 'Break: TX-01' }).waitFor()
    await expect.poll(() => headline(page)).toMatch(/TX-01/)
    await slider(page).focus()
    await page.keyboard.press('End')
    const atEnd = await valueText(page)
    expect(atEnd).toMatch(/after the loss: ./)
    await page.keyboard.press('ArrowLeft')
    await expect.poll(() => valueText(page)).not.toBe(atEnd)
    await page.keyboard.press('Home')
    await expect.poll(() => valueText(page)).toMatch(/^At the loss: ./)
    await page.keyboard.press('.')
    await expect.poll(() => valueText(page)).toMatch(/after the loss: ./)
    await page.keyboard.press(',')
    // Played to its end it draws, then rests.
    const before = await framesOf(page)
    await page.keyboard.press('j')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.getByRole('button', { name: 'Play' }).waitFor({ timeout: 60_000 })
    await expect.poll(() => valueText(page)).toBe(atEnd)
    expect(await framesOf(page)).toBeGreaterThan(before)
    expect(await framesWhileIdle(page)).toBe(0)
    await page.keyboard.press('Escape')
    await slider(page).waitFor({ state: 'detached' })
    await page.getByText('1 selected').waitFor()
  })
})
