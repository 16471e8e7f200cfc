import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { keptEntries, nameField, rename, withoutDrawing } from '../support/e2e/shelf'

describe('with the server stopped', () => {
  test('an example opens as a copy of its own, is kept, and comes back', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await page.goto(site.url)
    const examples = page.getByRole('region', { name: 'Example facilities' })
    await examples.getByRole('button').first().waitFor()
    await page.evaluate(async () => {
      const { active } = await navigator.serviceWorker.ready
      if (active === null || active.state === 'activated') return
      await new Promise((resolve) =>
        active.addEventListener('statechange', resolve, { once: true }),
      )
    })
    await site.stop()
    await page.reload()
    const example = examples.getByRole('button').first()
    await example.click()
    await nameField(page).waitFor()
    const original = await nameField(page).inputValue()
    expect((await keptEntries(page)).filter(({ touched }) => touched)).toEqual([])
    await rename(page, 'My own')
    const touched = async () => (await keptEntries(page)).filter((entry) => entry.touched)
    await expect.poll(async () => (await touched()).map(({ name }) => name)).toEqual(['My own'])
    await page.reload()
    await expect.poll(() => nameField(page).inputValue()).toBe('My own')
    await page.getByRole('button', { name: 'File' }).click()
    await page.getByRole('menuitem', { name: 'All facilities' }).click()
    await example.click()
    await expect.poll(() => nameField(page).inputValue()).toBe(original)
    // Opened and not changed: it is not in the list.
    await page.getByRole('button', { name: 'File' }).click()
    await page.getByRole('menuitem', { name: 'All facilities' }).click()
    await examples.waitFor()
    await expect
      .poll(async () => (await keptEntries(page)).map(({ name }) => name))
      .toEqual(['My own'])
  })
})
