import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import {
  beginFacility,
  facilityFile,
  keptEntries,
  nameField,
  openFile,
  rename,
  withoutDrawing,
  withoutPickers,
} from '../support/e2e/shelf'

const hall = facilityFile('Hall')

const faulty = [
  ['cut-off.gridhall.json', hall.slice(0, 120), /cut off/],
  ['empty.gridhall.json', '', /empty/],
  ['newer.gridhall.json', hall.replace('"version":1', '"version":99'), /version 99/],
  ['wrong.gridhall.json', hall.replace('"x":0', '"x":"here"'), /equipment\[0\]\.x/],
  ['list.gridhall.json', '[1, 2]', /not an object/],
] as const

/** Drops a file on the page as the system would. */
const dropFile = (page: Page, name: string, content: string) =>
  page.evaluate(
    ([fileName, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], fileName, { type: 'application/json' }))
      const tell = (type: string) =>
        window.dispatchEvent(
          new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        )
      tell('dragover')
      return new Promise<boolean>((resolve) => {
        setTimeout(() => {
          const target = document.body.textContent?.includes('Drop the file to open it') ?? false
          tell('drop')
          resolve(target)
        }, 200)
      })
    },
    [name, content] as const,
  )

describe('a file', () => {
  test('that is faulty is refused with its name and the place; the open facility stays', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await page.goto(site.url)
    await beginFacility(page)
    await rename(page, 'Verona')
    for (const [name, content, why] of faulty) {
      expect(await dropFile(page, name, content), 'the drop target is seen').toBe(true)
      const message = page.getByRole('alert').getByText(name)
      await message.waitFor()
      expect(await message.textContent()).toMatch(why)
      expect(await nameField(page).inputValue()).toBe('Verona')
    }
    await dropFile(page, 'hall.gridhall.json', hall)
    await expect.poll(() => nameField(page).inputValue()).toBe('Hall')
  })

  test('is opened by an input, saved as a download, and reads back the same', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    await page.goto(site.url)
    await openFile(page, 'hall.gridhall.json', hall)
    await expect.poll(() => nameField(page).inputValue()).toBe('Hall')
    await rename(page, 'Hall 2')
    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Control+s')
    const download = await downloading
    expect(download.suggestedFilename()).toBe('hall.gridhall.json')
    const saved = await readFile(await download.path(), 'utf8')
    const written = JSON.parse(saved)
    expect(written).toMatchObject({ ...JSON.parse(hall), name: 'Hall 2' })
    await dropFile(page, 'again.gridhall.json', saved.replace('Hall 2', 'Hall 3'))
    await expect.poll(() => nameField(page).inputValue()).toBe('Hall 3')
    // Two states of one facility: each has its place on this computer, neither wrote over the other.
    await rename(page, 'Hall 4')
    const names = async () =>
      (await keptEntries(page)).filter(({ touched }) => touched).map(({ name }) => name)
    await expect.poll(async () => (await names()).sort()).toEqual(['Hall 2', 'Hall 4'])
  })

  test('is saved in place, also after a reload, and never over the change of somebody else', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    // The browser's own dialog is out of reach; the handle that it would give is a real one.
    await page.addInitScript(() => {
      const handle = async () =>
        (await navigator.storage.getDirectory()).getFileHandle('hall.gridhall.json', {
          create: true,
        })
      const pick = async () => [await handle()]
      const refuse = () => Promise.reject(new DOMException('', 'AbortError'))
      Object.assign(window, { showOpenFilePicker: pick, showSaveFilePicker: refuse })
    })
    const onDisk = (text?: string) =>
      page.evaluate(async (content) => {
        const folder = await navigator.storage.getDirectory()
        const handle = await folder.getFileHandle('hall.gridhall.json', { create: true })
        if (content !== undefined) {
          const stream = await handle.createWritable()
          await stream.write(content)
          await stream.close()
        }
        return (await handle.getFile()).text()
      }, text)
    await page.goto(site.url)
    await onDisk(hall)
    await page.getByText('Open a file').first().click()
    await expect.poll(() => nameField(page).inputValue()).toBe('Hall')
    await rename(page, 'Hall 2')
    await page.keyboard.press('Control+s')
    await expect.poll(async () => JSON.parse(await onDisk()).name).toBe('Hall 2')
    await page.reload()
    await expect.poll(() => nameField(page).inputValue()).toBe('Hall 2')
    await rename(page, 'Hall 3')
    await page.keyboard.press('Control+s')
    await expect.poll(async () => JSON.parse(await onDisk()).name).toBe('Hall 3')
    await onDisk(facilityFile('Theirs'))
    await rename(page, 'Hall 4')
    await page.keyboard.press('Control+s')
    await page.getByRole('alert').getByText('changed by somebody else').waitFor()
    expect(JSON.parse(await onDisk()).name).toBe('Theirs')
    await page.getByRole('button', { name: 'Save over it' }).click()
    await expect.poll(async () => JSON.parse(await onDisk()).name).toBe('Hall 4')
  })

  test('that the system opens with the installed app is opened', async ({ page, site, watch }) => {
    await withoutDrawing(page, watch)
    await page.addInitScript((content) => {
      const launchQueue = {
        setConsumer: async (consume: (launch: object) => void) => {
          const folder = await navigator.storage.getDirectory()
          const handle = await folder.getFileHandle('hall.gridhall.json', { create: true })
          const stream = await handle.createWritable()
          await stream.write(content)
          await stream.close()
          consume({ files: [handle] })
        },
      }
      Object.defineProperty(window, 'launchQueue', { value: launchQueue })
    }, hall)
    await page.goto(site.url)
    await expect.poll(() => nameField(page).inputValue()).toBe('Hall')
    const manifest = await page.evaluate(async () => {
      const link = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
      return (await (await fetch(link?.href ?? '')).json()) as Record<string, unknown>
    })
    expect(manifest['file_handlers']).toEqual([
      { action: './', accept: { 'application/json': ['.gridhall.json', '.json'] } },
    ])
  })
})

describe('a large file', () => {
  test('is read, kept and brought back away from the page', async ({ page, site, watch }) => {
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    await page.goto(site.url)
    const workers: string[] = []
    page.on('worker', (worker) => workers.push(worker.url()))
    await openFile(page, 'large.gridhall.json', facilityFile('Large', 5000))
    await expect.poll(() => nameField(page).inputValue()).toBe('Large')
    const snapshot = async () => (await keptEntries(page))[0]?.snapshotBytes ?? 0
    await expect.poll(snapshot).toBeGreaterThan(10_000)
    // 5,000 racks are some 500 kB of text.
    expect(await snapshot()).toBeLessThan(200_000)
    await rename(page, 'Large 2')
    await expect.poll(async () => (await keptEntries(page))[0]?.name).toBe('Large 2')
    expect((await keptEntries(page))[0]?.journalBytes).toBeLessThan(300)
    await page.reload()
    await expect.poll(() => nameField(page).inputValue()).toBe('Large 2')
    // The solver, and a clerk each for reading, packing and recovering.
    expect(workers.length).toBeGreaterThanOrEqual(4)
  })
})
