import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalog } from '#catalog'
import { openDocument } from '#document'
import { solveSpace } from '#engines'
import { createInventory, type Equipment, readFacility } from '#model'
import { parametersOf } from '#standards'
import { type LiveClearances, layoutOf } from '#workspace'
import { liveClearancesOf } from '../../src/ui/app/clearance-check'

const opened = (name: string) => {
  const read = readFacility(
    JSON.parse(readFileSync(`public/examples/${name}.gridhall.json`, 'utf8')),
  )
  if (!read.ok) throw new Error(read.problem)
  return openDocument(read.facility)
}
type Opened = ReturnType<typeof opened>

/** What the check while dragging says of what is led; of both sides of a piece the graver. */
const said = (live: LiveClearances, led: readonly Equipment[]): string[] => {
  const ids = new Set(led.map(({ id }) => id))
  const worst = new Map<string, number>()
  for (const { id, basis, side, fault } of live.look(led)) {
    if (!fault || !ids.has(id)) continue
    const key = `${id} ${basis} ${side}`
    worst.set(key, Math.min(worst.get(key) ?? Number.POSITIVE_INFINITY, fault.foundM))
  }
  return [...worst].map(([key, foundM]) => `${key} ${foundM.toFixed(6)}`).sort()
}

/** What the solution says of them, which the rules judge. */
const solved = (document: Opened, ids: ReadonlySet<string>): string[] => {
  const facility = document.toFacility()
  const inventory = createInventory(facility, catalog)
  return solveSpace(inventory, parametersOf(facility.parameters))
    .clearanceFaults.flatMap(({ row, basis, side, foundM }) => {
      const id = inventory.equipment[row]?.id ?? ''
      return ids.has(id) ? [`${id} ${basis} ${side} ${foundM.toFixed(6)}`] : []
    })
    .sort()
}

const standing = (document: Opened): Equipment[] =>
  document.list('equipment').filter(({ inside, status }) => !inside && status !== 'removed')

describe.each(['gb300-hall', 'hydro-yard', 'immersion-building', 'superpod-h100'])(
  'clear spaces of %s while dragging',
  (name) => {
    it('are those of the rule for every piece where it stands', () => {
      const document = opened(name)
      const live = liveClearancesOf(document, layoutOf(document, catalog))
      const all = standing(document)
      const told = all.flatMap((item) => said(live, [item]))
      expect(all.length).toBeGreaterThan(40)
      expect(told.sort()).toEqual(solved(document, new Set(all.map(({ id }) => id))))
    })

    it('are those of the rule after it is put down, one or a few at once', () => {
      const document = opened(name)
      const layout = layoutOf(document, catalog)
      const live = liveClearancesOf(document, layout)
      const all = standing(document)
      let zones = 0
      for (let n = 0; n < 24; n++) {
        const first = (n * 37) % all.length
        const led = all.slice(first, first + 1 + (n % 3)).map((item) => ({
          ...item,
          x: item.x + ((n * 7) % 11) * 0.3 - 1.5,
          y: item.y + ((n * 5) % 7) * 0.4 - 1.2,
        }))
        const told = said(live, led)
        zones += live.look(led).length
        const before = all.slice(first, first + led.length)
        const moved = new Set(led.map(({ id }) => id))
        document.transact('Move', (edit) => {
          for (const { id, x, y } of led) edit.set('equipment', id, { x, y })
        })
        expect(told, `step ${n}`).toEqual(solved(document, moved))
        document.transact('Back', (edit) => {
          for (const { id, x, y } of before) edit.set('equipment', id, { x, y })
        })
        live.changed(before)
      }
      expect(zones).toBeGreaterThan(0)
    })
  },
)
