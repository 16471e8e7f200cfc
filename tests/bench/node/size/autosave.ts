import { performance } from 'node:perf_hooks'
import { moveItems, openDocument } from '#document'
import type { Equipment, Facility } from '#model'
import { keep } from '../../../support/shelf/keeping'
import { Disk, MemoryStore } from '../../../support/shelf/memory'
import { median } from '../clock'
import { type Figure, ms } from '../figure'

/**
 * What keeping an edit costs the page, from the edit to its record in a store that takes it at once: by
 * the wall clock, as it waits between. The first snapshot of the whole is written before.
 */
export const autosaveFigures = async (campus: Facility): Promise<Figure[]> => {
  const document = openDocument(campus)
  const disk = new Disk()
  const { keeper } = keep(document, new MemoryStore(disk), { slot: 'campus' })
  const journal = () => disk.slots.get('campus')?.journal.at(-1)?.bytes.length ?? Number.NaN
  const standing = campus.equipment.filter(({ inside }) => !inside)
  const item = standing[40_000] as Equipment
  const move = async (ids: readonly string[], n: number): Promise<number> => {
    document.transact('Move', (edit) => moveItems(edit, ids, { dx: 0.01 * n, dy: 0 }))
    const start = performance.now()
    await keeper.settled()
    return performance.now() - start
  }
  await move([item.id], 1)
  const spent: number[] = []
  for (let n = 1; n <= 50; n++) spent.push(await move([item.id], n))
  const oneBytes = journal()
  const free = standing.slice(0, 10_000)
  const many = await move(
    free.map(({ id }) => id),
    1,
  )
  const manyBytes = journal()
  return [
    ms('save', 'Autosave of one edit', median(spent), 2),
    { id: 'save-bytes', label: '… bytes written', unit: '', value: oneBytes },
    ms('save-many', 'Autosave of 10,000 moved', many),
    {
      id: 'save-many-bytes',
      label: '… bytes written, for each',
      unit: '',
      value: manyBytes / 10_000,
    },
  ]
}
