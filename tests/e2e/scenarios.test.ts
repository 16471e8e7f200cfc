import { expect, test } from '../support/e2e'
import { openExample, patience } from '../support/e2e/examples'

test('a heat wave is broken from the menu, at the temperature that was asked for', async ({
  page,
  site,
}) => {
  await openExample(page, site.url, 'Hydro mining yard')
  await page.getByRole('button', { name: 'Break', exact: true }).first().click()
  await page.getByRole('menuitem', { name: /Ready scenarios/ }).click()
  const dialog = page.getByRole('dialog', { name: 'Ready scenarios' })
  const warmth = dialog.getByLabel('Dry bulb of the heat wave')
  await expect.poll(() => warmth.inputValue(), patience).toBe('30')
  expect(await dialog.getByRole('button', { name: 'Break: Utility outage' }).count()).toBe(1)
  // Nothing here evaporates water.
  expect(await dialog.getByText('Make-up water lost').count()).toBe(0)
  await warmth.fill('44')
  await dialog.getByRole('button', { name: 'Break: Heat wave' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect
    .poll(() => page.getByLabel('Dry bulb', { exact: true }).inputValue(), patience)
    .toBe('44')
})
