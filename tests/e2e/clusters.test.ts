import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { beginFacility } from '../support/e2e/shelf'

describe('clusters', { timeout: 120_000 }, () => {
  // DGX SuperPOD H100, RA-11333-001, Table 4: four units.
  test('a generation fills in a cluster in one step; a fabric tells what it needs and what rules it out', async ({
    page,
    site,
  }) => {
    page.setDefaultTimeout(60_000)
    await page.goto(site.url)
    await beginFacility(page)
    await page.getByRole('button', { name: 'Add a cluster' }).click()
    await page.getByRole('combobox', { name: 'Generation' }).click()
    await page.getByRole('option', { name: 'DGX H100' }).click()
    const units = page.getByLabel('Scalable units', { exact: true })
    await units.fill('4')
    await units.press('Enter')
    const nodes = page.getByLabel('Nodes', { exact: true })
    await page.waitForFunction(
      (input) => (input as HTMLInputElement | null)?.value === '127',
      await nodes.elementHandle(),
    )
    const compute = page.locator('details:has(> summary > b:text-is("Compute"))')
    await compute.getByText('48 switches, 2 tiers').waitFor()
    await compute.locator('summary').first().click()
    await compute.getByRole('row', { name: 'Leaf switches 32 0' }).waitFor()
    await compute.getByRole('row', { name: 'Spine switches 16 0' }).waitFor()
    await compute.getByText('1,536 × MMA4Z00-NS twin-port OSFP 2×SR4').waitFor()
    await compute.getByText('at least 34.2 kW').waitFor()

    await nodes.fill('128')
    await nodes.press('Enter')
    await page.getByText(/^This cannot be built\. 32 leaves have 1024 ports for nodes/).waitFor()
    await page.getByRole('button', { name: /^Undo:/ }).click()
    await compute.getByText('48 switches, 2 tiers').waitFor()
    await page.getByRole('button', { name: /^Undo:/ }).click()
    await compute.getByText('12 switches, 2 tiers').waitFor()
    expect(await units.inputValue()).toBe('1')
  })
})
