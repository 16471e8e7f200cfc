import type { Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { framesWhileIdle } from '../support/e2e/rest'
import type { Site } from '../support/e2e/server'

const openHall = async (page: Page, site: Site) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(site.url)
  await page.getByText('GB300 hall').first().click()
  await page.waitForFunction(() => (globalThis.__gridhall?.scene?.frames ?? 0) > 0)
}

/** Finds equipment or a room by its name, as a person would. */
const goTo = async (page: Page, name: string) => {
  await page.keyboard.press('Control+k')
  await page.getByPlaceholder('Type a command').fill(name)
  await page.getByRole('option', { name }).first().click()
  await page.getByText('1 selected').waitFor()
}

const drawsOf = (page: Page): Promise<number> =>
  page.evaluate(() => globalThis.__gridhall?.scene?.draws ?? 0)

describe('the power view of the GB300 hall', () => {
  test('colours the paths, counts them, and rests', async ({ page, site }) => {
    await openHall(page, site)
    await page.keyboard.press('o')
    const legend = page.getByRole('region', { name: 'Colour by' })
    await legend.getByText('Power paths').waitFor()
    expect(await legend.locator('li[data-class="R1"] b').textContent()).toBe('20')
    await expect.poll(() => legend.locator('li').count()).toBeGreaterThanOrEqual(8)
    expect(await framesWhileIdle(page)).toBe(0)
    expect(await drawsOf(page)).toBeLessThanOrEqual(80)
    await page.keyboard.press('o')
    await legend.getByText('Load, % of rating').waitFor()
    await page.keyboard.press('o')
    await legend.getByText('Supply').waitFor()
    expect(await framesWhileIdle(page)).toBe(0)
  })

  test('traces a rack to the substation, and lets go with Escape', async ({ page, site }) => {
    await openHall(page, site)
    await goTo(page, 'AI-01')
    await page.keyboard.press('t')
    const panel = page.getByRole('region', { name: 'Power to AI-01' })
    await panel.getByText('8 cords, needs 6').waitFor()
    await expect.poll(() => panel.locator('ol').count()).toBe(4)
    const first = panel.locator('ol').first().locator('li')
    await first.filter({ hasText: 'UPS-R1' }).waitFor()
    expect(await first.last().textContent()).toContain('Utility feed')
    expect(await framesWhileIdle(page)).toBe(0)
    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await page.getByText('1 selected').waitFor()
    expect(await framesWhileIdle(page)).toBe(0)
  })

  test('tells what the loss of a room takes down, and changes nothing', async ({ page, site }) => {
    await openHall(page, site)
    await goTo(page, 'UPS room R1')
    await page.getByRole('button', { name: 'What its loss takes down' }).click()
    const panel = page.getByRole('region', { name: 'Loss of UPS room R1' })
    await panel.getByText('The loss of UPS room R1 takes').waitFor()
    const legend = page.getByRole('region', { name: 'Colour by' })
    await legend.getByText('After the loss').waitFor()
    expect(await legend.locator('li[data-class="out"] b').textContent()).toBe('12')
    expect(await framesWhileIdle(page)).toBe(0)
    await expect.poll(() => page.getByRole('button', { name: 'Nothing to undo' }).count()).toBe(1)
    await panel.getByRole('button', { name: 'End (Escape)' }).click()
    await panel.waitFor({ state: 'detached' })
    await legend.waitFor({ state: 'detached' })
    expect(await framesWhileIdle(page)).toBe(0)
  })

  test('shows a card at the pointer and renders nothing as it moves on', async ({ page, site }) => {
    // React tells whoever stands here of each commit; so do both of its renderers, page and scene.
    await page.addInitScript(() => {
      const counted = globalThis as unknown as { commits: number }
      counted.commits = 0
      Object.assign(globalThis, {
        __REACT_DEVTOOLS_GLOBAL_HOOK__: {
          supportsFiber: true,
          renderers: new Map(),
          inject: () => 1,
          onCommitFiberRoot: () => {
            counted.commits += 1
          },
          onCommitFiberUnmount: () => {},
          onPostCommitFiberRoot: () => {},
        },
      })
    })
    await openHall(page, site)
    await goTo(page, 'CB-R1-1')
    await framesWhileIdle(page)
    const spot = await page.evaluate(() => {
      const host = document.querySelector('[role="application"]')
      const { left = 0, top = 0, width = 0, height = 0 } = host?.getBoundingClientRect() ?? {}
      const under = (x: number, y: number) => globalThis.__gridhall?.scene?.pick(x, y)
      for (let y = 90; y < height - 60; y += 6) {
        for (let x = 40; x < width - 60; x += 6) {
          const id = under(x, y)?.id
          const isBroad =
            under(x, y)?.type === 'equipment' &&
            [4, 8, 12, 16, 20].every((more) => under(x + more, y)?.id === id)
          if (isBroad) return { x: left + x, y: top + y }
        }
      }
      return undefined
    })
    expect(spot).toBeDefined()
    const { x = 0, y = 0 } = spot ?? {}
    await page.mouse.move(x, y)
    const card = page.locator('[aria-hidden="true"]').filter({ hasText: 'Load' })
    await card.getByText('kW').waitFor()
    await framesWhileIdle(page)
    const commits = () =>
      page.evaluate(() => (globalThis as unknown as { commits: number }).commits)
    const before = await commits()
    expect(before).toBeGreaterThan(0)
    const places = new Set<string>()
    for (let step = 1; step <= 20; step++) {
      await page.mouse.move(x + step, y)
      places.add((await card.getAttribute('style')) ?? '')
    }
    expect(places.size).toBeGreaterThan(10)
    expect(await commits()).toBe(before)
    await page.mouse.down()
    expect(await card.isVisible()).toBe(false)
    await page.mouse.up()
  })
})
