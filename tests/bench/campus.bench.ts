import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  dragItem,
  drawnAfter,
  frameItem,
  framesOf,
  idleFrames,
  threadMsPerFrame,
  turnCamera,
} from '../support/bench/driving'
import { percentile, serveBenchPage } from '../support/bench/page'
import { launchBrowser } from '../support/browser/launch'
import { projectRoot } from '../support/house/files'
import { count, type Figure, ms } from './node/figure'

/** What the issue asks of the campus of 500 MW; counts hold on every machine. */
const goals = { draws: 80, triangles: 1_500_000, frameMs: 1.5, moveMs: 4 }
const dragged = 10_000
const turns = 5

const cache = join(projectRoot, 'node_modules/.cache/bench')

let browser: Browser
let site: Awaited<ReturnType<typeof serveBenchPage>>

beforeAll(async () => {
  site = await serveBenchPage()
  browser = await launchBrowser()
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await site?.stop()
})

const sceneOf = (page: Page) =>
  page.evaluate(() => {
    const { draws = 0, triangles = 0, near = 0, machines } = globalThis.__gridhall?.scene ?? {}
    return { draws, triangles, near, machines: machines ?? { inside: 0, drawn: 0 } }
  })

type Seen = Awaited<ReturnType<typeof sceneOf>>

/** Goes to the middle piece of a kind, so close that one looks inside. */
const goTo = async (page: Page, kind: string): Promise<void> => {
  const before = await framesOf(page)
  await page.evaluate((wanted) => {
    const { workspace } = globalThis.bench as NonNullable<typeof globalThis.bench>
    const all = workspace.store.getState().document.list('equipment')
    const some = all.filter((item) => item.kind === wanted)
    const middle = some[Math.floor(some.length / 2)]
    if (middle) workspace.frame([middle.id])
  }, kind)
  await drawnAfter(page, before)
}

/** Selects so many pieces around the middle one, which a drag then takes along. */
const selectMany = (page: Page, many: number): Promise<void> =>
  page.evaluate((wanted) => {
    const { workspace } = globalThis.bench as NonNullable<typeof globalThis.bench>
    const all = workspace.store.getState().document.list('equipment')
    const from = Math.max(0, Math.floor(all.length / 2) - wanted / 2)
    workspace.select(all.slice(from, from + wanted).map(({ id }) => id))
  }, many)

const figuresOf = (name: string, label: string, { draws, triangles, machines }: Seen): Figure[] => [
  { ...count(`draws-${name}`, `Draw calls, ${label}`, draws), goal: goals.draws },
  { ...count(`triangles-${name}`, `Triangles, ${label}`, triangles), goal: goals.triangles },
  count(`machines-${name}`, `Machines inside that are drawn, ${label}`, machines.drawn),
]

/** A page with the whole campus in its first frame, and what it complained of. */
const openCampus = async () => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(300_000)
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(`${site.url}?campus=full&items=100000`)
  await page.waitForFunction(() => globalThis.bench !== undefined)
  return { context, page, complaints }
}

test('the campus of 500 MW', async () => {
  const { context, page, complaints } = await openCampus()
  await turnCamera(page, 2)
  const frames: number[] = []
  const frameThreadMs = await threadMsPerFrame(page, async () => {
    frames.push(...(await turnCamera(page, turns)))
  })
  const whole = await sceneOf(page)
  const near: Seen[] = []
  for (const kind of ['rack', 'miner-container', 'immersion-tank']) {
    await goTo(page, kind)
    frames.push(...(await turnCamera(page, turns)))
    near.push(await sceneOf(page))
  }
  await frameItem(page)
  await selectMany(page, dragged)
  const drags = await dragItem(page, turns, dragged)
  const idle = await idleFrames(page)
  const separate = await page.evaluate(() => globalThis.bench?.separately(2))
  await context.close()
  const frameMs = percentile(frames, 0.5)
  const separateMs = percentile(separate?.scriptMs ?? [], 0.5)
  const [rack, container, tank] = near as [Seen, Seen, Seen]
  const figures: Figure[] = [
    count('inside', 'Machines inside, without a record', whole.machines.inside),
    ...figuresOf('whole', 'everything in view', whole),
    ...figuresOf('rack', 'before racks', rack),
    ...figuresOf('container', 'before mining containers', container),
    ...figuresOf('tank', 'before immersion tanks', tank),
    ms('frame', 'Script per frame while the camera turns', frameMs, goals.frameMs),
    ms('frame-p95', 'The same, 95th percentile', percentile(frames, 0.95)),
    ms('frame-thread', '… processor time of the thread, everything in view', frameThreadMs),
    ms(
      'drag',
      `Dragging ${dragged} pieces, per move with its frame`,
      percentile(drags.samples, 0.5),
      goals.moveMs,
    ),
    ms('drag-thread', '… processor time of the thread, the first move included', drags.threadMs),
    count('separate-draws', 'Draw calls of separate meshes', separate?.draws ?? Number.NaN),
    ms('separate', 'Script per frame of separate meshes', separateMs),
    count('ratio', 'Separate meshes cost so many times as much script', separateMs / frameMs),
    { ...count('idle', 'Frames drawn by an idle page', idle), goal: 0 },
  ]
  mkdirSync(cache, { recursive: true })
  const results = [{ shape: 'campus of 500 MW', figures }]
  writeFileSync(join(cache, 'page.json'), JSON.stringify({ clock: 'wall', results }))
  console.log(figures.map(({ label, value, unit }) => `${label}: ${value} ${unit}`).join('\n'))
  expect(complaints).toEqual([])
  expect(idle).toBe(0)
  for (const { draws, triangles } of [whole, ...near]) {
    expect(draws).toBeLessThanOrEqual(goals.draws)
    expect(triangles).toBeLessThanOrEqual(goals.triangles)
  }
  expect(whole.machines.inside).toBeGreaterThanOrEqual(1_000_000)
  for (const { machines } of near) expect(machines.drawn).toBeGreaterThan(0)
})
