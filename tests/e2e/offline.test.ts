import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, serveSite, test } from '../support/e2e'

/** Waits until the service worker has stored the app. */
async function stored(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active === null || active.state === 'activated') return
    await new Promise((resolve) => active.addEventListener('statechange', resolve, { once: true }))
  })
}

describe('without a network', () => {
  test.for(['/', '/some/sub/path/'])(
    'starts again after a first visit, from %s',
    async (base, { page }) => {
      const site = await serveSite(base)
      await page.goto(site.url)
      await stored(page)
      await site.stop()
      await page.reload()
      await page.getByRole('heading', { name: 'Gridhall' }).waitFor()
      await page.goto(`${site.url}index.html`)
      await page.getByRole('heading', { name: 'Gridhall' }).waitFor()
      await expect(fetch(site.url)).rejects.toThrow()
    },
  )

  test('has every file of the site, icons and manifest included', async ({ page, site }) => {
    await page.goto(site.url)
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
      const response = await fetch(link?.href ?? '')
      return (await response.json()) as { start_url: string; icons: { src: string }[] }
    })
    expect(manifest.start_url).toBe('./')
    expect(manifest.icons.length).toBeGreaterThanOrEqual(3)
    await stored(page)
    await page.reload()
    await site.stop()
    for (const { src } of manifest.icons) {
      const status = await page.evaluate(async (file) => (await fetch(file)).status, `./${src}`)
      expect(status, src).toBe(200)
    }
  })
})
