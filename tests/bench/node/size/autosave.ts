import { performance } from 'node:perf_hooks'
import { openDocument } from '#document'
import type { Equipment, Facility } from '#model'
import { encodeJournal } from '../../../../src/platform/shelf/journal'
import { median } from '../clock'
import { type Figure, ms } from '../figure'

const noPace = () => undefined

/** What keeping an edit costs: its journal record. */
export const autosaveFigures = async (campus: Facility): Promise<Figure[]> => {
  const document = openDocument(campus)
  const item = campus.equipment[50_000] as Equipment
  const records: number[] = []
  let bytes = 0
  for (let n = 1; n <= 50; n++) {
    let operations: Parameters<typeof encodeJournal>[0][number] = []
    const stop = document.subscribe((change) => (operations = change.operations))
    document.transact('Move', (edit) => edit.set('equipment', item.id, { x: item.x + n }))
    stop()
    const start = performance.now()
    const record = await encodeJournal([operations], false, noPace)
    records.push(performance.now() - start)
    bytes = record.length
  }
  return [
    ms('save', 'Journal record of one edit', median(records), 2),
    { id: 'save-bytes', label: '… bytes', unit: '', value: bytes },
  ]
}
