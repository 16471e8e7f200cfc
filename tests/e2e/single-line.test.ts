import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, serveSite, test } from '../support/e2e'
import { goTo, openExample, patience } from '../support/e2e/examples'
import { settled } from '../support/e2e/judged'
import { withoutDrawing, withoutPickers } from '../support/e2e/shelf'

const tree = (page: Page) => page.getByRole('tree', { name: 'Single-line diagram of the facility' })
const symbol = (page: Page, name: RegExp) => tree(page).getByRole('treeitem', { name })

const openDiagram = async (page: Page, url: string, name: string) => {
  await openExample(page, url, name)
  await page.getByRole('button', { name: 'Single-line diagram' }).click()
  await tree(page).waitFor(patience)
}

/** What a screen reader says of a symbol. */
const spoken = async (page: Page, name: RegExp): Promise<string> =>
  (await symbol(page, name).first().getAttribute('aria-label')) ?? ''

describe('the single-line diagram', { timeout: 180_000 }, () => {
  test('selects with the rest of the page, operates a breaker, and undoes it', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openDiagram(page, site.url, 'GB300 hall')
    await settled(page, /AI training/)
    const ups = symbol(page, /^UPS UPS-R1,/)
    await expect
      .poll(() => spoken(page, /^UPS UPS-R1,/), patience)
      .toMatch(/1,9\d\d kW of 3,000 kW/)
    await ups.dispatchEvent('pointerdown', { button: 0 })
    await ups.dispatchEvent('pointerup', { button: 0 })
    await page.getByText('1 selected').waitFor()
    expect(await page.getByLabel('Tag', { exact: true }).inputValue()).toBe('UPS-R1')
    expect(await ups.getAttribute('aria-selected')).toBe('true')

    // What is selected elsewhere comes into view, near enough to be clicked.
    await goTo(page, 'MV-TIE')
    const tie = symbol(page, /^Bus tie MV-TIE, open/)
    await expect.poll(() => tie.getAttribute('aria-selected'), patience).toBe('true')
    await tie.locator('[data-contact]').click()
    await symbol(page, /^Bus tie MV-TIE, closed/).waitFor()
    await tree(page).focus()
    await page.keyboard.press('o')
    await tie.waitFor()
    await page.getByRole('button', { name: 'Undo: Open MV-TIE' }).click()
    await page.getByRole('button', { name: 'Undo: Close MV-TIE' }).click()
    await tie.waitFor()
  })

  test('a breaker that opens takes its busway down until it is closed again', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openDiagram(page, site.url, 'Hydro mining yard')
    await settled(page, /hydro/)
    const breaker = /^Circuit breaker CB-01-1, closed/
    await expect.poll(() => spoken(page, breaker), patience).toMatch(/1,512 kW of/)
    const before = await symbol(page, breaker).getAttribute('transform')
    await symbol(page, breaker).locator('[data-contact]').dispatchEvent('pointerdown')
    await symbol(page, breaker).locator('[data-contact]').dispatchEvent('pointerup')
    const opened = /^Circuit breaker CB-01-1, open/
    await expect.poll(() => spoken(page, opened), patience).toMatch(/, 0 kW of/)
    await expect.poll(() => spoken(page, /^Transformer TX-01,/), patience).toMatch(/1,6\d\d kW of/)
    // Nothing moves while devices are operated.
    expect(await symbol(page, opened).getAttribute('transform')).toBe(before)
    await page.getByRole('button', { name: 'Undo: Open CB-01-1' }).click()
    await expect.poll(() => spoken(page, breaker), patience).toMatch(/1,512 kW of/)
  })

  test('is walked by the keyboard, and follows a selection made elsewhere', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openDiagram(page, site.url, 'DGX SuperPOD H100')
    await tree(page).focus()
    const active = async () => {
      const id = await tree(page).getAttribute('aria-activedescendant')
      return id === null ? '' : page.locator(`[id="${id}"]`).getAttribute('aria-label')
    }
    await page.keyboard.press('Home')
    await expect.poll(active, patience).toMatch(/^Utility feed UTIL-R1/)
    await page.keyboard.press('ArrowDown')
    await expect.poll(active, patience).toMatch(/^Transformer TX-R1/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await expect.poll(active, patience).toMatch(/LV-R1/)
    await page.keyboard.press('ArrowRight')
    await expect.poll(active, patience).toMatch(/LV-R2/)
    await page.keyboard.press(' ')
    await page.getByText('1 selected').waitFor()

    await goTo(page, 'UPS-R3')
    await expect.poll(active, patience).toMatch(/^UPS UPS-R3/)
    expect(await symbol(page, /^UPS UPS-R3/).getAttribute('aria-selected')).toBe('true')
  })

  test('is saved as a drawing that another program can read', async ({ page, site, watch }) => {
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    await openDiagram(page, site.url, 'GB300 hall')
    await settled(page, /AI training/)
    await expect.poll(() => spoken(page, /^UPS UPS-R1,/), patience).toMatch(/kW of/)
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as SVG' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('gb300-hall-single-line.svg')
    const stream = await download.createReadStream()
    let text = ''
    for await (const chunk of stream) text += String(chunk)
    const read = await page.evaluate((svg) => {
      const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
      return {
        faults: parsed.querySelectorAll('parsererror').length,
        root: parsed.documentElement.localName,
        symbols: parsed.querySelectorAll('g[role=img]').length,
        text: parsed.documentElement.textContent ?? '',
        outside: [...parsed.querySelectorAll('*')].filter((one) =>
          [...one.attributes].some(
            ({ name, value }) => /href|src/.test(name) || /url\(/.test(value),
          ),
        ).length,
      }
    }, text)
    expect(read).toMatchObject({ faults: 0, root: 'svg', outside: 0 })
    expect(read.symbols).toBeGreaterThan(60)
    for (const words of ['GB300 hall', 'UPS-R1', 'MV-TIE', 'R4', '3,000 kW']) {
      expect(read.text).toContain(words)
    }
  })

  test('works from a folder of its host, without a network', async ({ page, watch }) => {
    await withoutDrawing(page, watch)
    const site = await serveSite('/some/sub/path/')
    page.setDefaultTimeout(patience.timeout)
    await page.goto(site.url)
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      if (active === null || active.state === 'activated') return
      await new Promise((resolve) =>
        active.addEventListener('statechange', resolve, { once: true }),
      )
    })
    await site.stop()
    await page.reload()
    await page
      .getByRole('button', { name: /Hydro mining yard/ })
      .first()
      .click()
    await page.getByLabel('Name of the facility').waitFor()
    await page.keyboard.press('1')
    await symbol(page, /^Transformer TX-04/).waitFor(patience)
  })
})
