import type { WeatherResult } from '#io'
import type { Facility } from '#model'
import { type Capture, piecesOf } from '../shelf/capture'
import type { Pace } from '../shelf/journal'
import type { Packed } from '../shelf/ledger'
import type { Recovery } from '../shelf/recover'
import type { Kept } from '../shelf/store'
import { type FileReading, readFile, readWeatherFile, recoverKept, writeBytes } from './jobs'
import { createPace } from './pace'
import type { FromClerk, ToClerk } from './protocol'
import { Assembly, slicesOf, withoutRows } from './slices'

/** Less than this the page does itself, in fewer milliseconds than a worker takes to start. */
const smallBytes = 200_000
const smallRows = 1000

type Final = Exclude<FromClerk, { readonly type: 'rows' }>
type Send = (message: ToClerk, transfer?: Transferable[]) => void

const startWorker = (): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'gridhall clerk' })

/**
 * Has a clerk do one job in a worker of its own, which ends with it. Rejects when the worker cannot
 * start, when the job breaks and when `signal` aborts.
 */
const employ = (
  brief: (send: Send) => void | Promise<void>,
  signal?: AbortSignal,
): Promise<{ readonly answer: Final; readonly rows: Assembly }> =>
  new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = startWorker()
    const rows = new Assembly()
    const end = (settle: () => void) => {
      worker.terminate()
      signal?.removeEventListener('abort', abort)
      settle()
    }
    const abort = () => end(() => reject(signal?.reason))
    signal?.addEventListener('abort', abort)
    worker.onerror = (event) => {
      event.preventDefault()
      end(() => reject(new Error(event.message || 'The worker did not start')))
    }
    worker.onmessage = ({ data }: MessageEvent<FromClerk>) => {
      if (data.type === 'rows') rows.add(data.slice)
      else if (data.type === 'fault') end(() => reject(new Error(data.message)))
      else end(() => resolve({ answer: data, rows }))
    }
    const send: Send = (message, transfer = []) => worker.postMessage(message, transfer)
    Promise.resolve(brief(send)).catch((fault: unknown) => end(() => reject(fault)))
  })

const wrongAnswer = (answer: Final): Error => new Error(`The clerk answered ${answer.type}`)

/** The outcome of a job with the rows that came ahead of it. */
const withRows = <Outcome extends { readonly ok: boolean; readonly facility?: Facility }>(
  outcome: Outcome,
  rows: Assembly,
): Outcome =>
  outcome.facility ? { ...outcome, facility: rows.complete(outcome.facility) } : outcome

/** Reads a file, large ones away from the page. Rejects only when `signal` aborts. */
export const readFacilityFile = async (
  file: Blob,
  name: string,
  signal?: AbortSignal,
): Promise<FileReading> => {
  if (file.size < smallBytes) return readFile(file, name)
  try {
    const { answer, rows } = await employ((send) => send({ type: 'read', file, name }), signal)
    if (answer.type !== 'read') throw wrongAnswer(answer)
    return { result: withRows(answer.result, rows), digest: answer.digest }
  } catch (fault) {
    signal?.throwIfAborted()
    console.info('Reading on the page, as the worker failed:', fault)
    return readFile(file, name)
  }
}

/** Reads a year of weather, away from the page. Rejects only when `signal` aborts. */
export const readWeather = async (
  file: Blob,
  name: string,
  signal?: AbortSignal,
): Promise<WeatherResult> => {
  if (file.size < smallBytes) return readWeatherFile(file, name)
  try {
    const { answer } = await employ((send) => send({ type: 'weather', file, name }), signal)
    if (answer.type !== 'weather') throw wrongAnswer(answer)
    return answer.result
  } catch (fault) {
    signal?.throwIfAborted()
    console.info('Reading on the page, as the worker failed:', fault)
    return readWeatherFile(file, name)
  }
}

/** Brings back a kept facility, large ones away from the page. */
export const recoverFacility = async (kept: Kept): Promise<Recovery> => {
  const { snapshotBytes, journalBytes } = kept.entry
  if (kept.snapshot?.packing !== 'gzip' && snapshotBytes + journalBytes < smallBytes) {
    return recoverKept(kept)
  }
  try {
    const { answer, rows } = await employ((send) => send({ type: 'recover', kept }))
    if (answer.type !== 'recovered') throw wrongAnswer(answer)
    return withRows(answer.recovery, rows)
  } catch (fault) {
    console.info('Recovering on the page, as the worker failed:', fault)
    return recoverKept(kept)
  }
}

const rowCountOf = (facility: Facility): number => {
  let count = 0
  for (const { rows } of slicesOf(facility)) count += rows.length
  return count
}

/** The bytes that the format of `name` writes, large ones away from the page. */
export const writeFacility = async (
  facility: Facility,
  name: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> => {
  if (rowCountOf(facility) < smallRows) return writeBytes(facility, name)
  const pace = createPace()
  try {
    const { answer } = await employ(async (send) => {
      for (const slice of slicesOf(facility)) {
        send({ type: 'rows', slice })
        await pace()
      }
      send({ type: 'write', head: withoutRows(facility), name })
    }, signal)
    if (answer.type !== 'written') throw wrongAnswer(answer)
    return answer.bytes
  } catch (fault) {
    signal?.throwIfAborted()
    console.info('Writing on the page, as the worker failed:', fault)
    return writeBytes(facility, name)
  }
}

const encoded = function* (capture: Capture): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  for (const piece of piecesOf(capture)) yield encoder.encode(piece)
}

const packPlain = async (capture: Capture, pace: Pace): Promise<Packed> => {
  const parts: Uint8Array<ArrayBuffer>[] = []
  for (const bytes of encoded(capture)) {
    parts.push(bytes)
    await pace()
  }
  return { bytes: new Uint8Array(await new Blob(parts).arrayBuffer()), packing: 'none' }
}

/** Writes a capture out as a snapshot, in slices; large ones are compressed away from the page. */
export const packCapture = async (capture: Capture): Promise<Packed> => {
  const pace = createPace()
  if (capture.rowCount < smallRows || typeof CompressionStream === 'undefined') {
    return packPlain(capture, pace)
  }
  try {
    const { answer } = await employ(async (send) => {
      for (const bytes of encoded(capture)) {
        send({ type: 'bytes', bytes }, [bytes.buffer])
        await pace()
      }
      send({ type: 'pack' })
    })
    if (answer.type !== 'packed') throw wrongAnswer(answer)
    return { bytes: answer.bytes, packing: 'gzip' }
  } catch (fault) {
    console.info('Keeping without compression, as the worker failed:', fault)
    return packPlain(capture, pace)
  }
}
