import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { dist, expect, serveSite, test } from '../support/e2e'

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

describe('a new version', () => {
  test('is stored and waits, and the page stays as it is', async ({ page }) => {
    const folder = mkdtempSync(join(tmpdir(), 'gridhall-site-'))
    cpSync(dist, folder, { recursive: true })
    const site = await serveSite('/', folder)
    try {
      await page.goto(site.url)
      await stored(page)
      await page.evaluate(() => Object.assign(window, { mark: 'unsaved work' }))
      appendFileSync(join(folder, 'sw.js'), '\n// new version')
      const waits = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready
        await registration.update()
        const fresh = registration.installing ?? registration.waiting
        await new Promise<void>((resolve) => {
          if (registration.waiting !== null) resolve()
          fresh?.addEventListener('statechange', () => resolve())
        })
        return registration.waiting?.state
      })
      expect(waits).toBe('installed')
      expect(await page.evaluate(() => (window as { mark?: string }).mark)).toBe('unsaved work')
    } finally {
      await site.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
