import type { Locator, Page } from 'playwright-core'
import { describe } from 'vitest'
import { expect, test } from '../support/e2e'
import { withAxe, wrongs } from '../support/e2e/axe'
import { axeHall, savedThings } from '../support/e2e/axe-hall'
import { goTo, patience } from '../support/e2e/examples'
import { settled } from '../support/e2e/judged'
import { openFile, withoutDrawing, withoutPickers } from '../support/e2e/shelf'

/** Everything that was found wrong on the way, by the place where it was found. */
const createTour = (page: Page) => {
  const faults: string[] = []
  const look = async (place: string, ...within: readonly Locator[]) => {
    for (const part of within) await part.first().waitFor(patience)
    const [first = page.locator('html'), ...others] = within
    const parts = others.reduce((sum, part) => sum.or(part), first)
    for (const fault of await wrongs(parts)) faults.push(`${place}: ${fault}`)
  }
  return { faults, look }
}
type Look = ReturnType<typeof createTour>['look']

const tabs =
  /^(Findings|Open questions|Other lens|Schedule|Cooling|Network|Survives|Year|Assumptions)/

const dialogOf = (page: Page) => page.getByRole('dialog')
const viewOf = (page: Page) => page.locator('main > div')
const inspectorOf = (page: Page) => page.getByRole('complementary', { name: 'Inspector' })
const buttonOf = (page: Page, name: string) =>
  page.getByRole('banner').getByRole('button', { name, exact: true })

/** Escape until something is gone: a hint that stands open takes the first one. */
const leave = (page: Page, what: Locator) =>
  expect
    .poll(async () => {
      if ((await what.count()) > 0) await page.keyboard.press('Escape')
      return what.count()
    }, patience)
    .toBe(0)

const closeDialog = (page: Page) => leave(page, dialogOf(page))

/** Runs a command by its words. */
const command = async (page: Page, words: string) => {
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  await palette.locator('input:focus').waitFor()
  await page.keyboard.type(words)
  await palette.getByRole('option', { name: words }).first().waitFor()
  await page.keyboard.press('Enter')
  await palette.waitFor({ state: 'detached' })
}

/** Takes up a tool by its key and waits for its panel over the view. */
const take = async (page: Page, key: string, tool: string) => {
  await page.keyboard.press(key)
  const button = page.getByRole('toolbar', { name: 'Tools' }).locator('[aria-pressed="true"]')
  await expect
    .poll(() => button.getAttribute('aria-label'), patience)
    .toMatch(new RegExp(`^${tool}`))
}

const lookAtPanels = async (page: Page, look: Look) => {
  await look('whole page')
  const bottom = page.getByRole('region', { name: 'Findings', exact: true })
  for (const tab of await page.getByRole('tab', { name: tabs }).all()) {
    await tab.click()
    await look(`tab ${await tab.textContent()}`, bottom)
  }
  for (const [tab, button] of [
    [/^Findings/, 'Waive'],
    [/^Open questions/, 'Fill in'],
  ] as const) {
    await page.getByRole('tab', { name: tab }).click()
    await bottom.getByRole('button', { name: button }).first().click()
    await look(button, dialogOf(page))
    await closeDialog(page)
  }
  await page.getByRole('tab', { name: 'Outline' }).click()
  await look('outline', page.getByRole('tree'))
  // What is looked at from now on is found sooner in a page with less in it.
  for (const name of ['Catalog and outline', 'Findings']) await buttonOf(page, name).click()
}

const lookAtDialogs = async (page: Page, look: Look) => {
  for (const name of ['Levels', 'Versions', 'Ready scenarios', 'Drawing sheet', 'Add a product']) {
    await command(page, name)
    await look(name, dialogOf(page))
    await closeDialog(page)
  }
  for (const key of ['Control+k', '?']) {
    await page.keyboard.press(key)
    await look(`dialog on ${key}`, dialogOf(page))
    await closeDialog(page)
  }
}

/** Each inspector with a tool and, as long as there are any, a diagram beside it. */
const company = [
  { key: 'Shift+P', tool: 'Put up', diagram: '1' },
  { key: 'y', tool: 'Draw tray', diagram: '4' },
  { key: 'd', tool: 'Draw room', diagram: '5' },
  { key: 'p', tool: 'Place' },
  { key: 'c', tool: 'Connect' },
  { key: 'a', tool: 'Array' },
] as const

const lookAtInspectors = async (page: Page, look: Look) => {
  for (const [index, name] of Object.keys(savedThings).entries()) {
    await page.keyboard.press('/')
    await dialogOf(page).locator('input:focus').waitFor()
    if (index === 0) {
      await page.keyboard.type('kind=rack and kW>40')
      await look('query', dialogOf(page))
    }
    const saved = dialogOf(page).getByRole('button', { name: `: ${name}` })
    await saved.first().click()
    await page.getByText('1 selected').waitFor(patience)
    await closeDialog(page)
    const beside = company[index]
    if (!beside) continue
    // A figure may be one for the tool in hand: diagrams come first.
    if ('diagram' in beside) await page.keyboard.press(beside.diagram)
    await take(page, beside.key, beside.tool)
    await look(`${name}, ${beside.tool}`, viewOf(page), inspectorOf(page))
    await take(page, 'v', 'Select')
  }
  await buttonOf(page, 'Network diagram').click()
}

const lookAtStudies = async (page: Page, look: Look) => {
  const panel = page.locator('section:has(> header button[aria-label="End (Escape)"])')
  const titles = () => panel.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel))
  for (const [tag, keys] of [
    ['CDU-03', ['t', 'Shift+C', 'Shift+V']],
    ['UO-R1', ['Shift+N', 'Shift+K', 'Shift+B']],
  ] as const) {
    await goTo(page, tag)
    for (const key of keys) {
      const before = await titles()
      await page.keyboard.press(key)
      await expect.poll(titles, patience).not.toEqual(before)
      if (key === 'Shift+B') await page.getByRole('button', { name: 'Compare' }).waitFor(patience)
      await look(`study ${key}`, viewOf(page))
    }
  }
  for (const name of ['Compare', 'Pictures']) {
    await panel.getByRole('button', { name }).click()
    await look(name, dialogOf(page))
    await closeDialog(page)
  }
  await leave(page, panel)
}

const lookAtTheRest = async (page: Page, look: Look) => {
  const view = viewOf(page)
  await goTo(page, 'CDU-04')
  await page.keyboard.press('Control+b')
  await page.getByRole('button', { name: 'Undo: Make block' }).waitFor(patience)
  await take(page, 'Shift+S', 'Place block')
  await look('a block, Place block', view, inspectorOf(page))
  for (const [key, tool] of [
    ['e', 'Plan power'],
    ['Shift+E', 'Plan cooling'],
    ['n', 'Plan network'],
    ['b', 'Break'],
  ] as const) {
    await take(page, key, tool)
    await look(tool, view)
  }
  await take(page, 'v', 'Select')
  await command(page, 'Change the block')
  await page.getByRole('button', { name: 'Views and layers' }).click()
  await page.keyboard.press('0')
  await page.getByRole('radio', { name: 'Both' }).waitFor(patience)
  await look('a block that is changed, plan and 3D with views and layers', view)
  await command(page, 'Discard the changes of the block')
  await page.keyboard.press('Shift+A')
  await command(page, 'Guided tour')
  await page.keyboard.press('w')
  await look('air, tour and walk', view)
  for (const menu of ['Edit', 'View']) {
    await buttonOf(page, menu).click()
    await look(`menu ${menu}`, page.getByRole('menu'))
    await leave(page, page.getByRole('menu'))
  }
}

/** Controls in sight that are too small for a finger, on the screen of a phone. */
const tooSmall = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true })
  await page.setViewportSize({ width: 390, height: 844 })
  const found = () =>
    page.evaluate(() => {
      const names = ['button', 'summary', 'select', 'tab', 'menuitem', 'radio', 'combobox']
      const small = names.flatMap((name) => [
        ...document.querySelectorAll<HTMLElement>(`${name}, [role="${name}"]`),
      ])
      return small.flatMap((control) => {
        const { width, height } = control.getBoundingClientRect()
        // The cube turns: its faces are as wide as they are seen.
        const isLeft = width === 0 || control.matches('p *, [data-side]')
        return isLeft || (width >= 43.5 && height >= 43.5) ? [] : [control.outerHTML.slice(0, 160)]
      })
    })
  await expect.poll(found, patience).toEqual([])
}

describe('axe finds nothing wrong, in the light and in the dark', { timeout: 240_000 }, () => {
  test('on the start screen, in panels, dialogs, menus, tools and diagrams', async ({
    page,
    site,
    watch,
  }) => {
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    await withAxe(page)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    page.setDefaultTimeout(patience.timeout)
    const { faults, look } = createTour(page)
    await page.goto(site.url)
    await page.getByRole('button', { name: 'Open GB300 hall' }).waitFor()
    await look('start')
    await openFile(page, 'hall.gridhall.json', axeHall())
    await settled(page, /AI training/)
    await lookAtPanels(page, look)
    await lookAtDialogs(page, look)
    await lookAtInspectors(page, look)
    await lookAtStudies(page, look)
    await lookAtTheRest(page, look)
    expect(faults).toEqual([])
    await tooSmall(page)
  })
})
