import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { patience } from '../support/e2e/examples'
import { framesWhileIdle } from '../support/e2e/rest'
import { facilityFile, nameField, openFile, withoutPickers } from '../support/e2e/shelf'

/** Where the row of racks lies on the page, by the scene's own account. */
const equipmentBounds = (page: Page) =>
  page.evaluate(() => {
    const host = document.querySelector('[role="application"]')
    const { left = 0, top = 0, width = 0, height = 0 } = host?.getBoundingClientRect() ?? {}
    const isMet = (x: number, y: number) =>
      globalThis.__gridhall?.scene?.pick(x, y)?.type === 'equipment'
    const pixels = (count: number) => Array.from({ length: Math.floor(count / 3) }, (_, n) => n * 3)
    const ys = pixels(height).filter((y) => isMet(width / 2, y))
    const middle = (Math.min(...ys) + Math.max(...ys)) / 2
    const xs = pixels(width).filter((x) => isMet(x, middle))
    if (xs.length === 0) return undefined
    return { west: left + Math.min(...xs), east: left + Math.max(...xs), middle: top + middle }
  })

const faceText = /^West face: the section is ([\d.]+) m from west to east\.$/

/** The size that the hint states while the western face is under the pointer or held; NaN without. */
const sizeM = async (page: Page): Promise<number> => {
  const [hint] = await page.getByText(faceText).allTextContents()
  return Number(faceText.exec(hint ?? '')?.[1] ?? Number.NaN)
}

interface Row {
  readonly west: number
  readonly east: number
  readonly middle: number
}

/** Leads the pointer westwards until the handle of the western face is under it: 0.4 m before 2.2 m of racks. */
const findWestFace = async (page: Page, { west, east, middle }: Row) => {
  for (let x = west - (east - west) * 0.1; x > 0; x -= 6) {
    await page.mouse.move(x, middle)
    // The hint follows with the next frame of the page.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(undefined))))
    if (!Number.isNaN(await sizeM(page))) return x
  }
  throw new Error('No handle found')
}

describe('the camera', { timeout: 180_000 }, () => {
  test('a section box is cut by the mouse; elevations, a walk, two views and named ones by keys', async ({
    page,
    site,
  }) => {
    page.setDefaultTimeout(patience.timeout)
    await withoutPickers(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1000, height: 640 })
    await page.goto(site.url)
    await openFile(page, 'three.gridhall.json', facilityFile('Three racks', 3))
    await nameField(page).waitFor()
    await page.waitForFunction(() => (globalThis.__gridhall?.scene?.frames ?? 0) > 0)
    await page.evaluate('document.activeElement?.blur()')
    await page.keyboard.press('2')
    await page.keyboard.press('x')
    await page.getByText(/^Drag a handle to move a face/).waitFor()
    // The box is a little larger than the view that frames the racks.
    const view = await page.getByRole('application').boundingBox()
    if (!view) throw new Error('No view')
    await page.mouse.move(view.x + view.width / 2, view.y + view.height / 2)
    await page.mouse.wheel(0, 800)
    await framesWhileIdle(page, 500)
    const bounds = await equipmentBounds(page)
    if (!bounds) throw new Error('No equipment in sight')
    const x = await findWestFace(page, bounds)
    const before = await sizeM(page)
    await page.mouse.down()
    await page.mouse.move(x + 30, bounds.middle, { steps: 3 })
    await expect.poll(() => sizeM(page), patience).toBeLessThan(before)
    await page.mouse.up()
    await page.keyboard.press('Escape')

    for (const side of ['north', 'east']) {
      await page.keyboard.press('6')
      await page.getByText(`Elevation from the ${side}.`).waitFor()
    }
    await page.keyboard.press('w')
    const end = page.getByRole('button', { name: 'End the walk' })
    await end.waitFor()
    await end.click()
    await end.waitFor({ state: 'detached' })

    await page.getByRole('button', { name: 'Views and layers' }).click()
    await page.getByLabel('Name of the view').fill('From the yard')
    await page.getByRole('button', { name: 'Save this view' }).click()
    await page.getByRole('button', { name: 'Go to From the yard' }).click()
    await page.evaluate('document.activeElement?.blur()')
    await page.keyboard.press('0')
    await expect.poll(() => page.getByRole('application').count(), patience).toBe(2)
    await page.keyboard.press('0')
    await expect.poll(() => page.getByRole('application').count(), patience).toBe(1)
  })
})
