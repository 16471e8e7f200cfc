import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { beginFacility, keptEntries, nameField, rename, withoutDrawing } from '../support/e2e/shelf'

describe('the shelf', () => {
  test('brings back what was edited, after a reload and after a crash', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await page.goto(site.url)
    await beginFacility(page)
    await rename(page, 'Verona')
    await expect.poll(async () => (await keptEntries(page))[0]?.name).toBe('Verona')
    await page.reload()
    await expect.poll(() => nameField(page).inputValue()).toBe('Verona')
    await rename(page, 'Verona 2')
    await page.keyboard.press('Control+z')
    await rename(page, 'Verona 3')
    await expect.poll(async () => (await keptEntries(page))[0]?.name).toBe('Verona 3')
    // The page's process dies: no handler of ours runs.
    const context = page.context()
    const crash = await context.newCDPSession(page)
    crash.send('Page.crash').catch(() => undefined)
    await page.waitForEvent('crash')
    await page.close()
    const next = await context.newPage()
    await next.goto(site.url)
    await expect.poll(() => nameField(next).inputValue()).toBe('Verona 3')
  })

  test('lists, duplicates, renames, removes and puts back', async ({ page, site, watch }) => {
    await withoutDrawing(page, watch)
    await page.goto(site.url)
    await beginFacility(page)
    await rename(page, 'Verona')
    await page.getByRole('button', { name: 'File' }).click()
    await page.getByRole('menuitem', { name: 'All facilities' }).click()
    const list = page.getByRole('region', { name: 'On this computer' })
    await list.getByText('Verona', { exact: true }).waitFor()
    await list.getByRole('button', { name: 'Duplicate' }).click()
    await list.getByText('Verona (copy)').waitFor()
    const copy = list.getByRole('listitem').filter({ hasText: '(copy)' })
    await copy.getByRole('button', { name: 'Rename' }).click()
    await page.getByRole('dialog').getByRole('textbox').fill('Mantua')
    await page.getByRole('dialog').getByRole('textbox').press('Enter')
    await list.getByText('Mantua').waitFor()
    const original = list.getByRole('listitem').filter({ hasText: 'Verona' })
    await original.getByRole('button', { name: 'Remove' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await original.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await original.waitFor()
    await list.getByText('Mantua').click()
    await expect.poll(() => nameField(page).inputValue()).toBe('Mantua')
  })

  test('keeps named versions, restores them as a step that can be undone', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await page.goto(site.url)
    await beginFacility(page)
    await rename(page, 'Verona')
    const openVersions = async () => {
      await page.getByRole('button', { name: 'File' }).click()
      await page.getByRole('menuitem', { name: 'Versions' }).click()
    }
    await openVersions()
    await page.getByLabel('Name of the version').fill('As agreed')
    await page.getByRole('button', { name: 'Keep a version of now' }).click()
    const kept = page.getByRole('button', { name: /^Restore: As agreed/ })
    await kept.waitFor()
    await page.keyboard.press('Escape')
    await kept.waitFor({ state: 'detached' })

    await rename(page, 'Mantua')
    await openVersions()
    await kept.click()
    await expect.poll(() => nameField(page).inputValue()).toBe('Verona')
    await kept.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Undo: Restore version' }).click()
    await expect.poll(() => nameField(page).inputValue()).toBe('Mantua')

    // Versions outlive the page, and what was replaced became one by itself.
    await expect.poll(async () => (await keptEntries(page))[0]?.name).toBe('Mantua')
    await page.reload()
    await nameField(page).waitFor()
    await openVersions()
    await kept.waitFor()
    await page.getByText('Before another version was restored').waitFor()
  })

  test('opens a copy, and says so, where another window has the facility', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await page.goto(site.url)
    await beginFacility(page)
    await rename(page, 'Verona')
    await expect.poll(async () => (await keptEntries(page))[0]?.name).toBe('Verona')
    const second = await page.context().newPage()
    await second.goto(site.url)
    await second.getByText('Verona', { exact: true }).click()
    await second.getByText('is open in another window').waitFor()
    await expect.poll(() => nameField(second).inputValue()).toBe('Verona (copy)')
    await rename(second, 'Mantua')
    await expect.poll(async () => (await keptEntries(second)).length).toBe(2)
    expect(await nameField(page).inputValue()).toBe('Verona')
    await rename(page, 'Verona 2')
    const names = async () => (await keptEntries(page)).map(({ name }) => name).sort()
    await expect.poll(names).toEqual(['Mantua', 'Verona 2'])
  })
})

describe('a storage that fails', () => {
  test('is told plainly when it is full; the facility stays open and can be saved', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    // The offline copy of the site would want its share of the room.
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'))
    // Browsers differ in how soon a tiny quota bites, so the store itself says that it is full.
    await page.addInitScript(() => {
      Reflect.set(window, 'storageIsFull', true)
      for (const name of ['put', 'add'] as const) {
        const write = IDBObjectStore.prototype[name]
        IDBObjectStore.prototype[name] = function (...row) {
          if (Reflect.get(window, 'storageIsFull')) {
            throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
          }
          return write.apply(this, row)
        }
      }
    })
    await page.goto(site.url)
    await beginFacility(page)
    await rename(page, 'Verona 2')
    await page.getByRole('alert').getByText('storage is full').waitFor()
    expect(await nameField(page).inputValue()).toBe('Verona 2')
    await page.evaluate(() => Reflect.set(window, 'storageIsFull', false))
    await page.getByText('kept on this computer again').waitFor()
    await expect.poll(async () => (await keptEntries(page))[0]?.name).toBe('Verona 2')
  })

  test('is told plainly when there is none', async ({ page, site, watch }) => {
    await withoutDrawing(page, watch)
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', { value: undefined })
    })
    await page.goto(site.url)
    await beginFacility(page)
    await page.getByRole('alert').getByText('keeps nothing on this computer').waitFor()
    await rename(page, 'Verona')
    await page.getByRole('button', { name: 'File' }).click()
    await page.getByRole('menuitem', { name: 'All facilities' }).click()
    await page.getByRole('alert').getByText('could not be kept').waitFor()
    expect(await nameField(page).inputValue()).toBe('Verona')
    await page.getByRole('button', { name: 'Go on without them' }).click()
    await page.getByRole('heading', { name: 'Gridhall' }).waitFor()
  })

  test('is given up to a newer version in another window, which is told', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await page.goto(site.url)
    await beginFacility(page)
    await rename(page, 'Verona')
    await expect.poll(async () => (await keptEntries(page))[0]?.name).toBe('Verona')
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('gridhall', 1000)
          opening.onerror = () => reject(opening.error)
          opening.onsuccess = () => {
            opening.result.close()
            resolve()
          }
        }),
    )
    await page.getByRole('alert').getByText('newer version').waitFor()
    await rename(page, 'Verona 2')
    expect(await nameField(page).inputValue()).toBe('Verona 2')
  })
})
