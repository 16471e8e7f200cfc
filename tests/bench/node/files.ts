import { gzipSync } from 'node:zlib'
import { openDocument } from '#document'
import { type Facility, readFacility } from '#model'
import { median, times } from './clock'
import { type Figure, megabytes, ms } from './figure'

/** Size of the file, and what reading, writing and opening it cost. */
export const fileFigures = (facility: Facility): Figure[] => {
  const text = JSON.stringify(facility)
  const read = () => {
    const result = readFacility(JSON.parse(text))
    if (!result.ok) throw new Error(result.problem)
    return result.facility
  }
  const heap = memoryOf(read)
  return [
    megabytes('file', 'File', text.length),
    megabytes('gzip', 'File, gzip', gzipSync(text).length),
    ms('read', 'Read and check the file', median(times(read))),
    ms('write', 'Write the file', median(times(() => JSON.stringify(facility)))),
    ms('open', 'Open the document', median(times(() => openDocument(facility)))),
    megabytes('heap', 'Memory of the open document', heap),
  ]
}

/** Bytes of heap that an open document holds; needs `--expose-gc`. */
const memoryOf = (read: () => Facility): number => {
  const { gc } = globalThis
  if (!gc) return Number.NaN
  gc()
  const before = process.memoryUsage().heapUsed
  const document = openDocument(read())
  gc()
  const held = process.memoryUsage().heapUsed - before
  if (document.count('equipment') === 0) throw new Error('Nothing was opened')
  return held
}
