import { describe } from 'vitest'
import { blankEquipment, blankFacility, type Facility } from '#model'
import { expect, test } from '../support/e2e'
import { countRenders, rendersOf } from '../support/e2e/renders'
import { openFile, withoutDrawing, withoutPickers } from '../support/e2e/shelf'

const halls = 100
const racksPerHall = 1000

/** A hundred halls of a thousand racks that draw nothing: what counts here is the page. */
const hundredThousand = (): Facility => ({
  ...blankFacility('many', 'A hundred thousand'),
  rooms: Array.from({ length: halls }, (_, n) => ({
    id: `hall-${n}`,
    name: `Hall ${n + 1}`,
    use: 'support',
    polygon: [
      { x: 0, y: n * 50 },
      { x: 70, y: n * 50 },
      { x: 70, y: n * 50 + 40 },
      { x: 0, y: n * 50 + 40 },
    ],
    floorZ: 0,
    open: false,
    containments: [],
  })),
  equipment: Array.from({ length: halls * racksPerHall }, (_, n) => {
    const within = n % racksPerHall
    return {
      ...blankEquipment,
      id: `r${n}`,
      tag: `R-${n + 1}`,
      kind: 'rack',
      x: 1 + (within % 50) * 1.3,
      y: Math.floor(n / racksPerHall) * 50 + 1 + Math.floor(within / 50) * 1.9,
    }
  }),
})

const patience = { timeout: 120_000 }

describe('a facility of 100,000 pieces', { timeout: 240_000 }, () => {
  test('draws anew what changed, however much there is', async ({ page, site, watch }) => {
    await countRenders(page)
    await withoutDrawing(page, watch)
    await withoutPickers(page)
    await page.goto(site.url)
    await openFile(page, 'many.gridhall.json', JSON.stringify(hundredThousand()))
    await page.getByRole('tab', { name: 'Outline' }).click(patience)
    await page.getByRole('treeitem', { name: /^Hall 1\b/ }).waitFor(patience)
    const tree = page.getByRole('tree')
    const activeOf = () => tree.getAttribute('aria-activedescendant')
    const press = (key: string) => rendersOf(page, () => tree.press(key))
    await press('ArrowRight')
    await press('ArrowDown')
    await press('ArrowRight')
    const kind = await activeOf()

    const step = await press('ArrowDown')
    await expect.poll(activeOf, patience).not.toBe(kind)
    // Two, in fact; the forty in view would say that the tree draws all of them.
    expect(step.lines, 'the line that was left and the one that was reached').toBeLessThan(10)
    expect(step.all, 'not the page').toBeLessThan(5000)
    const drawn = await page.getByRole('treeitem').count()
    expect(drawn, 'a thousand lines are unfolded').toBeLessThan(100)

    const chosen = await press('Enter')
    await expect
      .poll(() => page.getByRole('treeitem', { selected: true }).count(), patience)
      .toBe(1)
    expect(chosen.lines).toBeLessThan(10)

    await press('ArrowDown')
    const next = await press('Enter')
    expect(next.lines, 'one is taken, one is left').toBeLessThan(10)
    expect(next.all, 'the inspector of one piece').toBeLessThan(5000)

    const all = await rendersOf(page, () => page.keyboard.press('Control+a'))
    await page.getByText('100,000 selected').first().waitFor(patience)
    expect(all.lines, 'what is in view of the tree').toBeLessThan(200)
    expect(all.all, 'the inspector of them all').toBeLessThan(5000)
  })
})
