import { describe } from 'vitest'
import { expect, test } from '../support/e2e'

// The other tests rely on the watch: here it is seen to notice what they must never do.
describe('the watch', () => {
  test('aborts and records requests to other hosts', async ({ page, watch }) => {
    const outcome = await page.evaluate(() =>
      fetch('https://elsewhere.example/x').then(
        () => 'answered',
        () => 'refused',
      ),
    )
    expect(outcome).toBe('refused')
    expect(watch.foreign.splice(0)).toEqual(['https://elsewhere.example/x'])
    watch.expected.push(/elsewhere/)
  })

  test('records warnings, errors and uncaught errors', async ({ page, watch }) => {
    await page.evaluate(() => {
      console.warn('careful')
      console.error('broken')
      setTimeout(() => {
        throw new Error('lost')
      })
    })
    await expect.poll(() => watch.complaints.length).toBe(3)
    expect(watch.complaints.splice(0).join()).toMatch(/careful.*broken.*lost/)
  })

  test('sees the policy of the site refuse what is foreign or inline', async ({
    page,
    site,
    watch,
  }) => {
    await page.goto(site.url)
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'document.title = "taken"'
      document.head.append(script)
      return fetch('https://elsewhere.example/x').catch(() => undefined)
    })
    expect(await page.title()).not.toBe('taken')
    expect(watch.complaints.splice(0).join()).toContain('Content Security Policy')
    expect(watch.foreign).toEqual([])
  })
})
