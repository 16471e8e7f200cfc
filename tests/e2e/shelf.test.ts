import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { beginFacility, keptEntries, nameField, rename } from '../support/e2e/shelf'

describe('the shelf', () => {
  test('brings back what was edited, after a reload and after a crash', async ({ page, site }) => {
    await page.goto(site.url)
    await beginFacility(page)
    await rename(page, 'Verona')
    await expect.poll(async () => (await keptEntries(page))[0]?.name).toBe('Verona')
    await page.reload()
    await expect.poll(() => nameField(page).inputValue()).toBe('Verona')
    await rename(page, 'Verona 2')
    await expect.poll(async () => (await keptEntries(page))[0]?.name).toBe('Verona 2')
    // The page's process dies: no handler of ours runs.
    const context = page.context()
    const crash = await context.newCDPSession(page)
    crash.send('Page.crash').catch(() => undefined)
    await page.waitForEvent('crash')
    await page.close()
    const next = await context.newPage()
    await next.goto(site.url)
    await expect.poll(() => nameField(next).inputValue()).toBe('Verona 2')
  })
})
