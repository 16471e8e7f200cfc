import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { goTo } from '../support/e2e/examples'
import { settled } from '../support/e2e/judged'
import { keptEntries, withoutDrawing, withoutPickers } from '../support/e2e/shelf'

const patience = { timeout: 30_000 }
const mostStops = 300

/** Presses Tab, or Shift and Tab, until `wanted` has the focus. */
const tabTo = async (page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') => {
  await wanted.first().waitFor()
  for (let stop = 0; stop < mostStops; stop++) {
    if (await wanted.first().evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`${wanted} was not reached with ${key}`)
}

const tree = (page: Page) => page.getByRole('tree', { name: 'Rooms and equipment' })

/** The line of the outline that its keys act on. */
const activeLine = async (page: Page): Promise<string> => {
  const id = await tree(page).getAttribute('aria-activedescendant')
  return (await page.locator(`[id="${id}"]`).textContent()) ?? ''
}

const press = async (page: Page, key: string, line: RegExp) => {
  await page.keyboard.press(key)
  await expect.poll(() => activeLine(page), patience).toMatch(line)
}

const pressUntil = async (page: Page, key: string, line: RegExp) => {
  for (let presses = 0; presses < mostStops; presses++) {
    if (line.test(await activeLine(page))) return
    await page.keyboard.press(key)
  }
  throw new Error(`${line} was not reached with ${key}`)
}

/** Searches the outline and goes to the last piece of equipment that fits. */
const goToLast = async (page: Page, text: string, count: number, line: RegExp) => {
  await page.keyboard.type(text)
  const found = page.getByRole('treeitem', { level: 3 })
  await expect.poll(() => found.count(), patience).toBe(count)
  await tabTo(page, tree(page))
  await press(page, 'End', line)
}

describe('by keyboard alone', { timeout: 180_000 }, () => {
  test('a CDU is found, taken away and put back; its finding is read; the lens is flipped; an output is broken; the file is saved', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    page.setDefaultTimeout(patience.timeout)
    await page.goto(site.url)
    await tabTo(page, page.getByRole('button', { name: 'Open GB300 hall' }))
    await page.keyboard.press('Enter')
    await settled(page, /AI training.*cannot be said/)

    await goTo(page, 'CDU-03')
    await page.getByText('1 selected').waitFor()

    await tabTo(page, page.getByRole('tab', { name: 'Catalog' }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await tabTo(page, tree(page))
    // The outline stands where the palette went.
    await expect.poll(() => activeLine(page), patience).toMatch(/^CDU-03/)
    await page.keyboard.press('Home')
    await press(page, 'c', /^CDU gallery/)
    await pressUntil(page, 'ArrowDown', /^Coolant distribution unit/)
    await press(page, 'ArrowRight', /^CDU-01/)
    await press(page, 'ArrowDown', /^CDU-02/)
    await press(page, 'ArrowLeft', /^Coolant distribution unit/)
    // Letters typed in one go lead to the row that begins with them; a pause begins anew.
    await expect
      .poll(
        async () => {
          await page.keyboard.type('cdu-04')
          return activeLine(page)
        },
        { ...patience, interval: 1000 },
      )
      .toMatch(/^CDU-04/)
    await page.keyboard.press('Enter')
    const line = page.getByRole('treeitem', { name: /^CDU-04/ })
    await expect.poll(() => line.getAttribute('aria-selected'), patience).toBe('true')
    await page.keyboard.press('Delete')
    await settled(page, /AI training.*fails/)
    expect(await line.count()).toBe(0)

    const finding = page.getByRole('button', { name: /N\+1 is gone/ })
    await tabTo(page, finding)
    await page.keyboard.press('Enter')
    await page.getByText('Shown:').waitFor()
    await page.keyboard.press('Control+z')
    await settled(page, /AI training.*cannot be said/)
    await expect.poll(() => finding.count(), patience).toBe(0)
    await expect.poll(() => line.count(), patience).toBe(1)

    const lenses = page.getByRole('radiogroup', { name: 'Judge as' })
    await tabTo(page, lenses.getByRole('radio', { name: 'As built' }))
    await page.keyboard.press('ArrowRight')
    await settled(page, /mining, hydro-cooled.*passes/)
    await page.keyboard.press('l')
    await settled(page, /AI training.*cannot be said/)

    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await sheet.getByText('Flip between Mining and AI').waitFor()
    await page.keyboard.press('Escape')
    await sheet.waitFor({ state: 'detached' })

    await goTo(page, 'UO-R1')
    // From the object tree, where letters find names: with Shift they are commands.
    await tabTo(page, tree(page))
    await page.keyboard.press('Shift+B')
    const broken = page.getByRole('region', { name: 'Break: UO-R1' })
    const happens = broken.getByRole('list', { name: 'What happens' })
    await tabTo(page, happens.getByRole('button'))
    await page.keyboard.press('Enter')

    const saving = page.waitForEvent('download')
    await page.keyboard.press('Control+s')
    const file = await readFile(await (await saving).path(), 'utf8')
    expect(JSON.parse(file)).toMatchObject({ format: 'gridhall', name: 'GB300 hall' })
  })

  test('racks are placed, multiplied and fed', async ({ page, site }) => {
    page.setDefaultTimeout(patience.timeout)
    await page.goto(site.url)
    await tabTo(page, page.getByRole('button', { name: /^New empty facility/ }))
    await page.keyboard.press('Enter')
    const search = page.getByRole('searchbox', { name: 'Search products' })
    await tabTo(page, search)
    await page.keyboard.type('Network rack')
    await tabTo(page, page.getByRole('button', { name: 'Place Generic Network rack, 15 kW' }))
    await page.keyboard.press('Enter')
    // A place typed in metres; the view has the keys as soon as the tool is taken up.
    await page.keyboard.type('3,2')
    await page.keyboard.press('Enter')
    await page.getByText('1 selected').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await page.keyboard.type('2,3')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('6 selected').waitFor()
    const unfed = page.getByRole('button', { name: /is not fed/ })
    await expect.poll(() => unfed.count(), patience).toBe(6)

    await tabTo(page, search, 'Shift+Tab')
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Utility')
    await tabTo(page, page.getByRole('button', { name: 'Place Utility feed, no product' }))
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Enter')
    await page.getByText('1 selected').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+a')
    await page.getByText('7 selected').waitFor()
    await expect.poll(async () => (await keptEntries(page))[0]?.equipmentCount, patience).toBe(7)

    await tabTo(page, page.getByRole('tab', { name: 'Catalog' }), 'Shift+Tab')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await tabTo(page, page.getByRole('searchbox', { name: /Search tags/ }))
    await goToLast(page, 'Utility', 1, /^UF-01/)
    await page.keyboard.press('Enter')
    await page.getByText('1 selected').waitFor()
    await tabTo(page, page.getByRole('searchbox', { name: /Search tags/ }), 'Shift+Tab')
    await page.keyboard.press('Control+a')
    await goToLast(page, 'Rack', 6, /Network rack/)
    await page.keyboard.press('Shift+Enter')
    await page.getByText('2 selected').waitFor()
    const tools = page.getByRole('toolbar', { name: 'Tools' })
    await tabTo(page, tools.getByRole('button', { name: 'Connect' }))
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: 'Which one?' }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => unfed.count(), patience).toBe(5)
    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
    await expect.poll(() => unfed.count(), patience).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: 'Nothing to undo' }).count()).toBe(1)
  })
})
