import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { goTo, openExample, patience } from '../support/e2e/examples'
import { settled } from '../support/e2e/judged'
import { withoutDrawing, withoutPickers } from '../support/e2e/shelf'

const grid = (page: Page, name: string) => page.getByRole('grid', { name })
const row = (page: Page, name: RegExp) => page.getByRole('grid').getByRole('row', { name }).first()

const choose = async (page: Page, list: string, option: RegExp) => {
  await page.getByRole('combobox', { name: list }).click()
  await page.getByRole('option', { name: option }).click()
}

const openPod = async (page: Page, url: string) => {
  await openExample(page, url, 'DGX SuperPOD H100')
  await settled(page, /AI training/)
  await page.getByRole('tab', { name: /^Network/ }).click()
  await grid(page, 'Cable schedule').waitFor(patience)
}

const savedLines = async (page: Page): Promise<string[]> => {
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'CSV' }).click()
  return readFileSync(await (await downloading).path(), 'utf8')
    .trimEnd()
    .split('\r\n')
}

describe('the network as tables', { timeout: 180_000 }, () => {
  test('lists the cables, narrows them down, and traces one from end to end', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    await openPod(page, site.url)
    await page.getByText(/^626 links in \d+ cables/).waitFor(patience)
    await page
      .getByRole('searchbox', { name: /Search/ })
      .last()
      .fill('DGX-01 LEAF-05')
    await expect
      .poll(() => grid(page, 'Cable schedule').getAttribute('aria-rowcount'), patience)
      .toBe('2')
    const [head, line, ...others] = await savedLines(page)
    expect(others).toEqual([])
    expect(head).toMatch(/^Label,Cable,Cables,Links,Length \(m\),To order \(m\)/)
    expect(line).toMatch(/^DGX-01:[\d/]+ – LEAF-05:[\d/]+,/)

    const label = (line ?? '').split(',')[0] ?? ''
    await row(page, /DGX-01.*LEAF-05/)
      .getByRole('button', { name: 'Trace' })
      .click()
    const panel = page.getByRole('region', { name: `Way of ${label}` })
    await panel.getByText('Length of one cable').waitFor(patience)
    const way = panel.getByRole('listitem')
    expect(await way.count()).toBeGreaterThan(2)
    expect(await way.first().textContent()).toMatch(/^DGX-01/)
    expect(await way.last().textContent()).toMatch(/^LEAF-05/)
    // What it is made of adds up to its length, to what is shown of it.
    const figures = await panel.locator('dl > div').allTextContents()
    const metres = (name: RegExp) =>
      figures
        .filter((text) => name.test(text))
        .map((text) => Number(/([\d.]+)\s*m/.exec(text)?.[1] ?? Number.NaN))
    const parts = metres(/^(Over trays|Between trays|Drops|In the racks|Slack)/)
    const [total] = metres(/^Length of one cable/)
    expect(parts.length).toBeGreaterThan(2)
    expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(total ?? Number.NaN, 0)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
  })

  test('maps the ports of a leaf, and adds the bill up', async ({ page, site, watch }) => {
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    await openPod(page, site.url)
    await choose(page, 'Which part of the network', /^Ports/)
    await grid(page, 'Port map').waitFor(patience)
    await goTo(page, 'LEAF-05')
    await choose(page, 'Which ports', /^Of the selection/)
    await row(page, /^LEAF-05 \d+ ports taken/).waitFor(patience)
    const leaf = (await savedLines(page)).slice(1).filter((line) => line.startsWith('LEAF-05,'))
    expect(leaf.filter((line) => /,DGX-\d\d,/.test(line))).toHaveLength(31)
    expect(leaf.filter((line) => /,SPINE-0\d,/.test(line))).toHaveLength(32)

    await choose(page, 'Which part of the network', /^Bill/)
    await grid(page, 'Bill of cables and transceivers').waitFor(patience)
    const [, ...lines] = await savedLines(page)
    const pieces = (what: string) =>
      lines
        .map((line) => line.match(new RegExp(`,${what},(\\d+),`))?.[1])
        .reduce((sum, count) => sum + Number(count ?? 0), 0)
    const said = (await page.getByText(/pieces of cable · [\d,]+ transceivers/).textContent()) ?? ''
    const [cables, modules] = [...said.matchAll(/([\d,]+) (?:pieces of cable|transceivers)/g)].map(
      ([, count]) => Number(count?.replace(',', '')),
    )
    expect(pieces('Cable')).toBe(cables)
    expect(pieces('Transceiver')).toBe(modules)

    await choose(page, 'Which part of the network', /^Trays/)
    await row(page, /^Row 1/).click()
    await page.getByText('1 selected').waitFor(patience)
    await choose(page, 'Which part of the network', /^Fabrics/)
    await row(page, /Compute.*Links leaf to spine.*256.*256/).waitFor(patience)
  })

  test('shows a rack with its ports: by keys to a port, and from there along its link', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    await openPod(page, site.url)
    await goTo(page, 'MR-02')
    await page.getByRole('heading', { name: 'MR-02' }).or(page.getByLabel('Tag')).first().waitFor()
    const face = page.getByRole('tree', { name: 'MR-02, Front' })
    await face.getByRole('treeitem', { name: /^LEAF-05, unit/ }).waitFor(patience)
    await face
      .getByRole('treeitem', { name: /^Port .* to SPINE/ })
      .first()
      .waitFor(patience)
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save as SVG' }).click()
    const svg = readFileSync(await (await downloading).path(), 'utf8')
    expect(svg).toContain('LEAF-05')
    expect(svg).not.toMatch(/NaN|undefined/)

    await face.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.getByRole('region', { name: /^Way of / }).waitFor(patience)
    await page.getByText('1 selected').waitFor(patience)
    // What is selected now is the link: its cable can be chosen, and it says so.
    await page.getByLabel('Type', { exact: true }).waitFor(patience)
  })

  test('traces all links of a rack and sums them', async ({ page, site, watch }) => {
    await withoutDrawing(page, watch)
    await openPod(page, site.url)
    await goTo(page, 'RK-01')
    await page.getByRole('button', { name: 'Trace links' }).click()
    const panel = page.getByRole('region', { name: 'Way of RK-01' })
    // Four systems: 8 rails, 2 in-band and 1 management link each.
    await panel.getByRole('status').getByText('44 links').waitFor(patience)
    await panel
      .getByRole('button', { name: /Show the way of DGX-02/ })
      .first()
      .click()
    await page.getByRole('region', { name: /^Way of DGX-02/ }).waitFor(patience)
  })
})
