import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { withAxe, wrongs } from '../support/e2e/axe'
import { goTo, openJudgedHall, patience } from '../support/e2e/examples'
import { withoutDrawing } from '../support/e2e/shelf'

/** Everything that was found wrong on the way, by the place where it was found. */
const createTour = (page: Page) => {
  const faults: string[] = []
  const look = async (place: string, within = page.locator('html')) => {
    await within.first().waitFor(patience)
    for (const fault of await wrongs(within.first())) faults.push(`${place}: ${fault}`)
  }
  return { faults, look }
}

const tabs =
  /^(Findings|Open questions|Other lens|Schedule|Cooling|Network|Survives|Year|Assumptions)/

describe('axe finds nothing wrong, in the light and in the dark', { timeout: 240_000 }, () => {
  test('on the start screen, in panels, dialogs, menus, tools and diagrams', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await withAxe(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    const { faults, look } = createTour(page)
    await page.goto(site.url)
    await page.getByRole('button', { name: 'Open GB300 hall' }).waitFor(patience)
    await look('start')

    await openJudgedHall(page, site.url)
    await look('whole page')
    // The view with its tools and panels, without the panel below it.
    const view = page.locator('main > div')
    const bottom = page.getByRole('region', { name: 'Findings', exact: true })
    for (const tab of await page.getByRole('tab', { name: tabs }).all()) {
      await tab.click()
      await look(`tab ${await tab.textContent()}`, bottom)
    }
    await page.getByRole('tab', { name: /^Open questions/ }).click()
    await page.getByRole('tab', { name: 'Outline' }).click()
    await look('outline', page.getByRole('tree'))

    for (const key of ['Shift+B', 'Shift+C']) {
      await goTo(page, key === 'Shift+C' ? 'CDU-03' : 'UO-R1')
      await look(`inspector, ${key}`, page.getByRole('complementary').last())
      await page.keyboard.press(key)
      await look(`study ${key}`, view)
      await page.keyboard.press('Escape')
    }
    for (const [key, name] of [
      ['1', 'Single-line'],
      ['4', 'Liquid'],
      ['5', 'Network'],
    ] as const) {
      await page.keyboard.press(key)
      await look(`diagram ${name}`, view)
    }
    await page.keyboard.press('5')

    for (const menu of ['File', 'Edit', 'Arrange', 'View', 'Break']) {
      await page.getByRole('banner').getByRole('button', { name: menu, exact: true }).click()
      await look(`menu ${menu}`, page.getByRole('menu'))
      await page.keyboard.press('Escape')
      await page.getByRole('menu').waitFor({ state: 'detached' })
    }
    for (const name of ['Commands', 'Keyboard shortcuts']) {
      await page.keyboard.press(name === 'Commands' ? 'Control+k' : '?')
      await look(name, page.getByRole('dialog'))
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    for (const tool of [
      'Place',
      'Connect',
      'Plan power',
      'Plan cooling',
      'Plan network',
      'Array',
    ]) {
      const tools = page.getByRole('toolbar', { name: 'Tools' })
      await tools.getByRole('button', { name: tool, exact: true }).click()
      await look(`tool ${tool}`, view)
    }
    expect(faults).toEqual([])
  })
})
