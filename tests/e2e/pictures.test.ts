import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from '../support/e2e'
import { openExample, patience } from '../support/e2e/examples'
import { framesWhileIdle } from '../support/e2e/rest'
import { projectRoot } from '../support/house/files'

/** Where the pictures are kept that were looked at and found good; `GRIDHALL_PICTURES=1` takes them anew. */
const folder = join(projectRoot, 'tests', 'e2e', 'pictures')
const isTaking = process.env['GRIDHALL_PICTURES'] === '1'

/**
 * What another build of the browser may draw otherwise: 2 of 255 on the average of all channels, and
 * one pixel of a hundred by more than 48, as along an edge.
 */
const tolerance = { mean: 2, off: 0.01 }

interface Difference {
  readonly mean: number
  readonly off: number
}

const poses = [
  { name: 'dark-wide', width: 640, height: 420, scheme: 'dark', lines: false },
  { name: 'light-wide', width: 640, height: 420, scheme: 'light', lines: false },
  { name: 'light-small', width: 400, height: 480, scheme: 'light', lines: false },
  { name: 'lines-small', width: 400, height: 480, scheme: 'dark', lines: true },
] as const

/** Leaves nothing on the page but the scene itself: words are drawn otherwise on every machine. */
const bareScene = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLElement>('[role="application"] canvas')
    document.body.style.visibility = 'hidden'
    if (canvas) canvas.style.visibility = 'visible'
  })

/** How far two pictures are apart, each channel from 0 to 255, looked at by the browser itself. */
const differenceOf = (page: Page, a: string, b: string): Promise<Difference> =>
  page.evaluate(
    async ([first, second]) => {
      const pixelsOf = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const canvas = new OffscreenCanvas(image.width, image.height)
        const pen = canvas.getContext('2d')
        pen?.drawImage(image, 0, 0)
        return pen?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
      }
      const [one, two] = [await pixelsOf(first ?? ''), await pixelsOf(second ?? '')]
      if (one.length !== two.length || one.length === 0) return { mean: 255, off: 1 }
      let sum = 0
      let off = 0
      for (let at = 0; at < one.length; at += 4) {
        let most = 0
        for (let channel = 0; channel < 3; channel++) {
          const apart = Math.abs((one[at + channel] ?? 0) - (two[at + channel] ?? 0))
          sum += apart
          most = Math.max(most, apart)
        }
        if (most > 48) off += 1
      }
      return { mean: sum / ((one.length / 4) * 3), off: off / (one.length / 4) }
    },
    [a, b] as const,
  )

/** A picture of the page once two in a row are the same. */
const settledPicture = async (page: Page): Promise<Buffer> => {
  let picture = await page.screenshot({ type: 'png' })
  for (let look = 0; look < 20; look++) {
    const next = await page.screenshot({ type: 'png' })
    if (next.equals(picture)) break
    picture = next
  }
  return picture
}

test('the scene looks as it was found good: two sizes, dark, light and as lines', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    const closed = { left: true, right: true, bottom: true }
    localStorage.setItem('gridhall.screen', JSON.stringify({ quality: 'medium', closed }))
  })
  await page.setViewportSize({ width: 640, height: 420 })
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await openExample(page, site.url, 'Immersion building')
  await page.waitForFunction(() => (globalThis.__gridhall?.scene?.frames ?? 0) > 0)
  await bareScene(page)
  const taken = new Map<string, string>()
  for (const { name, width, height, scheme, lines } of poses) {
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    if (lines) await page.keyboard.press('Shift+L')
    await framesWhileIdle(page, 250)
    const file = join(folder, `${name}.png`)
    if (isTaking) writeFileSync(file, await settledPicture(page))
    expect(existsSync(file), `${name} was never taken`).toBe(true)
    const good = readFileSync(file).toString('base64')
    // A busy machine shows a frame long after it was drawn: what is looked at is where it comes to rest.
    const look = async () => {
      const picture = (await settledPicture(page)).toString('base64')
      taken.set(name, picture)
      return differenceOf(page, good, picture)
    }
    const isWithin = ({ mean, off }: Difference) => mean <= tolerance.mean && off <= tolerance.off
    await expect.poll(look, { ...patience, message: name }).toSatisfy(isWithin)
  }
  // The measure tells pictures apart that do differ: the sun out, or the lines in place of surfaces.
  const apart = await differenceOf(
    page,
    taken.get('light-small') ?? '',
    taken.get('lines-small') ?? '',
  )
  expect(apart.mean).toBeGreaterThan(tolerance.mean)
  expect(apart.off).toBeGreaterThan(tolerance.off)
})
