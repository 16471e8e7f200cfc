import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { openJudgedHall } from '../support/e2e/examples'
import { withoutDrawing } from '../support/e2e/shelf'

const patience = { timeout: 60_000 }

const found = async (page: Page, tag: string) => {
  await page.getByRole('tab', { name: 'Outline' }).click()
  await page.getByRole('searchbox', { name: /Search tags/ }).fill(tag)
  return page.getByRole('treeitem', { level: 3 })
}

const choose = async (page: Page, tag: string) => {
  await (await found(page, tag)).first().click()
  await page.getByText('1 selected').waitFor(patience)
}

const panel = (page: Page) => page.getByRole('region', { name: 'Plan power' })
const apply = (page: Page) => panel(page).getByRole('button', { name: 'Apply' })
const undo = (page: Page) => page.getByRole('button', { name: /^(Undo:|Nothing to undo)/ })

describe('planning power', { timeout: 240_000 }, () => {
  test('a further generator is proposed in words, applied as one step and undone', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openJudgedHall(page, site.url)
    await choose(page, 'GB-R1')
    await page.getByRole('button', { name: 'Make redundant…' }).click()
    await panel(page).getByText('N+1 is 3, so 1 to add').waitFor(patience)
    await panel(page)
      .getByText(/^Solved: the utility and any one of GEN-R1-1/)
      .waitFor(patience)
    await panel(page).getByText('New equipment: 1').waitFor(patience)
    // Nothing has happened so far.
    expect(await undo(page).getAttribute('aria-label')).toMatch(/^Nothing/)
    await expect.poll(async () => (await found(page, 'GEN-R1')).count(), patience).toBe(2)

    await apply(page).click()
    await expect.poll(async () => (await found(page, 'GEN-R1')).count(), patience).toBe(3)
    expect(await undo(page).getAttribute('aria-label')).toBe('Undo: Plan power: N+1')
    await expect.poll(() => panel(page).count(), patience).toBe(0)

    await undo(page).click()
    await expect.poll(async () => (await found(page, 'GEN-R1')).count(), patience).toBe(2)
    expect(await undo(page).getAttribute('aria-label')).toMatch(/^Nothing/)
  })

  test('a rack that lost its cords gets them back; calling it off leaves nothing', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await openJudgedHall(page, site.url)
    await choose(page, 'AI-07')
    await page.getByRole('button', { name: 'Edit', exact: true }).click()
    await page.getByRole('menuitem', { name: 'Disconnect' }).click()
    const unfed = page.getByRole('button', { name: /AI-07 is not fed/ })
    await unfed.first().waitFor(patience)

    await page
      .getByRole('toolbar', { name: 'Tools' })
      .getByRole('button', { name: 'Plan power' })
      .click()
    await panel(page).getByText('Connects 1 load.').waitFor(patience)
    await panel(page).getByText('4 new').waitFor(patience)
    await panel(page).getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(() => panel(page).count(), patience).toBe(0)
    expect(await undo(page).getAttribute('aria-label')).toBe('Undo: Disconnect')

    await page.getByRole('button', { name: 'Connect power…' }).click()
    await panel(page).getByText('Connects 1 load.').waitFor(patience)
    await apply(page).click()
    await expect.poll(() => unfed.count(), patience).toBe(0)
    expect(await undo(page).getAttribute('aria-label')).toBe('Undo: Plan power: connect')
  })
})
