import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { goTo, openExample, patience } from '../support/e2e/examples'
import { settled } from '../support/e2e/judged'
import { withoutPickers } from '../support/e2e/shelf'

/** Breaks a piece of equipment of the hall by its tag. */
const breakIt = async (page: Page, url: string, tag: string) => {
  await openExample(page, url, 'GB300 hall')
  await settled(page, /AI training/)
  await goTo(page, tag)
  await page.keyboard.press('Shift+B')
  const panel = page.getByRole('region', { name: `Break: ${tag}` })
  await panel.getByRole('list', { name: 'What happens' }).waitFor(patience)
  return panel
}

interface Archived {
  readonly name: string
  readonly bytes: Buffer
}

/** The files of a ZIP archive that packs nothing, by its directory. */
const filesOf = (archive: Buffer): readonly Archived[] => {
  const end = archive.length - 22
  expect(archive.readUInt32LE(end)).toBe(0x06054b50)
  let at = archive.readUInt32LE(end + 16)
  return Array.from({ length: archive.readUInt16LE(end + 10) }, () => {
    const [size, length] = [archive.readUInt32LE(at + 24), archive.readUInt16LE(at + 28)]
    const name = archive.toString('utf8', at + 46, at + 46 + length)
    const from = archive.readUInt32LE(at + 42) + 30 + length
    at += 46 + length
    return { name, bytes: archive.subarray(from, from + size) }
  })
}

/** Width and height of a PNG, by its header. */
const sizeOf = (png: Buffer) => {
  expect(png.toString('latin1', 0, 8)).toBe('\x89PNG\r\n\x1a\n')
  return [png.readUInt32BE(16), png.readUInt32BE(20)]
}

describe('the panel of a break', { timeout: 240_000 }, () => {
  test('tells what follows, compares with another design, and is asked anew', async ({
    page,
    site,
  }) => {
    await withoutPickers(page)
    const panel = await breakIt(page, site.url, 'UO-R1')
    const events = panel.getByRole('list', { name: 'What happens' })
    expect(await events.getByRole('listitem').count()).toBeGreaterThan(1)
    await events.getByRole('button').first().click()
    await panel.getByText('every load carries on').waitFor()

    await panel.getByRole('radio', { name: 'Drawings' }).click()
    await panel.getByRole('img', { name: /^Single-line.*UO-R1 taken out/ }).waitFor(patience)

    await panel.getByRole('button', { name: 'Compare', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: /Two designs/ })
    const choice = dialog.getByLabel('Compare with')
    await choice.locator('option', { hasText: 'SuperPOD' }).waitFor({ state: 'attached' })
    await choice.selectOption({ label: 'DGX SuperPOD H100, one scalable unit' })
    const figures = dialog.getByRole('table', { name: 'Figures of both' })
    await figures.waitFor(patience)
    expect(await figures.getByRole('row').count()).toBeGreaterThan(6)
    await dialog.getByRole('img', { name: /^Plan of GB300 hall.*Taken out 1/ }).waitFor()
    await dialog.getByRole('img', { name: /^Plan of DGX.*Taken out 1/ }).waitFor()
    const moment = dialog.getByRole('slider', { name: 'Moment that both plans show' })
    await moment.focus()
    await page.keyboard.press('Home')
    expect(await moment.getAttribute('aria-valuetext')).toBe('At once')

    // What has nothing of its like there is asked for.
    await choice.selectOption({ label: 'Hydro mining yard' })
    await dialog.getByText('UO-R1 has no counterpart there.').waitFor(patience)
    const stand = dialog.getByLabel('Counterpart of UO-R1')
    await stand.selectOption({ label: 'DB-01' })
    await figures.waitFor(patience)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    await panel.getByRole('radio', { name: 'Work' }).click()
    await page.getByRole('region', { name: 'Take out for work: UO-R1' }).waitFor()
  })

  test('makes pictures of the view at the moments that matter, and puts the view back', async ({
    page,
    site,
  }) => {
    await withoutPickers(page)
    const panel = await breakIt(page, site.url, 'UO-R1')
    // It plays once by itself; a click on what happens holds it there.
    await panel.getByRole('list', { name: 'What happens' }).getByRole('button').first().click()
    const timeline = page.getByRole('slider', { name: 'Moment' }).first()
    const selected = page.getByText(/^[\d,]+ selected$/)
    const held = await selected.textContent()
    const before = await timeline.getAttribute('aria-valuetext')
    await panel.getByRole('button', { name: 'Pictures', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: 'The break in pictures' })
    const save = dialog.getByRole('button', { name: /^Save \d pictures$/ })
    await dialog.getByRole('img').first().waitFor(patience)
    const downloading = page.waitForEvent('download')
    await save.click()
    const download = await downloading
    expect(download.suggestedFilename()).toBe('gb300-hall-uo-r1-broken.zip')
    const files = filesOf(readFileSync(await download.path()))
    expect(files.length).toBeGreaterThanOrEqual(3)
    expect(files.length).toBeLessThanOrEqual(8)
    expect(files[0]?.name).toBe('01-before.png')
    expect(files.at(-1)?.name).toMatch(/-in-the-end\.png$/)
    const [width, height] = sizeOf(files[0]?.bytes as Buffer)
    expect(width).toBe(1600)
    expect(height).toBeGreaterThan(900)
    for (const { bytes } of files) expect(sizeOf(bytes)).toEqual([width, height])
    // The pictures show something, and not all the same.
    expect(new Set(files.map(({ bytes }) => bytes.toString('base64'))).size).toBe(files.length)
    expect(files.every(({ bytes }) => bytes.length > 50_000)).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await timeline.getAttribute('aria-valuetext')).toBe(before)
    expect(await selected.textContent()).toBe(held)
  })
})
