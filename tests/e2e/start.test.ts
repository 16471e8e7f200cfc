import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe } from 'vitest'
import { dist, expect, serveSite, test } from '../support/e2e'
import { projectRoot } from '../support/house/files'

describe('the built site', () => {
  test('starts at the root of a host', async ({ page, site }) => {
    await page.goto(site.url)
    await page.getByRole('heading', { name: 'Gridhall' }).waitFor()
    expect(await page.getByText('npm start').count()).toBe(0)
    expect(await page.title()).toContain('Gridhall')
  })

  test('starts from any folder of a host', async ({ page }) => {
    const site = await serveSite('/some/sub/path/')
    try {
      await page.goto(site.url)
      await page.getByRole('heading', { name: 'Gridhall' }).waitFor()
      expect(await page.getByText('npm start').count()).toBe(0)
    } finally {
      await site.stop()
    }
  })

  test('never shows the help for files over http, even before it starts', async ({
    page,
    site,
    watch,
  }) => {
    await page.route('**/*.js', (route) => route.abort())
    await page.goto(site.url)
    expect(await page.locator('#start-help').isVisible()).toBe(false)
    watch.expected.push(/Failed to load resource.*\.js/)
    const scripts = await page.locator('script[src], link[rel="modulepreload"]').count()
    expect(scripts).toBeGreaterThan(0)
    await expect.poll(() => watch.complaints.length).toBe(scripts)
  })

  test('has WebGL2 to draw with', async ({ page, site }) => {
    await page.goto(site.url)
    const version = await page.evaluate(() => {
      const context = document.createElement('canvas').getContext('webgl2')
      return context?.getParameter(context.VERSION) as string | undefined
    })
    expect(version).toContain('WebGL 2.0')
  })
})

describe('opened as a file', () => {
  test.for([
    ['the built page', dist],
    ['the source page', projectRoot],
  ] as const)('%s says how to start', async ([, folder], { page, watch }) => {
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    await page.getByText('npm ci').waitFor()
    expect(await page.locator('#start-help').isVisible()).toBe(true)
    // The refusals by which the browser keeps the app from starting are the point here.
    watch.expected.push(/file:/)
    await expect.poll(() => watch.complaints.length).toBeGreaterThanOrEqual(4)
  })
})
