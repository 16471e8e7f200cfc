import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { goTo, openExample, patience } from '../support/e2e/examples'

const begin = async (page: Page, url: string): Promise<void> => {
  page.setDefaultTimeout(patience.timeout)
  await page.goto(url)
  await page.getByRole('button', { name: 'New empty facility' }).click()
  await page.waitForFunction(() => (globalThis.__gridhall?.scene?.frames ?? 0) > 0, undefined, {
    timeout: patience.timeout,
  })
  await page.getByRole('application').focus()
}

/** Where the view stands on the page. */
const viewBox = async (page: Page) => {
  const box = await page.getByRole('application').boundingBox()
  if (!box) throw new Error('There is no view')
  return box
}

const clickAt = async (page: Page, x: number, y: number): Promise<void> => {
  const box = await viewBox(page)
  await page.mouse.move(box.x + x, box.y + y, { steps: 3 })
  await page.mouse.down()
  await page.mouse.up()
}

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true })

/** What a place of a point says in the inspector. */
const placeOf = (page: Page, point: number, axis: 'East (x)' | 'North (y)' | 'Up (z)') =>
  field(page, `Point ${point}, ${axis}`).inputValue()

const levels = async (page: Page, points: number): Promise<string[]> => {
  const found: string[] = []
  for (let n = 1; n <= points; n++) found.push(await placeOf(page, n, 'Up (z)'))
  return found
}

/** A pixel of the view where a route is in front, away from its ends. */
const pixelOfRoute = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('[role="application"]')
    const { width = 0, height = 0 } = host?.getBoundingClientRect() ?? {}
    const met: { x: number; y: number }[] = []
    for (let y = 130; y < height - 20; y += 3) {
      for (let x = 320; x < width - 20; x += 3) {
        if (globalThis.__gridhall?.scene?.pick(x, y)?.type === 'route') met.push({ x, y })
      }
    }
    return met[Math.floor(met.length / 3)]
  })

const inPlan = async (page: Page): Promise<void> => {
  await page.keyboard.press('2')
  // The camera needs a moment to settle over the plan.
  await page.waitForTimeout(1200)
}

describe('trays', () => {
  test('are drawn by mouse in plan, with a riser, edited in the inspector and taken back', async ({
    page,
    site,
  }) => {
    await begin(page, site.url)
    await inPlan(page)
    await page.keyboard.press('y')
    await field(page, 'Height').waitFor()
    await clickAt(page, 330, 330)
    await clickAt(page, 560, 330)
    await page.keyboard.press('PageUp')
    await page.keyboard.press('PageUp')
    expect(await field(page, 'Height').inputValue()).toBe('3')
    await clickAt(page, 560, 450)
    const box = await viewBox(page)
    await page.mouse.dblclick(box.x + 560, box.y + 450)
    await expect.poll(() => field(page, 'Name').inputValue(), patience).toBe('Tray 1')
    await page.keyboard.press('v')
    // A tray is a beginning: nothing stands over it that asks for one.
    expect(await page.getByText('Begin with a room').count()).toBe(0)
    expect(await levels(page, 4)).toEqual(['2.8', '2.8', '3', '3'])
    expect(await placeOf(page, 1, 'North (y)')).toBe(await placeOf(page, 2, 'North (y)'))

    await field(page, 'Name').fill('Row A')
    await field(page, 'Name').press('Enter')
    await page.getByLabel('Pathway', { exact: true }).selectOption({ label: 'Ladder' })
    await field(page, 'Run 1–2, Length').fill('6')
    await field(page, 'Run 1–2, Length').press('Enter')
    const [from, to] = [await placeOf(page, 1, 'East (x)'), await placeOf(page, 2, 'East (x)')]
    expect(Number(to) - Number(from)).toBeCloseTo(6)
    await page.getByRole('button', { name: 'Remove point 4' }).click()
    await field(page, 'Point 4, Up (z)').waitFor({ state: 'detached' })

    for (let step = 0; step < 4; step++) await page.keyboard.press('Control+z')
    await expect.poll(() => field(page, 'Name').inputValue(), patience).toBe('Tray 1')
    expect(await page.getByLabel('Pathway', { exact: true }).inputValue()).toBe('tray')
    await page.keyboard.press('Control+z')
    await page.getByText('Begin with a room').waitFor()
  })

  test('are drawn, found, copied and deleted by keyboard alone', async ({ page, site }) => {
    await begin(page, site.url)
    await page.keyboard.press('y')
    for (const figures of ['0,0', '6,0', '<90', '3', '0,0,0.5', '2<180']) {
      await page.keyboard.type(figures)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Enter')
    await expect.poll(() => field(page, 'Name').inputValue(), patience).toBe('Tray 1')
    await page.keyboard.press('Escape')
    expect(await levels(page, 5)).toEqual(['2.8', '2.8', '2.8', '3.3', '3.3'])
    expect(await placeOf(page, 5, 'East (x)')).toBe('4')
    await page.keyboard.press('PageUp')
    await expect.poll(() => levels(page, 5), patience).toEqual(['2.9', '2.9', '2.9', '3.4', '3.4'])
    await page.keyboard.press('Control+d')
    await expect.poll(() => field(page, 'Name').inputValue(), patience).toBe('Tray 2')
    await goTo(page, 'Tray 1')
    await expect.poll(() => field(page, 'Name').inputValue(), patience).toBe('Tray 1')
    await page.getByRole('application').focus()
    await page.keyboard.press('Delete')
    await field(page, 'Name').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await goTo(page, 'Tray 1')
    await expect.poll(() => field(page, 'Name').inputValue(), patience).toBe('Tray 1')
  })

  test('are drawn in 3D on their level, taken hold of there, and lifted', async ({
    page,
    site,
  }) => {
    await begin(page, site.url)
    await page.keyboard.press('y')
    await field(page, 'Height').waitFor()
    await clickAt(page, 330, 330)
    await clickAt(page, 600, 400)
    await page.keyboard.press('Enter')
    await expect.poll(() => field(page, 'Name').inputValue(), patience).toBe('Tray 1')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await field(page, 'Name').waitFor({ state: 'detached' })
    // The tray is under the very pixels that it was drawn at, and can be taken there.
    await clickAt(page, 465, 365)
    const pixel = await pixelOfRoute(page)
    expect(pixel).toBeDefined()
    await clickAt(page, pixel?.x ?? 0, pixel?.y ?? 0)
    await expect.poll(() => field(page, 'Name').inputValue(), patience).toBe('Tray 1')
    const box = await viewBox(page)
    await page.keyboard.down('Control')
    await page.mouse.down()
    await page.mouse.move(box.x + (pixel?.x ?? 0), box.y + (pixel?.y ?? 0) - 40, { steps: 5 })
    await page.mouse.up()
    await page.keyboard.up('Control')
    await expect
      .poll(async () => Number(await placeOf(page, 1, 'Up (z)')), patience)
      .toBeGreaterThan(2.9)
    const [first, second] = await levels(page, 2)
    expect(first).toBe(second)
    await page.keyboard.press('Control+z')
    await expect.poll(() => levels(page, 2), patience).toEqual(['2.8', '2.8'])
  })

  test('of an example tell what lies in them and are coloured by it', async ({ page, site }) => {
    await openExample(page, site.url, 'SuperPOD')
    await goTo(page, 'Row 1')
    await page.getByText('What lies in it').waitFor()
    await page.getByText('Cables, fullest section').waitFor()
    await page.getByRole('application').focus()
    await page.keyboard.press('k')
    await page.getByText('Fill of trays').waitFor()
    await page.keyboard.press('k')
    await page.getByText('Cables against the load limit').waitFor()
  })
})
