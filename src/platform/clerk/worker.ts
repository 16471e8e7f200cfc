import { createGzip } from './gzip'
import { readFile, readWeatherFile, recoverKept, writeBytes } from './jobs'
import type { FromClerk, ToClerk } from './protocol'
import { Assembly, slicesOf, withoutRows } from './slices'

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<ToClerk>) => void) | null
  postMessage(message: FromClerk, transfer?: Transferable[]): void
}

const rows = new Assembly()
let gzip: ReturnType<typeof createGzip> | undefined

/** Sends the rows of an outcome's facility ahead; answers the outcome without them. */
const sendRows = <Outcome extends { readonly ok: boolean }>(outcome: Outcome): Outcome => {
  if (!('facility' in outcome)) return outcome
  const facility = outcome.facility as Parameters<typeof slicesOf>[0]
  for (const slice of slicesOf(facility)) scope.postMessage({ type: 'rows', slice })
  return { ...outcome, facility: withoutRows(facility) }
}

const take = async (message: ToClerk): Promise<void> => {
  switch (message.type) {
    case 'read': {
      const { result, digest } = await readFile(message.file, message.name)
      scope.postMessage({ type: 'read', result: sendRows(result), digest })
      break
    }
    case 'weather': {
      const result = await readWeatherFile(message.file, message.name)
      scope.postMessage({ type: 'weather', result })
      break
    }
    case 'recover':
      scope.postMessage({
        type: 'recovered',
        recovery: sendRows(await recoverKept(message.kept)),
      })
      break
    case 'bytes':
      gzip ??= createGzip()
      await gzip.sink.write(message.bytes)
      break
    case 'pack': {
      gzip ??= createGzip()
      await gzip.sink.close()
      const bytes = await gzip.bytes
      scope.postMessage({ type: 'packed', bytes }, [bytes.buffer])
      break
    }
    case 'rows':
      rows.add(message.slice)
      break
    case 'write': {
      const bytes = await writeBytes(rows.complete(message.head), message.name)
      scope.postMessage({ type: 'written', bytes }, [bytes.buffer])
      break
    }
  }
}

/** Messages are taken one after the other, also where taking one needs time. */
let last: Promise<void> = Promise.resolve()

scope.onmessage = ({ data }) => {
  last = last
    .then(() => take(data))
    .catch((fault: unknown) => {
      const message = fault instanceof Error ? fault.message : String(fault)
      scope.postMessage({ type: 'fault', message })
    })
}
