import type { Browser, Page } from 'playwright-core'
import { test as base, expect } from 'vitest'
import { launchBrowser } from '../browser/launch'
import { type Site, serveSite } from './server'
import { unexpected, type Watch, watchContext } from './watch'

export { expect } from 'vitest'
export { dist, serveSite } from './server'

interface Fixtures {
  /** One browser for all tests of a file. */
  browser: Browser
  /** The built site on a server of this test alone, at the root of its host. */
  site: Site
  /** What the page must not do. Looked at when the test ends: whatever is left in it fails it. */
  watch: Watch
  /** A page with fresh storage, watched; nothing is opened in it yet. */
  page: Page
}

/** vitest's `test` with a browser: `test('…', async ({ page, site }) => { … })`. */
export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest wants the fixtures destructured
    async ({}, use) => {
      const browser = await launchBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'file' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants the fixtures destructured
  site: async ({}, use) => {
    const site = await serveSite()
    await use(site)
    await site.stop()
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest wants the fixtures destructured
  watch: async ({}, use) => {
    const watch: Watch = { foreign: [], complaints: [], expected: [] }
    await use(watch)
  },
  page: async ({ browser, watch }, use) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    await watchContext(context, watch)
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    await use(page)
    // A round trip brings in what the console said just before the end.
    await page.evaluate(() => 0).catch(() => undefined)
    await context.close()
    expect(watch.foreign, 'requests to other hosts').toEqual([])
    expect(unexpected(watch), 'console errors and warnings').toEqual([])
  },
})
