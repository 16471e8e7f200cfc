import type { Page } from 'playwright-core'
import type { Watch } from './watch'

/** What a test may know of an entry of the shelf. */
export interface KeptEntry {
  readonly slot: string
  readonly name: string
  readonly seq: number
  readonly equipmentCount: number
  readonly snapshotBytes: number
  readonly journalBytes: number
  readonly touched: boolean
}

/** The entries of the shelf as they stand in the page's IndexedDB; none while there is no shelf. */
export const keptEntries = (page: Page): Promise<readonly KeptEntry[]> =>
  page.evaluate(
    () =>
      new Promise<KeptEntry[]>((resolve, reject) => {
        const opening = indexedDB.open('gridhall')
        opening.onupgradeneeded = () => opening.transaction?.abort()
        opening.onerror = () => resolve([])
        opening.onsuccess = () => {
          const database = opening.result
          const all = database.transaction('entries').objectStore('entries').getAll()
          all.onerror = () => reject(all.error)
          all.onsuccess = () => {
            database.close()
            resolve(all.result as KeptEntry[])
          }
        }
      }),
  )

/** The field that bears the open facility's name. */
export const nameField = (page: Page) => page.getByLabel('Name of the facility')

/** Begins a new facility from the start screen. */
export async function beginFacility(page: Page): Promise<void> {
  await page.getByText('New empty facility').click()
  await nameField(page).waitFor()
}

/** Gives the open facility a name: an edit like any other. */
export async function rename(page: Page, name: string): Promise<void> {
  await nameField(page).fill(name)
  await nameField(page).press('Enter')
}

/** A facility file with `count` racks in rows. */
export function facilityFile(name: string, count = 2): string {
  const equipment = Array.from({ length: count }, (_, i) => ({
    id: `r${i}`,
    tag: `RK-${i}`,
    kind: 'rack',
    x: (i % 300) * 0.8,
    y: Math.floor(i / 300) * 3,
  }))
  return JSON.stringify({ format: 'gridhall', version: 1, id: 'from-file', name, equipment })
}

/** Opens a file through the page's own input, as a browser without file handles does. */
export async function openFile(page: Page, name: string, content: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByText('Open a file').first().click()
  const buffer = Buffer.from(content)
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer })
}

/** Takes the file pickers away, as in browsers that have none: tests can drive what is left. */
export async function withoutPickers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'showOpenFilePicker')
    Reflect.deleteProperty(window, 'showSaveFilePicker')
  })
}

/**
 * Takes WebGL away: software GL needs many seconds for its first picture on a busy machine, and
 * tests of storage and files do not look at the picture. The page says so, and works on.
 */
export async function withoutDrawing(page: Page, watch: Watch): Promise<void> {
  watch.expected.push(/WebGL/)
  await page.context().addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })
}
